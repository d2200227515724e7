import { setTimeout as wait } from 'node:timers/promises'
import type { DraftView } from '@brandwarden/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Pds, type PdsAccount, startPds } from './network/pds.ts'
import { consent } from './network/pds-consent.ts'
import { dataFolder, freePort, type RunningServer, startServer } from './server.ts'
import { invite, setUp, type Visitor } from './visitor.ts'

let pds: Pds
let account: PdsAccount
let server: RunningServer
let data: Awaited<ReturnType<typeof dataFolder>>
let admin: Visitor
let brandId: string

beforeAll(async () => {
  pds = await startPds()
  account = await pds.createAccount('nordlicht.test', 'correct horse battery')
  data = await dataFolder()
  const env = {
    BRANDWARDEN_ALLOWED_ORIGINS: [pds.url, pds.plcUrl].join(','),
    BRANDWARDEN_PLC_DIRECTORY: pds.plcUrl,
  }
  server = await startServer({ folder: data.folder, port: await freePort(), env })
  admin = await setUp(server.url, server.setupLink ?? '')
  const { brands } = await admin.call<{ brands: { id: string }[] }>('GET /brands')
  brandId = brands[0]?.id ?? ''
})

afterAll(async () => {
  await server?.stop()
  await pds?.stop()
  await data?.remove()
})

const open = (handle: string) => admin.call<{ id: string }>('POST /accounts', { brandId, network: 'bluesky', handle })
const begin = async (id: string) =>
  (await admin.call<{ url: string }>(`POST /accounts/${id}/sign-in`, { at: pds.url })).url

/** The browser comes back from the network with the administrator's cookie. */
async function comeBack(to: string | URL): Promise<URL> {
  const answer = await fetch(to, { redirect: 'manual', headers: { cookie: admin.cookie() } })
  return new URL(answer.headers.get('location') ?? '', server.url)
}

test('C10: an account is connected at Bluesky’s own sign-in page, and a post goes out with that right', async () => {
  const { id } = await open('nordlicht.test')
  const landed = await comeBack(await consent(await begin(id), account))
  expect(landed.searchParams.get('connected')).toBe(id)

  const author = await invite(server.url, admin, 'Ada Rossi', 'marketing')
  const approver = await invite(server.url, admin, 'Ben Ortolan', 'approver')
  const text = 'Connected without a password in sight.'
  const variants = [{ accountId: id, text: null }]
  const draft = await author.call<DraftView>('POST /drafts', { brandId, text, variants })
  const { contentHash } = await author.call<DraftView>(`POST /drafts/${draft.id}/submit`)
  await approver.call(`POST /drafts/${draft.id}/approve`, { contentHash })
  const read = async () => (await pds.listRecords(account.did, 'app.bsky.feed.post')).map((one) => one.value.text)
  for (let tries = 0; tries < 100 && (await read()).length === 0; tries++) await wait(200)
  expect(await read()).toEqual([text])
})

test('what the network hands back works once, and a refusal is told on the page of accounts', async () => {
  const other = await pds.createAccount('aurora.test', 'staple correct horse')
  const { id } = await open('aurora.test')
  const back = await consent(await begin(id), other)
  expect((await comeBack(back)).searchParams.get('connected')).toBe(id)
  expect((await comeBack(back)).searchParams.get('problem')).toBe('network_refused')

  const { id: wrong } = await open('someone-else.test')
  const landed = await comeBack(await consent(await begin(wrong), other))
  expect(landed.searchParams.get('problem')).toBe('other_account_connected')
  const declined = await comeBack(await consent(await begin(wrong), null))
  expect(declined.searchParams.get('problem')).toBe('network_refused')
})
