import { Divider, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PersonBadge } from '../ui/PersonBadge.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import classes from './DemoPeople.module.css'
import { demoPeopleQuery, signInAs } from './door.ts'

/** In the demonstration company one steps into anybody's shoes; elsewhere this renders nothing. */
export function DemoPeople({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('entrance')
  const { data: people = [] } = useQuery(demoPeopleQuery)
  const [problem, setProblem] = useState<unknown>(null)
  if (people.length === 0) return null

  const enterAs = async (personId: string) => {
    try {
      await signInAs({ personId })
      onDone()
    } catch (error) {
      setProblem(error)
    }
  }
  return (
    <section className={classes.demo} aria-labelledby="demo">
      <Divider label={<span id="demo">{t('demo.title')}</span>} />
      <p className={classes.says}>{t('demo.says')}</p>
      <ProblemNote problem={problem} />
      <ul className={classes.people}>
        {people.map(({ id, name, roles }) => (
          <li key={id}>
            <UnstyledButton className={classes.person} onClick={() => void enterAs(id)}>
              <PersonBadge name={name} detail={roles.map((role) => t(`role.${role}`, { ns: 'ui' })).join(', ')} />
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
