import { Button, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { peopleQuery } from '../../govern/people/people.ts'
import { useMay } from '../../me.ts'
import classes from './Ledger.module.css'
import { type LedgerFilter, ledgerNamesQuery } from './ledger.ts'
import { useLedgerSentence } from './use-ledger-sentence.ts'

interface FiltersProps {
  filter: LedgerFilter
  onChange: (filter: LedgerFilter) => void
}

const dayMs = 24 * 3_600_000

/** By person, by what happened, by day; a thing is chosen from one of its lines. */
export function Filters({ filter, onChange }: FiltersProps) {
  const { t } = useTranslation('prove')
  const tell = useLedgerSentence()
  const mayRead = useMay('people.read')
  const { data: people } = useQuery({ ...peopleQuery({ limit: 200 }), enabled: mayRead })
  const { data: names = [] } = useQuery(ledgerNamesQuery)
  const set = (change: Partial<Record<keyof LedgerFilter, string | undefined>>) => {
    const next: Record<string, string | undefined> = { ...filter, ...change }
    onChange(Object.fromEntries(Object.entries(next).filter(([, value]) => value)) as LedgerFilter)
  }
  const sentenceOf = (name: string) =>
    tell({ name, actor: { kind: 'person', id: null, name: '…' }, subject: { kind: '', id: '', label: '…' } })
  return (
    <section className={classes.filters} aria-label={t('ledger.filters')}>
      {people && (
        <Select
          label={t('ledger.filterWho')}
          placeholder={t('ledger.anyone')}
          data={people.people.map(({ id: value, name: label }) => ({ value, label }))}
          value={filter.person ?? null}
          onChange={(person) => set({ person: person ?? undefined })}
          searchable
          clearable
        />
      )}
      <Select
        label={t('ledger.filterWhat')}
        placeholder={t('ledger.anything')}
        data={names.map((value) => ({ value, label: sentenceOf(value) }))}
        value={filter.name ?? null}
        onChange={(name) => set({ name: name ?? undefined })}
        searchable
        clearable
      />
      <TextInput
        type="date"
        label={t('ledger.from')}
        value={filter.from ? dayOf(new Date(filter.from)) : ''}
        onChange={(event) => set({ from: momentOf(event.currentTarget.value, 0) })}
      />
      <TextInput
        type="date"
        label={t('ledger.until')}
        value={filter.until ? dayOf(new Date(new Date(filter.until).getTime() - 1)) : ''}
        onChange={(event) => set({ until: momentOf(event.currentTarget.value, dayMs) })}
      />
      {Object.keys(filter).length > 0 && (
        <Button variant="subtle" onClick={() => onChange({})}>
          {t('ledger.clear')}
        </Button>
      )}
    </section>
  )
}

/** Days are the reader's own: from its midnight, or until the end of it. */
function momentOf(day: string, plusMs: number): string | undefined {
  const midnight = new Date(`${day}T00:00`)
  return Number.isNaN(midnight.getTime()) ? undefined : new Date(midnight.getTime() + plusMs).toISOString()
}

const two = (value: number) => String(value).padStart(2, '0')

const dayOf = (day: Date) => `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
