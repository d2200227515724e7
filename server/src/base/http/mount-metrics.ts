import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { sql } from 'kysely'
import type { Logger } from 'pino'
import { Gauge, type Registry } from 'prom-client'
import type { Database } from '../db/database.ts'
import { countWaiting } from '../ledger/cursor.ts'
import type { Subscriber } from '../ledger/on.ts'
import { ledgerSize } from '../ledger/read.ts'
import { Problem } from '../problem.ts'
import type { Env } from './env.ts'

export type MetricsParts = {
  registry: Registry
  db: Database
  log: Logger
  subscribers: readonly Subscriber[]
  /** The bearer token that Prometheus sends; without one only this machine itself is answered. */
  token: string | null
}

/** `GET /metrics`: of the process and its routes, and of what waits in the database. */
export function mountMetrics(app: Hono<Env>, parts: MetricsParts): void {
  addGroundMetrics(parts)
  app.get('/metrics', async (c) => {
    c.set('route', '/metrics')
    if (!isAllowed(c, parts.token)) throw new Problem('not_found')
    return c.body(await parts.registry.metrics(), 200, { 'Content-Type': parts.registry.contentType })
  })
}

/** A reverse proxy on this machine is not this machine: what it passes on says for whom. */
function isAllowed(c: Context<Env>, token: string | null): boolean {
  const given = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1]
  if (token !== null) return given !== undefined && isSame(given, token)
  const isForwarded = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'].some((name) => c.req.header(name))
  const address = c.env?.incoming?.socket?.remoteAddress ?? ''
  return !isForwarded && /^(127\.|::1$|::ffff:127\.)/.test(address)
}

const isSame = (one: string, other: string) => timingSafeEqual(digest(one), digest(other))
const digest = (text: string) => createHash('sha256').update(text).digest()

type Measure = (gauge: Gauge<string>, db: Database) => Promise<void>

/** Registers what is counted in the database; when it does not answer, the process's own figures are still given. */
function addGroundMetrics({ registry, db, log, subscribers }: MetricsParts): void {
  const gauge = (name: string, help: string, labelNames: string[], measure: Measure) =>
    new Gauge({
      name: `brandwarden_${name}`,
      help,
      labelNames,
      registers: [registry],
      async collect() {
        this.reset()
        await measure(this, db).catch((error) => log.warn({ err: error, metric: name }, 'A metric could not be read'))
      },
    })
  gauge('ledger_entries', 'Entries in the ledger', [], async (to) => to.set(await ledgerSize(db)))
  gauge('ledger_broken', '1 when the last check found the ledger changed, else 0', [], setBroken)
  gauge('ledger_unsigned_entries', 'Entries behind the last signed tree head', [], setUnsigned)
  gauge('subscriber_waiting_events', 'Events not handled yet, counted to 10,000', ['subscriber'], async (to) => {
    for (const one of subscribers) to.set({ subscriber: one.name }, await countWaiting(db, one))
  })
  gauge('subscriber_parked_events', 'Events put aside after failing', ['subscriber'], setParked)
  gauge('letters', 'Letters in the outbox that wait or failed', ['state'], setLetters)
  gauge('jobs', 'Jobs by queue and state, finished ones left out', ['queue', 'state'], setJobs)
}

async function setBroken(gauge: Gauge<string>, db: Database): Promise<void> {
  const row = await db
    .selectFrom('ledger')
    .select('name')
    .where('name', 'in', ['ledger.verified', 'ledger.broken'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  gauge.set(row?.name === 'ledger.broken' ? 1 : 0)
}

async function setUnsigned(gauge: Gauge<string>, db: Database): Promise<void> {
  const head = await db
    .selectFrom('ledgerHeads')
    .select('treeSize')
    .orderBy('treeSize', 'desc')
    .limit(1)
    .executeTakeFirst()
  gauge.set((await ledgerSize(db)) - (head?.treeSize ?? 0))
}

async function setParked(gauge: Gauge<string>, db: Database): Promise<void> {
  const rows = await db
    .selectFrom('subscriberFailures')
    .select(['subscriber', sql<number>`count(*)`.as('n')])
    .groupBy('subscriber')
    .execute()
  for (const { subscriber, n } of rows) gauge.set({ subscriber }, n)
}

async function setLetters(gauge: Gauge<string>, db: Database): Promise<void> {
  const row = await db
    .selectFrom('outbox')
    .select(sql<number>`count(*) filter (where failed_at is null)`.as('waiting'))
    .select(sql<number>`count(*) filter (where failed_at is not null)`.as('failed'))
    .where('sentAt', 'is', null)
    .executeTakeFirst()
  gauge.set({ state: 'waiting' }, row?.waiting ?? 0)
  gauge.set({ state: 'failed' }, row?.failed ?? 0)
}

async function setJobs(gauge: Gauge<string>, db: Database): Promise<void> {
  const { rows } = await sql<{ queue: string; state: string; n: number }>`
    select name as queue, state::text as state, count(*)::int as n from pgboss.job
    where state in ('created', 'retry', 'active', 'failed') group by name, state
  `.execute(db)
  for (const { queue, state, n } of rows) gauge.set({ queue, state }, n)
}
