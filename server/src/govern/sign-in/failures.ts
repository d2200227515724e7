import { createHash, createHmac } from 'node:crypto'
import { isIPv6 } from 'node:net'

/**
 * Guessing is slowed by what is guessed at, and nobody can be shut out for good (OWASP's device cookies):
 * a browser that this person signed in with before has a count of its own, strangers share one for each network
 * and a wider one for each address, and passkeys, single sign-on and a reset by mail are never paused.
 */
export type Attempt = { email: string; ip: string | null; knownDevice: string | null }

type Limit = { key: Buffer; freeFailures: number; firstPauseMs: number; longestPauseMs: number }

export const second = 1000
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
