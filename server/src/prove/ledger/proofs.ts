import {
  fillProof,
  type Hash,
  leafHash,
  type ProofPlan,
  planConsistency,
  planInclusion,
  TreeAccumulator,
  type TreeNode,
  toHex,
} from '@brandwarden/chain'
import type { ConsistencyProof, InclusionProof } from '@brandwarden/contract'
import type { Database } from '../../base/db/database.ts'
import { entryOf, ledgerSize, streamHashes } from '../../base/ledger/read.ts'
import { Problem } from '../../base/problem.ts'
import { storedLevel } from './heads.ts'
import { loadIdentity } from './signing-key.ts'
import { type HeadRow, loadEntry, loadHead, loadHeadOver, loadNode, signedHeadOf } from './store.ts'

/** Proves that an entry is in the ledger under a signed head: the one of `treeSize`, or the first that covers it. */
export async function proveInclusion(db: Database, seq: number, treeSize?: number): Promise<InclusionProof> {
  const row = await loadEntry(db, seq)
  if (!row) throw new Problem('no_such_entry', { seq, last: await ledgerSize(db) })
  const head = treeSize === undefined ? await loadHeadOver(db, seq) : await mustLoadHead(db, treeSize)
  if (!head || head.treeSize < seq) throw new Problem('not_signed_yet', { seq })
  const leafIndex = seq - 1
  return {
    entry: entryOf(row) as InclusionProof['entry'],
    hash: toHex(row.hash),
    leafIndex,
    proof: await fill(db, planInclusion(leafIndex, head.treeSize)),
    head: await signedOf(db, head),
  }
}

/** Proves that the ledger only grew between two signed heads. */
export async function proveConsistency(db: Database, first: number, second: number): Promise<ConsistencyProof> {
  const [older, newer] = [await mustLoadHead(db, first), await mustLoadHead(db, second)]
  if (first > second) throw new Problem('heads_out_of_order')
  const proof = await fill(db, planConsistency(first, second))
  return { first: await signedOf(db, older), second: await signedOf(db, newer), proof }
}

async function mustLoadHead(db: Database, size: number): Promise<HeadRow> {
  const head = await loadHead(db, size)
  if (!head) throw new Problem('no_such_head', { size })
  return head
}

async function signedOf(db: Database, head: HeadRow) {
  const identity = await loadIdentity(db)
  if (!identity) throw new Error('There are signed heads and no signer.')
  return signedHeadOf(head, identity.origin)
}

async function fill(db: Database, plan: ProofPlan): Promise<string[]> {
  const hashes = new Map<string, Hash>()
  const nameOf = ({ level, index }: TreeNode) => `${level}/${index}`
  for (const node of plan.flat()) hashes.set(nameOf(node), await loadSubtree(db, node))
  return fillProof(plan, (node) => hashes.get(nameOf(node))!).map(toHex)
}

/** The root of a perfect subtree: kept where it is large, made from its leaves where it is small. */
async function loadSubtree(db: Database, node: TreeNode): Promise<Hash> {
  if (node.level >= storedLevel) {
    const hash = await loadNode(db, node)
    if (hash) return hash
    throw new Error(`The subtree ${node.index} of level ${node.level} is not kept.`)
  }
  const width = 2 ** node.level
  const tree = new TreeAccumulator()
  const after = node.index * width
  for await (const { hash } of streamHashes(db, { after, upTo: after + width })) tree.append(leafHash(hash))
  if (tree.size !== width) throw new Error(`Entries between ${after + 1} and ${after + width} are missing.`)
  return tree.root()
}
