import { sql } from 'kysely'
import type { Database, Tx } from '../db/database.ts'
import type { KeyOrigin, MasterKey, PassphraseCosts } from './master-key.ts'

export type KeyRow = {
  id: string
  source: KeyOrigin
  salt: Buffer | null
  costs: PassphraseCosts | null
  checkValue: Buffer
}

const keyLock = 4_810_003

/** One process at a time makes or changes master keys. */
export async function lockKeys(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${keyLock})`.execute(tx)
}

const columns = ['id', 'source', 'salt', 'costs', 'checkValue'] as const

/** The key that seals; `held` keeps it so until the transaction ends. */
export async function currentRow(db: Database | Tx, held?: 'held'): Promise<KeyRow | undefined> {
  const query = db.selectFrom('masterKeys').select(columns).where('isCurrent', '=', true)
  return (await (held ? query.forShare() : query).executeTakeFirst()) as KeyRow | undefined
}

/** Keys that still seal something, or may. */
export async function unretiredKeys(db: Database | Tx): Promise<KeyRow[]> {
  const rows = await db
    .selectFrom('masterKeys')
    .select(columns)
    .where('retiredAt', 'is', null)
    .orderBy('createdAt')
    .execute()
  return rows as KeyRow[]
}

type NewKey = { now: Date; isCurrent: boolean; salt?: Buffer; costs?: PassphraseCosts }

/** Keeps what recognises a key; a key that was retired before is taken up again. */
export async function insertKey(tx: Tx, key: MasterKey, { now, isCurrent, salt, costs }: NewKey): Promise<void> {
  await tx
    .insertInto('masterKeys')
    .values({
      id: key.id,
      source: key.origin,
      salt: salt ?? null,
      costs: costs ? JSON.stringify(costs) : null,
      checkValue: key.checkValue,
      createdAt: now,
      isCurrent,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ retiredAt: null, isCurrent }))
    .execute()
}

/** From now on this key seals; the transactions that seal with the one before are waited for. */
export async function makeCurrent(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('masterKeys')
    .set({ isCurrent: false })
    .where('isCurrent', '=', true)
    .where('id', '!=', id)
    .execute()
  await tx.updateTable('masterKeys').set({ isCurrent: true }).where('id', '=', id).execute()
}

/** Retires every key but the current one that no secret names; answers which. */
export async function retireUnused(tx: Tx, now: Date): Promise<string[]> {
  const rows = await tx
    .updateTable('masterKeys')
    .set({ retiredAt: now })
    .where('isCurrent', '=', false)
    .where('retiredAt', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('secrets').select('secrets.id').whereRef('secrets.keyId', '=', 'masterKeys.id'))),
    )
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

export type SealedRow = { id: string; purpose: string; sealed: Buffer }

/** The next secrets that another key than this one sealed, held until the transaction ends. */
export async function lockSealedByOthers(
  tx: Tx,
  keyId: string,
  after: string | null,
  limit: number,
): Promise<SealedRow[]> {
  let query = tx.selectFrom('secrets').select(['id', 'purpose', 'sealed']).where('keyId', '!=', keyId)
  if (after) query = query.where('id', '>', after)
  return query.orderBy('id').limit(limit).forUpdate().execute()
}

export async function saveResealed(tx: Tx, id: string, keyId: string, sealed: Buffer): Promise<void> {
  await tx.updateTable('secrets').set({ keyId, sealed }).where('id', '=', id).execute()
}
