import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { system } from '../actor.ts'
import { createTestGround, type TestGround } from '../testing/test-ground.ts'
import { appendEvents } from './append.ts'
import { countWaiting, listParked } from './cursor.ts'
import { createLedgerFeed, type LedgerFeed } from './feed.ts'
import { on, type Subscriber } from './on.ts'
import {
  HandlerFailed,
  type RunnerParts,
  retryParked,
  runSubscribers,
  type SubscriberRunner,
} from './run-subscribers.ts'

let at: TestGround
let feeds: LedgerFeed[]
let runners: SubscriberRunner[]

beforeEach(async () => {
  at = await createTestGround()
  feeds = []
  runners = []
  await at.owner.query('create table done (seq bigint, who text); grant all on done to public')
})
afterEach(async () => {
  for (const runner of runners) await runner.stop()
  for (const feed of feeds) await feed.stop()
  await at.close()
})

const announce = (name = 'draft.approved', data: Record<string, unknown> = {}) =>
  at.db
    .transaction()
    .execute((tx) =>
      appendEvents(tx, { actor: system('test'), at: new Date(), requestId: null }, [{ name, subject: null, data }]),
    )

async function start(subscribers: Subscriber[], more: Partial<RunnerParts> = {}): Promise<SubscriberRunner> {
  const feed = createLedgerFeed({ db: at.db, pool: at.pool, log: at.ground.log, pollMs: 200 })
  await feed.start()
  const runner = runSubscribers({ ground: at.ground, feed, subscribers, firstRetryMs: 5, idleMs: 100, ...more })
  await runner.start()
  feeds.push(feed)
  runners.push(runner)
  return runner
}

/** Writes down what it saw, in the transaction that moves its cursor. */
const writer = (name = 'write-down', fail: (seq: number) => boolean = () => false) =>
  on('draft.approved', name, async ({ tx }, _, { seq }) => {
    await sql`insert into done values (${seq}, ${name})`.execute(tx)
    if (fail(seq)) throw new Error(`Not event ${seq}`)
  })
const done = async (who = 'write-down'): Promise<number[]> =>
  (await at.owner.query('select seq from done where who = $1 order by seq', [who])).rows.map((row) => row.seq)
const seqs = async (name = 'draft.approved'): Promise<number[]> =>
  (await at.owner.query('select seq from ledger where name = $1 order by seq', [name])).rows.map((row) => row.seq)

test('a subscriber gets each event of its name once, in order', async () => {
  await start([writer()])
  await announce()
  await expect.poll(() => done(), { timeout: 5000, interval: 5 }).toHaveLength(1)
  await Promise.all(Array.from({ length: 30 }, (_, n) => announce(n % 3 ? 'draft.approved' : 'draft.returned')))
  await expect.poll(() => done(), { timeout: 10_000 }).toEqual(await seqs())
})

test('what it records is chained behind, and what it is given says who and what', async () => {
  let seen: unknown
  const opener = on<{ score: number }>(
    'page.suspected',
    'open-incident',
    async ({ record, actor }, { score }, event) => {
      seen = { score, actor, name: event.name, by: event.actor }
      record('incident.opened', { kind: 'incident', id: 'i1' }, { score })
    },
  )
  await start([opener])
  await announce('page.suspected', { score: 0.9 })
  await expect.poll(() => at.events('incident.opened'), { timeout: 5000 }).toHaveLength(1)
  expect(seen).toEqual({
    score: 0.9,
    actor: system('open-incident'),
    name: 'page.suspected',
    by: { kind: 'system', id: 'test' },
  })
})

test('a failure undoes its work, is tried again, and holds up nobody else', async () => {
  let failures = 0
  await start([writer('shaky', () => failures++ < 3), writer()])
  await announce()
  await announce()
  await expect.poll(() => done('shaky'), { timeout: 20_000 }).toEqual(await seqs())
  await expect.poll(() => done(), { timeout: 20_000 }).toEqual(await seqs())
})

test('after ten failures an event is parked and told, the next goes on, and it can be handled later', async () => {
  let isMended = false
  const subscriber = writer('parker', (seq) => seq === 2 && !isMended)
  await start([subscriber])
  for (let n = 0; n < 4; n++) await announce()
  await expect.poll(() => done('parker'), { timeout: 20_000 }).toEqual([1, 3, 4])
  expect(await listParked(at.db, 9)).toMatchObject([{ subscriber: 'parker', seq: 2, reason: 'Error: Not event 2' }])
  expect((await at.events('subscriber.parked')).at(-1)).toMatchObject({ subjectId: 'parker', data: { seq: 2 } })
  const retry = () => at.db.transaction().execute((tx) => retryParked(tx, at.ground, subscriber, 2))
  await expect(retry()).rejects.toThrow(HandlerFailed)
  isMended = true
  expect(await retry()).toBe(true)
  expect(await retry()).toBe(false)
  expect(await done('parker')).toEqual([1, 2, 3, 4])
})

test('several server processes handle each event once between them', async () => {
  await start([writer()])
  await start([writer()])
  await start([writer()])
  await Promise.all(Array.from({ length: 60 }, () => announce()))
  await expect.poll(() => done(), { timeout: 15_000 }).toEqual(await seqs())
  await sleep(300)
  expect(await done()).toEqual(await seqs())
})

test('no event is skipped although many transactions commit in another order than they began', async () => {
  await start([writer()])
  await Promise.all(
    Array.from({ length: 40 }, (_, n) =>
      at.db.transaction().execute(async (tx) => {
        await tx.selectFrom('settings').select('name').execute()
        await sleep((n * 7) % 23)
        await appendEvents(tx, { actor: system('test'), at: new Date(), requestId: null }, [
          { name: 'draft.approved', subject: null, data: { n } },
        ])
        await sleep((n * 5) % 3)
      }),
    ),
  )
  await expect.poll(() => done(), { timeout: 15_000 }).toHaveLength(40)
  expect(await done()).toEqual(await seqs())
})

test('one that was stopped goes on where it was, and a new one begins now unless it asks for the start', async () => {
  const runner = await start([writer()])
  await announce()
  await expect.poll(() => done(), { timeout: 5000 }).toHaveLength(1)
  await runner.stop()
  await announce()
  await announce()
  expect(await countWaiting(at.db, writer())).toBe(2)
  const fromStart: Subscriber = { ...writer('historian'), from: 'start' }
  await start([writer(), writer('newcomer'), fromStart])
  await expect.poll(() => done(), { timeout: 5000 }).toEqual([1, 2, 3])
  await expect.poll(() => done('historian'), { timeout: 5000 }).toEqual([1, 2, 3])
  expect(await done('newcomer')).toEqual([])
})

test('a listening connection that breaks is replaced, and nothing is missed', async () => {
  await start([writer()])
  await announce()
  await at.owner.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen ledger' and pid <> pg_backend_pid()",
  )
  await announce()
  await expect.poll(() => done(), { timeout: 10_000 }).toEqual([1, 2])
  await sleep(400)
  await announce()
  await expect.poll(() => done(), { timeout: 5000, interval: 5 }).toHaveLength(3)
})

test('two subscribers of one name are refused', () => {
  const feed = createLedgerFeed({ db: at.db, pool: at.pool, log: at.ground.log })
  expect(() => runSubscribers({ ground: at.ground, feed, subscribers: [writer(), writer()] })).toThrow(/write-down/)
})
