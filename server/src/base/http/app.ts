import { randomUUID } from 'node:crypto'
import { Language } from '@brandwarden/contract'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { mustBePermitted } from '../action/action.ts'
import type { Route } from '../action/routes.ts'
import type { Actor } from '../actor.ts'
import type { Ground } from '../ground.ts'
import { Problem, viewProblem } from '../problem.ts'
import type { Env } from './env.ts'
import { languageOf } from './language.ts'
import { createMetrics, type Metrics } from './metrics.ts'
import { parseJson } from './parse-json.ts'
import { limitRate, type RateLimits } from './rate-limit.ts'
import { refuseCrossSite, refuseNul, securityHeaders } from './security.ts'

export type AppParts = {
  ground: Ground
  routes: Route[]
  /** Who sends this request, by cookie or key; null when nobody is signed in. */
  findActor: (request: Request) => Promise<Actor | null>
  rateLimits: RateLimits
  /** Whether a connection comes from a proxy whose word on the client's address is believed. */
  isProxy: (address: string) => boolean
  metrics?: Metrics
  /** Where something needs the whole request or response: sign-in, files, live events, the web app. */
  mount?: (app: Hono<Env>) => void
}

const maxJsonBytes = 2_000_000

/** The HTTP server: every request gets an id, a language, an actor, limits and security headers. */
export function buildApp(parts: AppParts): Hono<Env> {
  const { ground } = parts
  const metrics = parts.metrics ?? createMetrics()
  const app = new Hono<Env>()

  app.onError((error, c) => answerProblem(error, c, ground))
  app.notFound((c) => answerProblem(new Problem('not_found'), c, ground))
  app.use(async (c, next) => {
    const given = c.req.header('x-request-id')
    const requestId = given && /^[\w-]{8,64}$/.test(given) ? given : randomUUID()
    c.set('requestId', requestId)
    c.header('X-Request-Id', requestId)
    c.set('ip', addressOf(c, parts.isProxy))
    c.set('language', languageOf(c.req.header('accept-language')))
    c.set('actor', null)
    await next()
  })
  app.use(metrics.measure)
  app.use(securityHeaders)
  app.use(refuseNul)
  app.use('/api/*', limitRate(parts.rateLimits))
  app.use('/api/*', refuseCrossSite(ground.publicUrl))
  app.use('/api/*', async (c, next) => {
    const actor = await parts.findActor(c.req.raw)
    c.set('actor', actor)
    const asked = Language.safeParse(c.req.query('lang'))
    if (asked.success) c.set('language', asked.data)
    else if (actor) c.set('language', actor.language)
    await next()
  })
  parts.mount?.(app)

  const tooLarge = bodyLimit({
    maxSize: maxJsonBytes,
    onError: () => {
      throw new Problem('too_large')
    },
  })
  for (const { method, path, deed } of parts.routes) {
    // Asked before a byte of the body is read, for strangers must not make the server work.
    const permitted: MiddlewareHandler<Env> = async (c, next) => {
      c.set('route', `/api${path}`)
      mustBePermitted({ actor: c.get('actor'), language: c.get('language') }, deed.needs)
      await next()
    }
    app.on(method, `/api${path}`, permitted, tooLarge, async (c) => {
      const input = { ...c.req.query(), ...(await readBody(c)), ...c.req.param() }
      const result = await deed.perform(
        {
          ground,
          actor: c.get('actor'),
          language: c.get('language'),
          request: { id: c.get('requestId'), ip: c.get('ip') },
        },
        input,
      )
      return result === undefined || result === null ? c.body(null, 204) : c.json(result)
    })
  }
  return app
}

async function readBody(c: Context<Env>): Promise<Record<string, unknown>> {
  if (c.req.method === 'GET' || c.req.method === 'DELETE') return {}
  const text = await c.req.text()
  if (text === '') return {}
  try {
    const body = parseJson(text)
    if (body !== null && typeof body === 'object' && !Array.isArray(body)) return body as Record<string, unknown>
  } catch {
    // Said once, below.
  }
  throw new Problem('not_json')
}

/** The client's address; forwarded ones count only behind a proxy that the administrator named. */
function addressOf(c: Context<Env>, isProxy: (address: string) => boolean): string | null {
  const direct = c.env?.incoming?.socket?.remoteAddress ?? null
  if (!isProxy(direct ?? '')) return direct
  const hops = (c.req.header('x-forwarded-for') ?? '').split(',').flatMap((hop) => hop.trim() || [])
  return hops.findLast((hop) => !isProxy(hop)) ?? hops.at(-1) ?? direct
}

function answerProblem(error: unknown, c: Context<Env>, ground: Ground): Response {
  const requestId = c.get('requestId')
  const problem = error instanceof Problem ? error : new Problem('internal')
  if (problem.code === 'internal')
    ground.log.error({ err: error, requestId, path: c.get('route') ?? c.req.path }, 'A request failed')
  const view = viewProblem(problem, c.get('language') ?? 'en', requestId)
  return c.body(JSON.stringify(view), view.status as 400, { 'Content-Type': 'application/problem+json; charset=utf-8' })
}
