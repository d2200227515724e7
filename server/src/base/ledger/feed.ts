import type pg from 'pg'
import type { Logger } from 'pino'
import type { Database } from '../db/database.ts'
import { ledgerSize } from './read.ts'

/** What live pages and subscribers are woken with: no data, only what happened to what. */
export type FeedEvent = {
  seq: number
  name: string
  actorId: string | null
  subject: { kind: string; id: string } | null
}

export type LedgerFeed = {
  start(): Promise<void>
  stop(): Promise<void>
  /** Told of every event committed from now on, in order, once; the listener must not throw. */
  listen(listener: (events: readonly FeedEvent[]) => void): () => void
  /** The last event that listeners were told of. */
  lastSeq(): number
}

const batch = 500

/** Events behind `after`, oldest first. */
export async function loadFeed(db: Database, after: number, limit: number): Promise<FeedEvent[]> {
  const rows = await db
    .selectFrom('ledger')
    .select(['seq', 'name', 'actorId', 'subjectKind', 'subjectId'])
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .execute()
  return rows.map(({ seq, name, actorId, subjectKind, subjectId }) => ({
    seq,
    name,
    actorId,
    subject: subjectKind === null ? null : { kind: subjectKind, id: subjectId! },
  }))
}

export type FeedParts = { db: Database; pool: pg.Pool; log: Logger; pollMs?: number }

/**
 * One connection a process that listens to PostgreSQL for everyone. Notices only wake it: what happened is read from
 * the ledger, and also every few seconds, so that a notice lost with a connection costs moments and no event.
 */
export function createLedgerFeed({ db, pool, log, pollMs = 5000 }: FeedParts): LedgerFeed {
  const listeners = new Set<(events: readonly FeedEvent[]) => void>()
  let last = 0
  let client: pg.PoolClient | null = null
  let timer: NodeJS.Timeout | undefined
  let isStopped = true
  let reading: Promise<void> | null = null
  let isAskedAgain = false

  async function read(): Promise<void> {
    for (let events = await loadFeed(db, last, batch); events.length > 0; events = await loadFeed(db, last, batch)) {
      last = events.at(-1)!.seq
      for (const listener of listeners) listener(events)
    }
  }

  /** Reads once at a time; who asks meanwhile is served by one more reading. */
  function wake(): void {
    isAskedAgain = true
    if (reading || isStopped) return
    reading = (async () => {
      while (isAskedAgain && !isStopped) {
        isAskedAgain = false
        await read().catch((error) => log.warn({ err: error }, 'The ledger could not be read for live events'))
      }
      reading = null
    })()
  }

  async function connect(): Promise<void> {
    if (client || isStopped) return
    try {
      const fresh = await pool.connect()
      const drop = () => {
        if (client !== fresh) return
        client = null
        fresh.removeAllListeners('notification')
        fresh.release(true)
      }
      client = fresh
      fresh.on('notification', wake)
      fresh.on('error', drop)
      fresh.on('end', drop)
      await fresh.query('listen ledger')
      if (isStopped) drop()
    } catch (error) {
      log.warn({ err: error }, 'No connection for live events; trying again')
    }
  }

  return {
    lastSeq: () => last,
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async start() {
      if (!isStopped) return
      isStopped = false
      last = await ledgerSize(db)
      await connect()
      timer = setInterval(() => {
        void connect()
        wake()
      }, pollMs)
      timer.unref()
      wake()
    },
    async stop() {
      isStopped = true
      clearInterval(timer)
      await reading
      client?.removeAllListeners('notification')
      client?.release(true)
      client = null
      listeners.clear()
    },
  }
}
