import { mayDecide, type Refusal, standsInFor, type Verdict } from '@brandwarden/approval'
import type { HeldRole, PersonId } from '@brandwarden/contract'
import { type Actor, personOf } from '../../base/actor.ts'
import type { Database, Tx } from '../../base/db/database.ts'
import { loadRolesOf } from '../../govern/people/index.ts'
import { loadDeputies } from './approval-store.ts'
import type { Standing } from './state.ts'

export type Turn = Verdict<{ roles: string[]; forId: PersonId | null }, Refusal | 'not_waiting'>

/** Whether it is this person's turn to decide about the draft, in their own roles or in someone's place. */
export async function turnOf(db: Database | Tx, actor: Actor, standing: Standing, now: Date): Promise<Turn> {
  const { row } = standing.draft
  if (row.status !== 'waiting') return { ok: false, because: 'not_waiting' }
  const person = personOf(actor)
  if (!person || actor.kind === 'system' || actor.kind === 'nobody') return { ok: false, because: 'not_your_turn' }
  const own = rolesHere(actor.roles, row.brandId)
  const others = await rolesOfAbsent(db, person, row.brandId, now)
  const roles = [...new Set([...own, ...others.flatMap((one) => one.roles)])]
  // Whoever wrote it approves it in nobody's place either.
  const verdict = mayDecide({ id: person, roles }, standing.progress.requirements, standing.subject, standing.decisions)
  if (!verdict.ok) return verdict
  const isDeputy = verdict.value.every((role) => !own.includes(role))
  const absent = others.find((one) => one.roles.some((role) => verdict.value.includes(role)))
  return { ok: true, value: { roles: verdict.value, forId: isDeputy ? (absent?.id ?? null) : null } }
}

/** Those in whose place a person may decide at this moment, with their roles for this brand. */
async function rolesOfAbsent(
  db: Database | Tx,
  person: PersonId,
  brandId: string,
  now: Date,
): Promise<{ id: PersonId; roles: string[] }[]> {
  const deputies = (await loadDeputies(db, now)).map((row) => ({ ...row, from: row.startsAt, until: row.endsAt }))
  const absent = standsInFor(person, deputies, now) as PersonId[]
  if (absent.length === 0) return []
  const held = await loadRolesOf(db, absent)
  return absent.map((id) => ({ id, roles: rolesHere(held.get(id) ?? [], brandId) }))
}

const rolesHere = (held: readonly HeldRole[], brandId: string): string[] =>
  held.filter((one) => one.brandId === null || one.brandId === brandId).map((one) => one.role)
