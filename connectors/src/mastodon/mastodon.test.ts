import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type MastodonFake, startMastodonFake } from '../../../journeys/network/mastodon-fake.ts'
import { memorySecrets } from '../../../journeys/network/memory-secrets.ts'
import { makePicture } from '../../../journeys/network/picture.ts'
import type { Connection, Connector } from '../connector.ts'
import { NetworkFailure } from '../failure.ts'
import { guardFetch } from '../guarded-fetch.ts'
import { hashPost, type OutgoingPost, type PublishKey } from '../post.ts'
import { connectMastodon } from './mastodon.ts'

let mastodon: MastodonFake
let connector: Connector
let connection: Connection
const picture = {
  bytes: makePicture(40, 30, [16, 64, 96]),
  mime: 'image/png',
  alt: ' A blue field ',
  width: 40,
  height: 30,
}

let made = 0
function newKey(since = new Date()): PublishKey {
  return { id: `variant-${++made}`, since }
}

async function failureOf(promise: Promise<unknown>): Promise<NetworkFailure> {
  const error = await promise.then(
    () => 'no failure',
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(NetworkFailure)
  return error as NetworkFailure
}

function textsThere(): string[] {
  return [...mastodon.world.statuses.values()].map(({ text }) => text)
}

beforeAll(async () => {
  mastodon = await startMastodonFake({ requests: 100_000 })
  mastodon.createAccount('nordlicht', 'Nordlicht Audio')
})

afterAll(() => mastodon.stop())

beforeEach(async () => {
  const fetch = guardFetch({ allowedOrigins: [mastodon.url], maxMilliseconds: 2000 })
  connector = connectMastodon({ fetch, store: memorySecrets(), pictureWaitMs: 1 })
  mastodon.world.statuses.clear()
  const account = mastodon.world.accounts.values().next().value!
  const credential = { kind: 'mastodon-token', accessToken: mastodon.createToken(account) } as const
  connection = (await connector.adopt({ host: mastodon.url, credential })).connection
})

describe('connecting', () => {
  test('a pasted token says whose account it is', () => {
    const host = new URL(mastodon.url).host
    expect(connection).toMatchObject({ network: 'mastodon', host: mastodon.url, handle: `nordlicht@${host}` })
  })

  test('OAuth from registration to token, registering only once, and to its end', async () => {
    const store = memorySecrets()
    const own = connectMastodon({ fetch: guardFetch({ allowedOrigins: [mastodon.url] }), store })
    const redirectUri = 'https://brandwarden.example/connected'
    const before = mastodon.requests.length
    await own.beginSignIn({ at: mastodon.url, redirectUri, state: 'abandoned' })
    const url = await own.beginSignIn({ at: `${mastodon.url}/@nordlicht`, redirectUri, state: 's1' })
    expect(mastodon.requests.slice(before)).toEqual(['POST /api/v1/apps'])

    const back = await mastodon.agree(url, 'nordlicht')
    const { connection: signedIn, profile, state } = await own.completeSignIn(back.searchParams)
    expect({ state, profile }).toMatchObject({ state: 's1', profile: { displayName: 'Nordlicht Audio' } })
    expect(await own.check(signedIn)).toMatchObject({ state: 'ready' })

    expect((await failureOf(own.completeSignIn(back.searchParams))).code).toBe('sign-in-unknown')
    await own.disconnect(signedIn)
    await own.disconnect(signedIn)
    expect(await own.check(signedIn)).toMatchObject({ state: 'broken', failure: { kind: 'auth' } })
  })

  test('declining at the network is said as such', async () => {
    const url = await connector.beginSignIn({ at: mastodon.url, redirectUri: 'https://b.example/c', state: 's2' })
    const back = await mastodon.decline(url)
    expect((await failureOf(connector.completeSignIn(back.searchParams))).code).toBe('sign-in-declined')
  })

  test('a code for another sign-in is refused', async () => {
    const redirectUri = 'https://b.example/c'
    const one = await connector.beginSignIn({ at: mastodon.url, redirectUri, state: 'one' })
    await connector.beginSignIn({ at: mastodon.url, redirectUri, state: 'two' })
    const back = await mastodon.agree(one, 'nordlicht')
    back.searchParams.set('state', 'two')
    expect(await failureOf(connector.completeSignIn(back.searchParams))).toMatchObject({ code: 'network-refused' })
  })

  test('a server that is not Mastodon is said to be none', async () => {
    mastodon.fail({ method: 'POST', path: /apps$/, does: { status: 404 } })
    const failure = await failureOf(
      connector.beginSignIn({ at: mastodon.url, redirectUri: 'https://x.y/z', state: 's' }),
    )
    expect(failure.code).toBe('not-a-server')
  })

  test.each([
    [
      'a wrong token',
      (it: Connection) => ({ ...it, credential: { kind: 'mastodon-token', accessToken: 's3cret' } }),
      'auth',
    ],
    ['a token without the right to write', withScopes('read'), 'forbidden'],
    ['a credential of another network', (it: Connection) => ({ ...it, credential: { kind: 'bluesky-oauth' } }), 'auth'],
  ])('%s is not healthy', async (_, change, kind) => {
    const health = await connector.check(change(connection) as Connection)
    expect(health).toMatchObject({ state: 'broken', failure: { kind } })
    expect(JSON.stringify(health)).not.toContain('s3cret')
  })

  test.each(['moved', 'suspended'] as const)('an account that is %s is not healthy', async (how) => {
    const account = mastodon.world.accounts.get(connection.accountId)!
    account[how] = true
    expect(await connector.check(connection)).toMatchObject({ state: 'broken', failure: { kind: 'forbidden' } })
    account[how] = false
  })
})

function withScopes(scopes: string) {
  return (it: Connection): Connection => {
    const accessToken = mastodon.createToken(mastodon.world.accounts.get(it.accountId)!, scopes)
    return { ...it, credential: { kind: 'mastodon-token', accessToken } }
  }
}

describe('publishing', () => {
  test('text, language and pictures with their words arrive', async () => {
    const post: OutgoingPost = {
      text: ' Né à Besançon 🎧 @ada@other.example\n\nhttps://example.com/été <3 & #écoute ',
      media: [picture],
      language: 'fr-CH',
    }
    const key = newKey()
    const published = await connector.publish(connection, post, key)
    expect(published.contentHash).toBe(hashPost(post))

    const status = mastodon.world.statuses.get(published.id)!
    expect(status).toMatchObject({ text: post.text.trim(), language: 'fr', visibility: 'public' })
    expect(mastodon.world.media.get(status.mediaIds[0]!)).toMatchObject({
      description: 'A blue field',
      mime: 'image/png',
    })
    expect(await (await fetch(published.url)).text()).toContain('alt="A blue field"')
    expect(await connector.find(connection, post, key)).toEqual(published)
  })

  test('a picture that the server prepares slowly is waited for', async () => {
    mastodon.world.mediaPolls = 3
    const before = mastodon.requests.length
    await connector.publish(connection, { text: 'Slow', media: [picture] }, newKey())
    expect(mastodon.requests.slice(before).filter((request) => request.startsWith('GET /api/v1/media/'))).toHaveLength(
      4,
    )
    mastodon.world.mediaPolls = 0
  })

  test('an answer stands under the post it answers', async () => {
    const first = await connector.publish(connection, { text: 'First', media: [] }, newKey())
    const second = await connector.publish(connection, { text: 'Second', media: [], replyTo: first.id }, newKey())
    expect(mastodon.world.statuses.get(second.id)?.inReplyToId).toBe(first.id)
    const failure = await failureOf(connector.publish(connection, { text: 'x', media: [], replyTo: '1' }, newKey()))
    expect(failure).toMatchObject({ kind: 'not-found', code: 'answered-post-gone' })
  })

  test('the server’s own limits hold', async () => {
    mastodon.world.limits.maxCharacters = 30
    expect(await connector.limits(connection)).toMatchObject({
      maxCharacters: 30,
      countedAs: 'mastodon',
      canEdit: true,
    })
    const link = `https://example.com/${'x'.repeat(200)}`
    await connector.publish(connection, { text: `Look: ${link}`, media: [] }, newKey())
    const failure = await failureOf(connector.publish(connection, { text: `Look here: ${link}`, media: [] }, newKey()))
    expect(failure).toMatchObject({ kind: 'too-long', params: { max: 30, length: 34 } })
    mastodon.world.limits.maxCharacters = 500
  })

  test('a file that is no picture is refused as such', async () => {
    const fake = { ...picture, bytes: Buffer.from('not a picture') }
    const failure = await failureOf(connector.publish(connection, { text: 'x', media: [fake] }, newKey()))
    expect(failure).toMatchObject({ kind: 'bad-media', code: 'picture-refused' })
  })

  test('too many requests: when to try again', async () => {
    const { requests } = mastodon.world.limits
    mastodon.world.limits.requests = 0
    const failure = await failureOf(connector.publish(connection, { text: 'x', media: [] }, newKey()))
    mastodon.world.limits.requests = requests
    expect(failure).toMatchObject({ kind: 'rate-limited', passes: true })
    expect(failure.retryAt!.getTime()).toBeGreaterThan(Date.now())
  })
})

describe('exactly once', () => {
  const post: OutgoingPost = { text: 'Once https://example.com', media: [] }
  const write = { method: 'POST', path: /statuses$/ }

  test('the same key twice gives one post', async () => {
    const key = newKey()
    const first = await connector.publish(connection, post, key)
    expect(await connector.publish(connection, post, key)).toEqual(first)
    expect(textsThere()).toEqual([post.text])
  })

  test.each([
    ['the connection drops after the server acted', { ...write, does: 'drop-after' }, 'uncertain', 1],
    ['the connection drops before the server acted', { ...write, does: 'drop-before' }, 'uncertain', 0],
    ['the server is too slow', { ...write, does: { waitMs: 2600 } }, 'uncertain', undefined],
    ['the server reports a fault of its own', { ...write, does: { status: 502 } }, 'uncertain', 0],
    ['the server answers with a page', { ...write, does: { status: 200 } }, 'uncertain', 0],
    ['the server leads elsewhere', { ...write, does: { status: 307, headers: { location: '/' } } }, 'uncertain', 0],
    ['the answer has no end', { ...write, does: { status: 200, body: 'x'.repeat(6_000_000) } }, 'uncertain', 0],
    ['the upload fails before any post', { method: 'POST', path: /media$/, does: { status: 503 } }, 'unreachable', 0],
    ['the server says that we are too fast', { ...write, does: { status: 429 } }, 'rate-limited', 0],
  ] as const)('%s: %s', async (_, fault, kind, there) => {
    const withPicture: OutgoingPost = { ...post, media: [picture] }
    const key = newKey()
    mastodon.fail(fault)
    expect((await failureOf(connector.publish(connection, withPicture, key))).kind).toBe(kind)
    const found = await connector.find(connection, withPicture, key)
    if (there !== undefined) expect(found ? 1 : 0).toBe(there)

    const again = await connector.publish(connection, withPicture, key)
    if (found) expect(again).toEqual(found)
    await new Promise((resolve) => setTimeout(resolve, there === undefined ? 800 : 0))
    expect(textsThere()).toHaveLength(1)
  })

  test('the last look comes after the uploads and can still stop the post', async () => {
    const before = mastodon.requests.length
    const stopped = connector.publish(connection, { ...post, media: [picture] }, newKey(), async () => {
      throw new Error('Everything is stopped')
    })
    await expect(stopped).rejects.toThrow('Everything is stopped')
    expect(mastodon.requests.slice(before)).toContain('POST /api/v2/media')
    expect(textsThere()).toEqual([])
  })

  test('an hour later, when the server has forgotten the key, the post is still found', async () => {
    const key = newKey(new Date(Date.now() - 3_600_000))
    const lost = await connector.publish(connection, post, key)
    mastodon.world.idempotency.clear()
    expect(await connector.find(connection, post, key)).toEqual(lost)
  })

  test('found are only posts after the first attempt, in the same words, and not known as others', async () => {
    const early = await connector.publish(connection, post, newKey())
    mastodon.world.statuses.get(early.id)!.createdAt = new Date(Date.now() - 3_600_000)
    await connector.publish(connection, { ...post, text: `${post.text} and more` }, newKey())
    await connector.publish(connection, { ...post, media: [picture] }, newKey())
    const key = newKey()
    expect(await connector.find(connection, post, key)).toBeNull()
    const other = await connector.publish(connection, post, newKey())
    expect(await connector.find(connection, post, key, new Set([other.id]))).toBeNull()
    expect(await connector.find(connection, post, key)).toMatchObject({ id: other.id })
  })

  test('the search goes through as many pages as it takes', async () => {
    const key = newKey()
    const lost = await connector.publish(connection, post, key)
    for (let i = 0; i < 50; i++)
      await connector.publish(connection, { text: `Later ${i}`, media: [], replyTo: lost.id }, newKey())
    const before = mastodon.requests.length
    expect(await connector.find(connection, post, key)).toEqual(lost)
    expect(mastodon.requests.slice(before).filter((request) => request.endsWith('/statuses'))).toHaveLength(2)
  })

  test('another text under the same key is a conflict, not a success', async () => {
    const key = newKey()
    await connector.publish(connection, post, key)
    const failure = await failureOf(connector.publish(connection, { text: 'Something else', media: [] }, key))
    expect(failure).toMatchObject({ kind: 'conflict' })
    expect(textsThere()).toEqual([post.text])
  })
})

describe('afterwards', () => {
  test('a correction changes text and pictures in place', async () => {
    const { id, version } = await connector.publish(connection, { text: 'Tyop', media: [picture] }, newKey())
    const corrected: OutgoingPost = { text: 'Typo', media: [{ ...picture, alt: 'Sea' }], language: 'en' }
    const published = await connector.correct(connection, { id }, corrected)
    expect(published).toMatchObject({ id, contentHash: hashPost(corrected) })
    expect(published.version).not.toBe(version)
    expect(mastodon.world.statuses.get(id)).toMatchObject({ text: 'Typo', language: 'en' })
  })

  test('correcting a post that is gone says so', async () => {
    expect(await failureOf(connector.correct(connection, { id: '1' }, { text: 'x', media: [] }))).toMatchObject({
      code: 'post-gone',
    })
  })

  test('a silent server during a correction means: try again', async () => {
    const { id } = await connector.publish(connection, { text: 'Tyop', media: [] }, newKey())
    mastodon.fail({ method: 'PUT', path: /statuses/, does: 'drop-after' })
    expect(await failureOf(connector.correct(connection, { id }, { text: 'Typo', media: [] }))).toMatchObject({
      kind: 'unreachable',
    })
    await connector.correct(connection, { id }, { text: 'Typo', media: [] })
    expect(textsThere()).toEqual(['Typo'])
  })

  test('a page in place of an answer does not count as deleted', async () => {
    const { id } = await connector.publish(connection, { text: 'Still here', media: [] }, newKey())
    mastodon.fail({ method: 'DELETE', path: /statuses/, does: { status: 200 } })
    expect(await failureOf(connector.remove(connection, { id }))).toMatchObject({ kind: 'unexpected' })
  })

  test('a post is deleted, and deleting it again is no failure', async () => {
    const { id } = await connector.publish(connection, { text: 'Not for long', media: [] }, newKey())
    await connector.remove(connection, { id })
    await connector.remove(connection, { id })
    expect(textsThere()).toEqual([])
  })
})
