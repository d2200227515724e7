import type { ApprovalRulesView, DraftView, Role } from '@brandwarden/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../base/id.ts'
import { bodyOf, createTestApp, createTestGround, type TestGround } from '../../base/testing/test-ground.ts'
import { checksRoutes } from '../checks/index.ts'
import { publishingRoutes } from '../publishing/index.ts'
import { type Company, createCompany } from '../testing/company.ts'
import { watchSlots } from './jobs.ts'
import { contentRoutes } from './routes.ts'

let at: TestGround
let company: Company
let clock = new Date('2026-12-01T09:00:00Z')
let send: ReturnType<typeof createTestApp>['as']

beforeAll(async () => {
  at = await createTestGround({ clock: () => clock })
  await at.ground.jobs.start([{ name: 'publish-post', handle: async () => undefined }])
  company = await createCompany(at)
  send = createTestApp(at.ground, [...contentRoutes, ...checksRoutes, ...publishingRoutes]).as
})
afterAll(async () => {
  await at.ground.jobs.stop()
  await at.close()
})

let count = 0
const hire = (...roles: Role[]) => company.hire(`Person ${++count}`, roles)
const json = (body: unknown) => ({ body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })

/** A draft of a colleague in marketing, for one account. */
async function write(text: string, more: Record<string, unknown> = {}) {
  const ana = await hire('marketing')
  const accountId = await company.openAccount('bluesky', `nordlicht${++count}.test`)
  const body = { brandId: company.brandId, text, variants: [{ accountId, text: null }], ...more }
  const answer = await send(ana)('POST /api/drafts', json(body))
  expect(answer.status).toBe(200)
  return { ana, draft: await bodyOf<DraftView>(answer) }
}

const harmless = 'Sunday in the workshop: three hinges, two coffees, one cat.'

test('C9: a draft goes from its author over a colleague to the queue, and the ledger tells it', async () => {
  const { ana, draft } = await write(harmless)
  const waiting = await bodyOf<DraftView>(send(ana)(`POST /api/drafts/${draft.id}/submit`))
  expect(waiting.status).toBe('waiting')
  expect(waiting.requirements.map((one) => one.ruleId)).toEqual(['everything'])

  const ben = await hire('approver')
  const approve = json({ contentHash: waiting.contentHash })
  const approved = await bodyOf<DraftView>(send(ben)(`POST /api/drafts/${draft.id}/approve`, approve))
  expect(approved.status).toBe('approved')
  expect(approved.posts).toMatchObject([{ status: 'queued' }])

  const names = (await at.events()).filter((event) => event.subjectId === draft.id).map((event) => event.name)
  expect(names).toEqual(['draft.created', 'draft.submitted', 'draft.approved', 'draft.released'])
})

test('C9: nobody approves their own words, whatever roles they hold', async () => {
  const cleo = await hire('marketing', 'approver', 'legal', 'programme-owner')
  const accountId = await company.openAccount('bluesky', 'own-words.test')
  const body = { brandId: company.brandId, text: harmless, variants: [{ accountId, text: null }] }
  const draft = await bodyOf<DraftView>(send(cleo)('POST /api/drafts', json(body)))
  const waiting = await bodyOf<DraftView>(send(cleo)(`POST /api/drafts/${draft.id}/submit`))
  const answer = await send(cleo)(`POST /api/drafts/${draft.id}/approve`, json({ contentHash: waiting.contentHash }))
  expect(answer.status).toBe(403)
  expect(await bodyOf(answer)).toMatchObject({ code: 'draft_own' })
})

test('C9: an approver who changed a word is an author too', async () => {
  const { ana, draft } = await write(harmless)
  const dee = await hire('marketing', 'approver')
  await send(dee)(`PATCH /api/drafts/${draft.id}`, json({ version: draft.version, text: `${harmless} Come by.` }))
  const waiting = await bodyOf<DraftView>(send(ana)(`POST /api/drafts/${draft.id}/submit`))
  const answer = await send(dee)(`POST /api/drafts/${draft.id}/approve`, json({ contentHash: waiting.contentHash }))
  expect(await bodyOf(answer)).toMatchObject({ code: 'draft_own' })
})

test('C9: an edit after approval voids it, takes the post back and shows what was approved', async () => {
  const { ana, draft } = await write(harmless)
  const waiting = await bodyOf<DraftView>(send(ana)(`POST /api/drafts/${draft.id}/submit`))
  const ben = await hire('approver')
  const approve = json({ contentHash: waiting.contentHash })
  const approved = await bodyOf<DraftView>(send(ben)(`POST /api/drafts/${draft.id}/approve`, approve))

  const edit = json({ version: approved.version, text: `${harmless} Free for everyone.` })
  const edited = await bodyOf<DraftView>(send(ana)(`PATCH /api/drafts/${draft.id}`, edit))
  expect(edited.status).toBe('writing')
  expect(edited.posts).toMatchObject([{ status: 'cancelled' }])
  expect(edited.lastApproved?.text).toBe(harmless)
  expect(edited.decisions).toMatchObject([{ decision: 'approved', holds: false }])

  const late = await send(ben)(`POST /api/drafts/${draft.id}/approve`, approve)
  expect(late.status).toBe(409)
})

test('C9: an approval of other words than the present ones is refused', async () => {
  const { ana, draft } = await write(harmless)
  await send(ana)(`POST /api/drafts/${draft.id}/submit`)
  const ben = await hire('approver')
  const answer = await send(ben)(`POST /api/drafts/${draft.id}/approve`, json({ contentHash: '0'.repeat(64) }))
  expect(await bodyOf(answer)).toMatchObject({ code: 'changed_meanwhile' })
})

test('C9: words that return to what was approved before still need a new submission', async () => {
  const { ana, draft } = await write(harmless)
  const waiting = await bodyOf<DraftView>(send(ana)(`POST /api/drafts/${draft.id}/submit`))
  const ben = await hire('approver')
  const approve = json({ contentHash: waiting.contentHash })
  const approved = await bodyOf<DraftView>(send(ben)(`POST /api/drafts/${draft.id}/approve`, approve))
  const other = json({ version: approved.version, text: 'Something else.' })
  const edited = await bodyOf<DraftView>(send(ana)(`PATCH /api/drafts/${draft.id}`, other))
  const back = json({ version: edited.version, text: harmless })
  expect((await bodyOf<DraftView>(send(ana)(`PATCH /api/drafts/${draft.id}`, back))).status).toBe('writing')
})

test('an older version never overwrites a newer one', async () => {
  const { ana, draft } = await write(harmless)
  await send(ana)(`PATCH /api/drafts/${draft.id}`, json({ version: draft.version, text: 'First.' }))
  const answer = await send(ana)(`PATCH /api/drafts/${draft.id}`, json({ version: draft.version, text: 'Second.' }))
  expect(answer.status).toBe(409)
  expect(await bodyOf(answer)).toMatchObject({ code: 'changed_meanwhile' })
  expect((await bodyOf<DraftView>(send(ana)(`GET /api/drafts/${draft.id}`))).text).toBe('First.')
})

test('C7: what the policy blocks can’t be submitted until someone who may sets the finding aside with a reason', async () => {
  const { ana, draft } = await write('The scheduler login is social@nordlicht-audio.com, password Vinterlys!2026.')
  const refused = await send(ana)(`POST /api/drafts/${draft.id}/submit`)
  expect(await bodyOf(refused)).toMatchObject({ code: 'draft_blocked' })

  const finding = draft.check.findings.find((one) => one.severity === 'block')
  expect(finding?.category).toBe('secret')
  const dismiss = json({
    rule: finding?.rule,
    excerpt: finding?.excerpt,
    reason: 'An invented password for the campaign.',
  })
  expect((await send(ana)(`POST /api/drafts/${draft.id}/dismiss`, dismiss)).status).toBe(403)
  const sam = await hire('security')
  for (const one of draft.check.findings.filter((each) => each.severity === 'block')) {
    const body = json({ rule: one.rule, excerpt: one.excerpt, reason: 'An invented password for the campaign.' })
    expect((await send(sam)(`POST /api/drafts/${draft.id}/dismiss`, body)).status).toBe(200)
  }
  const waiting = await bodyOf<DraftView>(send(ana)(`POST /api/drafts/${draft.id}/submit`))
  expect(waiting.status).toBe('waiting')
  expect(waiting.requirements.map((one) => one.ruleId)).toContain('secrecy')
})

test('C9: a deputy approves in another’s place, in the days agreed', async () => {
  const lea = await hire('approver')
  const plain = await hire('marketing')
  const deputy = json({ deputyId: plain.id, from: '2026-12-01T00:00:00Z', until: '2026-12-03T00:00:00Z' })
  const { ana, draft } = await write(harmless)
  const { contentHash } = await bodyOf<DraftView>(send(ana)(`POST /api/drafts/${draft.id}/submit`))
  const before = await send(plain)(`POST /api/drafts/${draft.id}/approve`, json({ contentHash }))
  expect(await bodyOf(before)).toMatchObject({ code: 'draft_not_your_turn' })
  expect((await send(lea)('POST /api/deputies', deputy)).status).toBe(200)
  const approved = await bodyOf<DraftView>(send(plain)(`POST /api/drafts/${draft.id}/approve`, json({ contentHash })))
  expect(approved.status).toBe('approved')
  const event = (await at.events('draft.approved')).find((one) => one.subjectId === draft.id)
  expect(event?.data).toMatchObject({ roles: ['approver'], for: lea.id })
})

test('C9: a waiting draft calls for help before its time, and is never posted late in silence', async () => {
  clock = new Date('2026-12-01T09:00:00Z')
  const { ana, draft } = await write(harmless, { publishAt: '2026-12-01T11:00:00Z' })
  await send(ana)(`POST /api/drafts/${draft.id}/submit`)
  clock = new Date('2026-12-01T10:15:00Z')
  await watchSlots(at.ground)
  await watchSlots(at.ground)
  expect((await at.events('draft.escalated')).filter((event) => event.subjectId === draft.id)).toHaveLength(1)

  clock = new Date('2026-12-01T11:00:30Z')
  await watchSlots(at.ground)
  const missed = await bodyOf<DraftView>(send(ana)(`GET /api/drafts/${draft.id}`))
  expect(missed.status).toBe('missed')
  expect(missed.nextSafeSlot).toBe('2026-12-01T12:15:00.000Z')

  const slot = json({ publishAt: missed.nextSafeSlot })
  const again = await bodyOf<DraftView>(send(ana)(`POST /api/drafts/${draft.id}/reschedule`, slot))
  expect(again.status).toBe('waiting')
})

test.each([
  ['an empty text', { text: '   ' }, 'draft_empty'],
  ['no account', { variants: [] }, 'draft_no_account'],
  ['a time that has passed', { publishAt: '2020-01-01T00:00:00Z' }, 'draft_slot_past'],
  ['more than the network takes', { text: 'far too long '.repeat(40) }, 'draft_too_long'],
])('a draft with %s is not submitted', async (_, change, code) => {
  const { ana, draft } = await write(harmless)
  await send(ana)(`PATCH /api/drafts/${draft.id}`, json({ version: draft.version, ...change }))
  expect(await bodyOf(send(ana)(`POST /api/drafts/${draft.id}/submit`))).toMatchObject({ code })
})

test.each([
  ['nothing', ''],
  ['half a JSON', '{"text":'],
  ['a list', '[1,2]'],
  ['wrong types', '{"brandId":7,"text":{"a":1}}'],
  ['a brand that is no id', '{"brandId":"\' or 1=1 --"}'],
  ['half a character and a NUL', JSON.stringify({ brandId: 'x', text: '\ud83d\u0000' })],
])('hostile input is refused in words: %s', async (_, body) => {
  const ana = await hire('marketing')
  const answer = await send(ana)('POST /api/drafts', { body, headers: { 'content-type': 'application/json' } })
  expect([400, 422]).toContain(answer.status)
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
})

test('half a character and a NUL are no text, and the rest is kept', async () => {
  const { draft } = await write('before \ud83d\u0000 after')
  expect(draft.text).toBe('before \ufffd after')
})

test('two people who edit the same draft are told', async () => {
  const { ana, draft } = await write(harmless)
  const ben = await company.hire('Ben Ortolan', ['marketing'])
  await send(ben)(`POST /api/drafts/${draft.id}/presence`)
  expect(await bodyOf(send(ana)(`POST /api/drafts/${draft.id}/presence`))).toEqual({
    people: [{ id: ben.id, name: 'Ben Ortolan' }],
  })
})

test('the queue holds what waits for the person who asks, and nothing else', async () => {
  const { ana, draft } = await write(harmless)
  await send(ana)(`POST /api/drafts/${draft.id}/submit`)
  const ben = await hire('approver')
  const mine = await bodyOf<{ drafts: { id: string }[] }>(send(ben)('GET /api/drafts?waitsForMe=true'))
  expect(mine.drafts.map((one) => one.id)).toContain(draft.id)
  const hers = await bodyOf<{ drafts: { id: string }[] }>(send(ana)('GET /api/drafts?waitsForMe=true'))
  expect(hers.drafts).toEqual([])
})

test('C9: approval rules of ours that someone saves as read in French are still English to an English reader', async () => {
  const line = `/api/brands/${company.brandId}/approval-rules`
  const lea = { ...(await hire('legal')), language: 'fr' as const }
  const read = await bodyOf<ApprovalRulesView>(send(lea)(`GET ${line}`))
  expect(read.rules.map((rule) => rule.name)).toContain('Un second regard sur tout')
  expect((await send(lea)(`PUT ${line}`, json(read))).status).toBe(200)
  const { rules } = await bodyOf<ApprovalRulesView>(send(await hire('legal'))(`GET ${line}`))
  expect(rules.map((rule) => rule.name)).toContain('A second pair of eyes on everything')
})

test('C9: approval rules that a colleague changed meanwhile are not overwritten', async () => {
  const line = `/api/brands/${company.brandId}/approval-rules`
  const lea = await hire('legal')
  const read = await bodyOf<ApprovalRulesView>(send(lea)(`GET ${line}`))
  const [first, second] = await Promise.all([
    send(await hire('legal'))(`PUT ${line}`, json(read)),
    send(lea)(`PUT ${line}`, json(read)),
  ])
  expect([first.status, second.status].sort()).toEqual([200, 409])
  expect(await bodyOf(first.status === 409 ? first : second)).toMatchObject({ code: 'changed_meanwhile' })
  expect(await bodyOf(send(lea)(`GET ${line}`))).toMatchObject({ version: read.version + 1 })
})

test('C9: the queue asks by the policy of today, not by that of the submission', async () => {
  const { ana, draft } = await write(harmless)
  await send(ana)(`POST /api/drafts/${draft.id}/submit`)
  const lea = await hire('legal')
  const waits = async () =>
    (await bodyOf<{ drafts: { id: string }[] }>(send(lea)('GET /api/drafts?waitsForMe=true'))).drafts.some(
      (one) => one.id === draft.id,
    )
  const line = `/api/brands/${company.brandId}/approval-rules`
  const { version, rules } = await bodyOf<ApprovalRulesView>(send(lea)(`GET ${line}`))
  const everything = rules.find((rule) => rule.id === 'everything')
  expect(everything?.roles).toContain('approver')
  const byLegal = rules.map((rule) => (rule === everything ? { ...rule, roles: ['legal'] } : rule))
  expect((await send(lea)(`PUT ${line}`, json({ brandId: company.brandId, version, rules: byLegal }))).status).toBe(200)
  expect(await waits()).toBe(true)
  await send(lea)(`PUT ${line}`, json({ brandId: company.brandId, version: version + 1, rules }))
})

test('C9: who approves in someone’s place does so for the one whose role was asked', async () => {
  const { ana, draft } = await write(harmless)
  const waiting = await bodyOf<DraftView>(send(ana)(`POST /api/drafts/${draft.id}/submit`))
  const [hanna, ben, dora] = [await hire('hr'), await hire('approver'), await hire('employee', 'marketing')]
  const days = { deputyId: dora.id, from: '2026-11-01T00:00:00Z', until: '2026-12-24T00:00:00Z' }
  for (const absent of [hanna, ben])
    await at.db
      .insertInto('deputies')
      .values({ id: newId<string>(), personId: absent.id, deputyId: dora.id, startsAt: days.from, endsAt: days.until })
      .execute()
  const approve = json({ contentHash: waiting.contentHash })
  expect((await send(dora)(`POST /api/drafts/${draft.id}/approve`, approve)).status).toBe(200)
  const approval = (await at.events()).find((event) => event.subjectId === draft.id && event.name === 'draft.approved')
  expect(approval?.data).toMatchObject({ for: ben.id, roles: ['approver'] })
})

test.each([
  ['oneself', 'self', '2026-12-03T00:00:00Z', 'deputy_days'],
  ['an end that has passed', 'other', '2026-11-01T00:00:00Z', 'deputy_days'],
  ['nobody that is here', 'nobody', '2026-12-03T00:00:00Z', 'not_found'],
])('C9: a deputy can’t be %s', async (_, who, until, code) => {
  const lea = await hire('approver')
  const ben = await hire('approver')
  const ids = { self: lea.id, other: ben.id, nobody: '019b0000-0000-7000-8000-000000000000' }
  const deputyId = ids[who as keyof typeof ids]
  const answer = await send(lea)('POST /api/deputies', json({ deputyId, from: '2026-10-01T00:00:00Z', until }))
  expect(await bodyOf(answer)).toMatchObject({ code })
})
