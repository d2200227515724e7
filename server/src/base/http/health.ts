import { readdir, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { sql } from 'kysely'
import type { Ground } from '../ground.ts'
import type { Env } from './env.ts'

export type HealthParts = {
  ground: Pick<Ground, 'db' | 'log'>
  /** The data folder, whose disk must have room. */
  folder: string
  /** The job queues of this server; jobs of others are nobody's here. */
  queues: readonly string[]
  /** Turns `/readyz` to 503 as soon as the server begins to stop. */
  stopping: AbortSignal
}

type Check = (parts: HealthParts) => Promise<string | null>

const leastDiskBytes = 200 * 1024 * 1024
const mostJobDelaySeconds = 300
const longestMs = 3000

/** What must hold for the server to be useful; each answers nothing when it holds, or why it does not. */
const checks: Record<string, Check> = {
  async database({ ground }) {
    await sql`select 1`.execute(ground.db)
    return null
  },
  async migrations({ ground }) {
    const known = (await readdir(migrationFolder)).filter((name) => /^\d{4}_.+\.sql$/.test(name))
    const { rows } = await sql<{ name: string }>`select name from migrations`.execute(ground.db)
    const done = new Set(rows.map((row) => row.name))
    const missing = known.filter((name) => !done.has(name))
    return missing.length === 0 ? null : `${missing.join(', ')} did not run on this database`
  },
  async jobs({ ground, queues }) {
    const { rows } = await sql<{ seconds: number | null }>`
      select extract(epoch from now() - min(start_after))::float8 as seconds from pgboss.job
      where name = any(${queues}) and state in ('created', 'retry') and start_after < now()
    `.execute(ground.db)
    const seconds = rows[0]?.seconds ?? 0
    return seconds <= mostJobDelaySeconds ? null : `a job has waited for ${Math.round(seconds)} seconds`
  },
  async disk({ folder }) {
    const { bavail, bsize } = await statfs(folder)
    const free = bavail * bsize
    return free >= leastDiskBytes ? null : `${Math.floor(free / 1024 / 1024)} MiB are free under ${folder}`
  },
}

const migrationFolder = join(import.meta.dirname, '../../../../db/migrations')

/** `/healthz`: the process answers. `/readyz`: it can do its work; asked often, it looks once a second. */
export function mountHealth(app: Hono<Env>, parts: HealthParts): void {
  let last: { at: number; result: Promise<Record<string, 'ok' | 'failing'>> } | undefined
  const look = () => {
    if (!last || performance.now() - last.at > 1000) last = { at: performance.now(), result: runChecks(parts) }
    return last.result
  }
  app.get('/healthz', (c) => {
    c.set('route', '/healthz')
    return c.json({ status: 'ok' })
  })
  app.get('/readyz', async (c) => {
    c.set('route', '/readyz')
    const found = await look()
    const isReady = !parts.stopping.aborted && Object.values(found).every((state) => state === 'ok')
    const status = parts.stopping.aborted ? 'stopping' : isReady ? 'ready' : 'not-ready'
    return c.json({ status, checks: found }, isReady ? 200 : 503, { 'Cache-Control': 'no-store' })
  })
}

/** Anyone may ask, so the answer says which check fails; why stands in the log. */
async function runChecks(parts: HealthParts): Promise<Record<string, 'ok' | 'failing'>> {
  const results = Object.entries(checks).map(async ([name, check]) => {
    const reason = await Promise.race([check(parts), late()]).catch((error: Error) => error.message)
    if (reason !== null) parts.ground.log.error({ check: name, reason }, 'The server is not ready')
    return [name, reason === null ? 'ok' : 'failing'] as const
  })
  return Object.fromEntries(await Promise.all(results))
}

function late(): Promise<string> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(`no answer within ${longestMs} ms`), longestMs).unref()
  })
}
