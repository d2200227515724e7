import { IconCloudCheck, IconCloudOff, IconCloudUp } from '@tabler/icons-react'
import { Trans, useTranslation } from 'react-i18next'
import { When } from '../../ui/When.tsx'
import classes from './SaveNote.module.css'
import type { DraftInHand } from './use-draft.ts'

/** Where the words are at this moment: on the server, on their way, or only here. */
export function SaveNote({ draft }: { draft: DraftInHand }) {
  const { t } = useTranslation('control')
  const { state, savedAt } = draft
  if (state === 'saved') {
    return (
      <span className={classes.note}>
        <IconCloudCheck size={17} stroke={1.7} aria-hidden />
        {savedAt ? (
          <span>
            <Trans t={t} i18nKey="draft.saved" components={{ when: <When at={savedAt} /> }} />
          </span>
        ) : (
          t('draft.savesItself')
        )}
      </span>
    )
  }
  const isTrouble = state === 'offline' || state === 'refused' || state === 'conflict'
  const Sign = isTrouble ? IconCloudOff : IconCloudUp
  return (
    <span className={classes.note} data-trouble={isTrouble || undefined} role={isTrouble ? 'status' : undefined}>
      <Sign size={17} stroke={1.7} aria-hidden />
      {t(`draft.state.${state}`)}
    </span>
  )
}
