import { randomBytes } from 'node:crypto'
import type { Invitation, PersonId, Setup, TimeZone } from '@brandwarden/contract'
import type { z } from 'zod'
import type { Call } from '../../base/action/action.ts'
import { type Actor, system } from '../../base/actor.ts'
import type { Ground } from '../../base/ground.ts'
import { makeLink } from '../sign-in/index.ts'
import { invitePerson } from './actions.ts'
import { acceptInvitation } from './invitations.ts'
import { prepareSetup, setUp } from './setup.ts'

const call = (ground: Ground, actor: Actor = system('demo')): Call => ({
  ground,
  actor,
  language: 'en',
  request: { id: 'demo', ip: null },
})

/** A password that nobody knows: in the demonstration people are signed in as without one. */
const unknownPassword = () => randomBytes(24).toString('base64url')

export type SeedCompany = Omit<z.input<typeof Setup>, 'token' | 'password'>

/** Sets up a company with its first administrator by the real action; null when somebody is here already. */
export async function seedCompany(ground: Ground, company: SeedCompany): Promise<PersonId | null> {
  const prepared = await prepareSetup(ground)
  if (!prepared) return null
  const token = tokenOf(prepared.url)
  const { personId } = await setUp.perform(call(ground), { ...company, token, password: unknownPassword() })
  return personId
}

export type SeedPerson = z.input<typeof Invitation> & { timeZone?: z.input<typeof TimeZone> }

/** Invites someone and accepts for them by the real actions, so that the ledger tells it as it would be. */
export async function seedPerson(
  ground: Ground,
  { timeZone, ...invitation }: SeedPerson,
  by?: Actor,
): Promise<PersonId> {
  const { id: personId } = await invitePerson.perform(call(ground, by), invitation)
  const { publicUrl, clock } = ground
  const link = await ground.db
    .transaction()
    .execute((tx) => makeLink(tx, { purpose: 'invitation', personId, publicUrl, now: clock() }))
  await acceptInvitation.perform(call(ground), {
    token: tokenOf(link),
    name: invitation.name,
    language: invitation.language,
    password: unknownPassword(),
    ...(timeZone && { timeZone }),
  })
  return personId
}

const tokenOf = (url: string) => url.slice(url.indexOf('#token=') + '#token='.length)
