import { XRPCError } from '@atproto/api'
import {
  OAuthCallbackError,
  OAuthResolverError,
  OAuthResponseError,
  TokenInvalidError,
  TokenRefreshError,
  TokenRevokedError,
} from '@atproto/oauth-client-node'
import { NetworkFailure } from '../failure.ts'
import { NoAnswer } from '../guarded-fetch.ts'
import { plainWords } from '../plain-words.ts'
import type { Repetition } from '../repetition.ts'

export async function inBlueskyWords<T>(repetition: Repetition, deed: () => Promise<T>): Promise<T> {
  try {
    return await deed()
  } catch (error) {
    throw classify(error, repetition)
  }
}

export function isNamed(error: unknown, ...names: string[]): boolean {
  return error instanceof XRPCError && names.includes(error.error)
}

const signInAgain = new Set(['AuthenticationRequired', 'AuthMissing', 'InvalidToken', 'ExpiredToken', 'invalid_token'])
const accountStates = new Map([
  ['AccountTakedown', 'account-taken-down'],
  ['AccountSuspended', 'account-suspended'],
  ['AccountDeactivated', 'account-deactivated'],
])

/** Anything that is not the network's doing comes back as it is. */
function classify(error: unknown, repetition: Repetition): unknown {
  const chain: Error[] = []
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) chain.push(cause)
  for (const cause of chain) {
    if (cause instanceof NetworkFailure) return fromGuard(cause, repetition)
    if (cause instanceof NoAnswer) return fromSilence(cause, repetition)
  }
  // Only now: a session that could not be refreshed in silence has not ended.
  if (chain.some(isEnded)) return new NetworkFailure('auth', 'sign-in-ended')
  if (error instanceof XRPCError) return fromAnswer(error, repetition)
  if (error instanceof OAuthCallbackError) return fromCallback(error)
  if (error instanceof OAuthResolverError) return new NetworkFailure('not-found', 'account-or-server-not-found')
  if (error instanceof OAuthResponseError) {
    if (error.status >= 500) return new NetworkFailure('unreachable', 'server-trouble', { status: error.status })
    return new NetworkFailure('auth', 'sign-in-refused', { reason: plainWords(error.error) })
  }
  return error
}

/** A session without an entry in the store ends in a TokenRefreshError too; a key of ours may be gone as well. */
function isEnded(error: Error): boolean {
  return (
    error instanceof TokenRefreshError ||
    error instanceof TokenRevokedError ||
    error instanceof TokenInvalidError ||
    // The library does not export this one.
    error.constructor.name === 'AuthMethodUnsatisfiableError'
  )
}

function fromSilence({ host, reason, sent }: NoAnswer, repetition: Repetition): NetworkFailure {
  if (sent && repetition === 'once') return new NetworkFailure('uncertain', 'no-answer-after-sending', { host, reason })
  return new NetworkFailure('unreachable', 'no-answer', { host, reason })
}

/** An answer that could not be read to its end, or that led elsewhere, tells as little as none. */
function fromGuard(failure: NetworkFailure, repetition: Repetition): NetworkFailure {
  if (failure.kind !== 'unexpected' || repetition !== 'once') return failure
  return new NetworkFailure('uncertain', 'no-answer-after-sending', { host: 'Bluesky', reason: failure.code })
}

function fromAnswer(error: XRPCError, repetition: Repetition): NetworkFailure {
  const status: number = error.status
  const state = accountStates.get(error.error)
  if (state) return new NetworkFailure('forbidden', state)
  if (error.error === 'AuthFactorTokenRequired') return new NetworkFailure('auth', 'use-app-password')
  if (status === 401 || signInAgain.has(error.error)) return new NetworkFailure('auth', 'credential-refused')
  if (status === 403) return new NetworkFailure('forbidden', 'right-missing', { reason: plainWords(error.message) })
  if (status === 429) return new NetworkFailure('rate-limited', 'rate-limited', {}, resetTime(error.headers))
  if (status === 413 || error.error === 'BlobTooLarge') return new NetworkFailure('bad-media', 'picture-refused')
  if (status === 400 || status === 404 || status === 415) {
    return new NetworkFailure('refused', 'network-refused', { reason: plainWords(error.message) })
  }
  // From 500 on, and for answers that do not read as promised, the write may have happened.
  if (repetition === 'once') return new NetworkFailure('uncertain', 'trouble-after-sending', { status })
  // The library's own numbers, below 100, are for answers that are not in the protocol.
  if (status < 100) return new NetworkFailure('unexpected', 'strange-answer')
  return new NetworkFailure('unreachable', 'server-trouble', { status })
}

function fromCallback(error: OAuthCallbackError): NetworkFailure {
  const reason = error.params.get('error')
  if (reason === 'access_denied') return new NetworkFailure('auth', 'sign-in-declined')
  return new NetworkFailure('auth', 'sign-in-refused', { reason: plainWords(reason ?? 'state') })
}

/** `ratelimit-reset` is in seconds since 1970. */
function resetTime(headers: Record<string, string | undefined> | undefined): Date | undefined {
  const seconds = Number(headers?.['ratelimit-reset'])
  return Number.isFinite(seconds) && seconds > 0 ? new Date(seconds * 1000) : undefined
}
