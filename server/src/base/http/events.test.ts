import { setTimeout as sleep } from 'node:timers/promises'
import type { LiveEvent } from '@brandwarden/contract'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Actor, system } from '../actor.ts'
import { appendEvents } from '../ledger/append.ts'
import { createLedgerFeed, type LedgerFeed } from '../ledger/feed.ts'
import { bodyOf, createTestApp, createTestGround, person, type TestGround } from '../testing/test-ground.ts'
import { type EventParts, mountEvents, seesBySubject } from './events.ts'

const auditor = person(['auditor'])
const author = person(['marketing'])
const employee = person(['employee'])

let at: TestGround
let feed: LedgerFeed
let stopping: AbortController
let as: ReturnType<typeof createTestApp>['as']

async function mount(more: Partial<EventParts> = {}): Promise<void> {
  const maySee = seesBySubject({ draft: 'drafts.read' })
  as = createTestApp(at.ground, [], (app) =>
    mountEvents(app, { ground: at.ground, feed, maySee, stopping: stopping.signal, ...more }),
  ).as
}

beforeEach(async () => {
  at = await createTestGround()
  feed = createLedgerFeed({ db: at.db, pool: at.pool, log: at.ground.log, pollMs: 300 })
  await feed.start()
  stopping = new AbortController()
  await mount()
})
afterEach(async () => {
  stopping.abort()
  await feed.stop()
  await at.close()
})

const announce = (name: string, subject: { kind: string; id: string } | null, actor: Actor = system('test'), n = 1) =>
  at.db.transaction().execute((tx) =>
    appendEvents(
      tx,
      { actor, at: new Date(), requestId: null },
      Array.from({ length: n }, () => ({ name, subject, data: { secret: 'never shown' } })),
    ),
  )
const draft = { kind: 'draft', id: 'd1' }

/** Reads a stream as a browser does. */
async function listen(actor: Actor | null, headers: Record<string, string> = {}) {
  const response = await as(actor)('GET /api/events/stream', { headers })
  if (!response.ok || !response.body) return { response, events: [], isOver: () => true, close: async () => {} }
  const reader = response.body.getReader()
  const events: { id: string; event: string; data: LiveEvent }[] = []
  const beats: string[] = []
  let isOver = false
  const reading = (async () => {
    const decoder = new TextDecoder()
    let text = ''
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      text += decoder.decode(part.value, { stream: true })
      const blocks = text.split('\n\n')
      text = blocks.pop()!
      for (const block of blocks) {
        const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2)))
        if (fields.data) events.push({ id: fields.id, event: fields.event, data: JSON.parse(fields.data) })
        else beats.push(block)
      }
    }
    isOver = true
  })()
  return {
    response,
    events,
    beats,
    isOver: () => isOver,
    async close() {
      await reader.cancel()
      await reading
    },
  }
}

test('tells what happened to what, at once, and nothing else of it', async () => {
  const { events, response, close } = await listen(auditor)
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  await announce('draft.approved', draft)
  await expect
    .poll(() => events)
    .toEqual([{ id: '1', event: 'ledger', data: { seq: 1, name: 'draft.approved', subject: draft } }])
  await close()
})

test('shows a person what their roles let them read, what they did and what concerns them', async () => {
  const [forAuthor, forEmployee] = [await listen(author), await listen(employee)]
  await announce('draft.approved', draft)
  await announce('key.made', { kind: 'api-key', id: 'k1' })
  await announce('concern.raised', { kind: 'concern', id: 'c1' }, employee)
  await announce('master-key.rotated', null)
  await announce('draft.returned', draft)
  const names = (stream: typeof forAuthor) => stream.events.map((event) => event.data.name)
  await expect.poll(() => names(forAuthor)).toEqual(['draft.approved', 'draft.returned'])
  await expect.poll(() => names(forEmployee)).toEqual(['concern.raised'])
  expect((await listen(null)).response.status).toBe(401)
  await Promise.all([forAuthor.close(), forEmployee.close()])
})

test('goes on behind the last event that was seen, and says when too much was missed', async () => {
  await announce('draft.approved', draft, system('test'), 1200)
  await expect.poll(() => feed.lastSeq()).toBe(1200)
  const resumed = await listen(auditor, { 'last-event-id': '1190' })
  await announce('draft.returned', draft)
  await expect
    .poll(() => resumed.events.map((event) => event.data.seq))
    .toEqual([1191, 1192, 1193, 1194, 1195, 1196, 1197, 1198, 1199, 1200, 1201])
  const late = await listen(auditor, { 'last-event-id': '3' })
  await expect.poll(() => late.events.map(({ event, id }) => `${event} ${id}`)).toEqual(['reset 1201'])
  for (const wrong of ['99999999', '-1', 'abc', '1e9']) {
    const stream = await listen(auditor, { 'last-event-id': wrong })
    await sleep(30)
    expect(stream.events).toEqual([])
    await stream.close()
  }
  await Promise.all([resumed.close(), late.close()])
})

test('no event is lost or told twice while catching up under load', async () => {
  await announce('draft.approved', draft, system('test'), 700)
  await expect.poll(() => feed.lastSeq()).toBe(700)
  const load = (async () => {
    for (let n = 0; n < 40; n++) await announce('draft.returned', draft)
  })()
  const streams = await Promise.all([0, 1, 2, 3].map(() => listen(auditor, { 'last-event-id': '100' })))
  await load
  for (const stream of streams) {
    await expect.poll(() => stream.events.length, { timeout: 10_000 }).toBe(640)
    expect(stream.events.map((event) => event.data.seq)).toEqual(Array.from({ length: 640 }, (_, n) => 101 + n))
    await stream.close()
  }
})

test('ends when its person signs out, when a role changes, and with the server', async () => {
  const [mine, theirs] = [await listen(author), await listen(auditor)]
  await announce('person.signed-out', { kind: 'person', id: author.id }, author)
  await expect.poll(() => mine.isOver()).toBe(true)
  expect(mine.events.map((event) => event.data.name)).toEqual(['person.signed-out'])
  expect(theirs.isOver()).toBe(false)
  stopping.abort()
  await expect.poll(() => theirs.isOver()).toBe(true)
})

test('beats while nothing happens, carries the place along, and ends after its time', async () => {
  await mount({ heartbeatMs: 30, longestMs: 400 })
  await announce('secret.opened', { kind: 'vault', id: 'v' })
  await expect.poll(() => feed.lastSeq()).toBe(1)
  const stream = await listen(employee)
  await expect.poll(() => stream.beats).toContain('id: 1')
  await expect.poll(() => stream.isOver(), { timeout: 3000 }).toBe(true)
  expect(stream.events).toEqual([])
})

test('is bounded for each person, and a closed one makes room', async () => {
  await mount({ maxPerPerson: 2 })
  const [one, two] = [await listen(author), await listen(author)]
  const third = await listen(author)
  expect(third.response.status).toBe(429)
  expect((await bodyOf(third.response)).code).toBe('too_many_streams')
  const other = await listen(auditor)
  expect(other.response.status).toBe(200)
  await one.close()
  const again = await listen(author)
  expect(again.response.status).toBe(200)
  await Promise.all([two.close(), again.close(), other.close()])
})

test('a reader who never reads is let go', async () => {
  const response = await as(auditor)('GET /api/events/stream')
  await announce('draft.approved', draft, system('test'), 1500)
  await expect.poll(() => feed.lastSeq()).toBe(1500)
  let told = 0
  const reader = response.body!.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) told++
  expect(told).toBeGreaterThan(500)
  expect(told).toBeLessThan(1500)
})
