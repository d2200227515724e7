import { CompiledQuery } from 'kysely'
import type pg from 'pg'
import { PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import type { Tx } from '../db/database.ts'

type Data = Record<string, unknown>

export type JobOptions = {
  /** Not before this moment. */
  startAfter?: Date
  /** One waiting job for the same key. */
  singletonKey?: string
}

export type JobHandler = (data: Data, job: { id: string; attempt: number; signal: AbortSignal }) => Promise<void>

export type QueueDefinition = {
  name: string
  handle: JobHandler
  /** How often a failed job is tried again, with exponential waiting from `retryDelaySeconds`. */
  retryLimit?: number
  retryDelaySeconds?: number
  /** A job without an answer for so long is given to someone else: its process is dead. */
  expireInSeconds?: number
  /** A cron line in UTC: the queue also gets an empty job at these times. */
  cron?: string
  concurrency?: number
}

/** Jobs and timers in the database: they survive kill -9 of anything, and a handler may run twice, so it is idempotent. */
export type Jobs = {
  send(tx: Tx, queue: string, data: Data, options?: JobOptions): Promise<void>
  start(queues: QueueDefinition[]): Promise<void>
  /** Finishes what runs, then stops. */
  stop(): Promise<void>
}

export function createJobs({ pool, log }: { pool: pg.Pool; log: Logger }): Jobs {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values as unknown[]) },
    schema: 'pgboss',
    createSchema: false,
    monitorIntervalSeconds: 30,
  })
  boss.on('error', (error) => log.error({ err: error }, 'The job queue had an error'))

  return {
    async send(tx, queue, data, options = {}) {
      await boss.send(queue, data, {
        ...(options.startAfter && { startAfter: options.startAfter }),
        ...(options.singletonKey && { singletonKey: options.singletonKey }),
        db: inside(tx),
      })
    },
    async start(queues) {
      await boss.start()
      for (const queue of queues) {
        const retry = {
          retryLimit: queue.retryLimit ?? 5,
          retryDelay: queue.retryDelaySeconds ?? 5,
          retryBackoff: true,
          expireInSeconds: queue.expireInSeconds ?? 120,
        }
        await boss.createQueue(queue.name, { policy: 'standard', ...retry })
        await boss.updateQueue(queue.name, retry)
        await boss.work(
          queue.name,
          { localConcurrency: queue.concurrency ?? 1, pollingIntervalSeconds: 0.5, includeMetadata: true },
          async ([job]) => {
            if (!job) return
            await queue.handle(job.data as Data, { id: job.id, attempt: job.retryCount + 1, signal: job.signal })
          },
        )
        if (queue.cron) await boss.schedule(queue.name, queue.cron, {}, { tz: 'UTC' })
      }
    },
    async stop() {
      await boss.stop({ graceful: true, timeout: 20_000 })
    },
  }
}

/** Lets pg-boss write inside our transaction, so that a job exists only if what asked for it was committed. */
const inside = (tx: Tx) => ({
  executeSql: async (text: string, values: unknown[] = []) => ({
    rows: (await tx.executeQuery(CompiledQuery.raw(text, values))).rows as unknown[],
  }),
})
