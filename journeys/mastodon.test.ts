import { setTimeout as wait } from 'node:timers/promises'
import type { DraftView, PostView } from '@brandwarden/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type MastodonFake, startMastodonFake } from './network/mastodon-fake.ts'
import { makePicture } from './network/picture.ts'
import { dataFolder, freePort, type RunningServer, startServer } from './server.ts'
import { invite, setUp, type Visitor } from './visitor.ts'

/** The real server against a fake of Mastodon's contract, for no real one can be had here. */
let mastodon: MastodonFake
let server: RunningServer
let data: Awaited<ReturnType<typeof dataFolder>>
let admin: Visitor
let author: Visitor
let approver: Visitor
let brandId: string
let accountId: string

beforeAll(async () => {
  mastodon = await startMastodonFake()
  const account = mastodon.createAccount('nordlicht', 'Nordlicht Audio')
  data = await dataFolder()
  const env = { BRANDWARDEN_ALLOWED_ORIGINS: mastodon.url }
  server = await startServer({ folder: data.folder, port: await freePort(), env })
  admin = await setUp(server.url, server.setupLink ?? '')
  author = await invite(server.url, admin, 'Ada Rossi', 'marketing')
  approver = await invite(server.url, admin, 'Ben Ortolan', 'approver')
  const { brands } = await admin.call<{ brands: { id: string }[] }>('GET /brands')
  brandId = brands[0]?.id ?? ''
  const handle = `nordlicht@${new URL(mastodon.url).host}`
  const added = await admin.call<{ id: string }>('POST /accounts', { brandId, network: 'mastodon', handle })
  accountId = added.id
  const secret = mastodon.createToken(account)
  await admin.call(`POST /accounts/${accountId}/connect`, { host: mastodon.url, secret })
})

afterAll(async () => {
  await server?.stop()
  await mastodon?.stop()
  await data?.remove()
})

async function approve(draft: DraftView): Promise<DraftView> {
  const waiting = await author.call<DraftView>(`POST /drafts/${draft.id}/submit`)
  // Nobody can approve a picture before it was looked at.
  const mayApprove = async () => (await approver.call<DraftView>(`GET /drafts/${draft.id}`)).may.approve
  await expect.poll(mayApprove, { timeout: 60_000, interval: 200 }).toBe(true)
  return approver.call<DraftView>(`POST /drafts/${draft.id}/approve`, { contentHash: waiting.contentHash })
}

const write = (text: string, media: object[] = []) =>
  author.call<DraftView>('POST /drafts', { brandId, text, media, variants: [{ accountId, text: null }] })

async function settled(id: string, status: string, seconds = 40): Promise<PostView> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await wait(100)) {
    const post = await author.call<PostView>(`GET /posts/${id}`)
    if (post.status === status) return post
  }
  throw new Error(`Not ${status}: ${JSON.stringify(await author.call(`GET /posts/${id}`))}`)
}

const texts = () => [...mastodon.world.statuses.values()].map((status) => status.text)

test('C10: a post with a picture goes to Mastodon, is corrected in place and deleted', async () => {
  const { hash } = await author.upload(makePicture(320, 200, [16, 64, 96]), 'image/png')
  const text = 'The workshop is open until nine tonight.'
  const approved = await approve(await write(text, [{ fileHash: hash, alt: 'A blue field, like the sky at nine' }]))
  const first = await settled(approved.posts[0]?.id ?? '', 'published')
  expect(texts()).toEqual([text])

  const draft = await author.call<DraftView>(`POST /posts/${first.id}/correct`)
  const right = 'The workshop is open until ten tonight.'
  await author.call(`PATCH /drafts/${draft.id}`, { version: draft.version, text: right })
  const corrected = await approve(draft)
  const second = await settled(corrected.posts[0]?.id ?? '', 'published')
  expect(texts()).toEqual([right])
  expect((await author.call<PostView>(`GET /posts/${first.id}`)).status).toBe('corrected')
  expect(second.url).toBe(first.url)

  await admin.call(`POST /posts/${second.id}/delete`, { reason: 'It was a test.' })
  expect(texts()).toEqual([])
})

test('C10: an answer that never came is looked for, and the post is there once', async () => {
  mastodon.fail({ method: 'POST', path: /^\/api\/v1\/statuses$/, does: 'drop-after' })
  const approved = await approve(await write('We open late today: the tram is stuck.'))
  const id = approved.posts[0]?.id ?? ''
  const post = await settled(id, 'published')
  expect(post.attempts).toBe(2)
  expect(texts()).toEqual(['We open late today: the tram is stuck.'])
  await admin.call(`POST /posts/${id}/delete`, { reason: 'It was a test.' })
})

test('C10: a network that asks for patience gets it, and the author learns when the next try is', async () => {
  const headers = { 'x-ratelimit-reset': new Date(Date.now() + 16_000).toISOString(), 'x-ratelimit-remaining': '0' }
  mastodon.fail({
    method: 'POST',
    path: /^\/api\/v1\/statuses$/,
    does: { status: 429, body: '{"error":"Too many requests"}', headers },
  })
  const approved = await approve(await write('Patience is a frequency too.'))
  const id = approved.posts[0]?.id ?? ''
  const delayed = await settled(id, 'retrying')
  expect(delayed.nextTryAt).not.toBeNull()
  expect(delayed.failure).toBeTruthy()
  const { letters } = await admin.call<{ letters: { subject: string }[] }>('GET /outbox')
  expect(letters.map((letter) => letter.subject).some((subject) => subject.startsWith('Delayed on @nordlicht'))).toBe(
    true,
  )
  await settled(id, 'published', 60)
  expect(texts()).toEqual(['Patience is a frequency too.'])
})

test('C10: an account is connected at Mastodon’s own sign-in page', async () => {
  mastodon.createAccount('aurora', 'Aurora')
  const handle = `aurora@${new URL(mastodon.url).host}`
  const { id } = await admin.call<{ id: string }>('POST /accounts', { brandId, network: 'mastodon', handle })
  const { url } = await admin.call<{ url: string }>(`POST /accounts/${id}/sign-in`, { at: mastodon.url })
  const back = await mastodon.agree(url, 'aurora')
  const answer = await fetch(back, { redirect: 'manual', headers: { cookie: admin.cookie() } })
  expect(answer.headers.get('location')).toBe(`/govern/accounts?connected=${id}`)
})
