import { CompanyFile, check, compileRulebook } from '@brandwarden/content'
import type { CheckResult, Role } from '@brandwarden/contract'
import { loadPacks } from '@brandwarden/packs'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mountFiles } from '../../base/files/mount.ts'
import { newId } from '../../base/id.ts'
import { bodyOf, createTestApp, createTestGround, key, type TestGround } from '../../base/testing/test-ground.ts'
import { type Company, createCompany } from '../testing/company.ts'
import { checksRoutes } from './index.ts'

let at: TestGround
let company: Company
let send: ReturnType<typeof createTestApp>['as']
const clock = new Date('2026-12-01T09:00:00Z')

beforeAll(async () => {
  at = await createTestGround({ clock: () => clock })
  company = await createCompany(at)
  send = createTestApp(at.ground, checksRoutes, (app) =>
    mountFiles(app, { ground: at.ground, files: at.files, mayRead: async () => true }),
  ).as
})
afterAll(() => at.close())

let count = 0
const hire = (...roles: Role[]) => company.hire(`Person ${++count}`, roles)
const json = (body: unknown) => ({ body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
const script = () => key(['marketing'], ['checks.run'])
const ask = (body: unknown, by = script()) => send(by)('POST /api/checks/drafts', json(body))

const drafts = [
  { id: 'a', text: 'Sunday in the workshop: three hinges, two coffees, one cat.' },
  { id: 'b', text: 'The scheduler login is social@nordlicht-audio.com, password Vinterlys!2026.', language: 'en' },
  { id: 'c', text: 'Six weeks and never going back. Code LENA10!', author: 'partner', network: 'instagram' },
  { id: 'c', text: '' },
  { id: 'e', text: 'Soon.', publishAt: '2026-12-01T09:00:00Z', media: null, approvedPosition: null },
]

test('C7: a script’s key gets what the command line gives, in the same order', async () => {
  const rulebook = compileRulebook(await loadPacks(), CompanyFile.parse({ company: 'Nordlicht Audio' }))
  const expected = drafts.map((draft) => {
    const { shadow: _, ...result } = check(draft as Parameters<typeof check>[0], rulebook, {
      now: clock,
      language: 'en',
    })
    return result
  })
  const answer = await ask({ brandId: company.brandId, drafts })
  expect(answer.status).toBe(200)
  const { results } = await bodyOf<{ results: CheckResult[] }>(answer)
  expect(results).toEqual(JSON.parse(JSON.stringify(expected)))
  expect(results.map((one) => one.verdict)).toEqual(['pass', 'block', 'block', 'pass', 'pass'])
  expect(await bodyOf(ask({ drafts: [] }))).toEqual({ results: [] })
})

test('pictures that were uploaded are looked at; of others the result says that they were not', async () => {
  const ana = await hire('marketing')
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#456' } })
    .withExif({
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '0/1 9/1 0/1' },
    })
    .jpeg()
    .toBuffer()
  const { hash } = await bodyOf<{ hash: string }>(send(ana)('POST /api/files', { body: new Uint8Array(bytes) }))
  const media = [
    { path: 'img/local.jpg', alt: 'A lake' },
    { path: hash, alt: 'A lake' },
    { path: '0'.repeat(64), alt: 'A lake' },
  ]
  const { results } = await bodyOf<{ results: CheckResult[] }>(ask({ drafts: [{ id: 'a', text: 'A lake.', media }] }))
  const told = results[0]?.findings.map(({ rule, media }) => `${rule} ${media}`)
  expect(told).toContain('location.picture 1')
  expect(told?.filter((one) => /unreadable/.test(one)).map((one) => one.at(-1))).toEqual(['0', '2'])
})

test('who works for one brand checks against its policy alone', async () => {
  const other = newId<Company['brandId']>()
  await at.db.insertInto('brands').values({ id: other, name: 'Nebel', createdAt: clock, updatedAt: clock }).execute()
  const nora = { ...(await hire('marketing')), roles: [{ role: 'marketing' as const, brandId: other, teamId: null }] }
  for (const path of ['/api/checks', '/api/checks/drafts']) {
    const input = { text: 'Hello.', drafts: [{ id: 'a', text: 'Hello.' }] }
    expect((await send(nora)(`POST ${path}`, json({ ...input, brandId: company.brandId }))).status).toBe(403)
    expect((await send(nora)(`POST ${path}`, json({ ...input, brandId: other }))).status).toBe(200)
    expect((await send(nora)(`POST ${path}`, json(input))).status).toBe(200)
  }
})

test.each([
  ['more than 100 drafts', { drafts: Array.from({ length: 101 }, (_, i) => ({ id: String(i), text: '' })) }, 'drafts'],
  ['no list', { drafts: { id: 'a', text: 'b' } }, 'drafts'],
  ['a draft without an id', { drafts: [{ id: 'a', text: 'b' }, { text: 'c' }] }, 'drafts.1.id'],
  ['a text that is a number', { drafts: [{ id: 'a', text: 7 }] }, 'drafts.0.text'],
  ['a text beyond any network', { drafts: [{ id: 'a', text: 'x'.repeat(100_001) }] }, 'drafts.0.text'],
  ['an author of no kind', { drafts: [{ id: 'a', text: '', author: 'robot' }] }, 'drafts.0.author'],
  ['a date that is none', { drafts: [{ id: 'a', text: '', publishAt: 'tomorrow' }] }, 'drafts.0.publishAt'],
  ['a brand that is no id', { brandId: '1', drafts: [] }, 'brandId'],
])('%s is refused, and the field named', async (_, body, path) => {
  const answer = await ask(body)
  expect(answer.status).toBe(422)
  expect(await bodyOf(answer)).toMatchObject({ code: 'invalid_input', errors: [{ path }] })
})

test('a brand that does not exist, a key without the scope and nobody at all are turned away', async () => {
  expect((await ask({ brandId: newId(), drafts: [] })).status).toBe(404)
  expect((await ask({ drafts: [] }, key(['marketing'], ['drafts.read']))).status).toBe(403)
  expect((await send(null)('POST /api/checks/drafts', json({ drafts: [] }))).status).toBe(401)
})

test('half characters, invisible ones and the longest text are checked like any other', async () => {
  const texts = ['\ud83d', 'a\u202eb\u0000', '\u200b'.repeat(5_000), 'ab '.repeat(30_000), '🦊'.repeat(3_000)]
  const { results } = await bodyOf<{ results: CheckResult[] }>(
    ask({ drafts: texts.map((text, i) => ({ id: String(i), text })) }),
  )
  expect(results.map((one) => one.id)).toEqual(['0', '1', '2', '3', '4'])
})
