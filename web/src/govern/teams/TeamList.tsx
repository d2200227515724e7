import type { PersonId, TeamView } from '@brandwarden/contract'
import { MultiSelect, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../me.ts'
import { ConfirmDeed } from '../../ui/ConfirmDeed.tsx'
import { EntryForm } from '../../ui/EntryForm.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import section from '../../ui/Section.module.css'
import { Row, RowDeed, Section } from '../../ui/Section.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { everyoneQuery } from '../everyone.ts'
import { teamsQuery } from '../people/people.ts'
import { addTeam, changeTeam, removeTeam } from './teams.ts'

/** Teams with their members; a role may be limited to one. */
export function TeamList() {
  const { t, i18n } = useTranslation('govern')
  const queries = useQueryClient()
  const mayManage = useMay('people.manage')
  const { data: teams, error } = useQuery(teamsQuery)
  const { data: everyone = [] } = useQuery(everyoneQuery)
  const [editing, setEditing] = useState<TeamView | 'new' | null>(null)
  const [removing, setRemoving] = useState<TeamView | null>(null)
  const rolesIn = (team: TeamView | null) =>
    everyone.filter(({ roles }) => roles.some(({ teamId }) => teamId !== null && teamId === team?.id)).length
  return (
    <Section
      title={t('teams.teams')}
      says={t('teams.teamsSay')}
      add={mayManage ? t('teams.addTeam') : undefined}
      onAdd={() => setEditing('new')}
    >
      {error && !teams ? (
        <ProblemNote problem={error} />
      ) : !teams ? (
        <Waiting rows={2} />
      ) : teams.length === 0 ? (
        <p className={section.none}>{t('teams.noTeam')}</p>
      ) : (
        <ul className={section.list}>
          {teams.map((team) => (
            <Row
              key={team.id}
              name={team.name}
              deeds={
                mayManage && (
                  <>
                    <RowDeed verb={t('edit', { ns: 'ui' })} name={team.name} onClick={() => setEditing(team)} />
                    <RowDeed verb={t('remove', { ns: 'ui' })} name={team.name} onClick={() => setRemoving(team)} />
                  </>
                )
              }
            >
              {team.members.length === 0
                ? t('teams.noMembers')
                : new Intl.ListFormat(i18n.language).format(team.members.map(({ name }) => name))}
            </Row>
          ))}
        </ul>
      )}
      {editing && <TeamForm team={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
      <ConfirmDeed
        opened={removing !== null}
        onClose={() => setRemoving(null)}
        title={t('teams.removeTitle', { name: removing?.name ?? '' })}
        verb={t('remove', { ns: 'ui' })}
        onConfirm={async () => {
          if (removing) await removeTeam({ teamId: removing.id })
          await queries.invalidateQueries({ queryKey: ['teams'] })
          await queries.invalidateQueries({ queryKey: ['people'] })
        }}
      >
        {rolesIn(removing) > 0
          ? t('teams.removeTeamRoles', { count: rolesIn(removing) })
          : t('teams.removeTeamSays', { count: removing?.members.length ?? 0 })}
      </ConfirmDeed>
    </Section>
  )
}

function TeamForm({ team, onClose }: { team: TeamView | null; onClose: () => void }) {
  const { t } = useTranslation('govern')
  const { data: everyone = [] } = useQuery(everyoneQuery)
  const [name, setName] = useState(team?.name ?? '')
  const [members, setMembers] = useState<string[]>(team?.members.map(({ id }) => id) ?? [])
  // Members whose access has ended stay members until someone takes them out.
  const known = new Map([...(team?.members ?? []), ...everyone].map((person) => [person.id as string, person.name]))
  const leaving = (team?.members ?? []).filter(({ id }) => !members.includes(id)).length
  const memberIds = members as PersonId[]
  return (
    <EntryForm
      title={team ? t('teams.changeTitle', { name: team.name }) : t('teams.addTeam')}
      onClose={onClose}
      shownFields={['name', 'memberIds']}
      lists={['teams', 'people']}
      save={() => (team ? changeTeam({ teamId: team.id, name, memberIds }) : addTeam({ name, memberIds }))}
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
          <MultiSelect
            label={t('teams.members')}
            description={leaving > 0 ? t('teams.leaving', { count: leaving }) : t('teams.membersSay')}
            data={[...known].map(([value, label]) => ({ value, label }))}
            value={members}
            error={errors.memberIds}
            onChange={setMembers}
            searchable
            hidePickedOptions
            nothingFoundMessage={t('people.noneFound')}
          />
        </>
      )}
    </EntryForm>
  )
}
