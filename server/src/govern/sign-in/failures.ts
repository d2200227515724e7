import { createHash, createHmac } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { sql } from 'kysely'
import type { Database, Tx } from '../../base/db/database.ts'

/**
 * Guessing is slowed by what is guessed at, and nobody can be shut out for good (OWASP's device cookies):
 * a browser that this person signed in with before has a count of its own, strangers share one for each network
 * and a wider one for each address, and passkeys, single sign-on and a reset by mail are never paused.
 */
export type Attempt = { email: string; ip: string | null; knownDevice: string | null }

type Limit = { key: Buffer; freeFailures: number; firstPauseMs: number; longestPauseMs: number }

const second = 1000
const minute = 60 * second
/** Failures this old are forgotten. */
export const failuresForgottenMs = 24 * 60 * minute

export function limitsOf({ email, ip, knownDevice }: Attempt): Limit[] {
  if (knownDevice)
    return [
      {
        key: hashOf('device', knownDevice, email),
        freeFailures: 5,
        firstPauseMs: 5 * second,
        longestPauseMs: 15 * minute,
      },
    ]
  return [
    {
      key: hashOf('network', networkOf(ip), email),
      freeFailures: 5,
      firstPauseMs: 5 * second,
      longestPauseMs: 15 * minute,
    },
    { key: hashOf('address', email), freeFailures: 50, firstPauseMs: 5 * second, longestPauseMs: 2 * minute },
  ]
}

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

const hashOf = (...parts: string[]): Buffer => createHash('sha256').update(parts.join('\n')).digest()

/** One IPv4 address, or the /64 that one IPv6 subscriber holds. */
function networkOf(ip: string | null): string {
  if (!ip) return 'unknown'
  const plain = ip.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  if (!isIPv6(plain)) return plain
  const [head = '', tail = ''] = plain.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === '' ? [] : tail.split(':')
  const zeros = plain.includes('::') ? Array(8 - left.length - right.length).fill('0') : []
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}

/** Names a browser to the person it signed in as, without saying who that is. */
export const deviceTag = (secret: string, deviceId: string, email: string): string =>
  createHmac('sha256', secret).update(`device\n${deviceId}\n${email}`).digest('base64url')

/** Tells attempts at one unknown address from those at another, without keeping the address. */
export const addressTag = (secret: string, email: string): string =>
  createHmac('sha256', secret).update(`address\n${email}`).digest('hex').slice(0, 12)

/** The password asked again inside a session: a thief of the session does not get to guess it either. */
export const ownPassword = (personId: string, sessionId: string | undefined): Attempt => ({
  email: `own password\n${personId}`,
  ip: null,
  knownDevice: sessionId ?? 'none',
})

/** A reset by mail opens what guessing had paused: everything known for the address, and this network's count. */
export async function forgiveAddress(tx: Tx, email: string, ip: string | null): Promise<void> {
  const keys = limitsOf({ email, ip, knownDevice: null }).map((limit) => limit.key)
  await tx.deleteFrom('signInFailures').where('keyHash', 'in', keys).execute()
}
