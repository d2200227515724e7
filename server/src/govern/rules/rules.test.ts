import type { PhraseListView, ReplayView, Role, RulebookView, RuleTrial, RuleView } from '@brandwarden/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../base/id.ts'
import { bodyOf, createTestApp, createTestGround, type TestGround } from '../../base/testing/test-ground.ts'
import { checksRoutes } from '../../control/checks/index.ts'
import { contentRoutes } from '../../control/content/index.ts'
import { type Company, createCompany } from '../../control/testing/company.ts'
import { factsRoutes } from '../facts/index.ts'
import { rulesRoutes } from './index.ts'

let at: TestGround
let company: Company
let send: ReturnType<typeof createTestApp>['as']
let clock = new Date('2026-12-01T09:00:00Z')

beforeAll(async () => {
  at = await createTestGround({ clock: () => clock })
  company = await createCompany(at)
  send = createTestApp(at.ground, [...rulesRoutes, ...contentRoutes, ...checksRoutes, ...factsRoutes]).as
})
afterAll(() => at.close())

let count = 0
const hire = (...roles: Role[]) => company.hire(`Person ${++count}`, roles)
type Someone = Awaited<ReturnType<typeof hire>>
type BrandId = Company['brandId']
type Problem = { code: string; title: string; errors?: { path: string; message: string }[] }
type Check = { verdict: string; findings: { rule: string; severity: string; message: string }[] }
const json = (body: unknown) => ({ body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })

/** A brand of its own for each test, with someone who edits its rules. */
async function newBrand() {
  const brandId = newId<BrandId>()
  await at.db
    .insertInto('brands')
    .values({ id: brandId, name: `Brand ${++count}`, createdAt: clock, updatedAt: clock })
    .execute()
  return { brandId, lea: await hire('legal'), url: `/api/brands/${brandId}` }
}

const rule = (change: Record<string, string> = {}) => {
  const parts = {
    id: 'own.rivals',
    clause: 'G4.taboo',
    category: 'taboo',
    severity: 'review',
    when: '{ says: { en: [rubbish brand, our lousy rivals] } }',
    say: '{ en: "We do not talk about rivals: {excerpt}", fr: "Pas un mot sur les concurrents", it: "Niente concorrenti" }',
    fix: '{ en: Leave it out., fr: Retirez-le., it: Toglilo. }',
    flag: '[{ text: "What a rubbish brand they are." }]',
    pass: '[{ text: "What a lovely brand they are." }]',
    ...change,
  }
  return Object.entries(parts)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n')
}

const saveRule = (by: Someone, url: string, yaml: string, more: Record<string, unknown> = {}) =>
  send(by)(`POST ${url}/rules`, json({ yaml, state: 'on', ...more }))
const check = (by: Someone, brandId: string, text: string, more: Record<string, unknown> = {}) =>
  bodyOf<Check>(send(by)('POST /api/checks', json({ brandId, text, ...more })))
const read = (by: Someone, url: string) => bodyOf<RulebookView>(send(by)(`GET ${url}/rulebook`))
const rulesOf = (answer: Check) => answer.findings.map((finding) => finding.rule)
const eventsOf = async (brandId: string) =>
  (await at.events()).filter((event) => event.subjectId === brandId).map(({ name, data }) => ({ name, data }))

test('C7: a brand’s own rule is saved with its examples, found in drafts, changed and removed', async () => {
  const { brandId, lea, url } = await newBrand()
  const saved = await bodyOf<RuleView>(saveRule(lea, url, rule()))
  expect(saved).toMatchObject({ origin: 'own', state: 'on', yaml: rule(), shadowHits: 0 })
  const found = await check(lea, brandId, 'They are a rubbish brand!')
  expect(found).toMatchObject({ verdict: 'review' })
  expect(found.findings[0]?.message).toBe('We do not talk about rivals: “rubbish brand”')

  const graver = rule({ severity: 'block' })
  const edit = { ruleId: 'own.rivals', baseSavedAt: saved.savedAt }
  const changed = await bodyOf<RuleView>(saveRule(lea, url, graver, edit))
  expect((await check(lea, brandId, 'They are a rubbish brand!')).verdict).toBe('block')
  expect(await bodyOf(saveRule(lea, url, graver, edit))).toMatchObject({ code: 'changed_meanwhile' })

  const renamed = await saveRule(lea, url, rule({ id: 'own.others' }), {
    ruleId: 'own.rivals',
    baseSavedAt: changed.savedAt,
  })
  expect(renamed.status).toBe(200)
  expect((await read(lea, url)).own.map((one) => one.rule.id)).toEqual(['own.others'])
  expect((await send(lea)(`DELETE ${url}/rules/own.others`)).status).toBe(200)
  expect((await check(lea, brandId, 'They are a rubbish brand!')).verdict).toBe('pass')
  expect((await eventsOf(brandId)).map((event) => event.name)).toEqual([
    'rule.saved',
    'rule.saved',
    'rule.saved',
    'rule.removed',
  ])
  expect((await eventsOf(brandId))[2]?.data).toMatchObject({ ruleId: 'own.others', was: 'own.rivals', state: 'on' })
})

test('a rule whose examples fail is not saved, and every failing example is named', async () => {
  const { brandId, lea, url } = await newBrand()
  const yaml = rule({
    flag: '[{ text: "What a rubbish brand." }, { text: "A fine day." }]',
    pass: '[{ text: "Our lousy rivals again." }, { text: "Lovely." }]',
  })
  const refused = await bodyOf<Problem>(saveRule(lea, url, yaml))
  expect(refused.code).toBe('rule_examples_fail')
  expect(refused.title).toContain('2 of its own examples')
  expect(refused.errors).toEqual([
    { path: 'flag.1', message: 'Should be flagged and is not: “A fine day.”' },
    {
      path: 'pass.0',
      message: 'Should pass and is flagged because of “Our lousy rivals”: “Our lousy rivals again.”',
    },
  ])
  expect(await eventsOf(brandId)).toEqual([])
  const none = await bodyOf(saveRule(lea, url, rule({ pass: '[]' })))
  expect(none).toMatchObject({ code: 'rule_needs_examples' })
})

test('a rule copied out of a pack with the dash of its list is read too', async () => {
  const { lea, url } = await newBrand()
  const copied = `# from the pack\n- ${rule().replaceAll('\n', '\n  ')}`
  expect((await saveRule(lea, url, copied)).status).toBe(200)
})

const bomb = [...'abcdefghij'].map(
  (name, i, names) =>
    `${name}: &${name} [${Array(9)
      .fill(i === 0 ? 'x' : `*${names[i - 1]}`)
      .join(',')}]`,
)
const nested = (levels: number): string =>
  levels === 0 ? '{ says: { en: [a b] } }' : `{ all: [${nested(levels - 1)}] }`
test.each([
  ['no YAML at all', 'Dear colleagues, this is it', 'Line 1', ''],
  ['a field that is missing', rule().replace(/^severity.*\n/m, ''), 'Line 1', 'severity'],
  ['a field nobody knows', `${rule()}\nsays: x`, 'Line 10', 'says'],
  ['a word of no category', rule({ category: 'gossip' }), 'Line 3', 'category'],
  ['an id with blanks', rule({ id: 'My rule' }), 'Line 1', 'id'],
  ['a list of phrases that is none', rule({ when: '{ says: [nothing-such] }' }), 'Line 5', 'when.says'],
  ['a phrase of a gap alone', rule({ when: '{ says: { en: ["..."] } }' }), 'Line 5', 'when.says.en.0'],
  ['a phrase that refers to no list', rule({ when: '{ says: { en: ["<nothing> b"] } }' }), 'Line 5', 'when.says.en.0'],
  ['an endless gap', rule({ when: '{ says: { en: ["a ...99999 b"] } }' }), 'Line 5', 'when.says.en.0'],
  ['an endless phrase', rule({ when: `{ says: { en: ["${'a? '.repeat(50)}b"] } }` }), 'Line 5', 'when.says.en.0'],
  ['a pattern that looks ahead', rule({ when: '{ pattern: "a(?=b)" }' }), 'Line 5', 'when.pattern'],
  ['a pattern that refers back', rule({ when: "{ pattern: '(a)\\1' }" }), 'Line 5', 'when.pattern'],
  ['a pattern that explodes', rule({ when: '{ pattern: "((a{100}){100}){100}" }' }), 'Line 5', 'when.pattern'],
  ['a pattern that finds everything', rule({ when: '{ pattern: ".*" }' }), 'Line 5', 'when.pattern'],
  ['a nest of conditions', rule({ when: nested(12) }), 'Line 5', `when${'.all.0'.repeat(8)}`],
  ['an alias bomb', bomb.join('\n'), '', ''],
  ['endless brackets', '['.repeat(49_000), 'Line 1', ''],
  ['a thousand patterns', rule({ when: `{ any: [${'{ pattern: "a+b" },'.repeat(50)}] }` }), 'Line 5', 'when'],
])('a rule with %s is refused, and its line named', async (_, yaml, line, path) => {
  const { lea, url } = await newBrand()
  const refused = await bodyOf<Problem>(saveRule(lea, url, yaml))
  expect(refused.code).toBe('rule_not_readable')
  expect(refused.errors?.[0]).toMatchObject({ path, message: expect.stringContaining(line) })
  const trial = await bodyOf<RuleTrial>(send(lea)(`POST ${url}/rules/try`, json({ yaml })))
  expect(trial).toMatchObject({ isGood: false, failures: [] })
  expect(trial.problems.map((one) => one.message).join()).not.toBe('')
  expect((await read(lea, url)).own).toEqual([])
})

test('a rule is tried without being saved: mistakes, examples and a draft of one’s own', async () => {
  const { brandId, lea, url } = await newBrand()
  const attempt = (yaml: string, draft?: unknown) =>
    bodyOf<RuleTrial>(send(lea)(`POST ${url}/rules/try`, json({ yaml, draft })))
  const good = await attempt(rule(), { text: 'Such a rubbish brand' })
  expect(good).toMatchObject({ problems: [], failures: [], isGood: true, findings: [{ span: [7, 20] }] })
  const bad = await attempt(rule({ flag: '[{ text: "A fine day." }]' }))
  expect(bad).toMatchObject({ isGood: false, failures: [{ kind: 'flag', index: 0, because: 'not_flagged' }] })
  expect(await attempt(rule({ id: 'disclosure.employee' }))).toMatchObject({
    isGood: false,
    problems: [{ path: 'id' }],
  })
  expect(await attempt(rule({ pass: '[]' }))).toMatchObject({ isGood: false, problems: [{ line: null }] })
  expect((await read(lea, url)).own).toEqual([])
  expect(await eventsOf(brandId)).toEqual([])
})

test('an own rule never takes the place of another one', async () => {
  const { lea, url } = await newBrand()
  await saveRule(lea, url, rule())
  expect(await bodyOf(saveRule(lea, url, rule()))).toMatchObject({ code: 'rule_id_taken' })
  const pack = rule({ id: 'disclosure.employee' })
  expect(await bodyOf(saveRule(lea, url, pack))).toMatchObject({ code: 'rule_id_taken' })
  await saveRule(lea, url, rule({ id: 'own.second' }))
  const moved = saveRule(lea, url, rule({ id: 'own.second' }), { ruleId: 'own.rivals' })
  expect(await bodyOf(moved)).toMatchObject({ code: 'rule_id_taken' })
  expect(await bodyOf(saveRule(lea, url, rule(), { ruleId: 'own.nothing' }))).toMatchObject({ code: 'not_found' })
})

const ad = 'My new lamp came on Monday. Use my code LENA10.'
test('C7: packs and rules are switched, changed and reworded for one brand, and the ledger tells it', async () => {
  const { brandId, lea, url } = await newBrand()
  const partner = { author: 'partner' }
  expect((await check(lea, brandId, ad, partner)).verdict).toBe('block')
  const ruleId = (await check(lea, brandId, ad, partner)).findings.find((one) => one.severity === 'block')?.rule
  const patch = (body: unknown) => send(lea)(`PATCH ${url}/rules/${ruleId}`, json(body))

  const say = { en: 'Tell them it is paid.', fr: 'Dites que c’est payé.', it: 'Di’ che è pagato.' }
  expect(await bodyOf(patch({ state: 'on', severity: 'note', say }))).toMatchObject({
    severity: 'note',
    say,
    state: 'on',
  })
  const milder = await check(lea, brandId, ad, partner)
  expect(milder.verdict).toBe('pass')
  expect(milder.findings.find((one) => one.rule === ruleId)).toMatchObject({ severity: 'note', message: say.en })
  await patch({ state: 'off' })
  expect(rulesOf(await check(lea, brandId, ad, partner))).not.toContain(ruleId)
  const back = await bodyOf<RuleView>(patch({ state: 'on', severity: null, say: null }))
  expect(back).toMatchObject({ severity: null, say: null, since: null })
  expect((await check(lea, brandId, ad, partner)).verdict).toBe('block')

  const off = await bodyOf<RulebookView>(send(lea)(`PUT ${url}/packs/disclosure`, json({ isOn: false })))
  expect(off.packs.find((pack) => pack.id === 'disclosure')?.isOn).toBe(false)
  expect((await check(lea, brandId, ad, partner)).verdict).toBe('pass')
  await send(lea)(`PUT ${url}/packs/disclosure`, json({ isOn: true }))
  const finance = await bodyOf<RulebookView>(send(lea)(`PUT ${url}/packs/claims-finance`, json({ isOn: true })))
  expect(finance.packs.find((pack) => pack.id === 'claims-finance')?.isOn).toBe(true)
  const events = await eventsOf(brandId)
  expect(events.at(-1)).toEqual({ name: 'pack.switched', data: { packId: 'claims-finance', isOn: true } })
  expect(events.filter((event) => event.name === 'rule.changed').length).toBeGreaterThanOrEqual(3)

  const other = await newBrand()
  expect((await check(lea, other.brandId, ad, partner)).verdict).toBe('block')
})

test('a pack whose words other rules use is not switched off, and the checks go on', async () => {
  const { brandId, lea, url } = await newBrand()
  const refused = await bodyOf<Problem>(send(lea)(`PUT ${url}/packs/common`, json({ isOn: false })))
  expect(refused.code).toBe('pack_still_needed')
  expect((await check(lea, brandId, ad, { author: 'partner' })).verdict).toBe('block')
  const own = rule({ when: '{ all: [{ says: [unclear-mark] }, { says: { en: [rubbish brand] } }] }' })
  const clear = own.replace(/flag:.*/, 'flag: [{ text: "In partnership with a rubbish brand" }]')
  expect((await saveRule(lea, url, clear)).status).toBe(200)
  const still = await bodyOf<Problem>(send(lea)(`PUT ${url}/packs/disclosure`, json({ isOn: false })))
  expect(still.title).toContain('own.rivals')
})

test('a choice that broke since it was saved is left out and named; the brand is never without checks', async () => {
  const { brandId, lea, url } = await newBrand()
  await saveRule(lea, url, rule())
  // As if a newer version of the packs no longer had the list that the rule asks for.
  await at.owner.query(
    `update own_rules set rule = jsonb_set(rule, '{when}', '{"says":["gone"]}') where brand_id = $1`,
    [brandId],
  )
  await send(lea)(`PUT ${url}/packs/claims-finance`, json({ isOn: true }))
  await at.owner.query(`insert into pack_switches values ($1, 'claims-gambling', true)`, [brandId])
  const refused = await bodyOf<Problem>(send(lea)(`PUT ${url}/packs/claims-finance`, json({ isOn: false })))
  expect(refused.code).toBe('rulebook_would_break')
  expect((await check(lea, brandId, ad, { author: 'partner' })).verdict).toBe('block')
  const view = await read(lea, url)
  expect(view.leftOut).toMatchObject([{ ruleId: 'own.rivals', because: expect.stringContaining('gone') }])
})

test('a brand adds phrases to a list and takes others out', async () => {
  const { brandId, lea, url } = await newBrand()
  const text = 'Those snollygosters cheat every customer.'
  const before = await bodyOf<PhraseListView>(send(lea)(`GET ${url}/lists/we`))
  expect(before.packIds).toEqual(['common'])
  const [removed] = before.terms.en ?? []
  const listed = rule({ when: '{ says: [we] }', flag: '[{ text: "Our kin is the best." }]' })
  expect((await saveRule(lea, url, listed)).status).toBe(200)
  expect(rulesOf(await check(lea, brandId, text))).not.toContain('own.rivals')
  const put = (body: unknown) => send(lea)(`PUT ${url}/lists/we`, json(body))
  const changed = await bodyOf<PhraseListView>(
    put({ added: { en: ['snollygosters'] }, removed: { en: [removed, 'nothing such'] } }),
  )
  expect(changed).toMatchObject({ added: { en: ['snollygosters'] }, removed: { en: [removed] } })
  expect(changed.rules).toContain('own.rivals')
  expect(rulesOf(await check(lea, brandId, text))).toContain('own.rivals')
  const view = await read(lea, url)
  expect(view.changedLists).toEqual(['we'])
  // The example stood on a word that is now taken out: it is told, and nothing breaks.
  expect(view.own[0]?.failures).toMatchObject([{ kind: 'flag', because: 'not_flagged' }])
  expect((await eventsOf(brandId)).at(-1)).toMatchObject({
    name: 'list.changed',
    data: { list: 'we', added: 1, removed: 1 },
  })
  await put({})
  expect((await read(lea, url)).changedLists).toEqual([])

  expect((await send(lea)(`PUT ${url}/lists/nothing-such`, json({ added: { en: ['a'] } }))).status).toBe(404)
  expect((await send(lea)(`PUT ${url}/lists/company`, json({ added: { en: ['a'] } }))).status).toBe(404)
  expect(await bodyOf(put({ added: { en: ['...'] } }))).toMatchObject({
    code: 'invalid_input',
    errors: [{ path: 'added.en.0' }],
  })
  expect(await bodyOf(put({ added: { en: ['<we> a'] } }))).toMatchObject({ code: 'rulebook_would_break' })
  expect(await bodyOf(put({ added: { en: Array(1_001).fill('word') } }))).toMatchObject({ code: 'invalid_input' })
})

test('words of a finding never tell what is still secret', async () => {
  const { lea, url } = await newBrand()
  const facts = {
    company: 'Nordlicht Audio',
    embargoes: [{ id: 'a4', terms: ['Aurora 4'], until: '2027-03-01T09:00:00Z' }],
    confidential: { terms: ['Projekt Fjord'], markings: [] },
  }
  await send(lea)(`PUT ${url}/facts`, json({ version: 0, facts }))
  const say = { en: 'Nothing about Aurora4 yet.', fr: 'Rien sur Aurora 4.', it: 'Niente su Aurora 4.' }
  const patched = send(lea)(`PATCH ${url}/rules/embargo.term`, json({ say }))
  expect(await bodyOf(patched)).toMatchObject({ code: 'rule_tells_secret' })
  const own = rule({ fix: '{ en: Do not say Projekt Fjord., fr: Non, it: Non }' })
  expect(await bodyOf(saveRule(lea, url, own))).toMatchObject({ code: 'rule_tells_secret' })
})

test('C7: those who may not edit rules see packs whole, and of own rules only what they are told anyway', async () => {
  const { lea, url } = await newBrand()
  await saveRule(lea, url, rule())
  const eve = await hire('employee')
  const view = await read(eve, url)
  expect(view).toMatchObject({ mayEdit: false, changedLists: [], leftOut: [] })
  expect(view.own).toMatchObject([{ yaml: null, rule: { id: 'own.rivals', when: {}, flag: [], pass: [] } }])
  expect(JSON.stringify(view.own)).not.toContain('lousy')
  for (const line of [
    `PUT ${url}/packs/disclosure`,
    `PATCH ${url}/rules/embargo.term`,
    `POST ${url}/rules`,
    `POST ${url}/rules/try`,
    `POST ${url}/rules/replay`,
    `DELETE ${url}/rules/own.rivals`,
    `GET ${url}/rules/own.rivals/shadow-hits`,
    `GET ${url}/lists/we`,
    `PUT ${url}/lists/we`,
  ])
    expect((await send(eve)(line)).status, line).toBe(403)
  const elsewhere: Someone = { ...lea, roles: [{ role: 'legal', brandId: company.brandId, teamId: null }] }
  expect((await send(elsewhere)(`GET ${url}/rulebook`)).status).toBe(403)
  expect((await saveRule(elsewhere, url, rule())).status).toBe(403)
})

/** A draft of this brand that waits for approval. */
async function submit(brandId: BrandId, text: string) {
  const ana = await hire('marketing')
  const accountId = newId()
  await at.db
    .insertInto('accounts')
    .values({ id: accountId, brandId, network: 'bluesky', handle: `one${++count}.test`, createdAt: clock })
    .execute()
  const draft = await bodyOf<{ id: string }>(
    send(ana)('POST /api/drafts', json({ brandId, text, variants: [{ accountId, text: null }] })),
  )
  const answer = await send(ana)(`POST /api/drafts/${draft.id}/submit`)
  expect(answer.status).toBe(200)
  return draft.id
}

test('C7: a rule in shadow holds nobody, and keeps what it would have held since then', async () => {
  const { brandId, lea, url } = await newBrand()
  const severe = rule({ severity: 'block' })
  const saved = await bodyOf<RuleView>(saveRule(lea, url, severe, { state: 'shadow' }))
  const held = await submit(brandId, 'They are a rubbish brand!')
  await submit(brandId, 'We are a lovely brand!')
  const hits = await bodyOf<{ hits: { draftId: string }[] }>(send(lea)(`GET ${url}/rules/own.rivals/shadow-hits`))
  expect(hits.hits).toMatchObject([{ draftId: held, severity: 'block' }])
  expect((await read(lea, url)).own[0]).toMatchObject({ state: 'shadow', shadowHits: 1 })

  clock = new Date(clock.getTime() + 60_000)
  await send(lea)(`PATCH ${url}/rules/own.rivals`, json({ state: 'on' }))
  await send(lea)(`PATCH ${url}/rules/own.rivals`, json({ state: 'shadow' }))
  expect((await read(lea, url)).own[0]).toMatchObject({ shadowHits: 0 })
  await submit(brandId, 'Another rubbish brand.')
  expect((await read(lea, url)).own[0]).toMatchObject({ shadowHits: 1 })
  await saveRule(lea, url, severe, { state: 'shadow', ruleId: saved.rule.id })
  expect((await read(lea, url)).own[0]).toMatchObject({ shadowHits: 0 })
})

test('C7: a replay shows which past drafts a rule would have stopped, saved or not', async () => {
  const { brandId, lea, url } = await newBrand()
  const replay = (body: unknown) => send(lea)(`POST ${url}/rules/replay`, json(body))
  const rude = await submit(brandId, 'They are a rubbish brand!')
  await submit(brandId, 'We are a lovely brand!')
  const unsaved = await bodyOf<ReplayView>(replay({ yaml: rule() }))
  expect(unsaved).toMatchObject({
    checked: 2,
    of: 2,
    isComplete: true,
    found: 1,
    hits: [{ draftId: rude, was: 'pass' }],
  })
  expect(unsaved.hits[0]?.result.findings).toMatchObject([{ rule: 'own.rivals', excerpt: 'rubbish brand' }])

  await saveRule(lea, url, rule(), { state: 'off' })
  expect((await bodyOf<ReplayView>(replay({ ruleId: 'own.rivals' }))).hits.map((hit) => hit.draftId)).toEqual([rude])
  await send(lea)(`PUT ${url}/packs/disclosure`, json({ isOn: false }))
  expect(await bodyOf<ReplayView>(replay({ ruleId: 'disclosure.employee' }))).toMatchObject({ checked: 2, hits: [] })
  expect(await bodyOf(replay({ ruleId: 'own.nothing' }))).toMatchObject({ code: 'not_found' })
  expect(await bodyOf(replay({ yaml: 'id: [' }))).toMatchObject({ code: 'rule_not_readable' })
  expect(await bodyOf(replay({}))).toMatchObject({ code: 'invalid_input' })
  expect(await bodyOf(replay({ ruleId: 'own.rivals', yaml: rule() }))).toMatchObject({ code: 'invalid_input' })
  const other = await newBrand()
  const elsewhere = send(lea)(`POST ${other.url}/rules/replay`, json({ yaml: rule() }))
  expect(await bodyOf<ReplayView>(elsewhere)).toMatchObject({ of: 0, hits: [] })
})

test.each([
  ['GET', '/rulebook', 404],
  ['PUT', '/packs/nothing', 404],
  ['PATCH', '/rules/nothing', 404],
  ['DELETE', '/rules/nothing', 404],
  ['POST', '/rules/try', 404],
])('%s %s of a brand that does not exist is answered in words', async (method, path, status) => {
  const lea = await hire('legal')
  const body = { isOn: true, state: 'off', yaml: rule() }
  const answer = await send(lea)(`${method} /api/brands/${newId()}${path}`, method === 'GET' ? {} : json(body))
  expect(answer.status).toBe(status)
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
})
