import type { HeldRole, PersonView, SessionView } from '@brandwarden/contract'
import { Button, Group, Stack } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { useMay, useMe } from '../../me.ts'
import { ConfirmDeed } from '../../ui/ConfirmDeed.tsx'
import { calendarDay } from '../../ui/dates.ts'
import { PageHead } from '../../ui/PageHead.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { Sessions } from '../../ui/Sessions.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { When } from '../../ui/When.tsx'
import classes from './PersonPage.module.css'
import {
  changeRoles,
  endPerson,
  endSessionOf,
  inviteAgain,
  letBackIn,
  personQuery,
  resetSecondFactor,
  sessionsQuery,
  signOutEverywhere,
} from './people.ts'
import { RolesField } from './RolesField.tsx'

/** One person: their roles, how they sign in, and the one action that ends it all. */
export function PersonPage() {
  const { t, i18n } = useTranslation('govern')
  const { personId } = useParams({ strict: false }) as { personId: string }
  const mayManage = useMay('people.manage')
  const { data: person, error, refetch } = useQuery(personQuery(personId))
  const { data: sessions = [] } = useQuery({ ...sessionsQuery(personId), enabled: mayManage })
  if (error && !person) return <ProblemNote problem={error} onRetry={() => void refetch()} />
  if (!person) return <Waiting rows={3} />
  const { totp, passkeys, required } = person.secondFactor
  return (
    <>
      <PageHead title={person.name} actions={mayManage && <PersonDeeds person={person} />}>
        {person.email}
        {person.agency &&
          ` · ${t('person.agency', { name: person.agency.name, day: calendarDay(person.agency.endsOn, i18n.language) })}`}
      </PageHead>
      <div className={classes.columns}>
        <section aria-labelledby="roles-title">
          <h2 id="roles-title" className={classes.title}>
            {t('roles.title')}
          </h2>
          {mayManage && person.status !== 'ended' ? (
            <Roles key={JSON.stringify(person.roles)} person={person} />
          ) : (
            <p>{person.roles.map(({ role }) => t(`role.${role}`, { ns: 'ui' })).join(', ')}</p>
          )}
        </section>
        <section aria-labelledby="door-title">
          <h2 id="door-title" className={classes.title}>
            {t('person.signIn')}
          </h2>
          <ul className={classes.facts}>
            <li>{t(`person.status.${person.status}`)}</li>
            <li>
              {person.lastSignedInAt ? (
                <Trans t={t} i18nKey="people.seen" components={{ when: <When at={person.lastSignedInAt} /> }} />
              ) : (
                t('people.neverSeen')
              )}
            </li>
            <li>
              {totp && t('person.totp')}
              {totp && passkeys > 0 && ', '}
              {passkeys > 0 && t('person.passkeys', { count: passkeys })}
              {!totp && passkeys === 0 && t(required ? 'person.factorMissing' : 'people.noSecondFactor')}
            </li>
          </ul>
          {mayManage && sessions.length > 0 && <PersonSessions person={person} sessions={sessions} />}
        </section>
      </div>
    </>
  )
}

/** Where this person is signed in; each place can be ended by itself. */
function PersonSessions({ person, sessions }: { person: PersonView; sessions: SessionView[] }) {
  const { t } = useTranslation('govern')
  const queries = useQueryClient()
  const [ending, setEnding] = useState<string | null>(null)
  return (
    <>
      <h3 className={classes.title}>{t('person.sessions')}</h3>
      <Sessions sessions={sessions} onEnd={setEnding} />
      <ConfirmDeed
        opened={ending !== null}
        onClose={() => setEnding(null)}
        title={t('person.endSessionTitle', { name: person.name })}
        verb={t('session.end', { ns: 'ui' })}
        onConfirm={async () => {
          if (ending) await endSessionOf({ personId: person.id, sessionId: ending })
          await queries.invalidateQueries({ queryKey: ['people'] })
        }}
      >
        {t('person.endSessionSays')}
      </ConfirmDeed>
    </>
  )
}

function Roles({ person }: { person: PersonView }) {
  const { t } = useTranslation('govern')
  const queries = useQueryClient()
  const [roles, setRoles] = useState<HeldRole[]>(person.roles)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const isChanged = JSON.stringify(roles) !== JSON.stringify(person.roles)
  const save = async () => {
    setBusy(true)
    setProblem(null)
    try {
      await changeRoles({ personId: person.id, roles })
      await queries.invalidateQueries({ queryKey: ['people'] })
    } catch (error) {
      setProblem(error)
    }
    setBusy(false)
  }
  return (
    <Stack gap="sm">
      <RolesField value={roles} onChange={setRoles} isOutside={person.agency !== null} withoutLabel />
      <ProblemNote problem={problem} />
      {isChanged && (
        <Group>
          <Button size="sm" loading={busy} onClick={() => void save()}>
            {t('save', { ns: 'ui' })}
          </Button>
          <Button size="sm" variant="default" onClick={() => setRoles(person.roles)}>
            {t('cancel', { ns: 'ui' })}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

type Deed = 'end' | 'letBackIn' | 'signOut' | 'resetFactor' | 'inviteAgain'

function PersonDeeds({ person }: { person: PersonView }) {
  const { t } = useTranslation('govern')
  const me = useMe()
  const queries = useQueryClient()
  const [deed, setDeed] = useState<Deed | null>(null)
  const isMe = person.id === me.person.id
  const { totp, passkeys } = person.secondFactor
  const offered: Deed[] = [
    ...(person.status === 'invited' ? (['inviteAgain'] as const) : []),
    ...(person.status === 'active' && !isMe ? (['signOut'] as const) : []),
    ...(person.status === 'active' && !isMe && (totp || passkeys > 0) ? (['resetFactor'] as const) : []),
    ...(person.status === 'ended' ? (['letBackIn'] as const) : []),
    ...(person.status !== 'ended' && !isMe ? (['end'] as const) : []),
  ]
  const perform: Record<Deed, (reason: string) => Promise<unknown>> = {
    end: (reason) => endPerson({ personId: person.id, reason }),
    letBackIn: () => letBackIn({ personId: person.id }),
    signOut: () => signOutEverywhere({ personId: person.id }),
    resetFactor: () => resetSecondFactor({ personId: person.id }),
    inviteAgain: () => inviteAgain({ personId: person.id }),
  }
  return (
    <>
      {offered.map((name) => (
        <Button
          key={name}
          size="sm"
          variant="default"
          {...(name === 'end' ? { c: 'var(--block)' } : {})}
          onClick={() => setDeed(name)}
        >
          {t(`person.deed.${name}`)}
        </Button>
      ))}
      {offered.map((name) => (
        <ConfirmDeed
          key={name}
          opened={deed === name}
          onClose={() => setDeed(null)}
          title={t(`person.deedTitle.${name}`, { name: person.name })}
          verb={t(`person.deed.${name}`)}
          destructive={name === 'end' || name === 'resetFactor'}
          {...(name === 'end' ? { reasonLabel: t('person.why') } : {})}
          onConfirm={async (reason) => {
            await perform[name](reason)
            await queries.invalidateQueries({ queryKey: ['people'] })
          }}
        >
          {t(`person.deedSays.${name}`, { name: person.name, email: person.email })}
        </ConfirmDeed>
      ))}
    </>
  )
}
