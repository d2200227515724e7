import { fromHex, GENESIS, type Hash, hashEntry, leafHash, sameHash, TreeAccumulator, toHex } from '@brandwarden/chain'
import type pg from 'pg'
import { entryOf, type LedgerRow } from '../ledger/read.ts'

export type ChainCheck = { size: number; lastHash: string | null; fault: string | null }

const BATCH = 2000

/**
 * Recomputes the ledger's hash chain and the root under each of its signed heads, inside the transaction of `client`,
 * and names the first entry that is not what was recorded.
 */
export async function checkChain(client: pg.ClientBase): Promise<ChainCheck> {
  const { rows: heads } = await client.query<{ size: number; root: string }>(
    `select tree_size::int as size, encode(root_hash, 'hex') as root from ledger_heads order by tree_size`,
  )
  const tree = new TreeAccumulator()
  let last: Hash = GENESIS
  let size = 0
  let next = 0
  for (;;) {
    const rows = await readRows(client, size)
    for (const row of rows) {
      const expected = hashEntry(last, entryOf(row))
      if (row.seq !== size + 1) return { size, lastHash: toHex(last), fault: `entry ${size + 1} is missing` }
      if (!sameHash(expected, row.hash)) return { size, lastHash: toHex(last), fault: `entry ${row.seq} was changed` }
      last = row.hash
      size = row.seq
      tree.append(leafHash(last))
      for (; heads[next]?.size === size; next++) {
        const root = fromHex(heads[next]!.root)
        if (!root || !sameHash(tree.root(), root))
          return { size, lastHash: toHex(last), fault: `an entry up to ${size} is not what was signed` }
      }
    }
    if (rows.length < BATCH) break
  }
  const unread = heads[next]
  const fault = unread && unread.size > 0 ? `entries ${size + 1} to ${unread.size} are missing` : null
  return { size, lastHash: size === 0 ? null : toHex(last), fault }
}

async function readRows(client: pg.ClientBase, after: number): Promise<LedgerRow[]> {
  const { rows } = await client.query<LedgerRow>(
    `select seq, id, at, name, actor_kind as "actorKind", actor_id as "actorId", subject_kind as "subjectKind",
            subject_id as "subjectId", data, request_id as "requestId", hash
       from ledger where seq > $1 order by seq limit $2`,
    [after, BATCH],
  )
  return rows
}
