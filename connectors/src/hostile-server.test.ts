import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { memorySecrets, oneByOne } from '../../journeys/network/memory-secrets.ts'
import { connectBluesky } from './bluesky/bluesky.ts'
import type { Connection, Connector } from './connector.ts'
import { NetworkFailure } from './failure.ts'
import { guardFetch } from './guarded-fetch.ts'
import { connectMastodon } from './mastodon/mastodon.ts'
import { explainFailure } from './sentences.ts'

let server: Server
let url: string
let answer: { status: number; type: string; body: string | Buffer }
const secret = 's3cr3t-s3cr3t-s3cr3t-s3cr3t'

beforeAll(async () => {
  server = createServer((request, response) => {
    const headers = { 'content-type': answer.type, ...(answer.status === 302 ? { location: 'https://10.0.0.1/' } : {}) }
    request.resume().on('end', () => response.writeHead(answer.status, headers).end(answer.body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const json = 'application/json'
const answers = [
  ['nothing', { status: 200, type: json, body: '' }],
  ['a page', { status: 200, type: 'text/html', body: '<!doctype html><h1>Welcome</h1>' }],
  ['half of an object', { status: 200, type: json, body: '{"id": "1", "url"' }],
  ['an empty object', { status: 200, type: json, body: '{}' }],
  ['an empty list', { status: 200, type: json, body: '[]' }],
  ['null', { status: 200, type: json, body: 'null' }],
  ['wrong kinds of everything', { status: 200, type: json, body: wrongKinds() }],
  ['a list of wrong kinds', { status: 200, type: json, body: `[${wrongKinds()}, 7, null, []]` }],
  ['ten thousand levels', { status: 200, type: json, body: '['.repeat(10_000) + ']'.repeat(10_000) }],
  ['bytes', { status: 200, type: json, body: Buffer.from([0xff, 0xfe, 0x00, 0xc3, 0x28]) }],
  ['too much', { status: 200, type: json, body: `"${'x'.repeat(6_000_000)}"` }],
  ['no content', { status: 204, type: json, body: '' }],
  ['a redirect to a private address', { status: 302, type: json, body: '' }],
  ['a teapot', { status: 418, type: 'text/plain', body: 'short and stout' }],
  [
    'our secret, repeated',
    { status: 422, type: json, body: JSON.stringify({ error: `Bad token ${secret}`, message: secret }) },
  ],
  ['a fault in HTML', { status: 503, type: 'text/html', body: '<h1>Service unavailable</h1>' }],
] as const

function wrongKinds(): string {
  return JSON.stringify({
    id: 7,
    url: {},
    uri: [],
    created_at: 'yesterday',
    content: 3,
    media_attachments: 'x',
    configuration: [1],
    username: null,
    access_token: 1,
    client_id: [],
    scopes: 'x',
    did: 'nobody',
    handle: 9,
    accessJwt: {},
    refreshJwt: 1,
    cid: 1,
    value: 'x',
    blob: 'x',
    error: { a: 1 },
    account: 5,
  })
}

const networks: [string, () => Connector, Connection['credential']][] = [
  [
    'bluesky',
    () =>
      connectBluesky({ fetch: guardFetch({ allowedOrigins: [url] }), store: memorySecrets(), exclusively: oneByOne() }),
    { kind: 'bluesky-password', password: secret },
  ],
  [
    'mastodon',
    () => connectMastodon({ fetch: guardFetch({ allowedOrigins: [url] }), store: memorySecrets(), pictureWaitMs: 1 }),
    { kind: 'mastodon-token', accessToken: secret, clientId: 'a', clientSecret: secret },
  ],
]

describe.each(networks)('a server that only pretends to be %s', (network, make, credential) => {
  test.each(answers)('and answers with %s gets a failure in our words, and no secret appears', async (_, given) => {
    answer = { ...given }
    const connection = { network, host: url, accountId: 'did:plc:abc', handle: 'x', credential } as Connection
    const post = {
      text: 'Hello',
      media: [{ bytes: Buffer.from('x'), mime: 'image/png', alt: '', width: 1, height: 1 }],
    }
    const key = { id: 'k', since: new Date('2026-11-21') }
    const connector = make()
    const deeds: [string, () => Promise<unknown>][] = [
      ['adopt', () => connector.adopt({ host: url, handle: 'ada', credential })],
      ['check', () => connector.check(connection)],
      ['limits', () => connector.limits(connection)],
      ['publish', () => connector.publish(connection, post, key)],
      ['find', () => connector.find(connection, post, key)],
      ['correct', () => connector.correct(connection, { id: '1' }, post)],
      ['remove', () => connector.remove(connection, { id: 'at://did:plc:abc/app.bsky.feed.post/3kznmn7xqxl22' })],
      ['begin', () => connector.beginSignIn({ at: url, redirectUri: 'https://a.example/b', state: 's' })],
      ['disconnect', () => connector.disconnect(connection)],
    ]
    for (const [name, deed] of deeds) {
      const outcome: unknown = await deed().catch((thrown: unknown) => thrown)
      if (outcome instanceof Error) expect(outcome, `${name}: ${outcome.stack}`).toBeInstanceOf(NetworkFailure)
      const said = outcome instanceof NetworkFailure ? explainFailure(outcome, 'en') + outcome.stack : ''
      expect(said + JSON.stringify(outcome ?? null), name).not.toContain('s3cr3t')
    }
  })
})
