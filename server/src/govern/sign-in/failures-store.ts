import { sql } from 'kysely'
import type { Database, Tx } from '../../base/db/database.ts'
import { type Attempt, failuresForgottenMs, limitsOf, second } from './failures.ts'

/** `pausedSeconds`: how long the next attempt waits, should this one fail. */
export type Admission = { ok: true; pausedSeconds: number } | { ok: false; seconds: number }

/**
 * Counts the attempt as failed before it is made, so that a hundred at once are a hundred failures; a success takes
 * the count back. A paused attempt is not counted, so that waiting helps.
 */
export async function admit(db: Database, attempt: Attempt, now: Date): Promise<Admission> {
  let pausedSeconds = 0
  for (const limit of limitsOf(attempt)) {
    const counted = await sql<{ blockedUntil: Date | null }>`
      insert into sign_in_failures as f (key_hash, failures, last_at, blocked_until)
      values (${limit.key}, 1, ${now}, null)
      on conflict (key_hash) do update set
        failures = case when f.last_at < ${new Date(now.getTime() - failuresForgottenMs)} then 1 else f.failures + 1 end,
        last_at = ${now},
        blocked_until = case
          when f.last_at < ${new Date(now.getTime() - failuresForgottenMs)} or f.failures + 1 < ${limit.freeFailures} then null
          else ${now}::timestamptz + least(${limit.longestPauseMs}::float8,
                 ${limit.firstPauseMs}::float8 * power(2, least(f.failures + 1 - ${limit.freeFailures}, 20)))
               * interval '1 millisecond' end
      where f.blocked_until is null or f.blocked_until <= ${now}
      returning blocked_until`.execute(db)
    const [row] = counted.rows
    if (!row) return { ok: false, seconds: await secondsLeft(db, limit.key, now) }
    if (row.blockedUntil) pausedSeconds = Math.max(pausedSeconds, secondsUntil(row.blockedUntil, now))
  }
  return { ok: true, pausedSeconds }
}

/** A success forgets this browser's or network's failures, and gives back its one of the wider count. */
export async function forgive(db: Database, attempt: Attempt): Promise<void> {
  const [own, ...wider] = limitsOf(attempt)
  await db.deleteFrom('signInFailures').where('keyHash', '=', own!.key).execute()
  for (const { key } of wider)
    await db
      .updateTable('signInFailures')
      .set((eb) => ({ failures: eb.fn<number>('greatest', [eb('failures', '-', 1), eb.lit(0)]), blockedUntil: null }))
      .where('keyHash', '=', key)
      .execute()
}

async function secondsLeft(db: Database, key: Buffer, now: Date): Promise<number> {
  const row = await db.selectFrom('signInFailures').select('blockedUntil').where('keyHash', '=', key).executeTakeFirst()
  return row?.blockedUntil ? secondsUntil(row.blockedUntil, now) : 1
}

const secondsUntil = (until: Date, now: Date) => Math.max(1, Math.ceil((until.getTime() - now.getTime()) / second))

/** A reset by mail opens what guessing had paused: everything known for the address, and this network's count. */
export async function forgiveAddress(tx: Tx, email: string, ip: string | null): Promise<void> {
  const keys = limitsOf({ email, ip, knownDevice: null }).map((limit) => limit.key)
  await tx.deleteFrom('signInFailures').where('keyHash', 'in', keys).execute()
}
