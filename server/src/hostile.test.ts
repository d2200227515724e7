import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import type { Route } from './base/action/routes.ts'
import type { JsonSchema } from './base/http/json-schema.ts'
import { outboxRoutes } from './base/mail/routes.ts'
import { knownNames, ledgerRoutes } from './prove/ledger/index.ts'
import { allRoutes } from './routes.ts'
import { brokenSegments, hostileBodies, hostileSegments, hostileValues } from './testing/hostile-values.ts'
import { openWorld, type Who, type World } from './testing/hostile-world.ts'
import { type Answer, type Knock, knockHostile } from './testing/knock-hostile.ts'
import { plausible, spoil, strangeIds } from './testing/plausible.ts'

/** More find more: `HOSTILE_RUNS=300` for an hour of it, `HOSTILE_SEED=…` for others than every day. */
const runs = Number(process.env.HOSTILE_RUNS ?? 8)
const seed = Number(process.env.HOSTILE_SEED ?? 4810)

const routes: Route[] = [
  ...allRoutes,
  ...outboxRoutes({ canSend: false }),
  ...ledgerRoutes({ names: knownNames, subscribers: [] }),
]
const schemas = new Map(
  routes.map(({ deed }) => [
    deed.name,
    z.toJSONSchema(deed.input, { io: 'input', unrepresentable: 'any' }) as JsonSchema,
  ]),
)
/** What ends or removes something comes last, so that the others still find it. */
const ends = /remove|revoke|\.end|discard|delete|cancel|disconnect|sign-out|retire/
const table = routes
  .toSorted((one, other) => Number(ends.test(one.deed.name)) - Number(ends.test(other.deed.name)))
  .map((route) => [`${route.method} /api${route.path}`, route] as const)

let world: World
const unhandled: unknown[] = []
const note = (error: unknown) => unhandled.push(error)

beforeAll(async () => {
  process.on('unhandledRejection', note)
  vi.stubGlobal('fetch', answerForIssuers)
  world = await openWorld()
})
afterAll(async () => {
  process.off('unhandledRejection', note)
  vi.unstubAllGlobals()
  await world.close()
})

/** The outside world is one identity provider that agrees with every issuer under .invalid. */
async function answerForIssuers(asked: string | URL | Request): Promise<Response> {
  const [, issuer] = /^(https:\/\/id\.invalid.*?)\/\.well-known\//.exec(String(asked)) ?? []
  if (!issuer) throw new TypeError('fetch failed')
  const at = (path: string) => `${issuer}/${path}`
  return Response.json({
    issuer,
    authorization_endpoint: at('auth'),
    token_endpoint: at('token'),
    jwks_uri: at('keys'),
    id_token_signing_alg_values_supported: ['RS256'],
  })
}

const send = (knock: Knock) => knockHostile(world, knock)
const takesBody = ({ method }: Route) => method !== 'GET' && method !== 'DELETE'
const inPath = (path: string) => [...path.matchAll(/:(\w+)/g)].map((match) => match[1]!)

/** The request that would carry this input: some of it in the path, the rest in the body or the query. */
function knockWith(route: Route, who: Who, input: unknown): Knock {
  const isPlain = input !== null && typeof input === 'object' && !Array.isArray(input)
  const rest = new Map(Object.entries(isPlain ? input : {}))
  const path = `/api${route.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = rest.get(name) ?? 'missing'
    rest.delete(name)
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    return encodeURIComponent(text.toWellFormed().slice(0, 4_000)) || '%20'
  })}`
  if (takesBody(route)) {
    // Written by hand, for an object would lose a key named __proto__.
    const fields = [...rest].map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value ?? null)}`)
    return { who, method: route.method, path, body: isPlain ? `{${fields.join(',')}}` : JSON.stringify(input ?? null) }
  }
  const query = [...rest].flatMap(([name, value]) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    return `${encodeURIComponent(name.toWellFormed())}=${encodeURIComponent((text ?? '').toWellFormed().slice(0, 4_000))}`
  })
  return { who, method: route.method, path: query.length > 0 ? `${path}?${query.join('&')}` : path }
}

const hostile = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...hostileValues) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.double() },
)

/** Mostly right, with one to three places that are not. */
function spoiled(name: string): fc.Arbitrary<unknown> {
  const places = fc.array(
    fc.tuple(
      fc.nat(500),
      hostile,
      fc.constantFrom('replace' as const, 'replace' as const, 'replace' as const, 'remove' as const, 'add' as const),
    ),
    { minLength: 0, maxLength: 3 },
  )
  return fc
    .tuple(plausible(schemas.get(name)!, world.ids), places)
    .map(([whole, all]) => all.reduce((sofar, [at, value, how]) => spoil(sofar, at, value, how), whole))
}

const held = (answer: Answer, { deed }: Route) => {
  if (answer.status >= 400) return
  if (deed.kind === 'action') expect(answer.recorded, deed.name).not.toEqual([])
  else expect(answer.recorded, deed.name).toEqual([])
}

describe('Whatever is sent, the answer is a result or a problem that says what is wrong', () => {
  test.each(table)('%s', async (_, route) => {
    await fc.assert(
      fc.asyncProperty(spoiled(route.deed.name), async (input) => {
        held(await send(knockWith(route, 'administrator', input)), route)
      }),
      { numRuns: runs * 2, endOnFailure: true, seed },
    )
    const schema = schemas.get(route.deed.name)!
    for (const input of fc.sample(plausible(schema, world.ids, true), { numRuns: 3, seed }))
      for (const strange of strangeIds(input, world.ids))
        held(await send(knockWith(route, 'administrator', strange)), route)
    const whole = knockWith(route, 'administrator', fc.sample(plausible(schema, world.ids), { numRuns: 1, seed })[0])
    if (takesBody(route)) for (const body of hostileBodies) held(await send({ ...whole, body }), route)
    for (const name of inPath(route.path)) {
      const at = (segment: string) => `/api${route.path.replace(`:${name}`, segment)}`
      const paths = [...hostileSegments.map((one) => at(encodeURIComponent(one))), ...brokenSegments.map(at)]
      for (const path of paths) held(await send({ ...whole, path }), route)
    }
    for (const query of [
      'limit=1&limit=2&limit=x',
      '__proto__=1&constructor=2',
      'a[b]=c&a[]=d',
      '%=%&%E0%A4%A=1',
      '&&&=',
    ])
      held(await send({ ...whole, path: `${whole.path}${whole.path.includes('?') ? '&' : '?'}${query}` }), route)
  })
})

describe('Who may not is told so before anything is read', () => {
  const denied = table.filter(([, { deed }]) => deed.needs !== 'nobody-yet')

  test.each(denied)('%s', async (_, route) => {
    for (const who of ['nobody', 'employee'] as const) {
      const isDenied = who === 'nobody' || (route.deed.needs !== 'signed-in' && !world.mayEmployee(route.deed.needs))
      const inputs = fc.sample(spoiled(route.deed.name), { numRuns: Math.ceil(runs / 2), seed })
      const knocks = inputs.map((input) => knockWith(route, who, input))
      if (takesBody(route)) for (const body of hostileBodies.slice(-4)) knocks.push({ ...knocks[0]!, body })
      // An address with a NUL in it leads nowhere, whoever asks.
      for (const knock of knocks.filter(({ path }) => !path.includes('%00'))) {
        const answer = await send(knock)
        if (!isDenied) continue
        expect([answer.status, answer.code]).toEqual(who === 'nobody' ? [401, 'not_signed_in'] : [403, 'not_permitted'])
        // Who this is, and once a minute that they are still there.
        expect(answer.queries).toBeLessThanOrEqual(who === 'nobody' ? 0 : 2)
      }
    }
  })
})
