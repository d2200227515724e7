import type { Language, PersonId } from '@brandwarden/contract'
import type { Tx } from '../../base/db/database.ts'
import { newId } from '../../base/id.ts'

export async function lockByAddress(tx: Tx, email: string): Promise<{ id: string; status: string } | undefined> {
  return tx.selectFrom('people').select(['id', 'status']).where('email', '=', email).forUpdate().executeTakeFirst()
}

/** Someone invited is here now; the link in the letter has done its work. */
export async function acceptInvited(tx: Tx, id: string, now: Date): Promise<void> {
  const accepted = { status: 'active', emailVerified: true, updatedAt: now }
  await tx.updateTable('people').set(accepted).where('id', '=', id).execute()
  await tx.deleteFrom('oneTimeLinks').where('personId', '=', id).execute()
}

export async function insertEmployee(
  tx: Tx,
  about: { name: string; email: string; language: Language },
  now: Date,
): Promise<PersonId> {
  const id = newId<PersonId>()
  const state = { status: 'active', emailVerified: true, createdAt: now, updatedAt: now }
  await tx
    .insertInto('people')
    .values({ ...about, ...state, id })
    .execute()
  await tx.insertInto('heldRoles').values({ id: newId<string>(), personId: id, role: 'employee' }).execute()
  return id
}
