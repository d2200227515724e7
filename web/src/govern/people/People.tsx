import type { PersonView } from '@brandwarden/contract'
import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch, IconUserPlus, IconUsers } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { useMay } from '../../me.ts'
import { EmptyPage } from '../../ui/EmptyPage.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { PersonBadge } from '../../ui/PersonBadge.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import badge from '../../ui/VerdictBadge.module.css'
import { Waiting } from '../../ui/Waiting.tsx'
import { When } from '../../ui/When.tsx'
import { Invite } from './Invite.tsx'
import classes from './People.module.css'
import { peopleQuery } from './people.ts'

const states = ['active', 'invited', 'ended'] as const

/** Who works here, in which roles, and who no longer does. */
export function People() {
  const { t } = useTranslation('govern')
  const mayManage = useMay('people.manage')
  const [status, setStatus] = useState<(typeof states)[number]>('active')
  const [search, setSearch] = useState('')
  const [settled] = useDebouncedValue(search.trim(), 200)
  const [isInviting, setIsInviting] = useState(false)
  const { data, error, refetch } = useQuery({
    ...peopleQuery({ status, search: settled, limit: 200 }),
    placeholderData: keepPreviousData,
  })
  const invite = mayManage && (
    <Button leftSection={<IconUserPlus size={18} stroke={1.8} aria-hidden />} onClick={() => setIsInviting(true)}>
      {t('people.invite')}
    </Button>
  )
  return (
    <>
      <PageHead title={t('people.title')} actions={invite}>
        {t('people.lead')}
      </PageHead>
      <div className={classes.tools}>
        <SegmentedControl
          aria-label={t('people.show')}
          value={status}
          onChange={(value) => setStatus(value as typeof status)}
          data={states.map((value) => ({ value, label: t(`people.states.${value}`) }))}
        />
        <TextInput
          type="search"
          aria-label={t('people.search')}
          placeholder={t('people.search')}
          leftSection={<IconSearch size={17} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      </div>
      {error && !data ? (
        <ProblemNote problem={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Waiting rows={5} height={56} />
      ) : data.people.length === 0 ? (
        <EmptyPage icon={IconUsers} title={t(settled ? 'people.noneFound' : `people.empty.${status}`)} action={invite}>
          {t('people.emptySays')}
        </EmptyPage>
      ) : (
        <>
          <ul className={classes.list}>
            {data.people.map((person) => (
              <li key={person.id}>
                <PersonRow person={person} />
              </li>
            ))}
          </ul>
          {data.total > data.people.length && (
            <p className={classes.more}>{t('people.more', { shown: data.people.length, count: data.total })}</p>
          )}
        </>
      )}
      <Invite opened={isInviting} onClose={() => setIsInviting(false)} />
    </>
  )
}

function PersonRow({ person }: { person: PersonView }) {
  const { t } = useTranslation('govern')
  const { totp, passkeys, required } = person.secondFactor
  const hasSecondFactor = totp || passkeys > 0
  return (
    <Link to="/govern/people/$personId" params={{ personId: person.id }} className={classes.row}>
      <PersonBadge
        name={person.name}
        detail={person.agency ? `${person.email} · ${person.agency.name}` : person.email}
      />
      <span className={classes.roles}>
        {[...new Set(person.roles.map(({ role }) => t(`role.${role}`, { ns: 'ui' })))].join(', ')}
      </span>
      <span className={classes.facts}>
        {person.status === 'active' && !hasSecondFactor && (
          <span className={badge.badge} data-verdict={required ? 'block' : 'note'} data-plain>
            {t('people.noSecondFactor')}
          </span>
        )}
        {person.lastSignedInAt ? (
          <span className={classes.seen}>
            <Trans t={t} i18nKey="people.seen" components={{ when: <When at={person.lastSignedInAt} /> }} />
          </span>
        ) : (
          <span className={classes.seen}>{t('people.neverSeen')}</span>
        )}
      </span>
    </Link>
  )
}
