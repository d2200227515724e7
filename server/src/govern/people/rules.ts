import { allows, type HeldRole, type Role } from '@brandwarden/contract'
import { type Actor, personOf } from '../../base/actor.ts'
import type { Tx } from '../../base/db/database.ts'
import { Problem } from '../../base/problem.ts'
import { loadRolesOf } from './directory.ts'
import { loadAdministrators, lockAll } from './store.ts'

/**
 * One change of who is who at a time, by someone who still may when their turn comes: of two administrators who
 * remove each other at once, one succeeds.
 */
export async function lockPeople(tx: Tx, actor: Actor): Promise<void> {
  await lockAll(tx, 'people')
  const id = personOf(actor)
  const roles = id ? ((await loadRolesOf(tx, [id])).get(id) ?? []) : []
  if (id && !allows(roles, 'people.manage')) throw new Problem('not_permitted')
}

/** Roles that decide about the company itself stay inside it. */
const insideOnly: ReadonlySet<Role> = new Set<Role>([
  'administrator',
  'programme-owner',
  'security',
  'legal',
  'hr',
  'executive',
  'auditor',
])

export function mustSuit(roles: readonly HeldRole[], isOfAgency: boolean): void {
  const isLimited = (held: HeldRole) => held.brandId !== null || held.teamId !== null
  if (roles.some((held) => held.role === 'administrator' && isLimited(held))) throw new Problem('role_everywhere_only')
  if (isOfAgency && roles.some((held) => insideOnly.has(held.role))) throw new Problem('agency_role')
}

const nameOf = ({ role, brandId, teamId }: HeldRole) => [role, brandId ?? '', teamId ?? ''].join('/')

/** What a change of roles gives and takes, for the ledger and for the rules. */
export function compareRoles(before: readonly HeldRole[], after: readonly HeldRole[]) {
  const had = new Set(before.map(nameOf))
  const has = new Set(after.map(nameOf))
  return {
    given: unique(after).filter((held) => !had.has(nameOf(held))),
    taken: before.filter((held) => !has.has(nameOf(held))),
  }
}

export const unique = (roles: readonly HeldRole[]): HeldRole[] => [
  ...new Map(roles.map((held) => [nameOf(held), held])).values(),
]

/** Somebody who can come in must stay administrator; call it after the change, inside its transaction. */
export async function mustKeepAdministrator(tx: Tx): Promise<void> {
  if ((await loadAdministrators(tx, [])).length === 0) throw new Problem('last_administrator')
}
