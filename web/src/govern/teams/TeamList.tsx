import type { PersonId, TeamView } from '@brandwarden/contract'
import { MultiSelect, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../me.ts'
import { ConfirmDeed } from '../../ui/ConfirmDeed.tsx'
import { EntryForm } from '../../ui/EntryForm.tsx'
import { everyoneQuery } from '../everyone.ts'
import { teamsQuery } from '../people/people.ts'
import { EntryList } from './EntryList.tsx'
import { addTeam, changeTeam, removeTeam } from './teams.ts'

/** Teams with their members; a role may be limited to one. */
export function TeamList() {
  const { t, i18n } = useTranslation('govern')
  const mayManage = useMay('people.manage')
  const { data: teams, error } = useQuery(teamsQuery)
  return (
    <EntryList
      title={t('teams.teams')}
      says={t('teams.teamsSay')}
      add={mayManage ? t('teams.addTeam') : undefined}
      none={t('teams.noTeam')}
      entries={teams}
      error={error}
      sentence={({ members }) =>
        members.length === 0
          ? t('teams.noMembers')
          : new Intl.ListFormat(i18n.language).format(members.map(({ name }) => name))
      }
      form={(team, close) => <TeamForm team={team} onClose={close} />}
      removal={(team, close) => <RemoveTeam team={team} onClose={close} />}
    />
  )
}

function RemoveTeam({ team, onClose }: { team: TeamView | null; onClose: () => void }) {
  const { t } = useTranslation('govern')
  const queries = useQueryClient()
  const { data: everyone = [] } = useQuery(everyoneQuery)
  const roles = everyone.filter((person) => person.roles.some(({ teamId }) => teamId && teamId === team?.id)).length
  return (
    <ConfirmDeed
      opened={team !== null}
      onClose={onClose}
      title={t('teams.removeTitle', { name: team?.name ?? '' })}
      verb={t('remove', { ns: 'ui' })}
      onConfirm={async () => {
        if (team) await removeTeam({ teamId: team.id })
        await queries.invalidateQueries({ queryKey: ['teams'] })
        await queries.invalidateQueries({ queryKey: ['people'] })
      }}
    >
      {roles > 0
        ? t('teams.removeTeamRoles', { count: roles })
        : t('teams.removeTeamSays', { count: team?.members.length ?? 0 })}
    </ConfirmDeed>
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
