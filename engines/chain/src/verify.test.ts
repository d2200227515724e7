import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashEntry } from './entry.ts'
import { chainEntries, entryLine, exportLines, headLine } from './export-format.ts'
import { leafHash, toHex } from './hash.ts'
import { headOf, keyIdOf, readPublicKey, signHead, verifyHead } from './head.ts'
import { collect, keyFrom, origin, privateKey, publicKey, sampleEntry, sampleExport } from './testing/sample.ts'
import { TreeAccumulator } from './tree.ts'
import type { Refuted } from './verification.ts'
import { verifyExport } from './verify.ts'

const { lines, rows, heads } = await sampleExport(40, [1, 10, 25, 40])
const lineOf = (seq: number) => lines.findIndex((line) => line.includes(`"seq":${seq},`))

async function refute(altered: readonly string[], options = {}): Promise<Refuted> {
  const result = await verifyExport(altered, publicKey, options)
  if (result.ok) throw new Error('The altered export was accepted')
  return result
}

function names({ faults }: Refuted, seq: number): boolean {
  return faults.some((fault) => fault.seq !== undefined && fault.seq <= seq && seq <= (fault.to ?? fault.seq))
}

test('an export as it was written is right', async () => {
  expect(await verifyExport(lines, publicKey)).toEqual({
    ok: true,
    origin,
    from: 1,
    to: 40,
    heads: 4,
    lastHead: heads[3]?.head,
  })
})

test('an export may begin later, vouched for by its heads', async () => {
  const tree = new TreeAccumulator()
  for (const { hash } of rows.slice(0, 17)) tree.append(leafHash(hash))
  const start = { tree: tree.save(), lastHash: toHex(rows[16]?.hash as Uint8Array) }
  const quarter = await collect(exportLines({ origin, start }, rows.slice(17), heads))
  expect(await verifyExport(quarter, publicKey)).toMatchObject({ ok: true, from: 18, to: 40, heads: 2 })

  const forged = { tree: tree.save(), lastHash: toHex(rows[15]?.hash as Uint8Array) }
  const other = await collect(exportLines({ origin, start: forged }, rows.slice(17), heads))
  expect(names(await refute(other), 18)).toBe(true)
})

type Draw = <T>(list: readonly T[]) => T
const someSeq = fc.integer({ min: 1, max: 40 })

/** Every field of an entry line and of what it holds, as a path. */
function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))
}

function alter(line: string, draw: Draw, replacement: unknown): string {
  const row = JSON.parse(line)
  const path = draw(pathsOf(row))
  const holder = path.slice(0, -1).reduce((at, key) => at[key], row)
  const last = path.at(-1) as string
  holder[last] = JSON.stringify(holder[last]) === JSON.stringify(replacement) ? 'other' : replacement
  return JSON.stringify(row)
}

const mutations: [string, (seq: number, draw: Draw, value: fc.JsonValue) => string[]][] = [
  ['a changed field', (seq, draw, value) => lines.with(lineOf(seq), alter(lines[lineOf(seq)] as string, draw, value))],
  [
    'a removed field',
    (seq, draw) => {
      const row = JSON.parse(lines[lineOf(seq)] as string)
      delete row.entry[draw(Object.keys(row.entry))]
      return lines.with(lineOf(seq), JSON.stringify(row))
    },
  ],
  ['a dropped row', (seq) => lines.toSpliced(lineOf(seq), 1)],
  [
    'a doubled row',
    (seq, draw) =>
      lines.toSpliced(draw([1, 5, 20, 41].map((at) => Math.max(at, lineOf(seq) + 1))), 0, lines[lineOf(seq)] as string),
  ],
  [
    'two swapped neighbours',
    (seq) => {
      const one = lineOf(seq)
      const other = lineOf(seq + 1)
      return lines.with(one, lines[other] as string).with(other, lines[one] as string)
    },
  ],
  ['an emptied line', (seq) => lines.with(lineOf(seq), '')],
  [
    'a forged row put in before it',
    (seq) => {
      const entry = { ...sampleEntry(seq), name: 'draft.forged' }
      const hash = hashEntry(rows[seq - 2]?.hash ?? new Uint8Array(32), entry)
      return lines.toSpliced(lineOf(seq), 0, entryLine(entry, hash))
    },
  ],
  [
    'a row with its own new hash',
    (seq) => {
      const entry = { ...sampleEntry(seq), name: 'draft.forged' }
      const hash = hashEntry(rows[seq - 2]?.hash ?? new Uint8Array(32), entry)
      return lines.with(lineOf(seq), entryLine(entry, hash))
    },
  ],
]

test.each(mutations)('%s is found and named (P1)', async (title, mutate) => {
  await fc.assert(
    fc.asyncProperty(someSeq, fc.nat(), fc.jsonValue({ maxDepth: 1 }), async (seq, pick, value) => {
      fc.pre(seq < 40 || title !== 'two swapped neighbours')
      const altered = mutate(seq, (list) => list[pick % list.length] as never, value)
      const result = await refute(altered)
      expect(names(result, seq), `${seq}: ${JSON.stringify(result)}`).toBe(true)
      expect(result.faults.length, `${seq}: ${JSON.stringify(result)}`).toBeLessThanOrEqual(2)
    }),
    { numRuns: 150 },
  )
})

test('two far rows that changed places are both named', async () => {
  const altered = lines.with(lineOf(5), lines[lineOf(30)] as string).with(lineOf(30), lines[lineOf(5)] as string)
  expect(await refute(altered)).toMatchObject({
    faults: [
      { because: 'renumbered', seq: 5, bears: 30 },
      { because: 'renumbered', seq: 30, bears: 5 },
    ],
  })
})

test('a changed field is named by its entry alone', async () => {
  const altered = lines.map((line) => line.replace('Été 17 ', 'Été 71 '))
  expect(await refute(altered)).toMatchObject({
    because: 'changed',
    seq: 17,
    faults: [{ line: lineOf(17) + 1 }],
    unlisted: 0,
  })
})

test('the same content in other characters is told apart from a change', async () => {
  const spaced = lines.with(lineOf(12), (lines[lineOf(12)] as string).replace('"seq":12', '"seq": 12'))
  expect(await refute(spaced)).toMatchObject({ because: 'reformatted', seq: 12 })
  const doubled = (lines[lineOf(12)] as string).replace('"name":', '"name":"draft.hidden","name":')
  expect(await refute(lines.with(lineOf(12), doubled))).toMatchObject({ faults: [{ seq: 12 }] })
})

test('a rewritten stretch whose hashes all fit is found between two heads', async () => {
  const entries = rows.map(({ entry }) => (entry.seq === 15 ? { ...entry, name: 'draft.forged' } : entry))
  const forged = await collect(exportLines({ origin }, chainEntries(entries), heads))
  expect(await refute(forged)).toMatchObject({ because: 'rewritten', seq: 11, faults: [{ to: 25 }] })
})

test.each([
  ['its last rows are cut off', lines.filter((line) => !/"seq":(39|40),/.test(line)), 'truncated', 39],
  ['its last head is cut off', lines.slice(0, -1), 'unsigned', 26],
  ['a row without a head is added', lines.toSpliced(lines.length, 0, extraRow()), 'unsigned', 41],
  ['all heads are gone', lines.filter((line) => !line.startsWith('{"head"')), 'no_head', null],
  ['it is cut in the middle of a line', [...lines.slice(0, 20), (lines[20] as string).slice(0, 50)], 'unsigned', 11],
  ['the header is gone', lines.slice(1), 'no_header', null],
  [
    'the header names another origin',
    lines.with(0, (lines[0] as string).replace('://brand', '://grand')),
    'other_origin',
    null,
  ],
  ['it is empty', [], 'no_header', null],
  ['it is something else', ['hello', '{"entry":{}}'], 'no_header', null],
  [
    'its header is of a later version',
    lines.with(0, (lines[0] as string).replace('"version":1', '"version":2')),
    'no_header',
    null,
  ],
] as const)('an export is refused when %s', async (_, altered, because, seq) => {
  const result = await refute(altered)
  expect(
    result.faults.some((fault) => fault.because === because && (fault.seq ?? null) === seq),
    JSON.stringify(result),
  ).toBe(true)
})

test('a changed head is found, whichever field it is', async () => {
  const at = lines.findIndex((line) => line.startsWith('{"head"') && line.includes('"treeSize":25'))
  const head = JSON.parse(lines[at] as string)
  for (const path of pathsOf(head)) {
    const altered = structuredClone(head)
    const holder = path.slice(0, -1).reduce((inner, key) => inner[key], altered)
    const last = path.at(-1) as string
    holder[last] =
      typeof holder[last] === 'number'
        ? holder[last] + 1
        : holder[last].replace(/[\da-f]/, (digit: string) => (digit === '0' ? '1' : '0'))
    const result = await refute(lines.with(at, JSON.stringify(altered)))
    expect(result.faults, String(path)).toMatchObject([{ because: last === 'keyId' ? 'unknown_key' : 'bad_signature' }])
  }
})

test('a head in the wrong place is found', async () => {
  const at = lines.findIndex((line) => line.includes('"treeSize":25'))
  const later = lines.toSpliced(at, 1).toSpliced(at + 3, 0, lines[at] as string)
  expect(await refute(later)).toMatchObject({ faults: [{ because: 'head_misplaced', treeSize: 25 }] })
})

test('a key that did not sign is refused, and any of several keys may have signed', async () => {
  const other = keyFrom(9).publicKey
  expect(await verifyExport(lines, other)).toMatchObject({ ok: false, because: 'unknown_key' })
  expect(await verifyExport(lines, [other, publicKey])).toMatchObject({ ok: true })
})

test('cutting everything off after an older head shows against a head from elsewhere', async () => {
  const cut = lines.slice(0, lines.findIndex((line) => line.includes('"treeSize":25')) + 1)
  expect(await verifyExport(cut, publicKey)).toMatchObject({ ok: true, to: 25 })
  expect(await verifyExport(cut, publicKey, { head: heads[2] })).toMatchObject({ ok: true })
  expect(await refute(cut, { head: heads[3] })).toMatchObject({ because: 'rolled_back', seq: 26, faults: [{ to: 40 }] })
})

test('a signer who rewrote the past is found against a head from elsewhere', async () => {
  const entries = rows.map(({ entry }) => (entry.seq === 15 ? { ...entry, name: 'draft.forged' } : entry))
  const tree = new TreeAccumulator()
  const chained = [...chainEntries(entries)]
  for (const { hash } of chained) tree.append(leafHash(hash))
  const head = signHead(headOf(tree, { at: new Date(0), keyId: keyIdOf(publicKey), origin }), privateKey)
  const forged = await collect(exportLines({ origin }, chained, [head]))
  expect(await verifyExport(forged, publicKey)).toMatchObject({ ok: true })
  expect(await refute(forged, { head: heads[2] })).toMatchObject({ because: 'forked', faults: [{ treeSize: 25 }] })
  expect(await verifyExport(forged, publicKey, { head: heads[1] })).toMatchObject({ ok: true })
})

test('a supplied head that nobody signed is refused', async () => {
  const head = { ...(heads[3] as (typeof heads)[0]), signature: Buffer.alloc(64).toString('base64') }
  expect(await refute(lines, { head })).toMatchObject({ because: 'bad_signature', faults: [{ treeSize: 40 }] })
})

test('several faults are all listed, in the order of the file, up to the limit', async () => {
  const altered = lines.map((line) => line.replace(/Été (4|14|24|34) /, 'Été x ')).toSpliced(lineOf(30), 1)
  expect((await refute(altered)).faults.map(({ because, seq, to }) => [because, seq, to])).toEqual([
    ['changed', 4, undefined],
    ['changed', 14, undefined],
    ['changed', 24, undefined],
    ['missing', 30, 30],
    ['changed', 33, 34],
  ])
  const ruined = lines.map((line) => line.replace('Été', 'Hiver'))
  const result = await refute(ruined, { limit: 5 })
  expect(result.faults).toHaveLength(5)
  expect(result.unlisted).toBeGreaterThan(20)
})

test('any noise is refused or right, never a crash', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(fc.string(), fc.json(), fc.constantFrom(...lines)), { maxLength: 60 }),
      async (noise) => {
        const result = await verifyExport([lines[0] as string, ...noise], publicKey)
        if (result.ok)
          expect(noise.filter((line) => line.startsWith('{"entry"'))).toEqual(
            rows.slice(0, result.to).map((_, at) => lines[lineOf(at + 1)]),
          )
      },
    ),
    { numRuns: 200 },
  )
})

test('signatures hold for exactly what was signed', () => {
  const signed = heads[0] as (typeof heads)[0]
  expect(verifyHead(signed, publicKey)).toBe(true)
  expect(verifyHead({ ...signed, head: { ...signed.head, treeSize: 2 } }, publicKey)).toBe(false)
  expect(verifyHead({ ...signed, signature: '' }, publicKey)).toBe(false)
  expect(verifyHead({ ...signed, signature: `${signed.signature} ` }, publicKey)).toBe(false)
  expect(headLine(signed)).toBe(lines[2])
})

test('only an Ed25519 public key in PEM is read', () => {
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
  expect(readPublicKey(pem)?.equals(publicKey)).toBe(true)
  expect(readPublicKey(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())).toBeNull()
  expect(readPublicKey('-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----')).toBeNull()
  expect(readPublicKey('')).toBeNull()
})

function extraRow(): string {
  const entry = sampleEntry(41)
  return entryLine(entry, hashEntry(rows[39]?.hash as Uint8Array, entry))
}
