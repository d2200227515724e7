import { headOf, leafHash, type SignedHead, signHead, TreeAccumulator } from '@brandwarden/chain'
import type { Ground } from '../../base/ground.ts'
import { ledgerSize, streamHashes } from '../../base/ledger/read.ts'
import { loadSigner } from './signing-key.ts'
import { insertHead, loadHead, loadLastHead, type NewHead, savedTreeOf, signedHeadOf } from './store.ts'

/** Subtrees from 256 leaves up are kept for proofs. */
export const storedLevel = 8

/**
 * Signs a head over every entry committed so far; where none is new since the last head, that one is given.
 * Costs the entries since then.
 */
export async function signTreeHead({
  db,
  secrets,
  clock,
}: Pick<Ground, 'db' | 'secrets' | 'clock'>): Promise<SignedHead> {
  const signer = await loadSigner(db, secrets, clock())
  const size = await ledgerSize(db)
  const last = await loadLastHead(db)
  if (last && last.treeSize >= size) return signedHeadOf(last, signer.origin)

  const tree = last ? TreeAccumulator.from(savedTreeOf(last)) : new TreeAccumulator()
  if (!tree) throw new Error('The frontier kept with the last tree head can’t be read.')
  const nodes: NewHead['nodes'][number][] = []
  for await (const { hash } of streamHashes(db, { after: tree.size, upTo: size })) {
    tree.append(leafHash(hash), (node, root) => {
      if (node.level >= storedLevel) nodes.push({ node, hash: root })
    })
  }
  if (tree.size !== size) throw new Error(`The ledger should have ${size} entries and has ${tree.size}.`)
  const signed = signHead(headOf(tree, { at: clock(), keyId: signer.keyId, origin: signer.origin }), signer.privateKey)
  const isKept = await db.transaction().execute((tx) => insertHead(tx, { signed, saved: tree.save(), nodes }))
  if (isKept) return signed
  const other = await loadHead(db, size)
  if (!other) throw new Error('The tree head was neither kept nor found.')
  return signedHeadOf(other, signer.origin)
}
