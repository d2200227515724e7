import { Button, Select, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { peopleQuery } from '../../govern/people/people.ts'
import { useMay, useMe } from '../../me.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { When } from '../../ui/When.tsx'
import classes from './ApprovalRules.module.css'
import { deputiesQuery, endDeputyship, nameDeputy } from './approval-rules.ts'

const dayMs = 24 * 3_600_000

/** Who approves in whose place, and until when; only those who approve have anything to hand over. */
export function Deputies() {
  const { t } = useTranslation('control')
  const queries = useQueryClient()
  const { person } = useMe()
  const mayName = useMay('drafts.approve')
  const { data: deputies = [] } = useQuery(deputiesQuery)
  const { data: people } = useQuery(peopleQuery({ status: 'active', limit: 200 }))
  const [deputyId, setDeputyId] = useState<string | null>(null)
  const [from, setFrom] = useState(today)
  const [until, setUntil] = useState(() => dayOf(new Date(Date.now() + 7 * dayMs)))
  const [problem, setProblem] = useState<unknown>(null)
  const nameOf = (id: string) => people?.people.find((each) => each.id === id)?.name ?? t('deputies.someone')

  const attempt = async (deed: () => Promise<unknown>) => {
    setProblem(null)
    try {
      await deed()
      setDeputyId(null)
      await queries.invalidateQueries({ queryKey: ['deputies'] })
    } catch (error) {
      setProblem(error)
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!deputyId) return
    const begin = new Date(`${from}T00:00`)
    const end = new Date(new Date(`${until}T00:00`).getTime() + dayMs)
    void attempt(() => nameDeputy({ deputyId, from: begin.toISOString(), until: end.toISOString() }))
  }
  if (!mayName && deputies.length === 0) return null
  return (
    <section className={classes.deputies} aria-labelledby="deputies">
      <h2 id="deputies">{t('deputies.title')}</h2>
      <p className={classes.says}>{t('deputies.says')}</p>
      <ProblemNote problem={problem} />
      {deputies.length > 0 && (
        <ul className={classes.list}>
          {deputies.map(({ id, personId, deputyId: deputy, until: end }) => (
            <li key={id} className={classes.deputy}>
              <span>
                <Trans
                  t={t}
                  i18nKey="deputies.one"
                  values={{ deputy: nameOf(deputy), person: nameOf(personId) }}
                  components={{ b: <b />, when: <When at={end} /> }}
                />
              </span>
              {personId === person.id && (
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => void attempt(() => endDeputyship({ deputyshipId: id }))}
                >
                  {t('deputies.end')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayName && (
        <form className={classes.naming} onSubmit={submit}>
          <Select
            label={t('deputies.who')}
            placeholder={t('deputies.choose')}
            data={(people?.people ?? [])
              .filter(({ id }) => id !== person.id)
              .map(({ id: value, name: label }) => ({ value, label }))}
            value={deputyId}
            onChange={setDeputyId}
            searchable
          />
          <TextInput
            type="date"
            label={t('deputies.from')}
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label={t('deputies.until')}
            value={until}
            onChange={(event) => setUntil(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={!deputyId}>
            {t('deputies.name')}
          </Button>
        </form>
      )}
    </section>
  )
}

const two = (value: number) => String(value).padStart(2, '0')
const dayOf = (day: Date) => `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
const today = () => dayOf(new Date())
