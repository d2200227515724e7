import type { AccountId, PersonId } from '@brandwarden/contract'
import { sql } from 'kysely'
import type { Database, Tx } from '../../base/db/database.ts'

export type StopRow = {
  id: string
  accountId: AccountId | null
  /** Null for a stop that the machine itself made. */
  personId: PersonId | null
  reason: string
  at: Date
  liftedBy: PersonId | null
  liftedReason: string | null
  liftedAt: Date | null
}

/**
 * Taken by whoever is about to send, until the claim is committed: a stop waits for it and so sees the post as
 * on its way, and a claim that comes after the stop sees the stop.
 */
export const holdStopsStill = (tx: Tx) => sql`lock table stops in share mode`.execute(tx)

export async function isStopped(db: Database | Tx, accountId: AccountId): Promise<boolean> {
  const row = await db
    .selectFrom('stops')
    .select('id')
    .where('liftedAt', 'is', null)
    .where((or) => or.or([or('accountId', 'is', null), or('accountId', '=', accountId)]))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** False when the same stop is on already. */
export async function insertStop(
  tx: Tx,
  stop: Pick<StopRow, 'id' | 'accountId' | 'personId' | 'reason' | 'at'>,
): Promise<boolean> {
  const done = await tx
    .insertInto('stops')
    .values(stop)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

export async function lockStop(tx: Tx, id: string): Promise<StopRow | undefined> {
  return (await tx.selectFrom('stops').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()) as
    | StopRow
    | undefined
}

export async function liftStop(
  tx: Tx,
  id: string,
  lifted: Pick<StopRow, 'liftedBy' | 'liftedReason' | 'liftedAt'>,
): Promise<void> {
  await tx.updateTable('stops').set(lifted).where('id', '=', id).execute()
}

export async function loadStops(db: Database | Tx): Promise<StopRow[]> {
  return (await db
    .selectFrom('stops')
    .selectAll()
    .orderBy('liftedAt', (order) => order.desc().nullsFirst())
    .orderBy('at', 'desc')
    .limit(100)
    .execute()) as StopRow[]
}

export async function countHeld(db: Database | Tx, accountId: AccountId | null): Promise<number> {
  let asked = db
    .selectFrom('posts')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('status', '=', 'held')
  if (accountId) asked = asked.where('accountId', '=', accountId)
  return Number((await asked.executeTakeFirstOrThrow()).count)
}

export async function countQueued(db: Database | Tx): Promise<number> {
  const row = await db
    .selectFrom('posts')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('status', 'in', ['queued', 'retrying'])
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
