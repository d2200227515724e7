import type { AgencyView } from '@brandwarden/contract'
import { Alert, Textarea, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../me.ts'
import { ConfirmDeed } from '../../ui/ConfirmDeed.tsx'
import { calendarDay } from '../../ui/dates.ts'
import { EntryForm } from '../../ui/EntryForm.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import section from '../../ui/Section.module.css'
import { Row, RowDeed, Section } from '../../ui/Section.tsx'
import badge from '../../ui/VerdictBadge.module.css'
import { Waiting } from '../../ui/Waiting.tsx'
import { agenciesQuery } from '../people/people.ts'
import { addAgency, changeAgency, removeAgency } from './teams.ts'

/** Outside companies whose people work here until a day. */
export function Agencies() {
  const { t } = useTranslation('govern')
  const queries = useQueryClient()
  const mayManage = useMay('people.manage')
  const { data: agencies, error } = useQuery(agenciesQuery)
  const [editing, setEditing] = useState<AgencyView | 'new' | null>(null)
  const [removing, setRemoving] = useState<AgencyView | null>(null)
  return (
    <Section
      title={t('teams.agencies')}
      says={t('teams.agenciesSay')}
      add={mayManage ? t('teams.addAgency') : undefined}
      onAdd={() => setEditing('new')}
    >
      {error && !agencies ? (
        <ProblemNote problem={error} />
      ) : !agencies ? (
        <Waiting rows={2} />
      ) : agencies.length === 0 ? (
        <p className={section.none}>{t('teams.noAgency')}</p>
      ) : (
        <ul className={section.list}>
          {agencies.map((agency) => (
            <Row
              key={agency.id}
              name={agency.name}
              badge={
                agency.hasEnded && (
                  <span className={badge.badge} data-verdict="review" data-plain>
                    {t('teams.ended')}
                  </span>
                )
              }
              deeds={
                mayManage && (
                  <>
                    <RowDeed verb={t('edit', { ns: 'ui' })} name={agency.name} onClick={() => setEditing(agency)} />
                    {agency.people === 0 && (
                      <RowDeed
                        verb={t('remove', { ns: 'ui' })}
                        name={agency.name}
                        onClick={() => setRemoving(agency)}
                      />
                    )}
                  </>
                )
              }
            >
              <AgencySentence agency={agency} />
              {agency.contact && `\n${agency.contact}`}
            </Row>
          ))}
        </ul>
      )}
      {editing && <AgencyForm agency={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
      <ConfirmDeed
        opened={removing !== null}
        onClose={() => setRemoving(null)}
        title={t('teams.removeTitle', { name: removing?.name ?? '' })}
        verb={t('remove', { ns: 'ui' })}
        onConfirm={async () => {
          if (removing) await removeAgency({ agencyId: removing.id })
          await queries.invalidateQueries({ queryKey: ['agencies'] })
        }}
      >
        {t('teams.removeAgencySays')}
      </ConfirmDeed>
    </Section>
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
