import { randomUUID } from 'node:crypto'
import type { FileHash, StoredFile } from '@brandwarden/contract'
import type { Deed } from '../../base/action/action.ts'
import type { Route } from '../../base/action/routes.ts'
import { type Actor, system } from '../../base/actor.ts'
import { storeFile } from '../../base/files/upload.ts'
import type { Ground } from '../../base/ground.ts'
import { newId } from '../../base/id.ts'
import type { Jobs, QueueDefinition } from '../../base/jobs/jobs.ts'
import type { Subscriber } from '../../base/ledger/on.ts'
import { ledgerSize, streamEntries } from '../../base/ledger/read.ts'
import { withEvents } from '../../base/ledger/with-events.ts'
import { createMailer } from '../../base/mail/mail.ts'
import { Problem } from '../../base/problem.ts'
import { recordSignIn } from '../../govern/sign-in/index.ts'
import { makeBelieveConnectors } from './make-believe.ts'

export type Player = Actor & { kind: 'person' }

/** Where the demonstration’s past is played: real deeds by invented people, under a clock of its own. */
export type Stage = {
  ground: Ground
  now(): Date
  /** Lets time pass: what falls due on the way happens at its own moment. The clock never goes back. */
  until(moment: Date): Promise<void>
  /** What the API does for `route`, such as `POST /drafts`, done by this person a moment later. */
  perform<T>(who: Player, route: string, input?: Record<string, unknown>): Promise<T>
  store(who: Player, picture: Uint8Array): Promise<FileHash>
  /** A moment goes by, as between two clicks. */
  pause(): void
  /** Signs in, if this person has not done so today; whoever performs something does it first. */
  arrive(who: Player): Promise<void>
  /** What happens by itself when this timer strikes. */
  strike(timer: string): Promise<void>
}

type Parts = {
  ground: Ground
  start: Date
  routes: readonly Route[]
  queues: (ground: Ground) => QueueDefinition[]
  subscribers: readonly Subscriber[]
}

/** Nobody clicks like a machine: the seconds between two deeds, in turn. */
const paceSeconds = [41, 73, 28, 96, 55, 64, 37, 82]

export function openStage({ ground: real, start, routes, queues, subscribers }: Parts): Stage {
  let now = start
  let deeds = 0
  let announced = 0
  const lastSeen = new Map<string, string>()
  const clock = () => now
  const waiting: { queue: string; data: Record<string, unknown>; at: Date }[] = []
  const jobs: Jobs = {
    async send(_, queue, data, { startAfter = now } = {}) {
      waiting.push({ queue, data, at: startAfter })
    },
    async start() {},
    async stop() {},
  }
  const ground: Ground = {
    ...real,
    clock,
    jobs,
    mail: createMailer({ jobs, secrets: real.secrets, canSend: false }),
    connectors: makeBelieveConnectors(clock),
  }
  const handlers = new Map(queues(ground).map((queue) => [queue.name, queue.handle]))
  const deedOf = new Map<string, Deed>(routes.map(({ method, path, deed }) => [`${method} ${path}`, deed]))

  function pause(): void {
    now = new Date(now.getTime() + (paceSeconds[deeds++ % paceSeconds.length] ?? 60) * 1_000)
  }

  async function arrive(who: Player): Promise<void> {
    const today = now.toISOString().slice(0, 10)
    if (lastSeen.get(who.id) === today) return
    lastSeen.set(who.id, today)
    pause()
    const circumstances = { ground, now, requestId: randomUUID(), language: who.language }
    await recordSignIn(circumstances, { personId: who.id, sessionId: newId<string>(), method: 'demo' })
  }

  async function perform(who: Player, deed: Deed, input: unknown): Promise<unknown> {
    await arrive(who)
    pause()
    const request = { id: randomUUID(), ip: null }
    try {
      const done = await deed.perform({ ground, actor: who, language: who.language, request }, input)
      await announce()
      return done
    } catch (error) {
      const because =
        error instanceof Problem ? `${error.code} ${JSON.stringify([error.params, error.errors])}` : String(error)
      throw new Error(`The demonstration failed at ${deed.name}: ${because}`, { cause: error })
    }
  }

  async function run(queue: string, data: Record<string, unknown>): Promise<void> {
    const handle = handlers.get(queue)
    if (!handle) throw new Error(`The demonstration knows no queue called ${queue}.`)
    await handle(data, { id: randomUUID(), attempt: 1, signal: new AbortController().signal })
    await announce()
  }

  /** Tells the rooms that listen what was recorded since the last time. */
  async function announce(): Promise<void> {
    const upTo = await ledgerSize(ground.db)
    const news = streamEntries(ground.db, { after: announced, upTo })
    announced = upTo
    for await (const { entry } of news) {
      const event = {
        ...entry,
        at: new Date(entry.at),
        actor: { kind: entry.actor?.kind ?? 'nobody', id: entry.actor?.id ?? null },
        data: entry.data as Record<string, unknown>,
      }
      for (const { name, handle } of subscribers.filter((one) => one.events.includes(event.name)))
        await withEvents(ground.db, now, name, (tx, record) => {
          const request = { id: randomUUID(), ip: null }
          return handle({ tx, actor: system(name), now, ground, request, record }, event.data, event)
        })
    }
  }

  return {
    ground,
    now: clock,
    pause,
    arrive,
    strike: (timer) => run(timer, {}),
    async until(moment) {
      if (moment < now) throw new Error(`The demonstration’s clock went back to ${moment.toISOString()}.`)
      for (;;) {
        waiting.sort((a, b) => a.at.getTime() - b.at.getTime())
        if (!waiting[0] || waiting[0].at > moment) break
        const { queue, data, at } = waiting.shift()!
        now = new Date(Math.max(now.getTime(), at.getTime() + 1_000))
        await run(queue, data)
      }
      now = new Date(Math.max(now.getTime(), moment.getTime()))
      await run('watch-slots', {})
    },
    async perform<T>(who: Player, route: string, input: Record<string, unknown> = {}) {
      const deed = deedOf.get(route)
      if (!deed) throw new Error(`The API has no ${route}.`)
      return (await perform(who, deed, input)) as T
    },
    async store(who, picture) {
      return ((await perform(who, storeFile, { bytes: picture })) as StoredFile).hash
    },
  }
}
