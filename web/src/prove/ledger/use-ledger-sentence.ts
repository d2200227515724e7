import type { LedgerLine } from '@brandwarden/contract'
import { useTranslation } from 'react-i18next'

type Told = Pick<LedgerLine, 'name' | 'actor' | 'subject'>

/** Tells a line of the ledger as a sentence; a name that this version does not know yet is shown as it is. */
export function useLedgerSentence(): (line: Told) => string {
  const { t } = useTranslation('prove')
  return ({ name, actor, subject }) => {
    const person = actor.name ?? t('who.nobody')
    const who =
      actor.kind === 'person' ? person : actor.kind === 'key' ? t('who.key', { name: person }) : t(`who.${actor.kind}`)
    const kind = subject?.kind ?? ''
    const what = subject?.label ?? t(`subject.${kind}` as 'subject.draft', { defaultValue: kind })
    const sentence = t(`event.${name}` as 'event.draft.approved', {
      who,
      what,
      defaultValue: `${who}: ${name} ${what}`,
    })
    return sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1)
  }
}
