import type { PersonId } from '@brandwarden/contract'
import type { Actor } from '../../base/actor.ts'
import { Problem } from '../../base/problem.ts'

/** The person who sits in front of it: what concerns one's own security is not for keys. */
export function mustBeInBrowser(actor: Actor): PersonId {
  if (actor.kind === 'person') return actor.id
  throw new Problem(actor.kind === 'key' ? 'only_in_browser' : 'not_permitted')
}
