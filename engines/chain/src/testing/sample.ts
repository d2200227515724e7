import { createPrivateKey, createPublicKey } from 'node:crypto'
import type { Entry } from '../entry.ts'
import { chainEntries, exportLines } from '../export-format.ts'
import { leafHash } from '../hash.ts'
import { headOf, keyIdOf, type SignedHead, signHead } from '../head.ts'
import { TreeAccumulator } from '../tree.ts'

/** Ed25519 keys from a fixed seed, so that samples are the same in every run. */
export function keyFrom(seed: number) {
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, seed)])
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  return { privateKey, publicKey: createPublicKey(privateKey) }
}

export const origin = 'https://brandwarden.example'
export const { privateKey, publicKey } = keyFrom(7)

export function sampleEntry(seq: number): Entry {
  return {
    seq,
    id: `01900000-0000-7000-8000-${String(seq).padStart(12, '0')}`,
    at: new Date(Date.UTC(2026, 0, 1) + seq * 1000).toISOString(),
    name: seq % 3 === 0 ? 'draft.approved' : 'draft.saved',
    actor: seq % 5 === 0 ? null : { kind: 'person', id: `person-${seq % 4}` },
    subject: seq % 7 === 0 ? null : { kind: 'draft', id: `draft-${seq}` },
    data: { text: `Été ${seq} “ok” 🎧`, likes: seq / 8, tags: ['a', null, { deep: true }] },
    ...(seq % 2 === 0 && { requestId: `r-${seq}` }),
  }
}

/** An export of `count` entries with a signed head behind each of `headsAt`. */
export async function sampleExport(count: number, headsAt: readonly number[] = [count]) {
  const rows = [...chainEntries(Array.from({ length: count }, (_, at) => sampleEntry(at + 1)))]
  const tree = new TreeAccumulator()
  const heads: SignedHead[] = []
  for (const { entry, hash } of rows) {
    tree.append(leafHash(hash))
    if (headsAt.includes(entry.seq)) {
      const at = new Date(entry.at)
      heads.push(signHead(headOf(tree, { at, keyId: keyIdOf(publicKey), origin }), privateKey))
    }
  }
  const lines = await collect(exportLines({ origin }, rows, heads))
  return { rows, heads, lines }
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}
