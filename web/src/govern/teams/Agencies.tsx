import type { AgencyView } from '@brandwarden/contract'
import { Alert, Textarea, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../me.ts'
import { ConfirmDeed } from '../../ui/ConfirmDeed.tsx'
import { calendarDay } from '../../ui/dates.ts'
import { EntryForm } from '../../ui/EntryForm.tsx'
import badge from '../../ui/VerdictBadge.module.css'
import { agenciesQuery } from '../people/people.ts'
import { EntryList } from './EntryList.tsx'
import { addAgency, changeAgency, removeAgency } from './teams.ts'

/** Outside companies whose people work here until a day. */
export function Agencies() {
  const { t } = useTranslation('govern')
  const mayManage = useMay('people.manage')
  const { data: agencies, error } = useQuery(agenciesQuery)
  return (
    <EntryList
      title={t('teams.agencies')}
      says={t('teams.agenciesSay')}
      add={mayManage ? t('teams.addAgency') : undefined}
      none={t('teams.noAgency')}
      entries={agencies}
      error={error}
      badge={({ hasEnded }) =>
        hasEnded && (
          <span className={badge.badge} data-verdict="review" data-plain>
            {t('teams.ended')}
          </span>
        )
      }
      sentence={(agency) => (
        <>
          <AgencySentence agency={agency} />
          {agency.contact && `\n${agency.contact}`}
        </>
      )}
      canRemove={({ people }) => people === 0}
      form={(agency, close) => <AgencyForm agency={agency} onClose={close} />}
      removal={(agency, close) => <RemoveAgency agency={agency} onClose={close} />}
    />
  )
}

function RemoveAgency({ agency, onClose }: { agency: AgencyView | null; onClose: () => void }) {
  const { t } = useTranslation('govern')
  const queries = useQueryClient()
  return (
    <ConfirmDeed
      opened={agency !== null}
      onClose={onClose}
      title={t('teams.removeTitle', { name: agency?.name ?? '' })}
      verb={t('remove', { ns: 'ui' })}
      onConfirm={async () => {
        if (agency) await removeAgency({ agencyId: agency.id })
        await queries.invalidateQueries({ queryKey: ['agencies'] })
      }}
    >
      {t('teams.removeAgencySays')}
    </ConfirmDeed>
  )
}

/** Until when, and what happens then to how many. */
function AgencySentence({ agency: { endsOn, hasEnded, people } }: { agency: AgencyView }) {
  const { t, i18n } = useTranslation('govern')
  const day = calendarDay(endsOn, i18n.language)
  if (people === 0) return t(hasEnded ? 'teams.agencyOverEmpty' : 'teams.agencyEmpty', { day })
  return t(hasEnded ? 'teams.agencyOver' : 'teams.agencyUntil', { day, count: people })
}

const today = () => new Date().toISOString().slice(0, 10)

function AgencyForm({ agency, onClose }: { agency: AgencyView | null; onClose: () => void }) {
  const { t, i18n } = useTranslation('govern')
  const [name, setName] = useState(agency?.name ?? '')
  const [contact, setContact] = useState(agency?.contact ?? '')
  const [endsOn, setEndsOn] = useState(agency?.endsOn ?? '')
  const people = agency?.people ?? 0
  const isOver = endsOn !== '' && endsOn < today()
  const endsNow = isOver && agency !== null && !agency.hasEnded && people > 0
  const letsBackIn = !isOver && endsOn !== '' && agency?.hasEnded === true && people > 0
  return (
    <EntryForm
      title={agency ? t('teams.changeTitle', { name: agency.name }) : t('teams.addAgency')}
      onClose={onClose}
      shownFields={['name', 'contact', 'endsOn']}
      lists={['agencies', 'people']}
      destructive={endsNow}
      {...(endsNow ? { verb: t('teams.endNow', { count: people }) } : {})}
      save={() =>
        agency ? changeAgency({ agencyId: agency.id, name, contact, endsOn }) : addAgency({ name, contact, endsOn })
      }
    >
      {(errors) => (
        <>
          <TextInput
            label={t('teams.name')}
            value={name}
            error={errors.name}
            onChange={(event) => setName(event.currentTarget.value)}
            maxLength={120}
            required
            withAsterisk={false}
            data-autofocus
          />
          <Textarea
            label={t('teams.contact')}
            description={t('teams.contactSays')}
            value={contact}
            error={errors.contact}
            onChange={(event) => setContact(event.currentTarget.value)}
            maxLength={500}
            minRows={2}
            autosize
          />
          <TextInput
            type="date"
            label={t('teams.endsOn')}
            description={t('teams.endsOnSays')}
            value={endsOn}
            error={errors.endsOn}
            onChange={(event) => setEndsOn(event.currentTarget.value)}
            required
            withAsterisk={false}
          />
          {endsNow && (
            <Alert color="red" variant="light" role="status">
              {t('teams.endsNowSays', { count: people, day: calendarDay(endsOn, i18n.language) })}
            </Alert>
          )}
          {letsBackIn && (
            <Alert color="yellow" variant="light" role="status">
              {t('teams.backInSays', { count: people, day: calendarDay(endsOn, i18n.language) })}
            </Alert>
          )}
        </>
      )}
    </EntryForm>
  )
}
