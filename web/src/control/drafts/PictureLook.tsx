import type { PictureState } from '@brandwarden/contract'
import { Button, Loader } from '@mantine/core'
import { IconCircleCheck, IconClockHour4, IconEye } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { lookAgain } from './drafts.ts'
import classes from './PictureLook.module.css'

const steps = ['facts', 'codes', 'text', 'people'] as const

/** How far looking at one picture has come, and what a person has to do about it. */
export function PictureLook({ look, canAsk }: { look: PictureState; canAsk: boolean }) {
  const { t } = useTranslation('control')
  const queries = useQueryClient()
  const again = async () => {
    await lookAgain({ fileHash: look.fileHash })
    await queries.invalidateQueries({ queryKey: ['pictures'] })
  }
  const { state, step, ahead, mayLookAgain } = look
  return (
    <div className={classes.look} data-state={state} role="status">
      {state === 'waiting' && (
        <>
          <IconClockHour4 size={16} stroke={1.8} aria-hidden />
          <span>{ahead > 0 ? t('pictures.ahead', { count: ahead }) : t('pictures.waits')}</span>
        </>
      )}
      {state === 'looking' && (
        <>
          <Loader size={14} aria-hidden />
          <span>{t(`pictures.step.${step ?? 'facts'}`)}</span>
          <span className={classes.steps} aria-hidden>
            {steps.map((each) => (
              <i key={each} data-done={steps.indexOf(each) <= steps.indexOf(step ?? 'facts') || undefined} />
            ))}
          </span>
        </>
      )}
      {state === 'checked' && (
        <>
          <IconCircleCheck size={16} stroke={1.8} aria-hidden />
          <span>{t('pictures.checked')}</span>
        </>
      )}
      {state === 'unseen' && (
        <>
          <IconEye size={16} stroke={1.8} aria-hidden />
          <span>{t('pictures.unseen')}</span>
          {mayLookAgain && canAsk && (
            <Button size="compact-xs" variant="subtle" onClick={() => void again()}>
              {t('pictures.lookAgain')}
            </Button>
          )}
        </>
      )}
    </div>
  )
}
