import { allows, type HeldRole, type Language, type Permission, type PersonId, type Place } from '@brandwarden/contract'
import { Problem } from './problem.ts'

/** Who acts: a person in the browser, a person's API key, the server itself, or someone not signed in. */
export type Actor =
  | { kind: 'person'; id: PersonId; name: string; roles: HeldRole[]; language: Language; sessionId?: string }
  | {
      kind: 'key'
      id: string
      personId: PersonId
      name: string
      roles: HeldRole[]
      scopes: readonly Permission[]
      language: Language
    }
  | { kind: 'system'; id: string; language: Language }
  | { kind: 'nobody'; id: null; language: Language }

export const system = (id: string): Actor => ({ kind: 'system', id, language: 'en' })

/** Whether the actor may, at a place or anywhere; a key never more than its scopes and its person. */
export function may(actor: Actor, permission: Permission, place?: Place): boolean {
  if (actor.kind === 'system') return true
  if (actor.kind === 'nobody') return false
  if (actor.kind === 'key' && !actor.scopes.includes(permission)) return false
  return allows(actor.roles, permission, place)
}

export function mustBeAllowed(actor: Actor, permission: Permission, place?: Place): void {
  if (!may(actor, permission, place)) throw new Problem('not_permitted')
}

/** The person behind the actor; the system is nobody. */
export function personOf(actor: Actor): PersonId | null {
  if (actor.kind === 'person') return actor.id
  return actor.kind === 'key' ? actor.personId : null
}

/** The person behind the actor, where only a person can act. */
export function mustBePerson(actor: Actor): PersonId {
  const person = personOf(actor)
  if (!person) throw new Problem('not_permitted')
  return person
}
