import type { Deputy, PersonId } from '@brandwarden/contract'
import { Select, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { everyoneQuery } from '../../govern/everyone.ts'
import { useMay, useMe } from '../../me.ts'
import { ConfirmDeed } from '../../ui/ConfirmDeed.tsx'
import { EntryForm } from '../../ui/EntryForm.tsx'
import { fromField, toField } from '../../ui/local-time.ts'
import { useNow } from '../../ui/now.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import section from '../../ui/Section.module.css'
import { Row, RowDeed, Section } from '../../ui/Section.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { When } from '../../ui/When.tsx'
import { deputiesQuery, endDeputy, nameDeputy } from './approval-rules.ts'
import { approvers } from './words.ts'

/** Who stands in for whom, now and soon. */
export function Deputies() {
  const { t } = useTranslation('control')
  const { person: me } = useMe()
  const queries = useQueryClient()
  const now = useNow()
  const mayName = useMay('drafts.approve')
  const { data: deputies, error } = useQuery(deputiesQuery)
  const { data: everyone = [] } = useQuery({ ...everyoneQuery, enabled: useMay('people.read') })
  const [isNaming, setIsNaming] = useState(false)
  const [ending, setEnding] = useState<Deputy | null>(null)
  const nameOf = (id: PersonId | undefined) =>
    id === me.id ? me.name : (everyone.find((person) => person.id === id)?.name ?? t('deputies.someone'))
  return (
    <Section
      title={t('deputies.title')}
      says={t('deputies.say')}
      add={mayName ? t('deputies.name') : undefined}
      onAdd={() => setIsNaming(true)}
    >
      {error && !deputies ? (
        <ProblemNote problem={error} />
      ) : !deputies ? (
        <Waiting rows={1} />
      ) : deputies.length === 0 ? (
        <p className={section.none}>{t('deputies.none')}</p>
      ) : (
        <ul className={section.list}>
          {deputies.map((deputy) => (
            <Row
              key={deputy.id}
              name={t('deputies.standsIn', { deputy: nameOf(deputy.deputyId), person: nameOf(deputy.personId) })}
              deeds={
                deputy.personId === me.id && (
                  <RowDeed verb={t('deputies.end')} name={nameOf(deputy.deputyId)} onClick={() => setEnding(deputy)} />
                )
              }
            >
              <Trans
                t={t}
                i18nKey={new Date(deputy.from).getTime() <= now ? 'deputies.until' : 'deputies.fromUntil'}
                components={{
                  from: <When at={deputy.from} as="clock" />,
                  until: <When at={deputy.until} as="clock" />,
                }}
              />
            </Row>
          ))}
        </ul>
      )}
      {isNaming && <DeputyForm onClose={() => setIsNaming(false)} />}
      <ConfirmDeed
        opened={ending !== null}
        onClose={() => setEnding(null)}
        title={t('deputies.endTitle', { name: nameOf(ending?.deputyId) })}
        verb={t('deputies.end')}
        destructive={false}
        onConfirm={async () => {
          if (ending) await endDeputy({ deputyshipId: ending.id })
          await queries.invalidateQueries({ queryKey: ['deputies'] })
        }}
      >
        {t('deputies.endSays', { name: nameOf(ending?.deputyId) })}
      </ConfirmDeed>
    </Section>
  )
}

function DeputyForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('control')
  const { person: me } = useMe()
  const { data: everyone = [] } = useQuery(everyoneQuery)
  const [deputyId, setDeputyId] = useState<string | null>(null)
  const [from, setFrom] = useState(() => new Date().toISOString())
  const [until, setUntil] = useState(() => inDays(7))
  const able = everyone.filter(
    ({ id, hasAccess, roles }) => id !== me.id && hasAccess && roles.some(({ role }) => approvers.includes(role)),
  )
  const isOrdered = until > from && new Date(until) > new Date()
  return (
    <EntryForm
      title={t('deputies.name')}
      onClose={onClose}
      shownFields={[]}
      lists={['deputies', 'drafts']}
      disabled={deputyId === null || !isOrdered}
      save={() => nameDeputy({ deputyId: deputyId as PersonId, from, until })}
    >
      {() => (
        <>
          <Select
            label={t('deputies.who')}
            description={t('deputies.whoSays')}
            data={able.map(({ id: value, name: label }) => ({ value, label }))}
            value={deputyId}
            onChange={setDeputyId}
            nothingFoundMessage={t('deputies.nobody')}
            searchable
            openOnFocus={false}
            data-autofocus
          />
          <TextInput
            type="datetime-local"
            label={t('deputies.from')}
            value={toField(from)}
            onChange={(event) => setFrom(fromField(event.currentTarget.value) ?? from)}
          />
          <TextInput
            type="datetime-local"
            label={t('deputies.to')}
            description={t('when.zone', { zone: Intl.DateTimeFormat().resolvedOptions().timeZone })}
            value={toField(until)}
            error={isOrdered ? undefined : t('deputies.order')}
            onChange={(event) => setUntil(fromField(event.currentTarget.value) ?? until)}
          />
        </>
      )}
    </EntryForm>
  )
}

function inDays(days: number): string {
  const at = new Date()
  at.setDate(at.getDate() + days)
  at.setHours(18, 0, 0, 0)
  return at.toISOString()
}
