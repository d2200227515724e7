import type { PersonId } from '@brandwarden/contract'
import type { Database, Tx } from '../../base/db/database.ts'
import { newId } from '../../base/id.ts'
import { readCompanyName } from './settings-store.ts'

/** How the sign-in library marks the method that is a password of our own. */
const provider = 'credential'

/** Stores a password’s hash as the one that counts from now on. */
export async function savePassword(tx: Tx, personId: PersonId, hash: string, now: Date): Promise<void> {
  await tx
    .insertInto('signInMethods')
    .values({
      id: newId<string>(),
      personId,
      providerId: provider,
      accountId: personId,
      password: hash,
      createdAt: now,
      updatedAt: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['providerId', 'accountId']).doUpdateSet({ password: hash, updatedAt: now }),
    )
    .execute()
  await tx.updateTable('people').set({ passwordSetAt: now, updatedAt: now }).where('id', '=', personId).execute()
}

export async function readPassword(db: Database | Tx, personId: PersonId): Promise<string | null> {
  const row = await db
    .selectFrom('signInMethods')
    .select('password')
    .where('providerId', '=', provider)
    .where('personId', '=', personId)
    .executeTakeFirst()
  return row?.password ?? null
}

/** What whoever guesses a person's password tries first: name, address, company. */
export async function wordsAbout(db: Database | Tx, personId: PersonId): Promise<string[]> {
  const person = await db.selectFrom('people').select(['name', 'email']).where('id', '=', personId).executeTakeFirst()
  return [person?.name, person?.email, await readCompanyName(db)].filter((word) => word != null)
}
