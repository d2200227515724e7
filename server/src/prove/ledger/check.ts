import { createPublicKey } from 'node:crypto'
import { entryLine, headerLine, headLine, leafHash, TreeAccumulator, toHex, Verification } from '@brandwarden/chain'
import type { LedgerCheck, LedgerFault } from '@brandwarden/contract'
import type { Database } from '../../base/db/database.ts'
import { ledgerSize, streamEntries } from '../../base/ledger/read.ts'
import { storedLevel } from './heads.ts'
import { loadIdentity } from './signing-key.ts'
import { allHeads, loadNode, signedHeadOf } from './store.ts'

const listed = 20

/**
 * Reads the whole ledger as a stranger would read its export: each hash, the order, every signed head, and the subtrees
 * kept for proofs. Names the entries that are not what was recorded.
 */
export async function checkLedger(db: Database, now: Date): Promise<LedgerCheck> {
  const identity = await loadIdentity(db)
  const size = await ledgerSize(db)
  const rows = identity ? await allHeads(db, Number.MAX_SAFE_INTEGER) : []
  const heads = rows.map((row) => signedHeadOf(row, identity!.origin))
  const verification = new Verification(identity ? [createPublicKey(identity.publicKey)] : [], { limit: listed })
  verification.feed(headerLine({ origin: identity?.origin ?? 'none' }))

  const waiting = [...heads]
  const nodeFaults: LedgerFault[] = []
  const tree = new TreeAccumulator()
  let entries = 0
  let covered = 0
  const giveHeads = () => {
    for (; waiting[0] && waiting[0].head.treeSize <= covered; waiting.shift()) verification.feed(headLine(waiting[0]))
  }
  giveHeads()
  for await (const { entry, hash } of streamEntries(db, { after: 0, upTo: size })) {
    verification.feed(entryLine(entry, hash))
    const completed: { level: number; index: number; root: string }[] = []
    tree.append(leafHash(hash), ({ level, index }, root) => {
      if (level >= storedLevel) completed.push({ level, index, root: toHex(root) })
    })
    covered = entry.seq
    entries++
    giveHeads()
    const isKept = covered <= (heads.at(-1)?.head.treeSize ?? 0)
    for (const { level, index, root } of isKept ? completed : []) {
      const kept = await loadNode(db, { level, index })
      if (!kept || toHex(kept) !== root)
        nodeFaults.push({ because: 'subtree_changed', seq: index * 2 ** level + 1, to: (index + 1) * 2 ** level })
    }
  }
  for (const head of waiting) verification.feed(headLine(head))

  const result = verification.finish()
  const faults = result.ok ? [] : result.faults.filter(isReal)
  const all = [...faults.map(viewFault), ...(faults.length === 0 ? nodeFaults : [])]
  return {
    at: now.toISOString(),
    isWhole: all.length === 0,
    entries,
    heads: heads.length,
    faults: all.slice(0, listed),
  }
}

/** Entries behind the last head are signed within the hour; that is no fault. */
const isReal = ({ because }: { because: string }) => because !== 'unsigned' && because !== 'no_head'

const viewFault = ({ because, seq, to, treeSize }: LedgerFault): LedgerFault => ({
  because,
  ...(seq !== undefined && Number.isSafeInteger(seq) && { seq }),
  ...(to !== undefined && { to }),
  ...(treeSize !== undefined && { treeSize }),
})
