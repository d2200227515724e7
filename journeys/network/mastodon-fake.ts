import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readMedia, serveMedia, updateMedia, uploadMedia } from './mastodon-fake/media.ts'
import { decideConsent, giveToken, registerApp, revokeToken, showConsent } from './mastodon-fake/oauth.ts'
import {
  deleteStatus,
  editStatus,
  listStatuses,
  postStatus,
  readSource,
  readStatus,
  showPage,
} from './mastodon-fake/statuses.ts'
import {
  type Account,
  type Answer,
  type Call,
  type Limits,
  Refusal,
  requireScope,
  showAccount,
  World,
} from './mastodon-fake/world.ts'

/** What goes wrong on purpose, with the next calls that match. */
export type Fault = {
  method: string
  path: RegExp
  /** `drop-before`: closes the connection without acting. `drop-after`: acts, then closes it without an answer. */
  does:
    | 'drop-before'
    | 'drop-after'
    | { status: number; body?: string; headers?: Record<string, string> }
    | { waitMs: number }
  /** How many calls; 1 where it is not given. */
  times?: number
}

export type MastodonFake = {
  /** `http://127.0.0.1:PORT`. */
  url: string
  /** What the server knows; tests may look and change. */
  world: World
  createAccount(username: string, displayName?: string): Account
  /** A token as from Preferences → Development. */
  createToken(account: Account, scopes?: string): string
  /** What a person does at the authorization page: agrees as this account. Resolves to where the browser goes next. */
  agree(authorizeUrl: string | URL, username: string): Promise<URL>
  decline(authorizeUrl: string | URL): Promise<URL>
  fail(fault: Fault): void
  /** Every request so far, as `METHOD /path`. */
  requests: string[]
  stop(): Promise<void>
}

const routes: [method: string, path: RegExp, deed: (call: Call) => Answer | Promise<Answer>][] = [
  ['POST', /^\/api\/v1\/apps$/, registerApp],
  ['GET', /^\/api\/v1\/apps\/verify_credentials$/, readApp],
  ['GET', /^\/oauth\/authorize$/, showConsent],
  ['POST', /^\/oauth\/authorize$/, decideConsent],
  ['POST', /^\/oauth\/token$/, giveToken],
  ['POST', /^\/oauth\/revoke$/, revokeToken],
  ['GET', /^\/api\/v2\/instance$/, readInstance],
  ['GET', /^\/api\/v1\/accounts\/verify_credentials$/, readOwnAccount],
  ['GET', /^\/api\/v1\/accounts\/(\w+)\/statuses$/, listStatuses],
  ['POST', /^\/api\/v2\/media$/, uploadMedia],
  ['GET', /^\/api\/v1\/media\/(\w+)$/, readMedia],
  ['PUT', /^\/api\/v1\/media\/(\w+)$/, updateMedia],
  ['POST', /^\/api\/v1\/statuses$/, postStatus],
  ['GET', /^\/api\/v1\/statuses\/(\w+)$/, readStatus],
  ['PUT', /^\/api\/v1\/statuses\/(\w+)$/, editStatus],
  ['DELETE', /^\/api\/v1\/statuses\/(\w+)$/, deleteStatus],
  ['GET', /^\/api\/v1\/statuses\/(\w+)\/source$/, readSource],
  ['GET', /^\/media\/(\w+)$/, serveMedia],
  ['GET', /^\/@(\w+)\/(\w+)$/, showPage],
]

/**
 * A fake of a Mastodon server, faithful to the documented API as far as publishing uses it (docs.joinmastodon.org,
 * methods apps, oauth, instance, accounts, media and statuses, and API rate limits).
 */
export async function startMastodonFake(limits: Partial<Limits> = {}): Promise<MastodonFake> {
  const world = new World(limits)
  const faults: Fault[] = []
  const requests: string[] = []

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', world.url)
    requests.push(`${request.method} ${url.pathname}`)
    const fault = takeFault(faults, request.method ?? '', url.pathname)
    if (fault?.does === 'drop-before') return request.socket.destroy()
    if (fault && typeof fault.does === 'object') {
      if ('waitMs' in fault.does)
        await new Promise((resolve) => setTimeout(resolve, (fault.does as { waitMs: number }).waitMs))
      else
        return void response
          .writeHead(fault.does.status, fault.does.headers)
          .end(fault.does.body ?? '<html>Fault</html>')
    }
    const answer = await act(world, url, request)
    if (fault?.does === 'drop-after') return request.socket.destroy()
    send(response, answer)
  })
  server.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  world.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const decide = async (authorizeUrl: string | URL, form: Record<string, string>) => {
    const answer = await fetch(authorizeUrl, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' })
    const location = answer.headers.get('location')
    if (!location) throw new Error(`The fake Mastodon refused: ${await answer.text()}`)
    return new URL(location)
  }
  return {
    url: world.url,
    world,
    requests,
    createAccount(username, displayName = username) {
      const account = { id: world.newId(), username, displayName, moved: false, suspended: false }
      world.accounts.set(account.id, account)
      return account
    },
    createToken(account, scopes = 'read write') {
      const [value, clientId] = [world.newSecret(), world.newSecret()]
      const app = {
        clientId,
        clientSecret: world.newSecret(),
        name: 'Own',
        redirectUris: [],
        scopes: scopes.split(' '),
      }
      world.apps.set(clientId, app)
      world.tokens.set(value, { value, accountId: account.id, clientId, scopes: scopes.split(' ') })
      return value
    },
    agree: (authorizeUrl, username) => decide(authorizeUrl, { username }),
    decline: (authorizeUrl) => decide(authorizeUrl, { deny: '1' }),
    fail: (fault) => void faults.push({ times: 1, ...fault }),
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function takeFault(faults: Fault[], method: string, path: string): Fault | undefined {
  const fault = faults.find((one) => one.method === method && one.path.test(path) && (one.times ?? 1) > 0)
  if (fault) fault.times = (fault.times ?? 1) - 1
  return fault
}

async function act(world: World, url: URL, request: IncomingMessage): Promise<Answer> {
  const headers = request.headers as Record<string, string | undefined>
  const limit = url.pathname.startsWith('/api/') ? countRequest(world, headers.authorization ?? 'anonymous') : undefined
  try {
    if (limit?.isOver) throw new Refusal(429, 'Too many requests')
    for (const [method, pattern, deed] of routes) {
      const match = method === request.method ? pattern.exec(url.pathname) : null
      if (!match) continue
      const body = await readBody(request)
      const answer = await deed({ world, method, url, path: match.slice(1), headers, body })
      return { ...answer, headers: { ...limit?.headers, ...answer.headers } }
    }
    throw new Refusal(404, 'Not Found')
  } catch (error) {
    if (!(error instanceof Refusal)) return { status: 500, body: { error: String(error) } }
    return { status: error.status, body: { error: error.message }, ...(limit ? { headers: limit.headers } : {}) }
  }
}

function countRequest(world: World, who: string) {
  const now = Date.now()
  let used = world.usage.get(who)
  if (!used || used.resetAt <= now) used = { count: 0, resetAt: now + 5 * 60_000 }
  used.count++
  world.usage.set(who, used)
  return {
    isOver: used.count > world.limits.requests,
    headers: {
      'x-ratelimit-limit': String(world.limits.requests),
      'x-ratelimit-remaining': String(Math.max(0, world.limits.requests - used.count)),
      'x-ratelimit-reset': new Date(used.resetAt).toISOString(),
    },
  }
}

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const type = request.headers['content-type'] ?? ''
  if (chunks.length === 0) return {}
  if (type.includes('json')) return JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>
  const form = await new Response(Buffer.concat(chunks), { headers: { 'content-type': type } }).formData()
  const body: Record<string, unknown> = {}
  for (const name of new Set(form.keys())) {
    if (name.endsWith('[]')) body[name.slice(0, -2)] = form.getAll(name)
    else body[name] = form.get(name)
  }
  return body
}

function send(response: ServerResponse, answer: Answer & { bytes?: Uint8Array }) {
  const type = answer.html ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8'
  response.writeHead(answer.status, { 'content-type': type, ...answer.headers })
  response.end(answer.bytes ?? answer.html ?? JSON.stringify(answer.body ?? {}))
}

function readOwnAccount(call: Call): Answer {
  const { account } = requireScope(call, 'read:accounts', 'profile')
  return { status: 200, body: { ...showAccount(call.world, account), source: { privacy: 'public', language: null } } }
}

function readApp(call: Call): Answer {
  const token = call.world.tokens.get((call.headers.authorization ?? '').replace('Bearer ', ''))
  const app = call.world.apps.get(token?.clientId ?? '')
  if (!app) throw new Refusal(401, 'The access token is invalid')
  return { status: 200, body: { name: app.name, scopes: app.scopes, redirect_uris: app.redirectUris } }
}

function readInstance({ world }: Call): Answer {
  const { limits } = world
  return {
    status: 200,
    body: {
      domain: new URL(world.url).host,
      title: 'Mastodon (fake)',
      version: '4.5.0',
      configuration: {
        statuses: {
          max_characters: limits.maxCharacters,
          max_media_attachments: limits.maxMedia,
          characters_reserved_per_url: limits.charactersPerUrl,
        },
        media_attachments: {
          supported_mime_types: limits.mimeTypes,
          description_limit: limits.descriptionLimit,
          image_size_limit: limits.imageSizeLimit,
          image_matrix_limit: 33_177_600,
        },
      },
    },
  }
}
