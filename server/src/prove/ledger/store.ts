import { fromHex, type Hash, type SavedTree, type SignedHead, type TreeNode, toHex } from '@brandwarden/chain'
import { type Selectable, sql } from 'kysely'
import type { LedgerHeads } from '../../../../db/tables.ts'
import type { Database, Tx } from '../../base/db/database.ts'
import type { LedgerRow } from '../../base/ledger/read.ts'

export type Filter = {
  actorIds?: readonly string[]
  subjectKind?: string
  subjectId?: string
  names?: readonly string[]
  from?: Date
  until?: Date
  before?: number
}

/** Entries newest first. */
export async function findEntries(db: Database, filter: Filter, limit: number): Promise<LedgerRow[]> {
  let query = db.selectFrom('ledger').selectAll()
  if (filter.actorIds) query = query.where('actorId', 'in', filter.actorIds)
  if (filter.subjectKind) query = query.where('subjectKind', '=', filter.subjectKind)
  if (filter.subjectId) query = query.where('subjectId', '=', filter.subjectId)
  if (filter.names) query = query.where('name', 'in', filter.names)
  if (filter.from) query = query.where('at', '>=', filter.from)
  if (filter.until) query = query.where('at', '<', filter.until)
  if (filter.before) query = query.where('seq', '<', filter.before)
  return query.orderBy('seq', 'desc').limit(limit).execute()
}

/** Every name that occurs, by jumping through the index rather than reading all of it. */
export async function listNames(db: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    with recursive names as (
      (select name from ledger order by name limit 1)
      union all
      select (select name from ledger where ledger.name > names.name order by name limit 1) from names
      where names.name is not null
    ) select name from names where name is not null
  `.execute(db)
  return rows.map((row) => row.name)
}

export async function loadEntry(db: Database | Tx, seq: number): Promise<LedgerRow | undefined> {
  return db.selectFrom('ledger').selectAll().where('seq', '=', seq).executeTakeFirst()
}

/** The newest entry of one of these names. */
export async function loadLatest(db: Database, names: readonly string[]): Promise<LedgerRow | undefined> {
  return db
    .selectFrom('ledger')
    .selectAll()
    .where('name', 'in', names)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export type HeadRow = Selectable<LedgerHeads>

/** The head as it was signed. */
export const signedHeadOf = (row: HeadRow, origin: string): SignedHead => ({
  head: {
    treeSize: row.treeSize,
    rootHash: toHex(row.rootHash),
    at: row.at.toISOString(),
    keyId: row.keyId,
    origin,
  },
  signature: row.signature.toString('base64'),
})

export const savedTreeOf = (row: HeadRow): SavedTree => ({ size: row.treeSize, peaks: row.frontier.map(toHex) })

export async function loadLastHead(db: Database | Tx): Promise<HeadRow | undefined> {
  return db.selectFrom('ledgerHeads').selectAll().orderBy('treeSize', 'desc').limit(1).executeTakeFirst()
}

export async function loadHead(db: Database, size: number): Promise<HeadRow | undefined> {
  return db.selectFrom('ledgerHeads').selectAll().where('treeSize', '=', size).executeTakeFirst()
}

/** The smallest head that covers an entry. */
export async function loadHeadOver(db: Database, seq: number): Promise<HeadRow | undefined> {
  return db
    .selectFrom('ledgerHeads')
    .selectAll()
    .where('treeSize', '>=', seq)
    .orderBy('treeSize')
    .limit(1)
    .executeTakeFirst()
}

/** Heads newest first. */
export async function listHeads(db: Database, before: number | undefined, limit: number): Promise<HeadRow[]> {
  let query = db.selectFrom('ledgerHeads').selectAll()
  if (before !== undefined) query = query.where('treeSize', '<', before)
  return query.orderBy('treeSize', 'desc').limit(limit).execute()
}

/** Every head up to a size, oldest first: one an hour, so that even years of them fit in memory. */
export async function allHeads(db: Database, upTo: number): Promise<HeadRow[]> {
  return db.selectFrom('ledgerHeads').selectAll().where('treeSize', '<=', upTo).orderBy('treeSize').execute()
}

export type NewHead = { signed: SignedHead; saved: SavedTree; nodes: readonly { node: TreeNode; hash: Hash }[] }

/** Keeps a head and the subtrees that it completed; the same size signed twice at once is kept once. */
export async function insertHead(tx: Tx, { signed: { head, signature }, saved, nodes }: NewHead): Promise<boolean> {
  const row = await tx
    .insertInto('ledgerHeads')
    .values({
      treeSize: head.treeSize,
      rootHash: bytesOf(head.rootHash),
      at: new Date(head.at),
      keyId: head.keyId,
      signature: Buffer.from(signature, 'base64'),
      frontier: saved.peaks.map(bytesOf),
    })
    .onConflict((conflict) => conflict.column('treeSize').doNothing())
    .returning('treeSize')
    .executeTakeFirst()
  for (let at = 0; at < nodes.length; at += 5000) {
    const rows = nodes.slice(at, at + 5000)
    await tx
      .insertInto('ledgerNodes')
      .values(rows.map(({ node: { level, index }, hash }) => ({ level, index, hash: Buffer.from(hash) })))
      .onConflict((conflict) => conflict.columns(['level', 'index']).doNothing())
      .execute()
  }
  return row !== undefined
}

export async function loadNode(db: Database, { level, index }: TreeNode): Promise<Hash | undefined> {
  const row = await db
    .selectFrom('ledgerNodes')
    .select('hash')
    .where('level', '=', level)
    .where('index', '=', index)
    .executeTakeFirst()
  return row?.hash
}

const bytesOf = (hex: string) => Buffer.from(fromHex(hex) ?? [])

const signerLock = 4_810_004

/** One process at a time makes the key that signs. */
export async function lockSigner(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${signerLock})`.execute(tx)
}

export async function loadSetting(db: Database | Tx, name: string): Promise<unknown> {
  return (await db.selectFrom('settings').select('value').where('name', '=', name).executeTakeFirst())?.value
}

export async function insertSetting(tx: Tx, name: string, value: unknown, now: Date): Promise<void> {
  await tx
    .insertInto('settings')
    .values({ name, value: JSON.stringify(value), updatedAt: now })
    .execute()
}
