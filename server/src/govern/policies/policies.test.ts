import type { ClauseMap, PolicyDiff, PolicyList, PolicyView, Role } from '@brandwarden/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../base/id.ts'
import { bodyOf, createTestApp, createTestGround, type TestGround } from '../../base/testing/test-ground.ts'
import { type Company, createCompany } from '../../control/testing/company.ts'
import { allPacks } from '../rulebook/index.ts'
import { clauseOf, policiesRoutes } from './index.ts'

let at: TestGround
let company: Company
let send: ReturnType<typeof createTestApp>['as']
const clock = new Date('2026-12-01T09:00:00Z')

beforeAll(async () => {
  at = await createTestGround({ clock: () => clock })
  company = await createCompany(at)
  send = createTestApp(at.ground, policiesRoutes).as
})
afterAll(() => at.close())

let count = 0
const hire = (...roles: Role[]) => company.hire(`Person ${++count}`, roles)
type Someone = Awaited<ReturnType<typeof hire>>
const json = (body: unknown) => ({ body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })

const words = (en: string) => ({ en, fr: `${en} (fr)`, it: `${en} (it)` })
const clause = (number: string, title: string, covers: string[] = []) => ({
  number,
  title: words(title),
  text: words(`${title}, and this is how.`),
  covers,
})

async function create(by: Someone, body: Record<string, unknown> = {}) {
  const answer = await send(by)('POST /api/policies', json({ name: 'Social media policy', ...body }))
  expect(answer.status).toBe(200)
  return bodyOf<PolicyView>(answer)
}

const save = (by: Someone, policy: PolicyView, clauses: unknown[], objective: unknown = words('To be heard safely')) =>
  send(by)(
    `PUT /api/policies/${policy.id}/draft`,
    json({ baseSavedAt: policy.draft?.savedAt ?? null, objective, clauses }),
  )

const publish = (by: Someone, policy: PolicyView) =>
  send(by)(`POST /api/policies/${policy.id}/publish`, json({ savedAt: policy.draft?.savedAt }))

/** A policy for all brands that is in force with these clauses. */
async function inForce(by: Someone, clauses: unknown[], body: Record<string, unknown> = {}) {
  const saved = await bodyOf<PolicyView>(save(by, await create(by, body), clauses))
  const answer = await publish(by, saved)
  expect(answer.status).toBe(200)
  return bodyOf<PolicyView>(answer)
}

test('G2: a policy goes from its first words to being in force, and the ledger tells it', async () => {
  const lea = await hire('legal')
  const policy = await create(lea)
  expect(policy).toMatchObject({
    current: null,
    draft: { version: 1, clauses: [] },
    may: { edit: true, publish: true },
  })
  const saved = await bodyOf<PolicyView>(save(lea, policy, [clause('2', 'Second'), clause('1', 'First')]))
  expect(saved.draft?.clauses.map((one) => one.number)).toEqual(['1', '2'])
  const current = await bodyOf<PolicyView>(publish(lea, saved))
  expect(current).toMatchObject({
    draft: null,
    current: { version: 1, status: 'published', publishedBy: { id: lea.id } },
  })

  const events = (await at.events()).filter((event) => event.subjectId === policy.id)
  expect(events.map((event) => event.name)).toEqual(['policy.created', 'policy.draft-saved', 'policy.published'])
  expect(events.at(-1)?.data).toMatchObject({
    version: 1,
    clauses: 2,
    contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
})

test('G2: what was published is never changed, not even by the server’s own role', async () => {
  const lea = await hire('legal')
  const policy = await inForce(lea, [clause('1', 'First')])
  const change = at.pool.query(`update policy_versions set clauses = '[]' where policy_id = $1`, [policy.id])
  await expect(change).rejects.toThrow('never changed')
  await expect(at.pool.query('delete from policy_versions where policy_id = $1', [policy.id])).rejects.toThrow()
})

test('an older draft never overwrites a colleague’s, and nobody publishes what they have not read', async () => {
  const lea = await hire('legal')
  const ben = await hire('legal')
  const policy = await create(lea)
  const hers = await bodyOf<PolicyView>(save(lea, policy, [clause('1', 'Hers')]))
  expect(await bodyOf(save(ben, policy, [clause('1', 'His')]))).toMatchObject({ code: 'changed_meanwhile' })
  expect(await bodyOf(publish(ben, policy))).toMatchObject({ code: 'changed_meanwhile' })
  expect((await publish(ben, hers)).status).toBe(200)
  expect(await bodyOf(save(lea, hers, [clause('1', 'Late')]))).toMatchObject({ code: 'changed_meanwhile' })
  expect(await bodyOf(publish(lea, hers))).toMatchObject({ code: 'policy_no_draft' })
})

test('of ten colleagues who save the same draft at once one wins', async () => {
  const lea = await hire('legal')
  const policy = await create(lea)
  const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => save(lea, policy, [clause('1', `Try ${i}`)])))
  expect(answers.map((one) => one.status).sort()).toEqual([200, ...Array(9).fill(409)])
})

test('a policy is published whole in each language that it began', async () => {
  const lea = await hire('legal')
  const policy = await create(lea)
  expect(await bodyOf(publish(lea, policy))).toMatchObject({ code: 'policy_incomplete', errors: [{ path: 'clauses' }] })
  const half = { ...clause('1', 'First'), text: { en: 'Text', fr: '', it: '' } }
  const saved = await bodyOf<PolicyView>(save(lea, policy, [half]))
  const refused = await bodyOf<{ errors: { path: string; message: string }[] }>(publish(lea, saved))
  expect(refused.errors).toEqual([
    { path: 'clauses.0.text.fr', message: 'Missing in French.' },
    { path: 'clauses.0.text.it', message: 'Missing in Italian.' },
  ])
  const english = { ...clause('1', ''), title: { en: 'Only', fr: '', it: '' }, text: { en: 'English', fr: '', it: '' } }
  const alone = await bodyOf<PolicyView>(save(lea, saved, [english], { en: 'To be heard', fr: '', it: '' }))
  expect((await publish(lea, alone)).status).toBe(200)
})

test('versions are kept, and the difference between two is told clause by clause', async () => {
  const lea = await hire('legal')
  const first = await inForce(lea, [clause('1', 'Taboo'), clause('2', 'Marks')])
  const second = await bodyOf<PolicyView>(
    save(lea, first, [clause('1', 'Taboo'), clause('2', 'Rants and quarrels'), clause('3', 'Marks')]),
  )
  const both = await bodyOf<PolicyView>(publish(lea, second))
  expect(both.versions.map((one) => one.version)).toEqual([2, 1])

  const eve = await hire('employee')
  const diff = await bodyOf<PolicyDiff>(send(eve)(`GET /api/policies/${first.id}/diff?from=1&to=2`))
  expect(diff.objective.isChanged).toBe(false)
  expect(diff.clauses.map(({ number, was, change }) => ({ number, was, change }))).toEqual([
    { number: '1', was: null, change: 'same' },
    { number: '2', was: null, change: 'added' },
    { number: '3', was: '2', change: 'renumbered' },
  ])
  const old = await bodyOf<{ clauses: unknown[] }>(send(eve)(`GET /api/policies/${first.id}/versions/1`))
  expect(old.clauses).toHaveLength(2)
})

test('drafts are shown to those who write or publish policies, and to nobody else', async () => {
  const lea = await hire('legal')
  const policy = await inForce(lea, [clause('1', 'First')])
  await save(lea, policy, [clause('1', 'First'), clause('2', 'Not yet')])
  const unborn = await create(lea, { name: 'Not yet born' })
  const eve = await hire('employee')
  const seen = await bodyOf<PolicyView>(send(eve)(`GET /api/policies/${policy.id}`))
  expect(seen).toMatchObject({ draft: null, may: { edit: false, publish: false }, versions: [{ version: 1 }] })
  expect((await send(eve)(`GET /api/policies/${policy.id}/versions/2`)).status).toBe(404)
  expect((await send(eve)(`GET /api/policies/${policy.id}/diff?from=1&to=2`)).status).toBe(404)
  const { policies } = await bodyOf<PolicyList>(send(eve)('GET /api/policies'))
  expect(policies.map((one) => one.id)).toContain(policy.id)
  expect(policies.map((one) => one.id)).not.toContain(unborn.id)
  expect(policies.every((one) => !one.hasDraft)).toBe(true)
  expect((await send(eve)('POST /api/policies', json({ name: 'My own' }))).status).toBe(403)
})

test('a role for one brand writes that brand’s policies and reads those for all', async () => {
  const lea = await hire('legal')
  const forAll = await inForce(lea, [clause('1', 'First')])
  const other = await createOtherBrand('Nebel')
  const nora: Someone = { ...(await hire('legal')), roles: [{ role: 'legal', brandId: other, teamId: null }] }
  expect((await send(nora)('POST /api/policies', json({ name: 'For all' }))).status).toBe(403)
  expect((await send(nora)('POST /api/policies', json({ name: 'Ours', brandId: company.brandId }))).status).toBe(403)
  const own = await create(nora, { brandId: other })
  expect((await send(nora)(`GET /api/policies/${forAll.id}`)).status).toBe(200)
  expect((await save(nora, forAll, [])).status).toBe(403)
  const ana: Someone = { ...(await hire('legal')), roles: [{ role: 'legal', brandId: company.brandId, teamId: null }] }
  expect((await send(ana)(`GET /api/policies/${own.id}`)).status).toBe(404)
})

async function createOtherBrand(name: string) {
  const id = newId<Company['brandId']>()
  await at.db
    .insertInto('brands')
    .values({ id, name: `${name} ${++count}`, createdAt: clock, updatedAt: clock })
    .execute()
  return id
}

const matters = async () => (await allPacks()).flatMap((pack) => pack.clauses.map((one) => one.id))

test('G4: a policy made from the packs covers every matter that they check here, and can be published as it is', async () => {
  const brandId = await createOtherBrand('Packs')
  const lea = await hire('legal')
  const policy = await create(lea, { brandId, from: 'packs' })
  const covered = policy.draft?.clauses.flatMap((one) => one.covers) ?? []
  const industrial = (await allPacks())
    .filter((pack) => pack.industry)
    .flatMap((pack) => pack.clauses.map((one) => one.id))
  expect(covered.toSorted()).toEqual((await matters()).filter((id) => !industrial.includes(id)).toSorted())
  expect(policy.draft?.clauses[0]).toMatchObject({ number: '1', title: { en: 'Whom it binds' } })
  expect((await publish(lea, policy)).status).toBe(200)

  await at.db.insertInto('packSwitches').values({ brandId, packId: 'claims-finance', isOn: true }).execute()
  const again = await create(lea, { brandId, from: 'packs' })
  expect(again.draft?.clauses.flatMap((one) => one.covers)).toContain('G4.claims-finance')
})

test('C7: findings cite the brand’s own policy before the one for all, and the pack where none covers the matter', async () => {
  const brandId = await createOtherBrand('Cited')
  const lea = await hire('legal')
  const read = async (language: 'en' | 'fr' | 'it' = 'en') =>
    (await bodyOf<ClauseMap>(send({ ...lea, language })(`GET /api/brands/${brandId}/clauses`))).clauses
  const forAll = await inForce(lea, [clause('1', 'Everywhere', ['G4.disclosure', 'G4.taboo'])], { name: 'For all' })
  expect((await read())['G4.disclosure']).toMatchObject({ number: '1', policyName: 'For all', title: 'Everywhere' })

  const own = await inForce(lea, [clause('4.2', 'Advertising is marked', ['G4.disclosure'])], { brandId, name: 'Ours' })
  const cited = await read('fr')
  expect(cited['G4.disclosure']).toEqual({
    policyId: own.id,
    policyName: 'Ours',
    version: 1,
    number: '4.2',
    title: 'Advertising is marked (fr)',
    text: 'Advertising is marked, and this is how. (fr)',
  })
  expect(cited['G4.taboo']).toMatchObject({ policyId: forAll.id, number: '1' })
  expect(cited['G4.copyright']).toMatchObject({ policyId: null, number: null, title: 'Droit d’auteur' })
  expect(Object.keys(cited).toSorted()).toEqual((await matters()).toSorted())

  expect(await clauseOf(at.db, brandId, 'G4.disclosure', 'it')).toEqual({
    policyId: own.id,
    version: 1,
    number: '4.2',
    title: 'Advertising is marked (it)',
  })
  expect(await clauseOf(at.db, brandId, 'G4.copyright', 'en')).toBeNull()

  await send(lea)(`POST /api/policies/${own.id}/retire`)
  expect((await read())['G4.disclosure']).toMatchObject({ policyId: forAll.id })
  expect(await bodyOf(save(lea, own, []))).toMatchObject({ code: 'policy_retired' })
  await send(lea)(`POST /api/policies/${forAll.id}/retire`)
  expect(await clauseOf(at.db, brandId, 'G4.disclosure', 'en')).toBeNull()
})

test('a renamed policy is cited by its new name', async () => {
  const brandId = await createOtherBrand('Renamed')
  const lea = await hire('legal')
  const policy = await inForce(lea, [clause('1', 'Ours', ['G4.tone'])], { brandId })
  await send(lea)(`PATCH /api/policies/${policy.id}`, json({ name: 'The new name' }))
  const { clauses } = await bodyOf<ClauseMap>(send(lea)(`GET /api/brands/${brandId}/clauses`))
  expect(clauses['G4.tone']).toMatchObject({ policyName: 'The new name' })
})

test('a discarded draft is gone, and the version before stays in force', async () => {
  const lea = await hire('legal')
  const policy = await inForce(lea, [clause('1', 'First')])
  await save(lea, policy, [clause('1', 'Second thoughts')])
  const left = await bodyOf<PolicyView>(send(lea)(`DELETE /api/policies/${policy.id}/draft`))
  expect(left).toMatchObject({ draft: null, current: { version: 1 } })
  expect(await bodyOf(send(lea)(`DELETE /api/policies/${policy.id}/draft`))).toMatchObject({ code: 'policy_no_draft' })
})

const some = words('Some')
test.each([
  ['a number twice', { clauses: [clause('1', 'A'), clause('1', 'B')] }, 'policy_clause_twice'],
  ['matter that nobody checks', { clauses: [clause('1', 'A', ['G4.typo'])] }, 'policy_unknown_matter'],
  ['a number that is none', { clauses: [{ ...clause('1', 'A'), number: '1.a' }] }, 'invalid_input'],
  ['a number that begins with a zero', { clauses: [{ ...clause('1', 'A'), number: '01' }] }, 'invalid_input'],
  ['too many clauses', { clauses: Array.from({ length: 301 }, (_, i) => clause(String(i + 1), 'A')) }, 'invalid_input'],
  ['an endless text', { clauses: [{ ...clause('1', 'A'), text: words('x'.repeat(20_001)) }] }, 'invalid_input'],
  ['an objective that is none', { objective: ['no'], clauses: [] }, 'invalid_input'],
  ['a date that is none', { baseSavedAt: 'yesterday', clauses: [] }, 'invalid_input'],
])('%s is refused, and the draft stays as it was', async (_, body, code) => {
  const lea = await hire('legal')
  const policy = await create(lea)
  const input = json({ baseSavedAt: policy.draft?.savedAt, objective: some, ...body })
  expect(await bodyOf(send(lea)(`PUT /api/policies/${policy.id}/draft`, input))).toMatchObject({ code })
  expect(await bodyOf(send(lea)(`GET /api/policies/${policy.id}`))).toEqual(policy)
})

test.each([
  ['GET /api/policies/not-an-id', 422],
  ["GET /api/policies/' or 1=1 --", 422],
  [`GET /api/policies/${newId()}`, 404],
  [`GET /api/policies/${newId()}/versions/1`, 404],
  [`GET /api/policies/${newId()}/versions/x`, 422],
  [`GET /api/policies/${newId()}/diff?from=1`, 422],
  [`GET /api/policies/${newId()}/diff?from=1&to=9999999999`, 422],
  [`POST /api/policies/${newId()}/retire`, 404],
  ['POST /api/policies', 422],
])('%s is answered in words', async (line, status) => {
  const lea = await hire('legal')
  const answer = await send(lea)(encodeURI(line).replace('%20', ' '))
  expect(answer.status).toBe(status)
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
})
