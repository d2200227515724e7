import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../me.ts'
import { PersonBadge } from '../../ui/PersonBadge.tsx'
import { sayPresent } from './drafts.ts'
import classes from './SaveNote.module.css'

const everyMs = 8_000

/** Says that one is here, and hears who else is. */
export function Presence({ draftId }: { draftId: string }) {
  const { t, i18n } = useTranslation('control')
  const { person } = useMe()
  const { data } = useQuery({
    queryKey: ['presence', draftId],
    queryFn: ({ signal }) => sayPresent({ draftId }, signal),
    refetchInterval: everyMs,
    retry: false,
  })
  const others = (data?.people ?? []).filter(({ id }) => id !== person.id)
  if (others.length === 0) return null
  const names = new Intl.ListFormat(i18n.language).format(others.map(({ name }) => name))
  return (
    <span className={classes.note} role="status">
      {others.map(({ id, name }) => (
        <span key={id} aria-hidden="true">
          <PersonBadge name={name} compact />
        </span>
      ))}
      {t('draft.alsoHere', { count: others.length, names })}
    </span>
  )
}
