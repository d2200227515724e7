import { once } from 'node:events'
import type { Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { serve } from '@hono/node-server'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { JsonSchema } from './base/http/json-schema.ts'
import { returnPath } from './govern/accounts/index.ts'
import { doors } from './govern/sign-in/doors.ts'
import { brokenSegments, hostileBodies, hostileSegments, hostileValues, marker } from './testing/hostile-values.ts'
import { openWorld, type Who, type World } from './testing/hostile-world.ts'
import { type Knock, knockHostile } from './testing/knock-hostile.ts'
import { plausible, spoil } from './testing/plausible.ts'

/** What is no deed: uploads, streams, exports, the doors of sign-in, headers and the wire itself. */
const everybody = ['nobody', 'employee', 'administrator'] as const
const runs = Number(process.env.HOSTILE_RUNS ?? 8)

let world: World
let http: Server
beforeAll(async () => {
  world = await openWorld()
  http = serve({ fetch: world.rooms.app.fetch, hostname: '127.0.0.1', port: 0 }) as Server
  await once(http, 'listening')
})
afterAll(async () => {
  http.closeAllConnections()
  await new Promise((done) => http.close(done))
  await world.close()
})
const send = (knock: Knock) => knockHostile(world, knock)

describe('The doors of sign-in', () => {
  test.each(doors.map((door) => [`${door.method} /api/auth${door.path}`, door] as const))('%s', async (_, door) => {
    const path = `/api/auth${door.path}`
    const schema = z.toJSONSchema(door.input, { io: 'input', unrepresentable: 'any' }) as JsonSchema
    const spoiled = fc
      .tuple(plausible(schema, world.ids), fc.nat(50), fc.constantFrom(...hostileValues))
      .map(([whole, at, value]) => JSON.stringify(spoil(whole, at, value, at % 7 === 0 ? 'remove' : 'replace')))
    for (const who of everybody) {
      if (door.method === 'GET')
        for (const one of hostileSegments)
          await send({ who, method: 'GET', path: `${path}?x=${encodeURIComponent(one)}` })
      else
        for (const body of [...hostileBodies, ...fc.sample(spoiled, runs)])
          await send({ who, method: 'POST', path, body })
      await send({ who, method: door.method, path: `${path}/../sign-out/%2e%2e` })
    }
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    if (door.method === 'POST')
      expect(
        await send({ who: 'nobody', method: 'POST', path, body: 'email=a&password=b', headers: form }),
      ).toMatchObject({
        status: 400,
        code: 'not_json',
      })
  })

  test('what the library could do beside them is not there', async () => {
    for (const path of [
      'sign-up/email',
      'update-user',
      'delete-user',
      'change-email',
      'list-sessions',
      'admin/set-role',
      'token',
      'ok',
      'error',
    ])
      for (const method of ['GET', 'POST'])
        expect(
          (
            await send({
              who: 'administrator',
              method,
              path: `/api/auth/${path}`,
              ...(method === 'POST' && { body: '{}' }),
            })
          ).status,
        ).toBe(404)
  })

  test('single sign-on begins for no provider that nobody set up, and a forged return signs nobody in', async () => {
    for (const value of hostileValues)
      for (const who of everybody)
        await send({
          who,
          method: 'POST',
          path: '/api/auth/sign-in/single-sign-on',
          body: JSON.stringify({ slug: value }),
        })
    for (const slug of [...hostileSegments.map(encodeURIComponent), ...brokenSegments, 'acme'])
      for (const query of [
        '',
        `?code=${marker}&state=${marker}`,
        '?error=<script>&state=__proto__',
        '?state=%00&code=%00',
      ]) {
        const answer = await send({ who: 'nobody', method: 'GET', path: `/api/auth/callback/${slug}${query}` })
        expect([302, 404]).toContain(answer.status)
      }
  })
})

describe('Files', () => {
  const upload = (who: Who, body: Knock['body'], type: string) =>
    send({
      who,
      method: 'POST',
      path: '/api/files',
      ...(body !== undefined && { body }),
      headers: { 'content-type': type },
    })
  const types = [
    'image/png',
    'application/octet-stream',
    'multipart/form-data',
    'multipart/form-data; boundary=x',
    'multipart/form-data; boundary=',
    `multipart/form-data; boundary=${'x'.repeat(5_000)}`,
    'nonsense',
    'text/html; charset=\u00ff',
  ]

  test('an upload is stored as what it is or refused, whatever its type is called', async () => {
    const bodies = [
      ...hostileBodies,
      '--x\r\nContent-Disposition: form-data; name="a"; filename="../../x.png"\r\n\r\nabc\r\n--x--\r\n',
      '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nno file\r\n--x--\r\n',
      '--x\r\nContent-Disposition: form-data; name="a"; filename="x"\r\n\r\nunended',
      '#!/bin/sh\nrm -rf /\n',
      '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
      new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]),
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0xff, 0xff, 0xff]),
    ]
    for (const body of bodies)
      for (const type of types) {
        expect((await upload('nobody', body, type)).status).toBe(401)
        const answer = await upload('administrator', body, type)
        expect(answer.recorded).toEqual(answer.status === 201 ? ['file.stored'] : [])
        if (answer.status !== 201) continue
        const { hash } = JSON.parse(answer.text) as { hash: string }
        const given = await world.rooms.app.request(`/api/files/${hash}`, {
          headers: { cookie: world.cookieOf('administrator')! },
        })
        expect(given.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
        if (/svg|html|xml/.test(given.headers.get('content-type') ?? ''))
          expect(given.headers.get('content-disposition')).toMatch(/^attachment/)
        await given.body?.cancel()
      }
  })

  test('a picture that lies about itself harms no check', async () => {
    const png = new Uint8Array([
      0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0x7f, 255, 255, 255, 0x7f,
      255, 255, 255, 8, 6, 0, 0, 0, 0, 0, 0, 0,
    ])
    const jpeg = new Uint8Array([
      0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 0xff, 0xff,
    ])
    for (const body of [png, jpeg, new Uint8Array([0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 255, 255, 255, 255])]) {
      const { status, text } = await upload('administrator', body, 'image/png')
      if (status !== 201) continue
      const media = [{ fileHash: (JSON.parse(text) as { hash: string }).hash, alt: '<b>' }]
      await send({
        who: 'administrator',
        method: 'POST',
        path: '/api/checks',
        body: JSON.stringify({ text: 'Look', media }),
      })
    }
  })

  test('a stored file is given by its hash and range alone', async () => {
    const hash = world.ids.fileHash![0]!
    for (const segment of [
      ...hostileSegments.map(encodeURIComponent),
      ...brokenSegments,
      `${hash}%00`,
      hash.toUpperCase(),
      `${hash}/..`,
    ])
      expect((await send({ who: 'administrator', method: 'GET', path: `/api/files/${segment}` })).status).toBe(404)
    for (const range of [
      'bytes=0-0',
      'bytes=-1',
      'bytes=999-',
      'bytes=5-2',
      'bytes=0-0,1-1',
      'bytes=-',
      'items=1',
      `bytes=${'9'.repeat(400)}-`,
    ]) {
      const answer = await world.rooms.app.request(`/api/files/${hash}`, {
        headers: { cookie: world.cookieOf('administrator')!, range },
      })
      expect([200, 206, 416]).toContain(answer.status)
      await answer.body?.cancel()
    }
  })
})

describe('Streams and exports', () => {
  test('live events begin for whom they may, from any place that is named', async () => {
    for (const after of ['', '0', '-1', '1e9', '99999999999999999999', 'NaN', '__proto__']) {
      const path = `/api/events/stream?after=${after}`
      expect((await send({ who: 'nobody', method: 'GET', path })).status).toBe(401)
      for (const who of ['employee', 'administrator'] as const)
        expect((await send({ who, method: 'GET', path, headers: { 'last-event-id': after } })).status).toBe(200)
    }
  })

  test('the ledger leaves only with those who may take it', async () => {
    for (const query of ['', '?from=-1', '?__proto__=1']) {
      const path = `/api/ledger/export${query}`
      expect(await send({ who: 'nobody', method: 'GET', path })).toMatchObject({ status: 401, recorded: [] })
      expect(await send({ who: 'employee', method: 'GET', path })).toMatchObject({ status: 403, recorded: [] })
      expect(await send({ who: 'administrator', method: 'GET', path })).toMatchObject({
        status: 200,
        recorded: ['ledger.exported'],
      })
    }
  })

  test('the way back from a network belongs to whoever began it', async () => {
    for (const query of [
      '',
      `?state=${marker}&code=${marker}`,
      '?__proto__=x&state=constructor',
      `?state=${'x'.repeat(4_000)}`,
      '?error=<b>',
    ])
      for (const who of everybody)
        for (const network of ['bluesky', 'mastodon', 'x', 'nonsense', '__proto__']) {
          const answer = await send({ who, method: 'GET', path: `${returnPath(network)}${query}` })
          expect(answer.status).toBe(302)
        }
  })
})

describe('Headers', () => {
  const words = [
    '',
    ' ',
    'x',
    '=',
    ';;;',
    '%00%ff',
    '__proto__=1',
    `x=${'y'.repeat(100_000)}`,
    Array.from({ length: 3_000 }, (_, n) => `c${n}=1`).join('; '),
    'Bearer',
    'Bearer bw_',
    `Bearer bw_${marker}`,
    `Basic ${btoa(`a:${marker}`)}`,
    'Bearer bw_../../x',
    '9'.repeat(5_000),
  ]
  const names = [
    'authorization',
    'cookie',
    'x-forwarded-for',
    'forwarded',
    'accept-language',
    'x-request-id',
    'last-event-id',
    'if-none-match',
    'content-type',
    'content-length',
    'sec-fetch-site',
    'user-agent',
    'x-http-method-override',
    'x-original-url',
  ]

  test.each(names)('%s may hold anything and opens nothing', async (name) => {
    for (const word of words) {
      const headers = { [name]: word }
      const isWho = name === 'cookie' || name === 'authorization'
      const answer = await send({ who: 'nobody', method: 'GET', path: '/api/me', headers })
      expect(answer).toMatchObject({ status: 401, recorded: [] })
      if (!isWho) await send({ who: 'administrator', method: 'POST', path: '/api/teams', body: '{"name":1}', headers })
      await send({ who: 'nobody', method: 'GET', path: '/api/docs?lang=%00', headers })
    }
  })

  test('a cookie whose signature is another’s is nobody', async () => {
    const cookie = world.cookieOf('administrator')!
    const [name, value] = cookie.split(/=(.*)/s) as [string, string]
    const plain = decodeURIComponent(value.split(';')[0]!)
    const token = plain.slice(0, plain.lastIndexOf('.'))
    for (const forged of [
      token,
      `${token}.`,
      `${token}.${btoa('x'.repeat(32))}`,
      `x${plain}`,
      `.${plain}`,
      plain.slice(0, -2),
    ])
      expect(
        (
          await send({
            who: 'nobody',
            method: 'GET',
            path: '/api/me',
            headers: { cookie: `${name}=${encodeURIComponent(forged)}` },
          })
        ).status,
      ).toBe(401)
  })

  test.each([
    'https://evil.example',
    'null',
    'http://brandwarden.test.evil.example',
    'http://brandwarden.test:81',
    'https://brandwarden.test',
    'file://',
    'x',
    '',
  ])('a change from the page %j is refused', async (origin) => {
    const answer = await send({
      who: 'administrator',
      method: 'POST',
      path: '/api/teams',
      body: '{"name":"Ours"}',
      headers: { origin },
    })
    expect(answer).toMatchObject({ status: 403, code: 'cross_site', recorded: [] })
  })
})

describe('The wire', () => {
  const port = () => (http.address() as AddressInfo).port
  const say = (text: string | Buffer): Promise<string> =>
    new Promise((resolve) => {
      const socket = connect(port(), '127.0.0.1')
      let heard = ''
      const late = setTimeout(() => socket.destroy(), 3_000)
      socket.on('data', (part) => {
        heard += part.toString('latin1')
      })
      socket.on('error', () => undefined)
      socket.on('close', () => {
        clearTimeout(late)
        resolve(heard)
      })
      socket.write(text)
    })
  const end = 'Connection: close\r\n\r\n'

  test.each([
    ['no host', `GET /api/me HTTP/1.1\r\n${end}`, 400],
    ['a host with a path', `GET /api/me HTTP/1.1\r\nHost: a/b?c\r\n${end}`, 400],
    ['a host that is none', `GET /api/me HTTP/1.1\r\nHost: <script>\r\n${end}`, 400],
    ['two hosts', `GET /api/me HTTP/1.1\r\nHost: a\r\nHost: b\r\n${end}`, 401],
    ['another host', `GET /api/me HTTP/1.1\r\nHost: evil.example\r\n${end}`, 401],
    ['an absolute address', `GET http://evil.example/api/me HTTP/1.1\r\nHost: a\r\n${end}`, 401],
    ['a path that is none', `GET nonsense HTTP/1.1\r\nHost: a\r\n${end}`, 400],
    ['an unknown method', `BREW / HTTP/1.1\r\nHost: a\r\n${end}`, 400],
    ['no HTTP at all', '\u0016\u0003\u0001\u0002\u0000\u0001', 400],
    ['headers without end', `GET / HTTP/1.1\r\nHost: a\r\nCookie: ${'x'.repeat(200_000)}\r\n${end}`, 431],
    ['two lengths', `POST /api/setup HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}`, 400],
    [
      'a length beside chunks',
      `POST /api/setup HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}`,
      400,
    ],
    ['chunks that are none', `POST /api/setup HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n`, 400],
    [
      'a giant length',
      `POST /api/setup HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 99999999999\r\n${end}`,
      413,
    ],
    ['TRACE', `TRACE /api/me HTTP/1.1\r\nHost: a\r\n${end}`, 404],
  ] as const)('%s', async (_, text, status) => {
    const heard = await say(text)
    expect(heard.split('\r\n')[0]).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    const [head = '', body = ''] = heard.split('\r\n\r\n')
    // What is no request gets a bare refusal; what the app sees gets a problem.
    if (!/^0?\s*$/.test(body)) expect(head.toLowerCase()).toContain('content-type: application/problem+json')
    expect((await fetch(`http://127.0.0.1:${port()}/healthz`)).status).toBe(200)
  })
})

test('an address with a NUL in it leads nowhere', async () => {
  for (const path of [
    '/',
    '/api/me',
    '/api/people?search=',
    `${returnPath('bluesky')}?state=`,
    '/api/auth/callback/acme',
    '/assets/',
  ])
    for (const who of everybody) expect((await send({ who, method: 'GET', path: `${path}%00` })).status).toBe(404)
})

test('after all of it nothing about objects themselves has changed', () => {
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(({} as Record<string, unknown>).isHostile).toBeUndefined()
})
