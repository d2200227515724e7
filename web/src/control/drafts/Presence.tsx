import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../me.ts'
import { PersonBadge } from '../../ui/PersonBadge.tsx'
import { draftQuery, sayPresent } from './drafts.ts'
import classes from './SaveNote.module.css'

const aloneMs = 8_000
const togetherMs = 3_000

/** Says that one is here, and hears who else is. */
export function Presence({ draftId }: { draftId: string }) {
  const { t, i18n } = useTranslation('control')
  const { person } = useMe()
  const queries = useQueryClient()
  const { data } = useQuery({
    queryKey: ['presence', draftId],
    async queryFn({ signal }) {
      const present = await sayPresent({ draftId }, signal)
      // Autosaves are no events of the ledger: whoever writes together looks for the other's words here.
      if (present.people.some(({ id }) => id !== person.id)) {
        void queries.invalidateQueries({ queryKey: draftQuery(draftId).queryKey })
      }
      return present
    },
    refetchInterval: ({ state }) => ((state.data?.people.length ?? 0) > 1 ? togetherMs : aloneMs),
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
