import type { Database, Tx } from '../../base/db/database.ts'
import { today } from './store.ts'

/** Agencies whose last day is over and whose end nobody carried out yet; one with a new last day counts anew. */
export async function markEnded(tx: Tx, now: Date): Promise<string[]> {
  await tx.updateTable('agencies').set({ endedAt: null }).where('endsOn', '>=', today(now)).execute()
  const rows = await tx
    .updateTable('agencies')
    .set({ endedAt: now })
    .where('endsOn', '<', today(now))
    .where('endedAt', 'is', null)
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

export async function findPeopleOf(tx: Tx, agencyId: string): Promise<string[]> {
  const rows = await tx.selectFrom('people').select('id').where('agencyId', '=', agencyId).orderBy('id').execute()
  return rows.map((row) => row.id)
}

export async function deleteExpired(db: Database, now: Date, forgotten: Date): Promise<void> {
  await db.deleteFrom('sessions').where('expiresAt', '<=', now).execute()
  await db.deleteFrom('signInChallenges').where('expiresAt', '<=', now).execute()
  await db.deleteFrom('oneTimeLinks').where('expiresAt', '<=', now).execute()
  await db.deleteFrom('usedCodes').where('until', '<=', now).execute()
  await db.deleteFrom('signInFailures').where('lastAt', '<', forgotten).execute()
}
