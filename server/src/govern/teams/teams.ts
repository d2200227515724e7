import { NewTeam, type PersonId, TeamChange, type TeamId, TeamList, TeamPath, TeamView } from '@brandwarden/contract'
import { z } from 'zod'
import { action, query } from '../../base/action/action.ts'
import { mustBePerson } from '../../base/actor.ts'
import { findAgencyOf } from './agencies-store.ts'
import { deleteTeam, insertTeam, loadTeam, loadTeams, renameTeam, saveMembers } from './teams-store.ts'

export const listTeams = query({
  name: 'team.list',
  needs: 'people.read',
  summary: 'Teams with their members; to people of an agency, the teams that they are in.',
  input: z.object({}),
  output: TeamList,
  async run({ db, actor }) {
    const id = mustBePerson(actor)
    return { teams: await loadTeams(db, (await findAgencyOf(db, id)) ? id : null) }
  },
})

export const addTeam = action({
  name: 'team.add',
  needs: 'people.manage',
  summary: 'Adds a team.',
  input: NewTeam,
  output: TeamView,
  async run({ tx, now, record }, { name, memberIds }) {
    const id = await insertTeam(tx, name, now)
    await saveMembers(tx, id, memberIds)
    record('team.added', { kind: 'team', id }, { name, memberIds: unique(memberIds) })
    return loadTeam(tx, id)
  },
})

export const changeTeam = action({
  name: 'team.change',
  needs: 'people.manage',
  summary: 'Changes a team’s name or members.',
  input: TeamChange,
  output: TeamView,
  async run({ tx, now, record }, { teamId, name, memberIds }) {
    await renameTeam(tx, teamId, name, now)
    if (memberIds) await saveMembers(tx, teamId, memberIds)
    record('team.changed', { kind: 'team', id: teamId }, { name, memberIds: memberIds && unique(memberIds) })
    return loadTeam(tx, teamId)
  },
})

export const removeTeam = action({
  name: 'team.remove',
  needs: 'people.manage',
  summary: 'Removes a team to which no role is limited any more.',
  input: TeamPath,
  output: z.object({ done: z.literal(true) }),
  async run({ tx, record }, { teamId }) {
    await deleteTeam(tx, teamId)
    record('team.removed', { kind: 'team', id: teamId }, {})
    return { done: true as const }
  },
})

const unique = <Id extends TeamId | PersonId>(ids: readonly Id[]): Id[] => [...new Set(ids)]
