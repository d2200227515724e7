import { NetworkFailure } from '../failure.ts'
import { type Fetch, NoAnswer } from '../guarded-fetch.ts'
import { plainWords } from '../plain-words.ts'
import type { Repetition } from '../repetition.ts'

export type Request = {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: string
  query?: Record<string, string>
  json?: unknown
  form?: FormData | URLSearchParams
  headers?: Record<string, string>
  repetition?: Repetition
}

export type Answer = { status: number; body: unknown; headers: Headers }

/** Asks one Mastodon server; anything but success is thrown in our words. */
export type Ask = (request: Request) => Promise<Answer>

export function askMastodon(fetch: Fetch, host: string, accessToken?: string): Ask {
  return async ({ method = 'GET', path, query, json, form, headers = {}, repetition = 'repeatable' }) => {
    // No header carries anything else (RFC 6750, 2.1), and no server gives out such a token.
    if (accessToken && !/^[\x21-\x7e]+$/.test(accessToken)) throw new NetworkFailure('auth', 'credential-refused')
    const url = new URL(path, host)
    for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value)
    const name = url.host
    let answer: Answer
    try {
      const response = await fetch(url, {
        method,
        headers: {
          accept: 'application/json',
          ...(accessToken ? { authorization: `Bearer ${accessToken}` } : {}),
          ...(json === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(json === undefined ? {} : { body: JSON.stringify(json) }),
        ...(form ? { body: form } : {}),
      })
      answer = { status: response.status, body: readJson(await response.text()), headers: response.headers }
    } catch (error) {
      const { reason, sent } = asSilence(error)
      if (sent && repetition === 'once') {
        throw new NetworkFailure('uncertain', 'no-answer-after-sending', { host: name, reason })
      }
      if (error instanceof NetworkFailure) throw error
      throw new NetworkFailure('unreachable', 'no-answer', { host: name, reason })
    }
    if (answer.status < 200 || answer.status > 299) throw fromAnswer(answer, name, repetition)
    return answer
  }
}

/** Reads what an answer should hold; an answer in other words, after a call that acts once, leaves that open. */
export function readAs<T>(
  { body, status }: Answer,
  host: string,
  read: (fields: Record<string, unknown>) => T | undefined,
  repetition: Repetition = 'repeatable',
): T {
  const fields = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  const value = read(fields)
  if (value !== undefined) return value
  if (repetition === 'once') throw new NetworkFailure('uncertain', 'trouble-after-sending', { status })
  throw new NetworkFailure('unexpected', 'unreadable-answer', { host: new URL(host).host })
}

/** An answer that could not be read to its end, or that led elsewhere, tells as little as none. */
function asSilence(error: unknown): { reason: string; sent: boolean } {
  if (error instanceof NoAnswer) return error
  if (error instanceof NetworkFailure && error.kind === 'unexpected') return { reason: error.code, sent: true }
  throw error
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function fromAnswer({ status, body, headers }: Answer, host: string, repetition: Repetition): NetworkFailure {
  const said = (body ?? {}) as { error?: unknown; error_description?: unknown }
  const reason = plainWords(said.error_description ?? said.error ?? status)
  if (status === 401) return new NetworkFailure('auth', 'credential-refused')
  if (status === 403) return new NetworkFailure('forbidden', 'right-missing', { reason })
  if (status === 404 || status === 410) return new NetworkFailure('not-found', 'post-gone')
  if (status === 413) return new NetworkFailure('bad-media', 'picture-refused')
  if (status === 429) return new NetworkFailure('rate-limited', 'rate-limited', {}, resetTime(headers))
  if (status === 400 || status === 422) return new NetworkFailure('refused', 'network-refused', { reason })
  if (status < 500) return new NetworkFailure('unexpected', 'unreadable-answer', { host })
  if (repetition === 'once') return new NetworkFailure('uncertain', 'trouble-after-sending', { status })
  return new NetworkFailure('unreachable', 'server-trouble', { status })
}

/** `X-RateLimit-Reset` is an ISO 8601 time. */
function resetTime(headers: Headers): Date | undefined {
  const time = new Date(headers.get('x-ratelimit-reset') ?? '')
  return Number.isNaN(time.getTime()) ? undefined : time
}
