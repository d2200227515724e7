import type { FactPictureList, FactsView, FileHash, Role } from '@brandwarden/contract'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mountFiles } from '../../base/files/mount.ts'
import { bodyOf, createTestApp, createTestGround, key, type TestGround } from '../../base/testing/test-ground.ts'
import { checksRoutes } from '../../control/checks/index.ts'
import { type Company, createCompany } from '../../control/testing/company.ts'
import { factsRoutes, showsEmbargo } from './index.ts'

let at: TestGround
let company: Company
let send: ReturnType<typeof createTestApp>['as']
let url: string
const clock = new Date('2026-12-01T09:00:00Z')

beforeAll(async () => {
  at = await createTestGround({ clock: () => clock })
  company = await createCompany(at)
  url = `/api/brands/${company.brandId}/facts`
  send = createTestApp(at.ground, [...factsRoutes, ...checksRoutes], (app) =>
    mountFiles(app, { ground: at.ground, files: at.files, mayRead: async () => true }),
  ).as
})
afterAll(() => at.close())

let count = 0
const hire = (...roles: Role[]) => company.hire(`Person ${++count}`, roles)
const json = (body: unknown) => ({ body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })

const companyFile = `company: Nordlicht Audio
languages: [en, fr, it]
domains: [nordlicht-audio.com]
accounts: ["@nordlicht"]
products: [Nordlicht One, Aurora 4]
industry: [consumer-electronics]
embargoes:
  - { id: aurora4, terms: [Aurora 4, "project Polaris"], until: 2027-03-01T09:00:00Z, images: [img/aurora4.jpg] }
  - { id: spring, terms: [Maison Lumen], until: 2027-04-01 }
confidential: { terms: [Projekt Fjord], markings: [internal only] }
positions:
  - { topic: climate, say: { en: "We will be carbon neutral by 2035.", fr: "Nous serons neutres en carbone d’ici 2035." } }
  - { topic: elections, say: none }
licences:
  - { image: img/lake.jpg, credit: "Photo: Ada Rossi", until: 2026-12-31, territory: [EU] }
  - { image: img/aurora4.jpg, credit: "Photo: Otto" }
people: { spokespersons: [Ines Keller] }
`

async function importFile(yaml = companyFile) {
  const lea = await hire('legal')
  return { lea, answer: await send(lea)(`POST ${url}/import`, json({ yaml })) }
}

async function upload(bytes: Uint8Array, actor: Awaited<ReturnType<typeof hire>>) {
  const answer = await send(actor)('POST /api/files', { body: new Uint8Array(bytes) })
  return (await bodyOf<{ hash: string }>(answer)).hash
}

const picture = (shade: number) =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: { r: shade, g: 90, b: 20 } } })
    .composite([
      { input: Buffer.from(`<svg width="64" height="48"><circle cx="${shade % 60}" cy="20" r="15"/></svg>`) },
    ])
    .png()
    .toBuffer()

test('a company file that was imported and exported is the same, its dates as written', async () => {
  const { lea, answer } = await importFile()
  expect(answer.status).toBe(200)
  const first = await bodyOf<FactsView>(answer)
  expect(first.reach).toBe('all')
  const { yaml } = await bodyOf<{ yaml: string }>(send(lea)(`GET ${url}/export`))
  expect(yaml).toContain('until: 2027-03-01T09:00:00Z')
  expect(yaml).toContain('until: 2026-12-31')
  const again = await bodyOf<FactsView>(send(lea)(`POST ${url}/import`, json({ yaml, version: first.version })))
  expect(again.facts).toEqual(first.facts)
  expect(again.version).toBe(first.version + 1)
  expect((await at.events('facts.saved')).at(-1)).toMatchObject({
    subjectId: company.brandId,
    data: { version: again.version },
  })
})

test.each([
  ['a wrong value', 'company: A\nembargoes:\n  - { id: x, until: soon }', 'embargoes.0.until', 'Line 3'],
  ['a misspelt field', 'company: A\nembargos: []', 'embargos', 'Line 2'],
  ['a field that stands twice', 'company: A\ncompany: B', 'company', 'Line 2'],
  ['no company', 'domains: [a.com]', 'company', 'Line 1'],
  ['an alias bomb', bomb(), '', ''],
  ['endless brackets', '['.repeat(100_000), '', 'Line 1'],
  ['a text that is no file', 'Dear colleagues, here it is.', '', 'Line 1'],
])('an import with %s is refused, and its line named', async (_, yaml, path, line) => {
  const { answer } = await importFile(yaml)
  expect(answer.status).toBe(422)
  const problem = await bodyOf<{ code: string; errors: { path: string; message: string }[] }>(answer)
  expect(problem.code).toBe('facts_not_readable')
  expect(problem.errors[0]).toMatchObject({ path, message: expect.stringContaining(line) })
})

function bomb() {
  const names = [...'abcdefghij']
  return names
    .map(
      (name, i) =>
        `${name}: &${name} [${Array(9)
          .fill(i === 0 ? 'x' : `*${names[i - 1]}`)
          .join(',')}]`,
    )
    .join('\n')
}

test.each([
  ['a name found everywhere', { confidential: { terms: ['!!'], markings: [] } }, 'confidential.terms.0'],
  ['a topic that no rulebook can hold', { positions: [{ topic: '...', say: 'none' }] }, 'positions.0.topic'],
  ['an embargo twice', { embargoes: [1, 2].map(() => ({ id: 'x', until: '2027-01-01' })) }, 'embargoes.1.id'],
  ['too many names', { products: Array(1_001).fill('One') }, 'products'],
  ['a name of many lines', { licences: [{ image: 'a\nb' }] }, 'licences.0.image'],
])('facts with %s are refused, and the checks stay as they were', async (_, change, path) => {
  const { lea } = await importFile()
  const { version, facts } = await bodyOf<FactsView>(send(lea)(`GET ${url}`))
  const answer = await send(lea)(`PUT ${url}`, json({ version, facts: { ...facts, ...change } }))
  expect(await bodyOf(answer)).toMatchObject({ code: 'facts_unusable', errors: [{ path }] })
  expect((await bodyOf<FactsView>(send(lea)(`GET ${url}`))).version).toBe(version)
})

test('an older version never overwrites a newer one', async () => {
  const { lea, answer } = await importFile()
  const { version, facts } = await bodyOf<FactsView>(answer)
  expect((await send(lea)(`PUT ${url}`, json({ version, facts }))).status).toBe(200)
  expect(await bodyOf(send(lea)(`PUT ${url}`, json({ version, facts })))).toMatchObject({ code: 'changed_meanwhile' })
  const late = json({ yaml: companyFile, version })
  expect(await bodyOf(send(lea)(`POST ${url}/import`, late))).toMatchObject({ code: 'changed_meanwhile' })
})

test.each([
  ['employee', 'public'],
  ['hr', 'public'],
  ['agency-lead', 'public'],
  ['marketing', 'embargoes'],
  ['social-manager', 'embargoes'],
  ['approver', 'embargoes'],
  ['auditor', 'embargoes'],
  ['legal', 'all'],
  ['security', 'all'],
  ['programme-owner', 'all'],
  ['administrator', 'all'],
] as const)('C8: %s reads the facts as far as “%s” reaches, and no secret name beyond', async (role, reach) => {
  await importFile()
  const someone = await hire(role)
  const view = await bodyOf<FactsView>(send(someone)(`GET ${url}`))
  expect(view.reach).toBe(reach)
  expect(view.facts.positions.map((one) => one.topic)).toEqual(['climate', 'elections'])
  expect(view.facts.people.spokespersons).toEqual(['Ines Keller'])
  expect((await send(someone)(`GET ${url}/export`)).status).toBe(reach === 'all' ? 200 : 403)
  expect((await send(someone)(`GET ${url}/pictures`)).status).toBe(reach === 'all' ? 200 : 403)
  if (reach === 'all') return
  const told = JSON.stringify(view)
  for (const secret of [/aurora.?4/i, /polaris/i, /lumen/i, /fjord/i]) expect(told).not.toMatch(secret)
  expect(view.facts.products).toEqual(['Nordlicht One'])
  expect(view.facts.embargoes).toEqual(
    reach === 'public'
      ? []
      : [
          { id: 'embargo-1', terms: [], until: '2027-03-01T09:00:00Z', images: [] },
          { id: 'spring', terms: [], until: '2027-04-01', images: [] },
        ],
  )
  expect(view.facts.licences.map((one) => one.image)).toEqual(reach === 'public' ? [] : ['img/lake.jpg'])
})

test('C8: someone of an agency is an outsider, whatever their role', async () => {
  await importFile()
  const nora = await hire('marketing')
  const agencyId = '0190a0a0-0000-7000-8000-000000000001'
  await at.owner.query(
    `insert into agencies (id, name, ends_on, created_at, updated_at) values ($1, 'Bureau Nord', '2027-12-31', now(), now())`,
    [agencyId],
  )
  await at.owner.query('update people set agency_id = $1 where id = $2', [agencyId, nora.id])
  expect((await bodyOf<FactsView>(send(nora)(`GET ${url}`))).reach).toBe('public')
})

test('a key is shown no more than its scopes say', async () => {
  await importFile()
  const script = key(['administrator'], ['facts.read'])
  expect((await bodyOf<FactsView>(send(script)(`GET ${url}`))).reach).toBe('public')
  expect((await send(script)(`PUT ${url}`, json({ version: 1, facts: { company: 'A' } }))).status).toBe(403)
})

test('C8: a reference picture is found in drafts, its name in no event, and missing ones are told', async () => {
  const { lea, answer } = await importFile()
  const before = await bodyOf<FactsView>(answer)
  expect(before.warnings.map((one) => one.path)).toEqual([
    'embargoes.0.images.0',
    'licences.0.image',
    'licences.1.image',
  ])
  const hash = await upload(await picture(40), lea)
  const name = encodeURIComponent('img/aurora4.jpg')
  const set = await send(lea)(`PUT ${url}/pictures/${name}`, json({ fileHash: hash }))
  expect(set.status).toBe(200)
  const { pictures } = await bodyOf<FactPictureList>(set)
  expect(pictures).toMatchObject([
    { name: 'img/aurora4.jpg', file: { hash }, usedBy: [{ kind: 'embargo', id: 'aurora4' }, { kind: 'licence' }] },
    { name: 'img/lake.jpg', file: null, usedBy: [{ kind: 'licence', id: 'Photo: Ada Rossi' }] },
  ])
  expect((await bodyOf<FactsView>(send(lea)(`GET ${url}`))).warnings.map((one) => one.path)).toEqual([
    'licences.0.image',
  ])
  expect(JSON.stringify(await at.events('facts.picture-set'))).not.toMatch(/aurora/)

  const ana = await hire('marketing')
  const copy = await upload(
    await sharp(await picture(40))
      .resize(32)
      .jpeg()
      .toBuffer(),
    ana,
  )
  const draft = json({ text: 'Soon.', media: [{ fileHash: copy, alt: 'A thing under a cloth' }] })
  const check = await bodyOf<{ findings: { rule: string }[] }>(send(ana)('POST /api/checks', draft))
  expect(check.findings.map((one) => one.rule)).toContain('embargo.picture')
  expect(JSON.stringify(check)).not.toMatch(/aurora|polaris/i)

  expect((await send(lea)(`DELETE ${url}/pictures/${name}`)).status).toBe(200)
  expect(await bodyOf(send(lea)(`DELETE ${url}/pictures/${name}`))).toMatchObject({ code: 'not_found' })
  const after = await bodyOf<{ findings: { rule: string }[] }>(send(ana)('POST /api/checks', draft))
  expect(after.findings.map((one) => one.rule)).not.toContain('embargo.picture')
})

test.each([
  ['a file nobody uploaded', async () => 'a'.repeat(64), 'fact_picture_not_stored'],
  [
    'a file that is no picture',
    (lea: Awaited<ReturnType<typeof hire>>) => upload(Buffer.from('just words'), lea),
    'picture_unreadable',
  ],
  ['something that is no hash', async () => '../../etc/passwd', 'invalid_input'],
])('%s is refused as a reference picture', async (_, hashOf, code) => {
  const { lea } = await importFile()
  const answer = await send(lea)(`PUT ${url}/pictures/lake.jpg`, json({ fileHash: await hashOf(lea) }))
  expect(await bodyOf(answer)).toMatchObject({ code })
})

test('C11: who knows the hash of an embargoed picture, by the ledger, is not shown it before its hour', async () => {
  const { lea } = await importFile()
  const secret = (await upload(await picture(25), lea)) as FileHash
  const open = (await upload(await picture(55), lea)) as FileHash
  const set = (name: string, fileHash: string) =>
    send(lea)(`PUT ${url}/pictures/${encodeURIComponent(name)}`, json({ fileHash }))
  await set('img/aurora4.jpg', secret)
  await set('img/lake.jpg', open)
  const kim = await hire('auditor')
  expect(await showsEmbargo(at.db, kim, secret, clock)).toBe(true)
  expect(await showsEmbargo(at.db, kim, open, clock)).toBe(false)
  expect(await showsEmbargo(at.db, lea, secret, clock)).toBe(false)
  expect(await showsEmbargo(at.db, kim, secret, new Date('2027-03-01T09:00:01Z'))).toBe(false)
})

const languages = ['en', 'fr', 'it'] as const
test.each(languages)('C8: a finding tells nobody more than they typed themselves (%s)', async (language) => {
  await importFile()
  const eve = { ...(await hire('employee')), language }
  for (const text of ['Aurora 4 is near.', 'Something with Projekt Fjord!', 'M a i s o n  Lumen', 'project Polaris']) {
    const { findings } = await bodyOf<{ findings: { excerpt: string; message: string; fix: string; rule: string }[] }>(
      send(eve)('POST /api/checks', json({ text, author: 'employee' })),
    )
    const secret = findings.filter((one) => /^(embargo|confidential)\./.test(one.rule))
    expect(secret.length, text).toBeGreaterThan(0)
    for (const { excerpt, message, fix } of secret) {
      expect(text).toContain(excerpt)
      const told = `${message} ${fix}`.replaceAll(excerpt, '')
      for (const other of [/aurora/i, /polaris/i, /lumen/i, /fjord/i, /spring/i]) expect(told).not.toMatch(other)
    }
  }
})
