import type { LetterView, OpenedLetter } from '@brandwarden/contract'
import { Alert, Button, Modal } from '@mantine/core'
import { IconMailOff } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { When } from '../ui/When.tsx'
import classes from './Settings.module.css'
import { openLetter, outboxQuery, sendLetterAgain } from './settings.ts'

/** The letters that were written; without a mail server they are opened here and passed on by hand. */
export function Outbox() {
  const { t } = useTranslation('settings')
  const queries = useQueryClient()
  const { data, error } = useQuery(outboxQuery)
  const [opened, setOpened] = useState<OpenedLetter | null>(null)
  const [problem, setProblem] = useState<unknown>(null)

  const attempt = async (deed: () => Promise<unknown>) => {
    setProblem(null)
    try {
      await deed()
      await queries.invalidateQueries({ queryKey: ['letters'] })
    } catch (failure) {
      setProblem(failure)
    }
  }
  const open = (letter: LetterView) => attempt(async () => setOpened(await openLetter({ letterId: letter.id })))

  return (
    <section className={classes.section}>
      <h2>{t('part.outbox')}</h2>
      <p className={classes.says}>{t('outbox.says')}</p>
      {data && !data.canSend && (
        <Alert color="yellow" icon={<IconMailOff size={20} aria-hidden />} title={t('outbox.noServer')}>
          {t('outbox.noServerSays')}
        </Alert>
      )}
      <ProblemNote problem={problem ?? error} />
      {!data ? (
        <Waiting rows={3} height={48} />
      ) : data.letters.length === 0 ? (
        <p className={classes.detail}>{t('outbox.empty')}</p>
      ) : (
        <ul className={classes.list}>
          {data.letters.map((letter) => (
            <li key={letter.id} className={classes.item}>
              <span className={classes.words}>
                {letter.subject}
                <span className={classes.detail}>
                  <Trans
                    t={t}
                    i18nKey={`outbox.${letter.status}`}
                    values={{ to: letter.to }}
                    components={{ when: <When at={letter.sentAt ?? letter.createdAt} /> }}
                  />
                  {letter.lastError && ` ${letter.lastError}`}
                </span>
              </span>
              {data.canSend
                ? letter.status === 'failed' && (
                    <Button
                      size="compact-sm"
                      variant="default"
                      onClick={() => void attempt(() => sendLetterAgain({ letterId: letter.id }))}
                    >
                      {t('outbox.again')}
                    </Button>
                  )
                : letter.status === 'waiting' && (
                    <Button size="compact-sm" variant="default" onClick={() => void open(letter)}>
                      {t('outbox.open')}
                    </Button>
                  )}
            </li>
          ))}
        </ul>
      )}
      <Modal
        opened={opened !== null}
        onClose={() => setOpened(null)}
        title={opened?.subject}
        size="lg"
        closeButtonProps={{ 'aria-label': t('close', { ns: 'ui' }) }}
      >
        {opened && <pre className={classes.secret}>{opened.text}</pre>}
      </Modal>
    </section>
  )
}
