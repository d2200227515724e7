import type { Clause, Localized, PolicyView } from '@brandwarden/contract'
import { ActionIcon, Button, TagsInput, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LocalizedField } from '../../ui/LocalizedField.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { useBrands } from '../brands.ts'
import { rulebookQuery } from '../rules/rules.ts'
import classes from './Policies.module.css'
import { savePolicy } from './policies.ts'

const blank: Localized = { en: '', fr: '', it: '' }

/** The next version under one's hands: an objective and numbered clauses, each saying which matters it covers. */
export function PolicyEditor({ policy }: { policy: PolicyView }) {
  const { t } = useTranslation('govern')
  const queries = useQueryClient()
  const base = policy.draft ?? policy.current
  const [objective, setObjective] = useState<Localized>(base?.objective ?? blank)
  const [clauses, setClauses] = useState<Clause[]>(base?.clauses ?? [])
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const matters = useMatters()
  const isChanged =
    JSON.stringify([objective, clauses]) !== JSON.stringify([base?.objective ?? blank, base?.clauses ?? []])
  const change = (at: number, part: Partial<Clause>) =>
    setClauses((before) => before.map((each, index) => (index === at ? { ...each, ...part } : each)))

  const save = async () => {
    setBusy(true)
    setProblem(null)
    try {
      await savePolicy({ policyId: policy.id, baseSavedAt: policy.draft?.savedAt ?? null, objective, clauses })
      await queries.invalidateQueries({ queryKey: ['policies'] })
    } catch (error) {
      setProblem(error)
    }
    setBusy(false)
  }

  return (
    <div className={classes.editing}>
      <LocalizedField label={t('policies.objective')} value={objective} onChange={setObjective} multiline />
      {clauses.map((clause, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: its number is being typed in this very card
        <section key={index} className={classes.card} aria-label={t('policies.clause', { number: clause.number })}>
          <div className={classes.pair}>
            <TextInput
              label={t('policies.number')}
              value={clause.number}
              onChange={(event) => change(index, { number: event.currentTarget.value.trim() })}
            />
            <TagsInput
              label={t('policies.covers')}
              description={t('policies.coversHelp')}
              data={matters}
              value={clause.covers}
              acceptValueOnBlur
              onChange={(covers) => change(index, { covers })}
            />
          </div>
          <LocalizedField
            label={t('policies.clauseTitle')}
            value={clause.title}
            onChange={(title) => change(index, { title })}
          />
          <LocalizedField
            label={t('policies.clauseText')}
            value={clause.text}
            onChange={(text) => change(index, { text })}
            multiline
          />
          <ActionIcon
            className={classes.remove}
            variant="subtle"
            color="gray"
            aria-label={t('policies.removeClause', { number: clause.number })}
            onClick={() => setClauses(clauses.filter((_, at) => at !== index))}
          >
            <IconX size={17} />
          </ActionIcon>
        </section>
      ))}
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() =>
            setClauses([...clauses, { number: nextNumber(clauses), title: blank, text: blank, covers: [] }])
          }
        >
          {t('policies.addClause')}
        </Button>
      </div>
      <ProblemNote problem={problem} />
      {isChanged && (
        <div className={classes.save}>
          <Button loading={busy} onClick={() => void save()}>
            {t('policies.saveDraft')}
          </Button>
        </div>
      )}
    </div>
  )
}

/** The matters that rules cite, such as `G4.disclosure`, to choose from. */
function useMatters(): string[] {
  const brands = useBrands()
  const { data } = useQuery(rulebookQuery(brands[0]!.id))
  const rules = [...(data?.packs.flatMap(({ rules: inPack }) => inPack) ?? []), ...(data?.own ?? [])]
  return [...new Set(rules.map(({ rule }) => rule.clause))].sort()
}

function nextNumber(clauses: Clause[]): string {
  const highest = Math.max(0, ...clauses.map(({ number }) => Number.parseInt(number, 10) || 0))
  return String(highest + 1)
}
