import type {
  AgencyList,
  Invitation,
  PeoplePage,
  PersonEnded,
  PersonView,
  RolesChange,
  SessionList,
  TeamList,
} from '@brandwarden/contract'
import { queryOptions } from '@tanstack/react-query'
import { deed } from '../../api.ts'

export interface PeopleFilter {
  search?: string
  status?: string
  after?: string
  limit?: number
}

const findPeople = deed<PeopleFilter, PeoplePage>('GET /api/people')
const readPerson = deed<{ personId: string }, PersonView>('GET /api/people/:personId')
const listTeams = deed<undefined, TeamList>('GET /api/teams')
const listAgencies = deed<undefined, AgencyList>('GET /api/agencies')
const listSessions = deed<{ personId: string }, SessionList>('GET /api/people/:personId/sessions')

export const peopleQuery = (filter: PeopleFilter = {}) =>
  queryOptions({ queryKey: ['people', 'list', filter], queryFn: ({ signal }) => findPeople(filter, signal) })
export const personQuery = (personId: string) =>
  queryOptions({ queryKey: ['people', personId], queryFn: ({ signal }) => readPerson({ personId }, signal) })
export const sessionsQuery = (personId: string) =>
  queryOptions({
    queryKey: ['people', personId, 'sessions'],
    queryFn: ({ signal }) => listSessions({ personId }, signal),
    select: ({ sessions }) => sessions,
  })
export const teamsQuery = queryOptions({
  queryKey: ['teams'],
  queryFn: ({ signal }) => listTeams(undefined, signal),
  select: ({ teams }) => teams,
})
export const agenciesQuery = queryOptions({
  queryKey: ['agencies'],
  queryFn: ({ signal }) => listAgencies(undefined, signal),
  select: ({ agencies }) => agencies,
})

export const endSessionOf = deed<{ personId: string; sessionId: string }, unknown>(
  'DELETE /api/people/:personId/sessions/:sessionId',
)

export const invitePerson = deed<Invitation, PersonView>('POST /api/people/invite')
export const inviteAgain = deed<{ personId: string }, PersonView>('POST /api/people/:personId/invite-again')
export const changeRoles = deed<RolesChange, PersonView>('PUT /api/people/:personId/roles')
export const endPerson = deed<{ personId: string; reason: string }, PersonEnded>('POST /api/people/:personId/end')
export const letBackIn = deed<{ personId: string }, PersonView>('POST /api/people/:personId/let-back-in')
export const resetSecondFactor = deed<{ personId: string }, PersonView>(
  'POST /api/people/:personId/reset-second-factor',
)
export const signOutEverywhere = deed<{ personId: string }, { revoked: number }>(
  'POST /api/people/:personId/sign-out-everywhere',
)
