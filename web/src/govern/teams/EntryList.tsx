import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import section from '../../ui/Section.module.css'
import { Row, RowDeed, Section } from '../../ui/Section.tsx'
import { Waiting } from '../../ui/Waiting.tsx'

interface EntryListProps<Entry> {
  title: string
  says: string
  /** The button that adds one; absent for those who may only look. */
  add: string | undefined
  /** Where there may be none. */
  none?: string
  entries: readonly Entry[] | undefined
  error?: Error | null
  badge?: (entry: Entry) => ReactNode
  sentence: (entry: Entry) => ReactNode
  canRemove?: (entry: Entry) => boolean
  /** The form for an entry, or for a new one. */
  form: (entry: Entry | null, close: () => void) => ReactNode
  /** Asks whether `entry` shall go; null while nobody asked. */
  removal: (entry: Entry | null, close: () => void) => ReactNode
}

/** Entries with a name that those who may can add, change and remove. */
export function EntryList<Entry extends { id: string; name: string }>(props: EntryListProps<Entry>) {
  const {
    title,
    says,
    add,
    none,
    entries,
    error = null,
    badge,
    sentence,
    canRemove = () => true,
    form,
    removal,
  } = props
  const { t } = useTranslation()
  const [editing, setEditing] = useState<Entry | 'new' | null>(null)
  const [removing, setRemoving] = useState<Entry | null>(null)
  return (
    <Section title={title} says={says} add={add} onAdd={() => setEditing('new')}>
      {error && !entries ? (
        <ProblemNote problem={error} />
      ) : !entries ? (
        <Waiting rows={2} />
      ) : entries.length === 0 ? (
        <p className={section.none}>{none}</p>
      ) : (
        <ul className={section.list}>
          {entries.map((entry) => (
            <Row
              key={entry.id}
              name={entry.name}
              badge={badge?.(entry)}
              deeds={
                add && (
                  <>
                    <RowDeed verb={t('edit')} name={entry.name} onClick={() => setEditing(entry)} />
                    {canRemove(entry) && (
                      <RowDeed verb={t('remove')} name={entry.name} onClick={() => setRemoving(entry)} />
                    )}
                  </>
                )
              }
            >
              {sentence(entry)}
            </Row>
          ))}
        </ul>
      )}
      {editing && form(editing === 'new' ? null : editing, () => setEditing(null))}
      {removal(removing, () => setRemoving(null))}
    </Section>
  )
}
