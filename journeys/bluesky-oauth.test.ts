import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  type BlueskyClient,
  blueskyClientPaths,
  type Connection,
  type Connector,
  clientKeys,
  clientMetadata,
  connectBluesky,
  guardFetch,
  makeClientKey,
  NetworkFailure,
  type OutgoingPost,
  type SecretStore,
} from '@brandwarden/connectors'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openPage } from './browser.ts'
import { leading, startLossyProxy } from './network/lossy-proxy.ts'
import { memorySecrets, oneByOne } from './network/memory-secrets.ts'
import { type Pds, type PdsAccount, startPds } from './network/pds.ts'
import { consent } from './network/pds-consent.ts'
import { makePicture } from './network/picture.ts'

let pds: Pds
let brand: PdsAccount
const redirectUri = 'http://127.0.0.1:4810/connect/bluesky'
const post: OutgoingPost = {
  text: 'Via OAuth, mit Bild',
  media: [{ bytes: makePicture(4, 3, [1, 2, 3]), mime: 'image/png', alt: 'Dark', width: 4, height: 3 }],
}

let made = 0
const newKey = () => ({ id: `oauth-${++made}`, since: new Date('2026-11-21T09:00:00Z') })

const loopback: BlueskyClient = { kind: 'loopback', redirectUri }

function makeConnector(client?: BlueskyClient) {
  const store = memorySecrets()
  return { connector: makeConnectorWith(store, client), store }
}

function makeConnectorWith(store: SecretStore, client?: BlueskyClient): Connector {
  return connectBluesky({
    fetch: guardFetch({ allowedOrigins: [pds.url, pds.plcUrl] }),
    store,
    exclusively: oneByOne(),
    plcDirectory: pds.plcUrl,
    handleServer: pds.url,
    ...(client && { client }),
  })
}

async function connect(connector: Connector, at = brand.handle): Promise<Connection> {
  const url = await connector.beginSignIn({ at, redirectUri, state: 'ours' })
  const back = await consent(url, brand)
  expect(back.href.startsWith(`${redirectUri}?`)).toBe(true)
  const { connection, state } = await connector.completeSignIn(back.searchParams)
  expect(state).toBe('ours')
  return connection
}

async function failureOf(promise: Promise<unknown>): Promise<NetworkFailure> {
  const error = await promise.then(
    () => 'no failure',
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(NetworkFailure)
  return error as NetworkFailure
}

beforeAll(async () => {
  pds = await startPds()
  brand = await pds.createAccount('nordlicht.test', 'correct horse battery')
})

afterAll(() => pds?.stop())

describe('Bluesky by OAuth, as a development installation', () => {
  const client = loopback

  test.each(['handle', 'did', 'url'] as const)('found by %s, connects, publishes once, deletes', async (by) => {
    const { connector } = makeConnector(client)
    const connection = await connect(connector, by === 'url' ? pds.url : brand[by])
    expect(connection).toEqual({
      network: 'bluesky',
      host: pds.url,
      accountId: brand.did,
      handle: 'nordlicht.test',
      credential: { kind: 'bluesky-oauth' },
    })
    const key = newKey()
    const published = await connector.publish(connection, post, key)
    expect(await connector.publish(connection, post, key)).toEqual(published)
    expect(await connector.find(connection, post, key)).toEqual(published)
    await connector.remove(connection, published)
    expect(await connector.find(connection, post, key)).toBeNull()
    expect(await connector.check(connection)).toMatchObject({ state: 'ready', handle: 'nordlicht.test' })
  })

  test('the right that it asks for covers posts and pictures, and no profile, no follows, no messages', async () => {
    const { connector, store } = makeConnector(client)
    await connect(connector)
    const session = JSON.parse(store.entries.get(`bluesky-oauth-session:${brand.did}`)!) as {
      tokenSet: { scope: string }
    }
    expect(session.tokenSet.scope).toBe('atproto repo:app.bsky.feed.post blob:image/*')
  })

  test('another process goes on with the same session, and refreshes it', async () => {
    const { connector, store } = makeConnector(client)
    const connection = await connect(connector)
    const name = `bluesky-oauth-session:${brand.did}`
    const session = JSON.parse(store.entries.get(name)!) as { tokenSet: { expires_at: string; refresh_token: string } }
    session.tokenSet.expires_at = new Date(Date.now() - 1000).toISOString()
    const reborn = makeConnector(client)
    reborn.store.entries.set(name, JSON.stringify(session))
    expect(await reborn.connector.check(connection)).toMatchObject({ state: 'ready' })
    expect(reborn.store.entries.get(name)).not.toContain(session.tokenSet.refresh_token)
  })

  test('a server that is away while the session is refreshed does not end the session', async () => {
    const { connector, store } = makeConnector(client)
    const connection = await connect(connector)
    const name = `bluesky-oauth-session:${brand.did}`
    const session = JSON.parse(store.entries.get(name)!) as { tokenSet: { expires_at: string } }
    session.tokenSet.expires_at = new Date(Date.now() - 1000).toISOString()
    store.entries.set(name, JSON.stringify(session))

    const away = await startLossyProxy(pds.url, /./)
    away.stop()
    const cutOff = connectBluesky({
      fetch: leading(pds.url, away.url, pds.plcUrl),
      store,
      exclusively: oneByOne(),
      client,
      plcDirectory: pds.plcUrl,
    })
    expect(await cutOff.check(connection)).toMatchObject({ state: 'broken', failure: { kind: 'unreachable' } })
    expect(store.entries.get(name)).toBe(JSON.stringify(session))
    expect(await makeConnectorWith(store, client).check(connection)).toMatchObject({ state: 'ready' })
  })

  test('declining at the network is said as such', async () => {
    const { connector } = makeConnector(client)
    const url = await connector.beginSignIn({ at: brand.handle, redirectUri, state: 's' })
    const back = await consent(url, null)
    expect(await failureOf(connector.completeSignIn(back.searchParams))).toMatchObject({ code: 'sign-in-declined' })
  })

  test('an answer that nobody asked for, or one used twice, connects nothing', async () => {
    const { connector } = makeConnector(client)
    const url = await connector.beginSignIn({ at: brand.handle, redirectUri, state: 's' })
    const back = await consent(url, brand)
    expect((await failureOf(makeConnector(client).connector.completeSignIn(back.searchParams))).kind).toBe('auth')
    await connector.completeSignIn(back.searchParams)
    expect((await failureOf(connector.completeSignIn(back.searchParams))).kind).toBe('auth')
  })

  test('a disconnected account is not healthy and publishes nothing', async () => {
    const { connector, store } = makeConnector(client)
    const connection = await connect(connector)
    await connector.disconnect(connection)
    expect([...store.entries.keys()].filter((name) => name.includes('session'))).toEqual([])
    expect(await connector.check(connection)).toMatchObject({ state: 'broken', failure: { kind: 'auth' } })
    expect((await failureOf(connector.publish(connection, post, newKey()))).kind).toBe('auth')
    await connector.disconnect(connection)
  })

  test('a handle that leads nowhere is not found', async () => {
    const { connector } = makeConnector(client)
    const failure = await failureOf(connector.beginSignIn({ at: 'nobody.test', redirectUri, state: 's' }))
    expect(failure).toMatchObject({ kind: 'not-found', code: 'account-or-server-not-found' })
  })

  test('a server in a private network is not even asked', async () => {
    const { connector } = makeConnector(client)
    const failure = await failureOf(connector.beginSignIn({ at: 'https://10.0.0.1', redirectUri, state: 's' }))
    expect(failure.kind).toBe('blocked-address')
  })

  test('without a client, only app passwords work', async () => {
    const { connector } = makeConnector()
    const failure = await failureOf(connector.beginSignIn({ at: brand.handle, redirectUri, state: 's' }))
    expect(failure.code).toBe('sign-in-not-set-up')
  })
})

describe('Bluesky by OAuth, as a public installation', () => {
  const baseUrl = 'https://brandwarden.net'
  const redirect = `${baseUrl}/connect/bluesky`
  const makeClient = (keys: string[]): BlueskyClient => ({
    kind: 'confidential',
    baseUrl,
    redirectUri: redirect,
    name: 'Nordlicht',
    keys,
  })

  test('the client proves itself by its key, which never leaves it', async () => {
    const client = makeClient([await makeClientKey('key-2'), await makeClientKey('key-1')])
    const documents = {
      [blueskyClientPaths.metadata]: clientMetadata(client),
      [blueskyClientPaths.keys]: await clientKeys(client),
    }
    expect(Object.keys((documents[blueskyClientPaths.keys] as { keys: object[] }).keys[0]!)).not.toContain('d')
    const asked: string[] = []
    const ours = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify(documents[request.url as keyof typeof documents]))
    })
    await new Promise<void>((resolve) => ours.listen(0, '127.0.0.1', resolve))
    pds.lead(baseUrl, `http://127.0.0.1:${(ours.address() as AddressInfo).port}`)

    const { connector } = makeConnector(client)
    const url = await connector.beginSignIn({ at: brand.handle, redirectUri: redirect, state: 'public' })
    const back = await consent(url, brand)
    const { connection } = await connector.completeSignIn(back.searchParams)
    expect(await connector.publish(connection, post, newKey())).toMatchObject({
      id: expect.stringContaining(brand.did),
    })
    expect(new Set(asked)).toEqual(new Set(Object.values(blueskyClientPaths)))

    const impostor = makeConnector(makeClient([await makeClientKey('key-2')])).connector
    const failure = await failureOf(impostor.beginSignIn({ at: brand.did, redirectUri: redirect, state: 's' }))
    expect(failure).toMatchObject({ kind: 'auth', code: 'sign-in-refused' })
    ours.close()
  })
})

test('a person connects in a real browser, on the PDS’s own page', async () => {
  const landed = Promise.withResolvers<URL>()
  const ours = createServer((request, response) => {
    landed.resolve(new URL(request.url ?? '/', 'http://127.0.0.1'))
    response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Back</title>Connected')
  })
  await new Promise<void>((resolve) => ours.listen(0, '127.0.0.1', resolve))
  const own = `http://127.0.0.1:${(ours.address() as AddressInfo).port}/connect/bluesky`
  const { connector } = makeConnector({ kind: 'loopback', redirectUri: own })
  const browser = await openBrowser()
  try {
    const { page } = await openPage(browser)
    const url = await connector.beginSignIn({ at: brand.handle, redirectUri: own, state: 'seen' })
    await page.goto(url.href)
    await page.locator('input[type=password]').fill(brand.password)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /authorize|accept|allow/i }).click()
    const back = await landed.promise
    const { connection, state } = await connector.completeSignIn(back.searchParams)
    expect({ did: connection.accountId, state }).toEqual({ did: brand.did, state: 'seen' })
    expect(await connector.publish(connection, post, newKey())).toMatchObject({
      id: expect.stringContaining(brand.did),
    })
  } finally {
    await browser.close()
    ours.close()
  }
})
