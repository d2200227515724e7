import { createPublicKey, type KeyObject } from 'node:crypto'
import { PassThrough, Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import {
  canonicalJson,
  fromHex,
  hashEntryText,
  type Json,
  leafHash,
  verifyConsistency,
  verifyExport,
  verifyHead,
  verifyInclusion,
} from '@brandwarden/chain'
import type {
  ConsistencyProof,
  InclusionProof,
  LedgerCheck,
  LedgerPage,
  LedgerPublicKey,
  LedgerState,
  SignedTreeHead,
} from '@brandwarden/contract'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Actor, system } from '../../base/actor.ts'
import { appendEvents, type NewEvent } from '../../base/ledger/append.ts'
import { bodyOf, createTestApp, createTestGround, person, type TestGround } from '../../base/testing/test-ground.ts'
import { exportLedger, knownNames, ledgerJobs, ledgerRoutes, mountLedgerExport, NothingSigned } from './index.ts'

const auditor = person(['auditor'], 'Ines Keller')
const ada = person(['marketing'], 'Ada Rossi')
const legal = person(['legal'])

let at: TestGround
let send: (line: string, init?: RequestInit) => Promise<Response>
let sendAsLegal: typeof send
let sendAsAda: typeof send

async function open(): Promise<void> {
  at = await createTestGround()
  const names = {
    people: async (_: unknown, ids: readonly string[]) =>
      new Map([auditor, ada].filter(({ id }) => ids.includes(id)).map(({ id, name }) => [id as string, name])),
    subjects: { draft: async (_: unknown, ids: readonly string[]) => new Map(ids.map((id) => [id, `Draft ${id}`])) },
    keysOf: async (_: unknown, id: string) => (id === ada.id ? ['key-of-ada'] : []),
  }
  const { as } = createTestApp(at.ground, ledgerRoutes({ names, subscribers: [] }), (app) =>
    mountLedgerExport(app, at.ground),
  )
  send = as(auditor)
  sendAsLegal = as(legal)
  sendAsAda = as(ada)
}

const append = (events: NewEvent[], actor: Actor = system('test'), when = new Date()) =>
  at.db.transaction().execute((tx) => appendEvents(tx, { actor, at: when, requestId: null }, events))
const some = (n: number, name = 'draft.saved'): NewEvent[] =>
  Array.from({ length: n }, (_, i) => ({ name, subject: { kind: 'draft', id: `d${i}` }, data: { i } }))
const publicKey = async (): Promise<KeyObject> =>
  createPublicKey((await bodyOf<LedgerPublicKey>(send('GET /api/ledger/public-key'))).publicKey)
const sign = () => bodyOf<SignedTreeHead>(send('POST /api/ledger/heads', { body: '{}' }))
const hashes = (proof: string[]) => proof.map((hex) => fromHex(hex)!)

/** Changes the past as only a superuser can, who switches the triggers off. */
async function meddle(sql: string, values: unknown[] = []): Promise<void> {
  const url = new URL(inject('testServer').adminUrl)
  url.pathname = new URL(at.ownerUrl).pathname
  const client = new pg.Client({ connectionString: url.toString() })
  await client.connect()
  try {
    await client.query("set session_replication_role = 'replica'")
    await client.query(sql, values)
  } finally {
    await client.end()
  }
}

describe('P1: the ledger', () => {
  beforeAll(open)
  afterAll(() => at.close())

  test.each(['app', 'owner'] as const)('refuses every change of the past by the %s role', async (role) => {
    await append(some(3))
    await sign()
    const pool = role === 'app' ? at.pool : at.owner
    for (const statement of [
      "update ledger set name = 'a.b'",
      'delete from ledger where seq = 1',
      'truncate ledger',
      "update ledger_heads set key_id = 'other'",
      'delete from ledger_heads',
      'truncate ledger_heads',
      'truncate ledger_nodes',
    ])
      await expect(pool.query(statement), statement).rejects.toThrow(/append-only|permission denied/)
  })

  test('is read newest first, with names for ids, by those who may', async () => {
    await append([{ name: 'draft.approved', subject: { kind: 'draft', id: 'd7' }, data: { n: 1 } }], ada)
    const { lines } = await bodyOf<LedgerPage>(send('GET /api/ledger?limit=1'))
    expect(lines[0]).toMatchObject({
      name: 'draft.approved',
      actor: { kind: 'person', id: ada.id, name: 'Ada Rossi' },
      subject: { kind: 'draft', id: 'd7', label: 'Draft d7' },
      data: { n: 1 },
    })
    expect((await sendAsAda('GET /api/ledger')).status).toBe(403)
    expect((await sendAsLegal('GET /api/ledger')).status).toBe(200)
    expect((await sendAsLegal('GET /api/ledger/export')).status).toBe(403)
  })

  test('is filtered by person and their keys, by subject, name, noun and time', async () => {
    const then = new Date('2020-01-01T00:00:00Z')
    const byKey: Actor = {
      kind: 'key',
      id: 'key-of-ada',
      personId: ada.id,
      name: 'k',
      roles: [],
      scopes: [],
      language: 'en',
    }
    await append([{ name: 'post.sent', subject: { kind: 'post', id: 'p1' }, data: {} }], byKey)
    await append([{ name: 'post.removed', subject: { kind: 'post', id: 'p1' }, data: {} }], ada, then)
    const find = async (query: string) =>
      (await bodyOf<LedgerPage>(send(`GET /api/ledger?${query}`))).lines.map((line) => line.name)
    expect(await find(`person=${ada.id}`)).toEqual(['post.removed', 'post.sent', 'draft.approved'])
    expect(await find('subjectKind=post&subjectId=p1')).toEqual(['post.removed', 'post.sent'])
    expect(await find('name=draft.approved')).toEqual(['draft.approved'])
    expect(await find('name=post.')).toEqual(['post.removed', 'post.sent'])
    expect(await find('name=nothing.')).toEqual([])
    expect(await find('until=2020-06-01T00:00:00Z')).toEqual(['post.removed'])
    expect(await find('from=2030-01-01T00:00:00%2B01:00')).toEqual([])
    for (const wrong of ['name=*', 'person=ada', 'from=yesterday', 'limit=1000', 'before=0', "name=a.b';--"])
      expect((await send(`GET /api/ledger?${wrong}`)).status, wrong).toBe(422)
    const { names } = await bodyOf<{ names: string[] }>(send('GET /api/ledger/names'))
    expect(names).toEqual(expect.arrayContaining(['draft.approved', 'draft.saved', 'post.removed', 'post.sent']))
    expect(new Set(names).size).toBe(names.length)
  })

  test('has pages that follow one another without a gap', async () => {
    const seen: number[] = []
    for (let before = ''; ; ) {
      const page = await bodyOf<LedgerPage>(send(`GET /api/ledger?limit=3${before}`))
      seen.push(...page.lines.map((line) => line.seq))
      if (page.next === null) break
      before = `&before=${page.next}`
    }
    expect(seen).toEqual([...seen].sort((one, other) => other - one))
    expect(seen.at(-1)).toBe(1)
    expect(seen).toHaveLength(seen[0]!)
  })

  test('keeps whatever JSON says exactly as it was hashed', async () => {
    const value = fc.jsonValue({ depthSize: 'small' }).filter((json) => !JSON.stringify(json).includes('\\u0000'))
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.constantFrom('a', 'b', 'Ünï', '10', '9', '__proto__x'), value),
        async (data) => {
          await append([{ name: 'test.done', subject: null, data }])
        },
      ),
      { numRuns: 60 },
    )
    await append([{ name: 'test.done', subject: null, data: { n: [1e21, 5e-324, 1.1, -0, 1.7976931348623157e308] } }])
    const check = await bodyOf<LedgerCheck>(send('POST /api/ledger/checks', { body: '{}' }))
    expect(check).toMatchObject({ isWhole: true, faults: [] })
  })
})

describe('P1: names in the ledger', () => {
  beforeAll(open)
  afterAll(() => at.close())

  test('are those of today, and ids that are none are no harm', async () => {
    const brand = '0190c0de-0000-7000-8000-000000000001'
    await at.owner.query(
      "insert into brands (id, name, created_at, updated_at) values ($1, 'Nordlicht', now(), now())",
      [brand],
    )
    for (const id of [brand, '0190c0de-0000-7000-8000-00000000ffff', "'; drop table brands; --"])
      await append([{ name: 'brand.added', subject: { kind: 'brand', id }, data: {} }], ada)
    await append([{ name: 'odd.done', subject: { kind: '__proto__', id: 'constructor' }, data: {} }])
    const { as } = createTestApp(at.ground, ledgerRoutes({ names: knownNames, subscribers: [] }))
    const { lines } = await bodyOf<LedgerPage>(as(auditor)('GET /api/ledger'))
    expect(lines.map((line) => line.subject?.label)).toEqual([null, null, null, 'Nordlicht'])
    expect(lines[1]!.actor).toEqual({ kind: 'person', id: ada.id, name: null })
    expect((await bodyOf<LedgerPage>(as(auditor)(`GET /api/ledger?person=${ada.id}`))).lines).toHaveLength(3)
  })
})

describe('P1: tree heads and proofs', () => {
  beforeAll(open)
  afterAll(() => at.close())

  test('a head is signed on demand, verifies with the public key alone, and is recorded', async () => {
    await append(some(5))
    const signed = await sign()
    expect(signed.head.treeSize).toBe(5)
    expect(verifyHead(signed, await publicKey())).toBe(true)
    expect((await at.events('ledger.signed')).at(-1)).toMatchObject({ subjectId: '5' })
    expect((await sendAsLegal('POST /api/ledger/heads', { body: '{}' })).status).toBe(403)
    const row = (await at.owner.query("select value from settings where name = 'ledger-key'")).rows[0]
    expect(JSON.stringify(row)).not.toContain('PRIVATE')
  })

  test('the hourly job signs what is new and nothing else; two at once sign once', async () => {
    const job = ledgerJobs(at.ground).find((one) => one.name === 'ledger.sign-head')!
    const run = () => job.handle({}, { id: '1', attempt: 1, signal: AbortSignal.timeout(9000) })
    await Promise.all([run(), run(), run()])
    await run()
    const { heads } = await bodyOf<{ heads: SignedTreeHead[] }>(send('GET /api/ledger/heads'))
    expect(heads.map(({ head }) => head.treeSize)).toEqual([6, 5])
  })

  test('an entry is proved to be in the ledger, and the ledger to have only grown, over many sizes', async () => {
    const key = await publicKey()
    const sizes = [5, 6]
    for (const n of [1, 250, 3, 256, 700, 60]) {
      await append(some(n))
      sizes.push((await sign()).head.treeSize)
    }
    for (const size of sizes)
      for (const seq of [1, 2, Math.ceil(size / 3), size - 1, size].filter((seq) => seq > 0)) {
        const it = await bodyOf<InclusionProof>(send(`GET /api/ledger/proofs/inclusion/${seq}?treeSize=${size}`))
        expect(verifyHead(it.head, key)).toBe(true)
        const leaf = leafHash(fromHex(it.hash)!)
        expect(verifyInclusion(leaf, it.leafIndex, size, hashes(it.proof), fromHex(it.head.head.rootHash)!)).toBe(true)
      }
    const one = await bodyOf<InclusionProof>(send('GET /api/ledger/proofs/inclusion/1'))
    expect(one.head.head.treeSize).toBe(5)
    const [{ hash }] = (await at.owner.query("select encode(hash, 'hex') as hash from ledger where seq = 1")).rows
    expect(hash).toBe(one.hash)
    expect(Buffer.from(hashEntryText(new Uint8Array(32), canonicalJson(one.entry as Json))).toString('hex')).toBe(hash)

    for (const first of sizes)
      for (const second of sizes.filter((size) => size >= first)) {
        const it = await bodyOf<ConsistencyProof>(send(`GET /api/ledger/proofs/consistency/${first}/${second}`))
        const side = ({ head }: SignedTreeHead) => ({ size: head.treeSize, root: fromHex(head.rootHash)! })
        expect(verifyConsistency(side(it.first), side(it.second), hashes(it.proof))).toBe(true)
      }
  })

  test.each([
    ['inclusion/999999', 404, 'no_such_entry'],
    ['inclusion/3?treeSize=4', 404, 'no_such_head'],
    ['inclusion/9?treeSize=6', 409, 'not_signed_yet'],
    ['inclusion/0', 422, 'invalid_input'],
    ['inclusion/1e3x', 422, 'invalid_input'],
    ['consistency/6/5', 422, 'heads_out_of_order'],
    ['consistency/5/8', 404, 'no_such_head'],
  ])('a proof of %s answers %i %s', async (path, status, code) => {
    const response = await send(`GET /api/ledger/proofs/${path}`)
    expect([response.status, (await bodyOf(response)).code]).toEqual([status, code])
  })

  test('an entry behind the last head waits for the next one', async () => {
    await append(some(1))
    const { entries, lastHead } = await bodyOf<LedgerState>(send('GET /api/ledger/state'))
    expect(entries).toBeGreaterThan(lastHead!.head.treeSize)
    const response = await send(`GET /api/ledger/proofs/inclusion/${entries}`)
    expect((await bodyOf(response)).code).toBe('not_signed_yet')
  })
})

describe('P1: the export', () => {
  beforeAll(open)
  afterAll(() => at.close())

  test('of a ledger that was never signed is refused by name', async () => {
    await expect(exportLedger(at.db, new PassThrough())).rejects.toThrow(NothingSigned)
  })

  test('verifies offline with the public key alone, holds its own record, and streams', async () => {
    await append(some(2500))
    await sign()
    await append(some(300))
    const response = await send('GET /api/ledger/export')
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="ledger-\d{4}-\d\d-\d\d\.jsonl"$/,
    )
    const lines = (await response.text()).trimEnd().split('\n')
    const result = await verifyExport(lines, await publicKey())
    expect(result).toMatchObject({ ok: true, from: 1, to: 2802, heads: 2 })
    expect(lines.at(-2)).toContain('ledger.exported')
    const forged = lines.map((line, n) => (n === 42 ? line.replace('draft.saved', 'draft.moved') : line))
    expect(await verifyExport(forged, await publicKey())).toMatchObject({ ok: false, because: 'changed', seq: 42 })
  })

  test('for the command line is the same, and a reader who leaves ends it', async () => {
    const stream = new PassThrough()
    const [exported, written] = await Promise.all([exportLedger(at.db, stream), text(stream)])
    expect(exported).toEqual({ entries: 2802, heads: 2 })
    expect(written.split('\n')).toHaveLength(1 + 2802 + 2 + 1)
    const full = new Writable({ write: (_, __, done) => done(new Error('No space left')) })
    await expect(exportLedger(at.db, full)).rejects.toThrow('No space left')
    const left = new PassThrough({ highWaterMark: 1024 })
    const export_ = exportLedger(at.db, left)
    left.once('readable', () => left.destroy())
    await expect(export_).rejects.toThrow(/premature close/i)
  })
})

describe('P1: the nightly check', () => {
  beforeAll(async () => {
    await open()
    await append(some(600))
    await sign()
    await append(some(20))
  })
  afterAll(() => at.close())

  const check = () => bodyOf<LedgerCheck>(send('POST /api/ledger/checks', { body: '{}' }))
  const job = () =>
    ledgerJobs(at.ground)
      .find((one) => one.name === 'ledger.check')!
      .handle({}, { id: '1', attempt: 1, signal: AbortSignal.timeout(30_000) })
  const saved = async (seq: number) => (await at.owner.query('select * from ledger where seq = $1', [seq])).rows[0]

  test('says that all is well and puts it on record', async () => {
    await job()
    expect((await at.events('ledger.verified')).at(-1)?.data).toEqual({ entries: 621, heads: 1 })
    const state = await bodyOf<LedgerState>(send('GET /api/ledger/state'))
    expect(state.lastCheck).toMatchObject({ isWhole: true, entries: 621 })
  })

  test('finds a row that a superuser changed with the triggers off, names it, and is loud', async () => {
    const { data } = await saved(77)
    await meddle(`update ledger set data = '{"i": 1000}' where seq = 77`)
    await job()
    const broken = (await at.events('ledger.broken')).at(-1)!
    expect(broken.data.faults).toEqual([{ because: 'changed', seq: 77 }])
    expect(at.logged.some((line) => JSON.parse(line).level === 60 && line.includes('"seq":77'))).toBe(true)
    expect((await bodyOf<LedgerState>(send('GET /api/ledger/state'))).lastCheck?.isWhole).toBe(false)
    await meddle('update ledger set data = $1 where seq = 77', [data])
    expect((await check()).isWhole).toBe(true)
  })

  test('finds a change in a row that no head covers yet', async () => {
    const { name } = await saved(610)
    await meddle("update ledger set name = 'draft.lost' where seq = 610")
    expect((await check()).faults).toMatchObject([{ because: 'changed', seq: expect.any(Number) }])
    await meddle('update ledger set name = $1 where seq = 610', [name])
    expect((await check()).isWhole).toBe(true)
  })

  test('finds a row taken out, and a chain rewritten under a signed head', async () => {
    const row = await saved(300)
    await meddle('delete from ledger where seq = 300')
    expect((await check()).faults).toMatchObject([{ because: 'missing', seq: 300, to: 300 }])
    await meddle('insert into ledger select * from jsonb_populate_record(null::ledger, $1)', [
      JSON.stringify({ ...row, hash: `\\x${row.hash.toString('hex')}` }),
    ])
    expect((await check()).isWhole).toBe(true)
    const head = (await at.owner.query('select root_hash from ledger_heads')).rows[0].root_hash
    await meddle('update ledger_heads set root_hash = sha256(root_hash)')
    expect((await check()).faults[0]).toMatchObject({ because: 'bad_signature' })
    await meddle('update ledger_heads set root_hash = $1', [head])
    expect((await check()).isWhole).toBe(true)
  })

  test('finds a kept subtree that would spoil proofs', async () => {
    await meddle('update ledger_nodes set hash = sha256(hash) where index = 1')
    expect((await check()).faults).toEqual([{ because: 'subtree_changed', seq: 257, to: 512 }])
  })

  test('finds that the end was cut off behind a signed head', async () => {
    await meddle('delete from ledger where seq > 590')
    expect((await check()).faults[0]).toMatchObject({ because: 'truncated', seq: 591 })
  })
})
