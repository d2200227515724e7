import { randomBytes } from 'node:crypto'
import type { Database } from '../../base/db/database.ts'
import type { Ground } from '../../base/ground.ts'

const setting = 'sign-in-secret'
const purpose = 'sign-in.secret'

/**
 * The key that signs cookies and encrypts authenticator seeds: made once, sealed by the master key, so that a copy
 * of the database alone forges no session.
 */
export async function signInSecret({ db, secrets, clock }: Ground): Promise<string> {
  const before = await secretId(db)
  if (before) return secrets.open(db, before, purpose)
  await db.transaction().execute(async (tx) => {
    const now = clock()
    const id = await secrets.put(tx, purpose, randomBytes(48).toString('base64url'), now)
    const made = await tx
      .insertInto('settings')
      .values({ name: setting, value: JSON.stringify({ secretId: id }), updatedAt: now })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .returning('name')
      .executeTakeFirst()
    if (!made) await secrets.remove(tx, id)
  })
  const id = await secretId(db)
  if (!id) throw new Error('The sign-in secret could not be stored.')
  return secrets.open(db, id, purpose)
}

async function secretId(db: Database): Promise<string | undefined> {
  const row = await db.selectFrom('settings').select('value').where('name', '=', setting).executeTakeFirst()
  return (row?.value as { secretId?: string } | undefined)?.secretId
}
