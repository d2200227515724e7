import { lookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { Agent, type Dispatcher, fetch as fetchWith } from 'undici'
import { isPublicAddress } from './addresses.ts'
import { NetworkFailure } from './failure.ts'

export type GuardOptions = {
  /** Origins (`http://localhost:2583`) that may be plain http and on this machine: for tests and development. */
  allowedOrigins?: readonly string[]
  /** For the whole exchange, redirects and body included; a minute where it is not given. */
  maxMilliseconds?: number
  /** Of the body, after decompression; 5 MB where it is not given. */
  maxBytes?: number
  userAgent?: string
  /** Stands for DNS in tests. */
  lookup?: LookupFunction
}

export type Fetch = typeof globalThis.fetch

/**
 * No answer came. `sent` tells whether the other side may have got the request, and so may have acted on it.
 * Its message holds the host and the reason and nothing else of the request.
 */
export class NoAnswer extends Error {
  readonly sent: boolean
  readonly host: string
  readonly reason: string

  constructor(host: string, reason: string, sent: boolean) {
    super(`${host}: ${reason}`)
    this.name = 'NoAnswer'
    this.host = host
    this.reason = reason
    this.sent = sent
  }
}

const MAX_REDIRECTS = 5

/**
 * A `fetch` for addresses that people type in. It talks https to public addresses only, and decides at the moment of
 * connecting, on the very address it connects to, so that a name cannot point elsewhere in between (DNS rebinding).
 * Each redirect is judged anew, and one is never followed by a request that carries a credential or a body.
 * Throws `NetworkFailure` (`blocked-address`) where it refuses, and `NoAnswer` where the other side stays silent.
 */
export function guardFetch(options: GuardOptions = {}): Fetch {
  const allowed = new Set((options.allowedOrigins ?? []).map((origin) => new URL(origin).origin))
  const maxBytes = options.maxBytes ?? 5_000_000
  const shared = { connectTimeout: 10_000, headersTimeout: 60_000, bodyTimeout: 60_000, allowH2: false }
  const open = new Agent({ ...shared, connect: { timeout: 10_000 } })
  const guarded = new Agent({
    ...shared,
    connect: { timeout: 10_000, lookup: publicOnly(options.lookup ?? (lookup as LookupFunction)) },
  })

  async function exchange(request: Request, state: { sent: boolean }, redirects: number): Promise<Response> {
    const url = new URL(request.url)
    const isAllowed = allowed.has(url.origin)
    if (!isAllowed) refuseUnsafe(url)

    const response = await fetchWith(url.href, {
      method: request.method,
      headers: [...request.headers],
      // In one piece, so that it goes out with its length: not every server takes a body without.
      body: request.body && new Uint8Array(await request.arrayBuffer()),
      redirect: 'manual',
      signal: request.signal,
      dispatcher: noticing(isAllowed ? open : guarded, state),
    })

    const location = response.headers.get('location')
    if (location && isRedirect(response.status) && request.redirect !== 'manual') {
      await response.body?.cancel()
      const carries = request.body !== null || request.headers.has('authorization') || request.headers.has('dpop')
      if (carries || request.redirect === 'error' || redirects >= MAX_REDIRECTS) {
        throw new NetworkFailure('unexpected', 'redirect-refused', { host: url.host })
      }
      const target = URL.parse(location, url.href)?.href ?? ''
      refuseUnreadable(target)
      const next = new Request(target, { headers: request.headers, signal: request.signal })
      return exchange(next, state, redirects + 1)
    }
    return readWithin(maxBytes, response as unknown as Response, url)
  }

  return async (input, init) => {
    if (!(input instanceof Request)) refuseUnreadable(String(input))
    const deadline = AbortSignal.timeout(options.maxMilliseconds ?? 60_000)
    const asked = new Request(input, init)
    const request = new Request(asked, { signal: AbortSignal.any([asked.signal, deadline]) })
    if (!request.headers.has('user-agent')) request.headers.set('user-agent', options.userAgent ?? 'Brandwarden')
    const state = { sent: false }
    try {
      return await exchange(request, state, 0)
    } catch (error) {
      throw inOurWords(error, request, state, deadline.aborted)
    }
  }
}

/** Ahead of `Request`, whose own errors repeat the whole address with its password. */
function refuseUnreadable(address: string) {
  const url = URL.parse(address)
  if (!url) throw new NetworkFailure('blocked-address', 'bad-address')
  if (url.username || url.password) throw new NetworkFailure('blocked-address', 'address-with-password')
}

function refuseUnsafe(url: URL) {
  if (url.protocol !== 'https:') throw new NetworkFailure('blocked-address', 'https-only', { host: url.host })
  const literal = url.hostname.startsWith('[') ? url.hostname.slice(1, -1) : url.hostname
  if (isIP(literal) && !isPublicAddress(literal)) {
    throw new NetworkFailure('blocked-address', 'private-address', { host: url.host })
  }
}

/** Answers like `lookup`, but with an error as soon as one of the name's addresses is not public. */
function publicOnly(ask: LookupFunction): LookupFunction {
  return (hostname, options, callback) => {
    ask(hostname, options, (error, found, family) => {
      if (error) return callback(error, found, family)
      const addresses = Array.isArray(found) ? found.map(({ address }) => address) : [found]
      if (addresses.length > 0 && addresses.every(isPublicAddress)) return callback(null, found, family)
      callback(new NetworkFailure('blocked-address', 'private-address', { host: hostname }), found, family)
    })
  }
}

/** Notes when a request starts to go out over a connection: before that, nothing can have happened there. */
function noticing(agent: Agent, state: { sent: boolean }): Dispatcher {
  return agent.compose((dispatch) => (request, handler) => {
    const start = handler.onRequestStart?.bind(handler)
    handler.onRequestStart = (...parts) => {
      state.sent = true
      start?.(...parts)
    }
    return dispatch(request, handler)
  })
}

async function readWithin(maxBytes: number, response: Response, url: URL): Promise<Response> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > maxBytes) throw new NetworkFailure('unexpected', 'answer-too-large', { host: url.host, maxBytes })
    chunks.push(chunk)
  }
  const headers = new Headers([...response.headers])
  headers.delete('content-encoding')
  headers.delete('content-length')
  const hasBody = ![101, 204, 205, 304].includes(response.status)
  const whole = new Response(hasBody ? Buffer.concat(chunks) : null, {
    status: response.status,
    statusText: response.statusText,
    headers,
  })
  Object.defineProperty(whole, 'url', { value: url.href })
  return whole
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status)
}

function inOurWords(error: unknown, request: Request, state: { sent: boolean }, isLate: boolean): unknown {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof NetworkFailure) return cause
  }
  const host = new URL(request.url).host
  if (isLate) return new NoAnswer(host, 'timeout', state.sent)
  if (request.signal.aborted) return error
  return new NoAnswer(host, innermostCode(error), state.sent)
}

function innermostCode(error: unknown): string {
  let code = 'no-connection'
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') code = cause.code
  }
  return code
}
