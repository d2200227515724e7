import type { DraftView, PostView, StopList } from '@brandwarden/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bodyOf, createTestApp, createTestGround, type TestGround } from '../../base/testing/test-ground.ts'
import { checksRoutes } from '../checks/index.ts'
import { contentRoutes } from '../content/index.ts'
import { type Company, createCompany } from '../testing/company.ts'
import { publishingRoutes, stopAfterRestore } from './index.ts'

let at: TestGround
let company: Company
let send: ReturnType<typeof createTestApp>['as']

beforeAll(async () => {
  at = await createTestGround({ clock: () => new Date('2026-12-01T09:00:00Z') })
  await at.ground.jobs.start([{ name: 'publish-post', handle: async () => undefined }])
  company = await createCompany(at)
  send = createTestApp(at.ground, [...contentRoutes, ...checksRoutes, ...publishingRoutes]).as
})
afterAll(async () => {
  await at.ground.jobs.stop()
  await at.close()
})

const json = (body: unknown) => ({ body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
const reason = 'Restored from the backup of last week.'

test('a copy without accounts has nothing to hold', async () => {
  expect(await stopAfterRestore(at.ground, reason)).toBeNull()
})

test('C10: a restored copy holds what it had queued until a named person has looked', async () => {
  const [ana, ben, ines] = [
    await company.hire('Ana', ['marketing']),
    await company.hire('Ben', ['approver']),
    await company.hire('Ines', ['security']),
  ]
  const accountId = await company.openAccount('bluesky', 'nordlicht.test')
  const body = { brandId: company.brandId, text: 'Three hinges, two coffees.', variants: [{ accountId, text: null }] }
  const draft = await bodyOf<DraftView>(send(ana)('POST /api/drafts', json(body)))
  const { contentHash } = await bodyOf<DraftView>(send(ana)(`POST /api/drafts/${draft.id}/submit`))
  await send(ben)(`POST /api/drafts/${draft.id}/approve`, json({ contentHash }))
  const states = async () =>
    (await bodyOf<{ posts: PostView[] }>(send(ana)('GET /api/posts'))).posts.map((post) => post.status)
  expect(await states()).toEqual(['queued'])

  expect(await stopAfterRestore(at.ground, reason)).toBe(1)
  expect(await states()).toEqual(['held'])
  const { stops } = await bodyOf<StopList>(send(ines)('GET /api/stops'))
  expect(stops).toMatchObject([{ by: null, account: null, reason, holds: 1, lifted: null }])
  expect((await at.events()).at(-1)).toMatchObject({ name: 'publishing.stopped', data: { held: 1 } })

  await stopAfterRestore(at.ground, reason)
  expect((await bodyOf<StopList>(send(ines)('GET /api/stops'))).stops).toHaveLength(1)
  const lift = json({ reason: 'Nothing of it is out yet.' })
  expect(await bodyOf(send(ines)(`POST /api/stops/${stops[0]?.id}/lift`, lift))).toMatchObject({ released: 1 })
  expect(await states()).toEqual(['queued'])
})
