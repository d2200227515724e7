import { setTimeout as wait } from 'node:timers/promises'
import type { DraftView, PostView } from '@brandwarden/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Pds, type PdsAccount, startPds } from './network/pds.ts'
import { dataFolder, freePort, type RunningServer, startServer } from './server.ts'
import { invite, setUp, type Visitor } from './visitor.ts'

let pds: Pds
let account: PdsAccount
let server: RunningServer
let data: Awaited<ReturnType<typeof dataFolder>>
let admin: Visitor
let author: Visitor
let approver: Visitor
let brandId: string
let accountId: string
let options: Parameters<typeof startServer>[0]

beforeAll(async () => {
  pds = await startPds()
  account = await pds.createAccount('nordlicht.test', 'correct horse battery')
  data = await dataFolder()
  const allowed = [pds.url, pds.plcUrl].join(',')
  const env = { BRANDWARDEN_ALLOWED_ORIGINS: allowed, BRANDWARDEN_PLC_DIRECTORY: pds.plcUrl }
  options = { folder: data.folder, port: await freePort(), env }
  server = await startServer(options)
  admin = await setUp(server.url, server.setupLink ?? '')
  author = await invite(server.url, admin, 'Ada Rossi', 'marketing')
  approver = await invite(server.url, admin, 'Ben Ortolan', 'approver')
  const { brands } = await admin.call<{ brands: { id: string }[] }>('GET /brands')
  brandId = brands[0]?.id ?? ''
  const added = await admin.call<{ id: string }>('POST /accounts', {
    brandId,
    network: 'bluesky',
    handle: 'nordlicht.test',
  })
  accountId = added.id
  const secret = await pds.createAppPassword(account)
  await admin.call(`POST /accounts/${accountId}/connect`, { host: pds.url, secret })
})

afterAll(async () => {
  await server?.stop()
  await pds?.stop()
  await data?.remove()
})

const post = 'app.bsky.feed.post'

async function approve(text: string, publishAt: string | null = null): Promise<DraftView> {
  const draft = await author.call<DraftView>('POST /drafts', {
    brandId,
    text,
    publishAt,
    variants: [{ accountId, text: null }],
  })
  const waiting = await author.call<DraftView>(`POST /drafts/${draft.id}/submit`)
  return approver.call<DraftView>(`POST /drafts/${draft.id}/approve`, { contentHash: waiting.contentHash })
}

/** As its owner would at the network itself. */
async function deactivate(): Promise<void> {
  const ask = (name: string, body: object, token?: string) =>
    fetch(`${pds.url}/xrpc/com.atproto.server.${name}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    })
  const { did, password } = account
  const session = (await (await ask('createSession', { identifier: did, password })).json()) as { accessJwt: string }
  const answer = await ask('deactivateAccount', {}, session.accessJwt)
  if (!answer.ok) throw new Error(await answer.text())
}

async function until<T>(look: () => Promise<T>, isDone: (seen: T) => boolean, seconds = 60): Promise<T> {
  const end = Date.now() + seconds * 1000
  for (;;) {
    const seen = await look()
    if (isDone(seen)) return seen
    if (Date.now() > end) throw new Error(`Still ${JSON.stringify(seen)} after ${seconds} s\n${server.output()}`)
    await wait(100)
  }
}

const readPost = (id: string) => author.call<PostView>(`GET /posts/${id}`)
const isPublished = (one: PostView) => one.status === 'published'

test('C10: an approved draft is read at the network, and its record goes from draft to deletion', async () => {
  const draft = await approve('Sunday in the workshop: three hinges, two coffees, one cat.')
  const id = draft.posts[0]?.id ?? ''
  const published = await until(() => readPost(id), isPublished)
  const records = await pds.listRecords(account.did, post)
  expect(records.map((one) => one.value.text)).toContain('Sunday in the workshop: three hinges, two coffees, one cat.')
  expect(published.url).toMatch(/\/profile\/[^/]+\/post\/\w+$/)

  await admin.call(`POST /posts/${id}/delete`, { reason: 'It was a test.' })
  expect(await pds.listRecords(account.did, post)).toEqual([])
  const { steps } = await admin.call<{ steps: { name: string }[] }>(`GET /posts/${id}/record`)
  const names = steps.map((step) => step.name)
  expect(names.slice(0, 2)).toEqual(['draft.created', 'draft.submitted'])
  const ofThePost = names.filter((name) => name.startsWith('post.'))
  expect(ofThePost).toEqual(['post.queued', 'post.claimed', 'post.published', 'post.deleted'])
  expect(names).toContain('draft.approved')
})

test('C12: a stop holds what is queued until a named person lifts it with a reason', async () => {
  const stop = await admin.call<{ stopId: string }>('POST /stops', { accountId: null, reason: 'Something is wrong.' })
  const draft = await approve('This one waits behind the stop.')
  const id = draft.posts[0]?.id ?? ''
  await until(
    () => readPost(id),
    (one) => one.status === 'held',
  )
  expect((await author.attempt(`POST /stops/${stop.stopId}/lift`, { reason: 'I want it out.' })).status).toBe(403)
  const texts = (await pds.listRecords(account.did, post)).map((one) => one.value.text)
  expect(texts).not.toContain('This one waits behind the stop.')

  await admin.call(`POST /stops/${stop.stopId}/lift`, { reason: 'A false alarm.' })
  await until(() => readPost(id), isPublished)
  await admin.call(`POST /posts/${id}/delete`, { reason: 'It was a test.' })
})

test('C10: a server killed 20 times while it publishes loses nothing and posts nothing twice', async () => {
  const texts: string[] = []
  const ids: string[] = []
  for (let round = 0; round < 20; round++) {
    for (let one = 0; one < 2; one++) {
      const text = `Round ${round}, post ${one}: a quiet note from the workshop.`
      const draft = await approve(text)
      texts.push(text)
      ids.push(draft.posts[0]?.id ?? '')
    }
    // Each round dies at another moment of the sending.
    await wait((round * 97) % 900)
    await server.kill()
    server = await startServer(options)
  }
  await until(
    async () =>
      (await Promise.all(ids.map(readPost))).filter((one) => one.status !== 'published').map((one) => one.status),
    (rest) => rest.length === 0,
    150,
  )
  const records = (await pds.listRecords(account.did, post)).map((one) => String(one.value.text))
  expect(records.filter((text) => text.startsWith('Round')).toSorted()).toEqual(texts.toSorted())
}, 600_000)

test('C10: a correction is approved like any post, and takes the place of the wrong one', async () => {
  const wrong = await approve('We open on Sunday at nine.')
  const id = wrong.posts[0]?.id ?? ''
  await until(() => readPost(id), isPublished)
  const draft = await author.call<DraftView>(`POST /posts/${id}/correct`)
  const text = 'We open on Sunday at ten.'
  const edited = await author.call<DraftView>(`PATCH /drafts/${draft.id}`, { version: draft.version, text })
  const waiting = await author.call<DraftView>(`POST /drafts/${edited.id}/submit`)
  await approver.call(`POST /drafts/${draft.id}/approve`, { contentHash: waiting.contentHash })
  const gone = await until(
    () => readPost(id),
    (one) => one.deletedAt !== null,
  )
  expect(gone.status).toBe('corrected')
  const texts = (await pds.listRecords(account.did, post)).map((one) => one.value.text)
  expect(texts).toContain(text)
  expect(texts).not.toContain('We open on Sunday at nine.')
})

test('C10: an account that the network closed is told to the author, and the connection is not shown as healthy', async () => {
  await deactivate()
  const draft = await approve('This one can’t go out.')
  const id = draft.posts[0]?.id ?? ''
  const failed = await until(
    () => readPost(id),
    (one) => one.status === 'failed',
  )
  expect(failed.failure).toBeTruthy()
  const { accounts } = await admin.call<{ accounts: { connection: { state: string; reason: string } }[] }>(
    'GET /accounts',
  )
  expect(accounts[0]?.connection.state).toBe('broken')
  expect(accounts[0]?.connection.reason).toBeTruthy()
  const { letters } = await admin.call<{ letters: { to: string; subject: string }[] }>('GET /outbox')
  expect(letters.find((one) => one.to === 'ada.rossi@nordlicht-audio.com')?.subject).toBe(
    'Not published on @nordlicht.test',
  )
})
