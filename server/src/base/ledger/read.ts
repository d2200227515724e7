import type { Entry, Hash } from '@brandwarden/chain'
import type { Selectable } from 'kysely'
import type { Ledger } from '../../../../db/tables.ts'
import type { Database, Tx } from '../db/database.ts'

export type LedgerRow = Selectable<Ledger>

/** The entry exactly as it was hashed when it was added. */
export function entryOf(row: LedgerRow): Entry {
  return {
    seq: row.seq,
    id: row.id,
    at: row.at.toISOString(),
    name: row.name,
    actor: row.actorKind === 'nobody' ? null : { kind: row.actorKind as 'person' | 'system' | 'key', id: row.actorId },
    subject: row.subjectKind === null ? null : { kind: row.subjectKind, id: row.subjectId! },
    data: row.data as Entry['data'],
    ...(row.requestId !== null && { requestId: row.requestId }),
  }
}

/** How many entries there are: they are numbered from 1 without gaps, in the order of their commits. */
export async function ledgerSize(db: Database | Tx): Promise<number> {
  const row = await db.selectFrom('ledger').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return row?.seq ?? 0
}

export type Stretch = { after: number; upTo: number; batch?: number }

/** Entries with their hashes in order, a batch in memory at a time; they never change, so no transaction is held open. */
export async function* streamEntries(
  db: Database | Tx,
  { after, upTo, batch = 1000 }: Stretch,
): AsyncGenerator<{ entry: Entry; hash: Hash }> {
  for (let last = after; last < upTo; ) {
    const rows = await db
      .selectFrom('ledger')
      .selectAll()
      .where('seq', '>', last)
      .where('seq', '<=', upTo)
      .orderBy('seq')
      .limit(batch)
      .execute()
    if (rows.length === 0) return
    for (const row of rows) yield { entry: entryOf(row), hash: row.hash }
    last = rows.at(-1)!.seq
  }
}

/** The chain hashes alone, in order. */
export async function* streamHashes(
  db: Database | Tx,
  { after, upTo, batch = 5000 }: Stretch,
): AsyncGenerator<{ seq: number; hash: Hash }> {
  for (let last = after; last < upTo; ) {
    const rows = await db
      .selectFrom('ledger')
      .select(['seq', 'hash'])
      .where('seq', '>', last)
      .where('seq', '<=', upTo)
      .orderBy('seq')
      .limit(batch)
      .execute()
    if (rows.length === 0) return
    yield* rows
    last = rows.at(-1)!.seq
  }
}
