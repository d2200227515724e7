import type { Language, PersonId } from '@brandwarden/contract'
import type { Scope } from '../../base/action/action.ts'
import { personOf } from '../../base/actor.ts'
import { sendElevation } from '../sign-in/index.ts'
import { loadNames } from './directory.ts'
import { loadAdministrators } from './store.ts'

/** Every other administrator hears of a new one, and from whom they have it. */
export async function tellAdministrators({ tx, actor, now, ground }: Scope, personId: PersonId): Promise<void> {
  const by = personOf(actor)
  const names = await loadNames(tx, [personId, ...(by ? [by] : [])])
  const others = await loadAdministrators(tx, [personId, ...(by ? [by] : [])])
  const facts = {
    by: (by && names.get(by)) ?? 'Brandwarden',
    whom: names.get(personId) ?? '',
    link: `${ground.publicUrl}/govern/people/${personId}`,
  }
  for (const { email, language } of others)
    await sendElevation(ground, tx, { email, language: language as Language }, facts, now)
}
