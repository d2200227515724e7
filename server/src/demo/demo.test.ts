import { readFile } from 'node:fs/promises'
import { DraftStatus, type DraftView, type Finding, Role } from '@brandwarden/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../base/actor.ts'
import type { Ground } from '../base/ground.ts'
import { bodyOf, createTestApp, createTestGround, type TestGround } from '../base/testing/test-ground.ts'
import { publishingJobs } from '../control/publishing/index.ts'
import { insertBrand } from '../govern/teams/index.ts'
import { checkLedger } from '../prove/ledger/check.ts'
import { ledgerRoutes } from '../prove/ledger/index.ts'
import { allRoutes } from '../routes.ts'
import { fillDemo } from './fill.ts'
import { makeBelieveConnectors } from './ground/make-believe.ts'

let at: TestGround
let ask: ReturnType<typeof createTestApp>['as']
let said: string[] = []
const say = (line: string) => void said.push(line)

beforeAll(async () => {
  at = await createTestGround()
  await fillDemo(dyingAfter(at.ground, 5), say).catch((error: Error) => say(error.message))
  said.push(`${(await at.events()).length} events`)
  await fillDemo(at.ground, say)
  ask = createTestApp(at.ground, [...allRoutes, ...ledgerRoutes({ names: { people: noNames }, subscribers: [] })]).as
})
afterAll(() => at.close())

const noNames = async () => new Map<string, string>()

/** A server whose disk is gone after so many pictures. */
function dyingAfter(ground: Ground, pictures: number): Ground {
  let left = pictures
  return {
    ...ground,
    files: {
      ...ground.files,
      async put(...about) {
        if (left-- === 0) throw new Error('no disk')
        return ground.files.put(...about)
      },
    },
  }
}

/** The person of the demonstration who holds a role. */
async function holderOf(role: Role): Promise<Actor & { kind: 'person' }> {
  const { rows } = await at.owner.query(
    `select p.id, p.name, p.language, json_agg(json_build_object('role', h.role, 'brandId', h.brand_id, 'teamId', h.team_id)) as roles
       from people p join held_roles h on h.person_id = p.id
      where p.status = 'active' and p.id in (select person_id from held_roles where role = $1)
      group by p.id order by p.created_at limit 1`,
    [role],
  )
  return { kind: 'person', ...rows[0] }
}

const read = async <T>(role: Role, line: string) => bodyOf<T>(ask(await holderOf(role))(line))
type Drafts = { drafts: { id: string; status: string; createdBy: string }[] }

test('a fill that dies midway leaves nothing behind, and the next one is whole', () => {
  expect(said[1]).toMatch(/no disk/)
  expect(said[2]).toBe('0 events')
  expect(said.at(-1)).toMatch(/ready/)
})

test('a second fill changes nothing and says nothing', async () => {
  const before = (await at.events()).length
  said = []
  await fillDemo(at.ground, say)
  expect((await at.events()).length).toBe(before)
  expect(said).toEqual([])
})

test('P1: the ledger of the invented weeks is genuine: whole, in order of time, and it says what it is', async () => {
  expect(await checkLedger(at.db, new Date())).toMatchObject({ isWhole: true, faults: [] })
  const { rows } = await at.owner.query('select at, name from ledger order by seq')
  const times = rows.map((row) => row.at.getTime())
  expect(times).toEqual(times.toSorted((a, b) => a - b))
  expect(times.at(-1)).toBeLessThanOrEqual(Date.now())
  expect(Date.now() - times[0]).toBeGreaterThan(14 * 86_400_000)
  expect(rows.at(-1).name).toBe('demo.filled')
})

test('every line of the ledger is a sentence in English, French and Italian', async () => {
  const names = new Set((await at.events()).map((event) => event.name))
  for (const language of ['en', 'fr', 'it']) {
    const file = new URL(`../../../web/src/prove/texts/${language}.json`, import.meta.url)
    const { event } = JSON.parse(await readFile(file, 'utf8')) as { event: Record<string, Record<string, string>> }
    const untold = [...names].filter((name) => !event[name.split('.')[0]!]?.[name.split('.')[1]!])
    expect([language, untold]).toEqual([language, []])
  }
})

describe('what there is to see', () => {
  test('drafts in every state', async () => {
    const { rows } = await at.owner.query('select distinct status from drafts')
    expect(rows.map((row) => row.status).sort()).toEqual([...DraftStatus.options].sort())
  })

  test('posts that went out, were corrected, deleted, taken back, failed, and wait for their time', async () => {
    const { rows } = await at.owner.query('select distinct status from posts')
    const known = rows.map((row) => row.status)
    expect(known).toEqual(
      expect.arrayContaining(['published', 'corrected', 'deleted', 'cancelled', 'failed', 'queued']),
    )
    expect(known).not.toContain('sending')
  })

  test('C8: findings of many kinds, in three languages, each with its clause of the policy', async () => {
    const { rows } = await at.owner.query(
      `select id, brand_id as "brandId", language from drafts where verdict <> 'pass'`,
    )
    const found: (Finding & { language: string })[] = []
    const { clauses } = await read<{ clauses: Record<string, { number: string | null }> }>(
      'legal',
      `GET /api/brands/${rows[0].brandId}/clauses`,
    )
    for (const { id, language } of rows) {
      const { check } = await read<DraftView>('programme-owner', `GET /api/drafts/${id}`)
      found.push(...check.findings.map((finding) => ({ ...finding, language })))
    }
    const kinds = new Set(found.map((finding) => finding.category))
    expect([...kinds].sort()).toEqual(
      expect.arrayContaining(['accessibility', 'claim', 'disclosure', 'embargo', 'link', 'location']),
    )
    expect(kinds.size).toBeGreaterThanOrEqual(10)
    expect(new Set(found.map((finding) => finding.language))).toEqual(new Set(['en', 'fr', 'it']))
    for (const { clause } of found) expect([clause, clauses[clause]?.number]).toEqual([clause, expect.any(String)])
  })

  test('a published policy in three languages that covers every kind of matter of the packs', async () => {
    const { rows } = await at.owner.query(`select id from brands order by created_at`)
    for (const { id } of rows) {
      const { clauses } = await read<{ clauses: Record<string, { policyId: string | null }> }>(
        'employee',
        `GET /api/brands/${id}/clauses`,
      )
      expect(Object.entries(clauses).filter(([, cited]) => !cited.policyId)).toEqual([])
    }
  })

  test('rules of the company’s own: one in force, and one in shadow that has counted something', async () => {
    const { rows } = await at.owner.query(`select id from brands order by created_at limit 1`)
    type Rules = { own: { rule: { id: string }; state: string; shadowHits: number; failures: unknown[] }[] }
    const { own } = await read<Rules>('legal', `GET /api/brands/${rows[0].id}/rulebook`)
    expect(own).toMatchObject([
      { rule: { id: 'nordlicht.cans' }, state: 'on', failures: [] },
      { rule: { id: 'nordlicht.cat' }, state: 'shadow', failures: [] },
    ])
    expect(own[1]?.shadowHits).toBeGreaterThan(2)
  })

  test('a finding that was set aside, a deputy, a stop that was lifted, a missed slot with the next safe one', async () => {
    const names = (await at.events()).map((event) => event.name)
    expect(names).toEqual(expect.arrayContaining(['finding.dismissed', 'deputy.named', 'publishing.resumed']))
    const missed = (await read<Drafts>('marketing', 'GET /api/drafts?status=missed')).drafts[0]
    const draft = await read<DraftView>('marketing', `GET /api/drafts/${missed?.id}`)
    expect(Date.parse(draft.nextSafeSlot ?? '')).toBeGreaterThan(Date.now())
    const { deputies } = await read<{ deputies: { from: string; until: string }[] }>('approver', 'GET /api/deputies')
    expect(Date.parse(deputies[0]?.from ?? '')).toBeLessThan(Date.now())
    expect(Date.parse(deputies[0]?.until ?? '')).toBeGreaterThan(Date.now())
  })
})

describe('each role finds something of its own', () => {
  test.each(['programme-owner', 'legal', 'security', 'approver', 'executive', 'social-manager'] as const)(
    '%s: drafts that wait for them',
    async (role) => {
      expect((await read<Drafts>(role, 'GET /api/drafts?waitsForMe=true')).drafts.length).toBeGreaterThan(0)
    },
  )

  test.each(['marketing', 'agency-lead'] as const)('%s: a draft of theirs that came back', async (role) => {
    const { drafts } = await read<Drafts>(role, 'GET /api/drafts?mine=true')
    expect(drafts.map((draft) => draft.status)).toContain('returned')
  })

  test.each(['administrator', 'social-manager'] as const)('%s: a post that failed', async (role) => {
    const { posts } = await read<{ posts: { failure: string | null }[] }>(role, 'GET /api/posts?status=failed')
    expect(posts[0]?.failure).toMatch(/\w+/)
  })

  test('hr: someone who has not answered the invitation', async () => {
    const { people } = await read<{ people: { name: string }[] }>('hr', 'GET /api/people?status=invited')
    expect(people.map((person) => person.name)).toEqual(['Sofia Greco'])
  })

  test('employee: a policy to read', async () => {
    const { policies } = await read<{ policies: { version: number }[] }>('employee', 'GET /api/policies')
    expect(policies.map((policy) => policy.version)).toEqual([2])
  })

  test('auditor: three weeks of ledger', async () => {
    const { lines } = await read<{ lines: unknown[] }>('auditor', 'GET /api/ledger?limit=200')
    expect(lines.length).toBe(200)
  })

  test('and no role is forgotten', async () => {
    for (const role of Role.options) expect((await holderOf(role)).name).toMatch(/\w+ \w+/)
  })
})

test('what is queued goes out at its time, to a network that tells nobody', async () => {
  const later = () => new Date(Date.now() + 8 * 86_400_000)
  const { rows } = await at.owner.query(
    `select id, publish_at as "publishAt" from posts where status = 'queued' order by publish_at`,
  )
  expect(rows[0].publishAt.getTime()).toBeGreaterThan(Date.now())
  const clock = () => new Date(rows[0].publishAt.getTime() + 60_000)
  expect(clock().getTime()).toBeLessThan(later().getTime())
  const live: Ground = { ...at.ground, clock, connectors: makeBelieveConnectors(clock) }
  const resume = publishingJobs(live).find((queue) => queue.name === 'resume-posts')
  await resume?.handle({}, { id: 'x', attempt: 1, signal: new AbortController().signal })
  const sent = await at.owner.query('select status, url, network_id as "networkId" from posts where id = $1', [
    rows[0].id,
  ])
  expect(sent.rows[0]).toMatchObject({ status: 'published', url: '', networkId: `make-believe:${rows[0].id}` })
})

test('a database that holds something else is left as it is', async () => {
  const other = await createTestGround()
  try {
    await other.owner.query(
      `insert into people (id, name, email, created_at, updated_at) values (gen_random_uuid(), 'Somebody', 's@x.test', now(), now())`,
    )
    await other.db.transaction().execute((tx) => insertBrand(tx, 'Mine', new Date()))
    said = []
    await fillDemo(other.ground, say)
    expect(said.join(' ')).toMatch(/holds other data/)
    expect(await other.events()).toEqual([])
  } finally {
    await other.close()
  }
})
