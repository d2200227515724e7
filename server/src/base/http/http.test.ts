import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { action, query } from '../action/action.ts'
import { type Route, routes } from '../action/routes.ts'
import { on } from '../ledger/on.ts'
import { bodyOf, createTestApp, createTestGround, type TestGround } from '../testing/test-ground.ts'
import { renderDocs } from './docs-page.ts'
import { mountHealth } from './health.ts'
import { createMetrics } from './metrics.ts'
import { mountDocs } from './mount-docs.ts'
import { mountMetrics } from './mount-metrics.ts'
import type { ApiDescription } from './openapi.ts'
import { groundPlainRoutes } from './plain-routes.ts'

type Tree = { name: string; children: Tree[] }
const Tree: z.ZodType<Tree> = z.lazy(() => z.object({ name: z.string(), children: z.array(Tree) }))
const approve = action({
  name: 'grant.approve',
  needs: 'accounts.manage',
  summary: 'Approves a <b>grant</b>.',
  input: z.object({ grantId: z.uuid(), reason: z.string().max(500).optional(), until: z.iso.datetime() }),
  output: z.object({ id: z.uuid(), tree: Tree }),
  run: async () => ({ id: '', tree: { name: '', children: [] } }),
})
const find = query({
  name: 'grant.find',
  needs: 'signed-in',
  summary: 'Finds grants.',
  input: z.object({ accountId: z.uuid(), limit: z.coerce.number().int().min(1).max(200).default(50) }),
  output: z.object({ grants: z.array(z.object({ id: z.uuid(), until: z.iso.datetime().nullable() })) }),
  run: async () => ({ grants: [] }),
})
const drop = action({
  name: 'grant.drop',
  needs: 'nobody-yet',
  summary: 'Drops one.',
  input: z.object({ grantId: z.uuid() }),
  output: z.void(),
  run: async () => undefined,
})
const table: Route[] = routes({
  'POST /grants/:grantId/approve': approve,
  'GET /grants': find,
  'DELETE /grants/:grantId': drop,
})

let at: TestGround
let send: (line: string, init?: RequestInit) => Promise<Response>
let stopping: AbortController
let free: () => void
const isFree = new Promise<void>((resolve) => {
  free = resolve
})
const subscriber = on('draft.approved', 'reader', async () => {}, { from: 'start' })

beforeAll(async () => {
  at = await createTestGround()
  stopping = new AbortController()
  await at.ground.jobs.start([{ name: 'test.queue', handle: () => isFree }])
  const { ground, db, folder } = at
  const { registry } = createMetrics()
  send = createTestApp(ground, table, (app) => {
    mountDocs(app, { routes: table, plain: groundPlainRoutes, publicUrl: ground.publicUrl, version: '1.2.3' })
    mountHealth(app, { ground, folder, queues: ['test.queue'], stopping: stopping.signal })
    mountMetrics(app, { registry, db, log: ground.log, subscribers: [subscriber], token: 'a-token-of-some-length' })
  }).as(null)
})
afterAll(async () => {
  free()
  await at.ground.jobs.stop()
  await at.close()
})

describe('The API describes itself', () => {
  const load = async () => bodyOf<ApiDescription>(send('GET /api/openapi.json'))

  test('as valid OpenAPI 3.1, with every reference answered', async () => {
    const api = await load()
    expect(api.openapi).toBe('3.1.0')
    const result = await new Validator().validate(structuredClone(api))
    expect(result.errors ?? []).toEqual([])
    const text = JSON.stringify(api)
    for (const [, path] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
      const target = path!.split('/').reduce<unknown>((node, key) => (node as Record<string, unknown>)?.[key], api)
      expect(target, path).toBeDefined()
    }
    expect(text).not.toContain('Invalid')
  })

  test('from the schemas that check requests and answers, with who may', async () => {
    const { paths, tags } = await load()
    const approval = paths['/api/grants/{grantId}/approve']!.post!
    expect(approval).toMatchObject({
      operationId: 'grant.approve',
      description: 'Needs the permission `accounts.manage`.',
      security: [{ session: [] }, { key: [] }],
      parameters: [{ name: 'grantId', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: {
              properties: {
                reason: { type: 'string', maxLength: 500 },
                until: { type: 'string', format: 'date-time' },
              },
              required: ['until'],
            },
          },
        },
      },
    })
    expect(paths['/api/grants']!.get!.parameters).toEqual([
      { name: 'accountId', in: 'query', required: true, schema: { type: 'string', format: 'uuid' } },
      {
        name: 'limit',
        in: 'query',
        required: false,
        schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
      },
    ])
    expect(paths['/api/grants/{grantId}']!.delete).toMatchObject({ security: [], responses: { 204: {} } })
    expect(paths['/api/grants/{grantId}']!.delete!.requestBody).toBeUndefined()
    expect(paths['/api/files']!.post).toMatchObject({ operationId: 'file.store' })
    expect(tags.map((tag) => tag.name)).toEqual(['events', 'files', 'grants'])
  })

  test('and on a page that needs no script and nothing from elsewhere, in three languages', async () => {
    const api = await load()
    const response = await send('GET /api/docs', { headers: { 'accept-language': 'fr-FR' } })
    expect(response.headers.get('content-type')).toMatch(/^text\/html/)
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'/)
    const html = await response.text()
    expect(html).toContain('<html lang="fr">')
    expect(html).toContain('Approves a &#60;b&#62;grant&#60;/b&#62;.')
    expect(html).not.toMatch(/<script|<link|<img|src=|@import|url\(|\son\w+=/)
    expect(html).not.toMatch(/href="(?!#|\/api\/)/)
    for (const path of Object.keys(api.paths)) expect(html).toContain(`<code>${path}</code>`)
    expect(renderDocs(api, 'it')).toContain('Restituisce')
    expect(renderDocs(api, 'en')).toContain('Gives')
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('The server says how it is', () => {
  const ready = async () => {
    const response = await send('GET /readyz')
    return { status: response.status, body: await bodyOf<{ status: string; checks: object }>(response) }
  }
  const waiting = () => at.owner.query("select 1 from pgboss.job where name = 'test.queue' and state = 'created'")
  const aMoment = () => new Promise((resolve) => setTimeout(resolve, 1050))

  test('it answers, and all that it needs is there', async () => {
    expect(await bodyOf(send('GET /healthz'))).toEqual({ status: 'ok' })
    expect(await ready()).toEqual({
      status: 200,
      body: { status: 'ready', checks: { database: 'ok', migrations: 'ok', jobs: 'ok', disk: 'ok' } },
    })
  })

  test('it is not ready with a migration missing or a job stuck, and the log alone says why', async () => {
    await at.owner.query("delete from migrations where name like '0004%'")
    // The first holds the worker, the second waits behind it.
    await at.db.transaction().execute(async (tx) => {
      for (const n of [1, 2]) await at.ground.jobs.send(tx, 'test.queue', { n })
    })
    await expect.poll(async () => (await waiting()).rowCount, { timeout: 5000 }).toBe(1)
    await at.owner.query("update pgboss.job set start_after = now() - interval '10 minutes' where name = 'test.queue'")
    await aMoment()
    const { status, body } = await ready()
    expect([status, body.status]).toEqual([503, 'not-ready'])
    expect(body.checks).toEqual({ database: 'ok', migrations: 'failing', jobs: 'failing', disk: 'ok' })
    expect(JSON.stringify(body)).not.toContain('0004')
    expect(at.logged.some((line) => line.includes('0004_ledger_nodes.sql did not run'))).toBe(true)
    await at.owner.query("insert into migrations (name, hash) values ('0004_ledger_nodes.sql', 'x')")
  })

  test('it counts what waits, for those with the token alone', async () => {
    const ask = (headers: Record<string, string>) => send('GET /metrics', { headers })
    expect((await ask({})).status).toBe(404)
    expect((await ask({ authorization: 'Bearer wrong' })).status).toBe(404)
    const response = await ask({ authorization: 'Bearer a-token-of-some-length' })
    expect(response.status).toBe(200)
    const text = await response.text()
    for (const line of [
      /^brandwarden_ledger_entries 0$/m,
      /^brandwarden_ledger_unsigned_entries 0$/m,
      /^brandwarden_subscriber_waiting_events\{subscriber="reader"\} 0$/m,
      /^brandwarden_letters\{state="waiting"\} 0$/m,
      /^process_resident_memory_bytes /m,
    ])
      expect(text).toMatch(line)
  })

  test('without a token it tells this machine, and nobody whom a proxy brings', async () => {
    const { app } = createTestApp(at.ground, [], (mounted) =>
      mountMetrics(mounted, {
        registry: createMetrics().registry,
        db: at.db,
        log: at.ground.log,
        subscribers: [],
        token: null,
      }),
    )
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
    await once(server, 'listening')
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/metrics`
    expect((await fetch(url)).status).toBe(200)
    expect((await fetch(url, { headers: { 'x-forwarded-for': '10.0.0.9' } })).status).toBe(404)
    expect((await fetch(url, { headers: { forwarded: 'for=127.0.0.1' } })).status).toBe(404)
    await new Promise((done) => server.close(done))
  })

  test('it is not ready any more once it stops', async () => {
    stopping.abort()
    expect(await ready()).toMatchObject({ status: 503, body: { status: 'stopping' } })
  })
})
