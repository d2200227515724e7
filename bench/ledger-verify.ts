// Verifying an export: rows a second, beside plain SHA-256 over the same lines in the same run.
// node bench/ledger-verify.ts [ROWS]
import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto'
import {
  chainEntries,
  type Entry,
  exportLines,
  headOf,
  keyIdOf,
  leafHash,
  type SignedHead,
  signHead,
  TreeAccumulator,
  verifyExport,
} from '@brandwarden/chain'

const count = Number(process.argv[2] ?? 200_000)
const origin = 'https://bench.example'
const { privateKey } = generateKeyPairSync('ed25519')
const publicKey = createPublicKey(privateKey)
const keyId = keyIdOf(publicKey)

function makeEntry(seq: number): Entry {
  return {
    seq,
    id: `01900000-0000-7000-8000-${String(seq).padStart(12, '0')}`,
    at: new Date(1_767_225_600_000 + seq * 1000).toISOString(),
    name: 'draft.approved',
    actor: { kind: 'person', id: `01900000-0000-7000-9000-${String(seq % 40).padStart(12, '0')}` },
    subject: { kind: 'draft', id: `01900000-0000-7000-a000-${String(seq).padStart(12, '0')}` },
    data: { draftHash: createHash('sha256').update(String(seq)).digest('hex'), network: 'bluesky', findings: seq % 4 },
    requestId: `request-${seq}`,
  }
}

const tree = new TreeAccumulator()
const heads: SignedHead[] = []
const rows = []
let started = performance.now()
for (const row of chainEntries(Iterator.from({ next: nextEntry() }))) {
  rows.push(row)
  tree.append(leafHash(row.hash))
  if (tree.size % 1000 === 0 || tree.size === count) {
    heads.push(signHead(headOf(tree, { at: new Date(0), keyId, origin }), privateKey))
  }
}
const chained = performance.now() - started
const lines: string[] = []
for await (const line of exportLines({ origin }, rows, heads)) lines.push(line)
rows.length = 0

const peer: number[] = []
const own: number[] = []
for (let round = 0; round < 5; round++) {
  started = performance.now()
  for (const line of lines) createHash('sha256').update(line).digest()
  peer.push(performance.now() - started)
  started = performance.now()
  const result = await verifyExport(lines, publicKey)
  own.push(performance.now() - started)
  if (!result.ok) throw new Error(JSON.stringify(result))
}
const saved = JSON.stringify(tree.save()).length
console.log(`${count} rows, a signed head every 1000, ${(lines.join('\n').length / count).toFixed(0)} bytes a row`)
console.log(`append (chain and tree)  ${perSecond(chained)} rows/s; the tree's saved state is ${saved} bytes`)
console.log(`verifyExport             ${perSecond(median(own))} rows/s`)
console.log(`plain SHA-256, each line ${perSecond(median(peer))} rows/s`)
console.log(`ratio                    ${(median(own) / median(peer)).toFixed(2)} times as long as hashing alone`)

function nextEntry(): () => IteratorResult<Entry> {
  let seq = 0
  return () => (++seq <= count ? { done: false, value: makeEntry(seq) } : { done: true, value: undefined })
}

function median(list: readonly number[]): number {
  return list.toSorted((one, other) => one - other)[Math.floor(list.length / 2)] as number
}

function perSecond(ms: number): string {
  return Math.round((count / ms) * 1000).toLocaleString('en')
}
