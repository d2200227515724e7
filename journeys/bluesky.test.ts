import {
  type Connection,
  type Connector,
  connectBluesky,
  guardFetch,
  hashPost,
  NetworkFailure,
  type OutgoingPost,
  type PublishKey,
} from '@brandwarden/connectors'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { leading, startLossyProxy } from './network/lossy-proxy.ts'
import { memorySecrets, oneByOne } from './network/memory-secrets.ts'
import { type Pds, type PdsAccount, startPds } from './network/pds.ts'
import { makePicture } from './network/picture.ts'

let pds: Pds
let brand: PdsAccount
let friend: PdsAccount
let password: string
let connector: Connector
let connection: Connection
let picture: OutgoingPost['media'][number]
const store = memorySecrets()
const posts = 'app.bsky.feed.post'

let made = 0
function newKey(): PublishKey {
  return { id: `variant-${++made}`, since: new Date('2026-11-21T09:00:00Z') }
}

async function failureOf(promise: Promise<unknown>): Promise<NetworkFailure> {
  const error = await promise.then(
    () => 'no failure',
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(NetworkFailure)
  return error as NetworkFailure
}

async function countPosts(): Promise<number> {
  return (await pds.listRecords(brand.did, posts)).length
}

beforeAll(async () => {
  pds = await startPds()
  brand = await pds.createAccount('nordlicht.test', 'correct horse battery')
  friend = await pds.createAccount('ada.test', 'staple correct horse')
  password = await pds.createAppPassword(brand)
  connector = connectBluesky({
    fetch: guardFetch({ allowedOrigins: [pds.url, pds.plcUrl] }),
    store,
    exclusively: oneByOne(),
    plcDirectory: pds.plcUrl,
  })
  const credential = { kind: 'bluesky-password', password } as const
  connection = (await connector.adopt({ host: pds.url, handle: '@nordlicht.test', credential })).connection
  const bytes = makePicture(320, 200, [16, 64, 96])
  picture = { bytes, mime: 'image/png', alt: 'A blue field', width: 320, height: 200 }
})

afterAll(() => pds?.stop())

describe('connecting with an app password', () => {
  test('says whose account it is', () => {
    expect(connection).toMatchObject({
      network: 'bluesky',
      host: pds.url,
      accountId: brand.did,
      handle: 'nordlicht.test',
    })
  })

  test('a healthy connection is ready', async () => {
    expect(await connector.check(connection)).toMatchObject({ state: 'ready', handle: 'nordlicht.test' })
  })

  test('a wrong app password is said to be wrong, and appears nowhere', async () => {
    const wrong = { ...connection, credential: { kind: 'bluesky-password', password: 'aaaa-bbbb-cccc-dddd' } } as const
    const failure = await failureOf(connector.publish(wrong, { text: 'Hello', media: [] }, newKey()))
    expect(failure).toMatchObject({ kind: 'auth', code: 'credential-refused' })
    expect(`${failure.stack} ${JSON.stringify(failure)} ${failure.cause}`).not.toContain('aaaa-bbbb')
    expect(await connector.check(wrong)).toMatchObject({ state: 'broken', failure: { kind: 'auth' } })
  })

  test('a revoked app password is noticed although its session is still kept', async () => {
    const passing = await pds.createAppPassword(brand, 'passing')
    const credential = { kind: 'bluesky-password', password: passing } as const
    const other = connectBluesky({
      fetch: guardFetch({ allowedOrigins: [pds.url] }),
      store: memorySecrets(),
      exclusively: oneByOne(),
    })
    expect(await other.check({ ...connection, credential })).toMatchObject({ state: 'ready' })
    await pds.revokeAppPassword(brand, 'passing')
    await other.disconnect({ ...connection, credential })
    expect(await other.check({ ...connection, credential })).toMatchObject({
      state: 'broken',
      failure: { kind: 'auth' },
    })
  })

  test('many calls need one sign-in', async () => {
    const before = store.entries.get(`bluesky-session:${brand.did}`)
    await connector.check(connection)
    await connector.check(connection)
    expect(before).toBeDefined()
    expect(store.entries.get(`bluesky-session:${brand.did}`)).toBe(before)
  })
})

describe('publishing', () => {
  test('text, link, hashtag, mention and picture arrive, each at its place in bytes', async () => {
    const text = 'Né à Besançon 🎧 avec @ada.test et @nobody.test : https://example.com/été #écoute'
    const post: OutgoingPost = { text, media: [picture], language: 'fr' }
    const published = await connector.publish(connection, post, newKey())

    expect(published.id).toMatch(new RegExp(`^at://${brand.did}/app.bsky.feed.post/[2-7a-z]{13}$`))
    expect(published.url).toBe(`https://bsky.app/profile/nordlicht.test/post/${published.id.split('/').at(-1)}`)
    expect(published.contentHash).toBe(hashPost(post))

    const record = await pds.readRecord(published.id)
    expect(record).toMatchObject({
      text,
      langs: ['fr'],
      createdAt: '2026-11-21T09:00:00.000Z',
      embed: {
        $type: 'app.bsky.embed.images',
        images: [{ alt: 'A blue field', aspectRatio: { width: 320, height: 200 }, image: { mimeType: 'image/png' } }],
      },
    })
    const marked = (record!.facets as Facet[]).map(({ index, features }) => [
      Buffer.from(text).subarray(index.byteStart, index.byteEnd).toString(),
      features[0]?.did ?? features[0]?.uri ?? features[0]?.tag,
    ])
    expect(marked).toEqual([
      ['@ada.test', friend.did],
      ['https://example.com/été', 'https://example.com/été'],
      ['#écoute', 'écoute'],
    ])
  })

  test('a link card with its picture', async () => {
    const linkCard = { url: 'https://example.com/one', title: 'Nordlicht One', description: 'New', thumb: picture }
    const post: OutgoingPost = { text: 'Out today', media: [], linkCard }
    const key = newKey()
    const { id } = await connector.publish(connection, post, key)
    expect(await pds.readRecord(id)).toMatchObject({
      embed: {
        external: { uri: 'https://example.com/one', title: 'Nordlicht One', thumb: { mimeType: 'image/png' } },
      },
    })
    expect(await connector.find(connection, post, key)).toMatchObject({ id })
  })

  test('an answer stands in the thread of the post it answers', async () => {
    const first = await connector.publish(connection, { text: 'First', media: [] }, newKey())
    const second = await connector.publish(connection, { text: 'Second', media: [], replyTo: first.id }, newKey())
    const third = await connector.publish(connection, { text: 'Third', media: [], replyTo: second.id }, newKey())
    expect(await pds.readRecord(third.id)).toMatchObject({
      reply: { parent: { uri: second.id, cid: second.version }, root: { uri: first.id, cid: first.version } },
    })
  })

  test.each([
    ['too long', { text: 'é'.repeat(301), media: [] }, 'too-long'],
    ['empty', { text: '  ', media: [] }, 'refused'],
    ['an answer to a post that is gone', { text: 'Yes', media: [], replyTo: 'GONE' }, 'not-found'],
  ] as const)('nothing is posted that is %s', async (_, post, kind) => {
    const before = await countPosts()
    const replyTo = 'replyTo' in post ? { replyTo: `at://${brand.did}/${posts}/3kznmn7xqxl22` } : {}
    expect((await failureOf(connector.publish(connection, { ...post, ...replyTo }, newKey()))).kind).toBe(kind)
    expect(await countPosts()).toBe(before)
  })
})

describe('exactly once', () => {
  test('the same key twice gives one post', async () => {
    const post: OutgoingPost = { text: 'Once', media: [picture], language: 'en' }
    const key = newKey()
    const before = await countPosts()
    const [first, second] = [
      await connector.publish(connection, post, key),
      await connector.publish(connection, post, key),
    ]
    expect(second).toEqual(first)
    expect(await countPosts()).toBe(before + 1)
  })

  test('ten attempts at the same moment give one post', async () => {
    const post: OutgoingPost = { text: 'Ten at once', media: [] }
    const key = newKey()
    const before = await countPosts()
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => connector.publish(connection, post, key)))
    const ids = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value.id] : []))
    expect(new Set(ids).size).toBe(1)
    expect(await countPosts()).toBe(before + 1)
  })

  test('the same text under another key is another post', async () => {
    const post: OutgoingPost = { text: 'Good morning', media: [] }
    const before = await countPosts()
    await connector.publish(connection, post, newKey())
    await connector.publish(connection, post, newKey())
    expect(await countPosts()).toBe(before + 2)
  })

  test('another text under the same key is a conflict', async () => {
    const key = newKey()
    await connector.publish(connection, { text: 'This', media: [] }, key)
    const failure = await failureOf(connector.publish(connection, { text: 'That', media: [] }, key))
    expect(failure).toMatchObject({ kind: 'conflict', code: 'other-post-under-key' })
    expect((await failureOf(connector.find(connection, { text: 'That', media: [] }, key))).kind).toBe('conflict')
  })

  test('when we die after the network’s answer, the post is found, and not before', async () => {
    const post: OutgoingPost = { text: 'Found again @ada.test', media: [picture] }
    const key = newKey()
    expect(await connector.find(connection, post, key)).toBeNull()
    const lost = await connector.publish(connection, post, key)

    const reborn = connectBluesky({
      fetch: guardFetch({ allowedOrigins: [pds.url] }),
      store: memorySecrets(),
      exclusively: oneByOne(),
    })
    expect(await reborn.find(connection, post, key)).toEqual(lost)
  })

  test('when the answer is lost on its way, the failure is uncertain and the post is found', async () => {
    const faulty = await startLossyProxy(pds.url, /putRecord/)
    const throughIt: Connection = { ...connection, host: faulty.url }
    const other = connectBluesky({
      // The server's own address stays unknown to this one, so that every call passes through the proxy.
      fetch: leading(pds.url, faulty.url),
      store: memorySecrets(),
      exclusively: oneByOne(),
    })
    const post: OutgoingPost = { text: 'Lost on the way back', media: [] }
    const key = newKey()
    const before = await countPosts()
    expect(await failureOf(other.publish(throughIt, post, key))).toMatchObject({ kind: 'uncertain' })
    expect(await countPosts()).toBe(before + 1)
    const found = await connector.find(connection, post, key)
    expect(found).not.toBeNull()
    expect(await connector.publish(connection, post, key)).toEqual(found)
    expect(await countPosts()).toBe(before + 1)
    faulty.stop()
  })

  test('the last look comes after the uploads and can still stop the post', async () => {
    const key = newKey()
    const before = await countPosts()
    const stopped = connector.publish(connection, { text: 'Stopped', media: [picture] }, key, async () => {
      throw new Error('Everything is stopped')
    })
    await expect(stopped).rejects.toThrow('Everything is stopped')
    expect(await countPosts()).toBe(before)
  })

  test('nobody listening is unreachable, for nothing was sent', async () => {
    const gone = await startLossyProxy(pds.url, /putRecord/)
    gone.stop()
    const other = connectBluesky({
      fetch: leading(pds.url, gone.url),
      store: memorySecrets(),
      exclusively: oneByOne(),
    })
    const failure = await failureOf(
      other.publish({ ...connection, host: gone.url }, { text: 'x', media: [] }, newKey()),
    )
    expect(failure).toMatchObject({ kind: 'unreachable', passes: true })
  })
})

describe('afterwards', () => {
  test('a post is deleted, and deleting it again is no failure', async () => {
    const post: OutgoingPost = { text: 'Not for long', media: [] }
    const key = newKey()
    const { id } = await connector.publish(connection, post, key)
    await connector.remove(connection, { id })
    await connector.remove(connection, { id })
    expect(await pds.readRecord(id)).toBeUndefined()
    expect(await connector.find(connection, post, key)).toBeNull()
  })

  test('somebody else’s post is not ours to delete', async () => {
    const failure = await failureOf(connector.remove(connection, { id: `at://${friend.did}/${posts}/3kznmn7xqxl22` }))
    expect(failure.kind).toBe('forbidden')
  })

  test('a correction in place is not something that Bluesky shows', async () => {
    expect((await failureOf(connector.correct(connection, { id: 'x' }, { text: 'y', media: [] }))).kind).toBe(
      'unsupported',
    )
    expect((await connector.limits(connection)).canEdit).toBe(false)
  })
})

type Facet = {
  index: { byteStart: number; byteEnd: number }
  features: { did?: string; uri?: string; tag?: string }[]
}
