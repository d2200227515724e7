import {
  Invitation,
  PersonChange,
  PersonEnd,
  PersonEnded,
  type PersonId,
  PersonPath,
  PersonView,
  RolesChange,
} from '@brandwarden/contract'
import { action, type Scope } from '../../base/action/action.ts'
import { mustBePerson } from '../../base/actor.ts'
import { Problem } from '../../base/problem.ts'
import {
  endKeys,
  endSessions,
  forgetCredentials,
  forgetSecondFactors,
  readReader,
  sendNotice,
} from '../sign-in/index.ts'
import { refuseUnknown } from '../teams/index.ts'
import { tellAdministrators } from './elevation.ts'
import { invite } from './invitations.ts'
import { compareRoles, lockPeople, mustKeepAdministrator, mustSuit, unique } from './rules.ts'
import {
  insertPerson,
  loadPerson,
  lockPerson,
  readSecondFactorRoles,
  savePerson,
  saveRoles,
  saveTeams,
} from './store.ts'
import { viewPerson } from './view.ts'

const person = (id: PersonId) => ({ kind: 'person', id })

const show = async ({ tx, now }: Scope, id: PersonId) =>
  viewPerson(await loadPerson(tx, id), await readSecondFactorRoles(tx), now)

export const invitePerson = action({
  name: 'person.invite',
  needs: 'people.manage',
  summary: 'Invites someone by mail, with the roles that they will hold.',
  input: Invitation,
  output: PersonView,
  async run(scope, { roles, teamIds, ...about }) {
    const { tx, actor, now, record } = scope
    mustSuit(roles, about.agencyId !== null)
    await lockPeople(tx, actor)
    const id = await refuseUnknown(insertPerson(tx, { ...about, status: 'invited' }, now))
    await refuseUnknown(saveRoles(tx, id, unique(roles)))
    await refuseUnknown(saveTeams(tx, id, teamIds))
    record('person.invited', person(id), { agencyId: about.agencyId, teamIds })
    record('role.given', person(id), { roles: unique(roles) })
    if (roles.some((held) => held.role === 'administrator')) await tellAdministrators(scope, id)
    await invite(scope, id)
    return show(scope, id)
  },
})

export const inviteAgain = action({
  name: 'person.invite-again',
  needs: 'people.manage',
  summary: 'Sends a new invitation; the earlier link no longer works.',
  input: PersonPath,
  output: PersonView,
  async run(scope, { personId }) {
    const row = await lockPerson(scope.tx, personId)
    if (row.status === 'ended') throw new Problem('person_ended')
    if (row.status !== 'invited') throw new Problem('person_not_invited')
    scope.record('person.invited', person(personId), { again: true })
    await invite(scope, personId)
    return show(scope, personId)
  },
})

export const changePerson = action({
  name: 'person.change',
  needs: 'people.manage',
  summary: 'Changes a person’s name, teams or agency.',
  input: PersonChange,
  output: PersonView,
  async run(scope, { personId, name, agencyId, teamIds }) {
    const { tx, actor, now, record } = scope
    await lockPeople(tx, actor)
    const row = await lockPerson(tx, personId)
    if (row.status === 'ended') throw new Problem('person_ended')
    if (agencyId) mustSuit(row.roles, true)
    const change = { ...(name !== undefined && { name }), ...(agencyId !== undefined && { agencyId }) }
    await refuseUnknown(savePerson(tx, personId, change, now))
    if (teamIds) await refuseUnknown(saveTeams(tx, personId, teamIds))
    const fields = Object.entries({ name, agencyId, teamIds }).flatMap(([field, value]) =>
      value === undefined ? [] : [field],
    )
    record('person.changed', person(personId), { fields, agencyId, teamIds })
    return show(scope, personId)
  },
})

/** Nobody gives themselves a role; whoever becomes administrator is told to all the others. */
export const changeRoles = action({
  name: 'person.change-roles',
  needs: 'people.manage',
  summary: 'Says which roles a person holds, each everywhere or for a brand or a team.',
  input: RolesChange,
  output: PersonView,
  async run(scope, { personId, roles }) {
    const { tx, actor, record } = scope
    await lockPeople(tx, actor)
    const row = await lockPerson(tx, personId)
    if (row.status === 'ended') throw new Problem('person_ended')
    mustSuit(roles, row.agencyId !== null)
    const { given, taken } = compareRoles(row.roles, roles)
    if (given.length > 0 && mustBePerson(actor) === personId) throw new Problem('own_role')
    await refuseUnknown(saveRoles(tx, personId, unique(roles)))
    if (taken.some((held) => held.role === 'administrator')) await mustKeepAdministrator(tx)
    if (given.length > 0 || taken.length === 0) record('role.given', person(personId), { roles: given })
    if (taken.length > 0) record('role.taken', person(personId), { roles: taken })
    if (given.some((held) => held.role === 'administrator')) await tellAdministrators(scope, personId)
    return show(scope, personId)
  },
})

/** One action takes everything away that lets a person in (C6); other rooms hear `person.ended`. */
export const endPerson = action({
  name: 'person.end',
  needs: 'people.manage',
  summary: 'Ends a person’s access: sessions, keys, links, password, second factors and roles.',
  input: PersonEnd,
  output: PersonEnded,
  async run(scope, { personId }) {
    const { tx, actor, now, record } = scope
    await lockPeople(tx, actor)
    const row = await lockPerson(tx, personId)
    if (row.status === 'ended') throw new Problem('person_ended')
    if (mustBePerson(actor) === personId) throw new Problem('own_end')
    await savePerson(tx, personId, { status: 'ended', endedAt: now }, now)
    const sessions = await endSessions(tx, personId)
    const keys = await endKeys(tx, personId, now)
    await forgetCredentials(tx, personId)
    await saveRoles(tx, personId, [])
    await saveTeams(tx, personId, [])
    if (row.roles.some((held) => held.role === 'administrator')) await mustKeepAdministrator(tx)
    record('person.ended', person(personId), { sessions, keys, roles: row.roles })
    return { person: await show(scope, personId), sessionsRevoked: sessions.length, keysRevoked: keys.length }
  },
})

export const letBackIn = action({
  name: 'person.let-back-in',
  needs: 'people.manage',
  summary: 'Invites someone again whose access had ended; their roles must be given anew.',
  input: PersonPath,
  output: PersonView,
  async run(scope, { personId }) {
    const { tx, now, record } = scope
    const row = await lockPerson(tx, personId)
    if (row.status !== 'ended') throw new Problem('person_not_ended')
    await savePerson(tx, personId, { status: 'invited', endedAt: null, emailVerified: false }, now)
    record('person.let-back-in', person(personId), {})
    await invite(scope, personId)
    return show(scope, personId)
  },
})

/** For someone who lost the phone: an administrator vouches, and the person is told. */
export const resetSecondFactor = action({
  name: 'person.reset-second-factor',
  needs: 'people.manage',
  summary: 'Removes a person’s authenticator app and passkeys and signs them out everywhere.',
  input: PersonPath,
  output: PersonView,
  async run(scope, { personId }) {
    const { tx, actor, now, record, ground } = scope
    if (mustBePerson(actor) === personId) throw new Problem('own_end')
    await lockPerson(tx, personId)
    await forgetSecondFactors(tx, personId)
    const sessions = await endSessions(tx, personId)
    record('second-factor.disabled', person(personId), { by: 'administrator', sessions })
    await sendNotice(ground, tx, await readReader(tx, personId), 'second-factor-disabled', now)
    return show(scope, personId)
  },
})
