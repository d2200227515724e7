import { randomUUID } from 'node:crypto'
import { system } from '../actor.ts'
import type { Tx } from '../db/database.ts'
import type { Ground } from '../ground.ts'
import { appendEvents, type NewEvent } from './append.ts'
import { moveCursor, nextEvent, park, placeCursors, postponeCursor, takeCursor, takeParked, unpark } from './cursor.ts'
import type { LedgerFeed } from './feed.ts'
import type { LedgerEvent, Subscriber } from './on.ts'

export type SubscriberRunner = {
  start(): Promise<void>
  /** Lets each one finish the event that it is at. */
  stop(): Promise<void>
}

export type RunnerParts = {
  ground: Ground
  feed: LedgerFeed
  subscribers: readonly Subscriber[]
  /** After so many failures an event is parked and the subscriber goes on. */
  maxFailures?: number
  firstRetryMs?: number
  idleMs?: number
}

type Step = { did: 'worked' | 'nothing' | 'failed'; waitMs: number }

/** Thrown to undo the work of a handler that failed, with the event it failed at. */
export class HandlerFailed extends Error {
  readonly event: LedgerEvent
  constructor(event: LedgerEvent, cause: unknown) {
    super('A subscriber failed', { cause })
    this.event = event
  }
}

/** Runs the subscribers, each at its own pace; with several server processes, each cursor is moved by one at a time. */
export function runSubscribers(parts: RunnerParts): SubscriberRunner {
  const { ground, feed, subscribers } = parts
  refuseTwins(subscribers)
  const wakers = new Set<() => void>()
  let isStopped = true
  let loops: Promise<void>[] = []
  let unlisten = () => {}

  const wakeAll = () => {
    for (const wake of wakers) wake()
  }

  async function loop(subscriber: Subscriber): Promise<void> {
    let isCalled = false
    let end: (() => void) | null = null
    const wake = () => {
      isCalled = true
      end?.()
    }
    wakers.add(wake)
    while (!isStopped) {
      isCalled = false
      const { did, waitMs } = await takeStep(parts, subscriber).catch((error) => {
        ground.log.error({ err: error, subscriber: subscriber.name }, 'A subscriber could not reach the ledger')
        return { did: 'failed', waitMs: parts.idleMs ?? 5000 } satisfies Step
      })
      if (did === 'worked' || isStopped || (isCalled && did === 'nothing')) continue
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, waitMs)
        end = () => {
          // New events don't hurry one that has just failed, except to stop.
          if (did === 'failed' && !isStopped) return
          clearTimeout(timer)
          resolve()
        }
      })
      end = null
    }
    wakers.delete(wake)
  }

  return {
    async start() {
      if (!isStopped) return
      isStopped = false
      await placeCursors(ground.db, subscribers)
      unlisten = feed.listen(wakeAll)
      loops = subscribers.map(loop)
    },
    async stop() {
      isStopped = true
      unlisten()
      wakeAll()
      await Promise.all(loops)
    },
  }
}

/** Handles the next event of a subscriber, if there is one and nobody else is at it. */
async function takeStep(parts: RunnerParts, subscriber: Subscriber): Promise<Step> {
  const { ground, idleMs = 5000 } = parts
  const { name, events } = subscriber
  try {
    return await ground.db.transaction().execute(async (tx): Promise<Step> => {
      const cursor = await takeCursor(tx, name)
      if (!cursor) return { did: 'nothing', waitMs: idleMs }
      const wait = (cursor.retryAt?.getTime() ?? 0) - ground.clock().getTime()
      if (wait > 0) return { did: 'failed', waitMs: Math.min(wait, idleMs) }
      const { event, lookedTo } = await nextEvent(tx, events, cursor.seq)
      if (event) await handleEvent(tx, parts, subscriber, event)
      else if (lookedTo > cursor.seq) await moveCursor(tx, name, lookedTo)
      return event ? { did: 'worked', waitMs: 0 } : { did: 'nothing', waitMs: idleMs }
    })
  } catch (error) {
    if (!(error instanceof HandlerFailed)) throw error
    return noteFailure(parts, subscriber, error)
  }
}

async function handleEvent(tx: Tx, { ground }: RunnerParts, { name, handle }: Subscriber, event: LedgerEvent) {
  await runHandler(tx, ground, { name, handle }, event)
  await moveCursor(tx, name, event.seq)
}

async function runHandler(
  tx: Tx,
  ground: Ground,
  { name, handle }: Pick<Subscriber, 'name' | 'handle'>,
  event: LedgerEvent,
) {
  const actor = system(name)
  const now = ground.clock()
  const request = { id: randomUUID(), ip: null }
  const recorded: NewEvent[] = []
  try {
    await handle(
      {
        tx,
        actor,
        now,
        ground,
        request,
        record: (noun, subject, data) => void recorded.push({ name: noun, subject, data }),
      },
      event.data,
      event,
    )
    if (recorded.length > 0) await appendEvents(tx, { actor, at: now, requestId: request.id }, recorded)
  } catch (error) {
    throw new HandlerFailed(event, error)
  }
}

const longestRetryMs = 10 * 60_000

async function noteFailure(parts: RunnerParts, { name }: Subscriber, { event, cause }: HandlerFailed): Promise<Step> {
  const { ground, maxFailures = 10, firstRetryMs = 1000, idleMs = 5000 } = parts
  ground.log.error({ err: cause, subscriber: name, seq: event.seq, event: event.name }, 'A subscriber failed')
  return ground.db.transaction().execute(async (tx): Promise<Step> => {
    const cursor = await takeCursor(tx, name)
    if (!cursor || cursor.seq >= event.seq) return { did: 'nothing', waitMs: idleMs }
    const failures = cursor.failures + 1
    const now = ground.clock()
    if (failures >= maxFailures) {
      await park(tx, { name, seq: event.seq, at: now, reason: reasonOf(cause) })
      await moveCursor(tx, name, event.seq)
      await appendEvents(tx, { actor: system(name), at: now, requestId: null }, [
        { name: 'subscriber.parked', subject: { kind: 'subscriber', id: name }, data: { seq: event.seq } },
      ])
      return { did: 'worked', waitMs: 0 }
    }
    const waitMs = Math.min(firstRetryMs * 2 ** (failures - 1), longestRetryMs)
    await postponeCursor(tx, name, failures, new Date(now.getTime() + waitMs))
    return { did: 'failed', waitMs: Math.min(waitMs, idleMs) }
  })
}

/** Handles a parked event once more in the caller's transaction; false where none is parked, and it throws what fails. */
export async function retryParked(tx: Tx, ground: Ground, subscriber: Subscriber, seq: number): Promise<boolean> {
  const event = await takeParked(tx, subscriber.name, seq)
  if (!event) return false
  await runHandler(tx, ground, subscriber, event)
  await unpark(tx, subscriber.name, seq)
  return true
}

/** The kind of failure and its words, which our own code chose, kept short. */
function reasonOf(error: unknown): string {
  return (error instanceof Error ? `${error.name}: ${error.message}` : 'Unknown').slice(0, 300)
}

function refuseTwins(subscribers: readonly Subscriber[]): void {
  const names = subscribers.map((subscriber) => subscriber.name)
  const twin = names.find((name, at) => names.indexOf(name) !== at)
  if (twin) throw new Error(`Two subscribers are called ${twin}; each needs a cursor of its own.`)
}
