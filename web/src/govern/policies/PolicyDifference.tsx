import type { PolicyView } from '@brandwarden/contract'
import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DiffText } from '../../ui/DiffText.tsx'
import { useLocalized } from '../../ui/localized.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import classes from './Policies.module.css'
import { diffQuery } from './policies.ts'

/** What changed between two versions, clause by clause. */
export function PolicyDifference({ policy }: { policy: PolicyView }) {
  const { t } = useTranslation('govern')
  const say = useLocalized()
  const drafted = policy.draft ? [policy.draft.version] : []
  const numbers = [...policy.versions.map(({ version }) => version), ...drafted].sort((a, b) => a - b)
  const [from, setFrom] = useState(numbers.at(-2)!)
  const [to, setTo] = useState(numbers.at(-1)!)
  const { data: diff, error } = useQuery(diffQuery(policy.id, from, to))
  const options = numbers.map((version) => ({
    value: String(version),
    label: t(drafted.includes(version) ? 'policies.nextVersion' : 'policies.version', { version }),
  }))
  const changed = diff?.clauses.filter(({ change }) => change !== 'same')
  return (
    <div className={classes.document}>
      <div className={classes.bar}>
        <Select
          label={t('policies.from')}
          data={options}
          value={String(from)}
          allowDeselect={false}
          onChange={(value) => value && setFrom(Number(value))}
        />
        <Select
          label={t('policies.to')}
          data={options}
          value={String(to)}
          allowDeselect={false}
          onChange={(value) => value && setTo(Number(value))}
        />
      </div>
      {error ? (
        <ProblemNote problem={error} />
      ) : !changed ? (
        <Waiting rows={3} />
      ) : changed.length === 0 && !diff?.objective.isChanged ? (
        <p>{t('policies.nothingChanged')}</p>
      ) : (
        <ol className={classes.clauses}>
          {diff?.objective.isChanged && (
            <li className={classes.change} data-change="changed">
              <h2>{t('policies.objective')}</h2>
              <DiffText before={say(diff.objective.before)} after={say(diff.objective.after)} />
            </li>
          )}
          {changed.map(({ number, was, change, before, after }) => (
            <li key={number} className={classes.change} data-change={change}>
              <h2>
                {number} {say((after ?? before)!.title)}
                <span className={classes.detail}>
                  {' '}
                  · {t(`policies.change.${change as 'added' | 'removed' | 'changed' | 'renumbered'}`)}
                  {was && ` (${t('policies.was', { number: was })})`}
                </span>
              </h2>
              <DiffText before={before ? say(before.text) : ''} after={after ? say(after.text) : ''} />
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
