import type { LiveEvent, Permission } from '@brandwarden/contract'
import type { Hono } from 'hono'
import { type Actor, may, personOf } from '../actor.ts'
import type { Ground } from '../ground.ts'
import { type FeedEvent, type LedgerFeed, loadFeed } from '../ledger/feed.ts'
import { Problem } from '../problem.ts'
import type { Env } from './env.ts'

export type EventParts = {
  ground: Ground
  feed: LedgerFeed
  /** Whether this person may know that it happened; see `seesBySubject`. */
  maySee: (actor: Actor, event: FeedEvent) => boolean
  /** Ends every stream, so that the server can stop. */
  stopping: AbortSignal
  heartbeatMs?: number
  /** A stream ends by itself after so long; the browser comes back and is looked at anew. */
  longestMs?: number
  maxPerPerson?: number
  /** Who was away for more events than this is told to load everything anew. */
  maxMissed?: number
}

/** Who reads the ledger sees all; others see what they did, what concerns them, and subjects of kinds they may read. */
export function seesBySubject(kinds: Readonly<Record<string, Permission>>): EventParts['maySee'] {
  return (actor, { actorId, subject }) => {
    if (may(actor, 'ledger.read')) return true
    const self = personOf(actor)
    if (self !== null && (actorId === self || subject?.id === self)) return true
    const needed = subject && Object.hasOwn(kinds, subject.kind) ? kinds[subject.kind] : undefined
    return needed !== undefined && may(actor, needed)
  }
}

/** `GET /api/events/stream`: what happened to what, as server-sent events; a page then asks for what it shows. */
export function mountEvents(app: Hono<Env>, parts: EventParts): void {
  const { maxPerPerson = 8 } = parts
  const open = new Map<string, number>()
  app.get('/api/events/stream', (c) => {
    c.set('route', '/api/events/stream')
    const actor = c.get('actor')
    if (!actor || actor.id === null) throw new Problem('not_signed_in')
    const who = personOf(actor) ?? actor.id
    const others = open.get(who) ?? 0
    if (others >= maxPerPerson) throw new Problem('too_many_streams')
    open.set(who, others + 1)
    const leave = () => {
      const left = (open.get(who) ?? 1) - 1
      if (left > 0) open.set(who, left)
      else open.delete(who)
    }
    const from = readSeq(c.req.header('last-event-id') ?? c.req.query('after'))
    return c.body(streamEvents(parts, actor, from, leave), 200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      // Proxies such as nginx otherwise keep the events until there are many.
      'X-Accel-Buffering': 'no',
    })
  })
}

const readSeq = (text: string | undefined) => (text && /^\d{1,15}$/.test(text) ? Number(text) : null)

const mostWaiting = 1000

function streamEvents(parts: EventParts, actor: Actor, from: number | null, leave: () => void): ReadableStream {
  let stream: LiveStream
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        stream = new LiveStream(parts, actor, controller, leave)
        return stream.begin(from)
      },
      cancel: () => stream.end('left'),
    },
    { highWaterMark: 64 },
  )
}

/** One open page: first what it missed, then what happens, until someone ends it. */
class LiveStream {
  readonly #parts: EventParts
  readonly #actor: Actor
  readonly #controller: ReadableStreamDefaultController<Uint8Array>
  readonly #self: ReadonlySet<string | null>
  readonly #encoder = new TextEncoder()
  #undo: (() => void)[]
  #sent = 0
  /** What happens while the page catches up; null from then on. */
  #early: FeedEvent[] | null = []
  #isOver = false

  constructor(
    parts: EventParts,
    actor: Actor,
    controller: ReadableStreamDefaultController<Uint8Array>,
    leave: () => void,
  ) {
    this.#parts = parts
    this.#actor = actor
    this.#controller = controller
    this.#self = new Set([personOf(actor), actor.id])
    this.#undo = [leave]
  }

  async begin(from: number | null): Promise<void> {
    const { feed, stopping, heartbeatMs = 20_000, longestMs = 600_000, maxMissed = 1000 } = this.#parts
    const stop = () => this.end()
    const beat = setInterval(() => this.#write(`id: ${this.#sent}\n\n`), heartbeatMs)
    const longest = setTimeout(stop, longestMs)
    stopping.addEventListener('abort', stop)
    this.#undo.push(
      feed.listen((events) => (this.#early ? this.#early.push(...events) : this.#tell(events))),
      () => clearInterval(beat),
      () => clearTimeout(longest),
      () => stopping.removeEventListener('abort', stop),
    )
    if (stopping.aborted) return this.end()

    this.#sent = Math.min(from ?? feed.lastSeq(), feed.lastSeq())
    this.#write('retry: 3000\n\n')
    if (feed.lastSeq() - this.#sent > maxMissed) {
      this.#sent = feed.lastSeq()
      this.#write(`id: ${this.#sent}\nevent: reset\ndata: {}\n\n`)
    }
    await this.#catchUp()
    const early = this.#early ?? []
    this.#early = null
    this.#tell(early)
  }

  end(how?: 'left'): void {
    if (this.#isOver) return
    this.#isOver = true
    for (const undo of this.#undo.splice(0)) undo()
    if (how !== 'left') this.#controller.close()
  }

  async #catchUp(): Promise<void> {
    const { ground } = this.#parts
    const batch = 500
    try {
      for (let isMore = true; isMore && !this.#isOver; ) {
        const missed = await loadFeed(ground.db, this.#sent, batch)
        this.#tell(missed)
        isMore = missed.length === batch
      }
    } catch (error) {
      ground.log.warn({ err: error }, 'A live page could not catch up')
      this.end()
    }
  }

  #tell(events: readonly FeedEvent[]): void {
    for (const event of events) {
      if (event.seq <= this.#sent || this.#isOver) continue
      this.#sent = event.seq
      if (this.#parts.maySee(this.#actor, event)) this.#write(format(event))
      if (concernsAccess(event, this.#self)) this.end()
    }
  }

  #write(text: string): void {
    if (this.#isOver) return
    this.#controller.enqueue(this.#encoder.encode(text))
    // A reader who can't keep up is let go; it resumes where it was.
    if ((this.#controller.desiredSize ?? 0) < -mostWaiting) this.end()
  }
}

/** Signing out, a session ended, roles changed: the browser is sent off and shows who it is on its way back. */
function concernsAccess({ name, subject }: FeedEvent, self: ReadonlySet<string | null>): boolean {
  return subject !== null && self.has(subject.id) && name !== 'person.signed-in'
}

function format({ seq, name, subject }: FeedEvent): string {
  return `id: ${seq}\nevent: ledger\ndata: ${JSON.stringify({ seq, name, subject } satisfies LiveEvent)}\n\n`
}
