import { AsyncLocalStorage } from 'node:async_hooks'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { connectBluesky, connectMastodon, guardFetch } from '@brandwarden/connectors'
import { type Permission, permissionsOf, Role } from '@brandwarden/contract'
import { loadConfig } from '../base/config/index.ts'
import type { Ground } from '../base/ground.ts'
import { newId } from '../base/id.ts'
import { connectorStore, exclusivelyIn } from '../govern/accounts/index.ts'
import { type House, must, openHouse } from '../govern/sign-in/testing/house.ts'
import { openRooms, type Rooms } from '../open-rooms.ts'
import { signTreeHead } from '../prove/ledger/index.ts'
import type { KnownIds } from './plausible.ts'

export type Who = 'nobody' | 'employee' | 'administrator'

export type World = {
  house: House
  rooms: Rooms
  ids: KnownIds
  cookieOf: (who: Who) => string | null
  /** What the employee may do. */
  mayEmployee: (needs: string) => boolean
  /** Runs something and counts how often it went to the database. */
  counting: <T>(run: () => Promise<T>) => Promise<{ result: T; queries: number }>
  /** Names of what was recorded for one request. */
  recorded: (requestId: string) => Promise<string[]>
  /** Brings back people, roles and sessions that a hostile request ended. */
  restore: () => Promise<void>
  close: () => Promise<void>
}

/** All rooms as the server opens them, with one of each noun, an employee, and someone who holds every role. */
export async function openWorld(): Promise<World> {
  const house = await openHouse()
  const { pool, files, folder, owner } = house
  const ground: Ground = { ...house.ground, connectors: deafConnectors(house.ground) }
  const web = join(folder, 'web')
  await mkdir(web)
  await writeFile(join(web, 'index.html'), '<!doctype html><title>Brandwarden</title>')
  const { config } = loadConfig({
    env: {
      BRANDWARDEN_DATA: folder,
      BRANDWARDEN_PUBLIC_URL: ground.publicUrl,
      BRANDWARDEN_REQUESTS_PER_MINUTE: '1000000',
      BRANDWARDEN_SIGN_INS_PER_MINUTE: '10000',
    },
    cwd: folder,
    home: folder,
    uid: 1000,
    platform: 'linux',
  })
  const opened = { ground, pool, files, warnings: [], close: async () => undefined }
  const counting = countQueries(pool)
  const stopping = new AbortController()
  const rooms = await openRooms({
    config,
    opened,
    signIn: house.signIn,
    folder,
    web,
    stopping: stopping.signal,
    demo: false,
  })
  await rooms.start()

  const ada = await house.ada()
  const ben = await house.join({ email: 'ben@nordlicht.test', name: 'Ben Lind', roles: ['employee'] })
  const me = await must<{ person: { id: string } }>(ada.get('/api/me'))
  for (const role of Role.options)
    await owner.query('insert into held_roles (id, person_id, role) values ($1, $2, $3) on conflict do nothing', [
      newId(),
      me.person.id,
      role,
    ])
  const cookies = new Map([...ada.cookies])
  const ids = await fill(house, rooms, cookieLine(cookies), { ada: me.person.id, ben: ben.id })
  await signTreeHead(ground)
  const keep = await snapshot(house)
  return {
    house,
    rooms,
    ids,
    cookieOf: (who) =>
      who === 'nobody' ? null : cookieLine(who === 'administrator' ? cookies : new Map(ben.browser.cookies)),
    mayEmployee: (needs) => permissionsOf.employee.includes(needs as Permission),
    counting,
    async recorded(requestId) {
      const { rows } = await owner.query('select name from ledger where request_id = $1', [requestId])
      return rows.map((row) => row.name as string)
    },
    restore: keep,
    async close() {
      stopping.abort()
      await rooms.stop()
      await house.close()
    },
  }
}

const cookieLine = (cookies: Map<string, string>) => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')

/** Counts what one flow asks, for jobs and timers use the same pool. */
function countQueries(pool: House['pool']): World['counting'] {
  const flow = new AsyncLocalStorage<{ queries: number }>()
  const connect = pool.connect.bind(pool) as (...given: unknown[]) => unknown
  Object.assign(pool, {
    connect(...given: unknown[]) {
      const counter = flow.getStore()
      if (counter) counter.queries++
      return connect(...given)
    },
  })
  return async (run) => {
    const counter = { queries: 0 }
    return { result: await flow.run(counter, run), queries: counter.queries }
  }
}

/** The real connectors, in a world without a name server. */
function deafConnectors(ground: Ground): Ground['connectors'] {
  const fetch = guardFetch({
    lookup: (host, _, callback) => callback(Object.assign(new Error(host), { code: 'ENOTFOUND' }), []),
  })
  const shared = { fetch, store: connectorStore(ground), exclusively: exclusivelyIn(ground.db) }
  const connectors = [connectBluesky(shared), connectMastodon(shared)]
  return new Map(connectors.map((one) => [one.network, one]))
}

/** One of each noun, made through the API where there is a way. */
async function fill(house: House, rooms: Rooms, cookie: string, people: { ada: string; ben: string }) {
  const { owner } = house
  const call = async <T = { id: string }>(line: string, body?: unknown, type = 'application/json'): Promise<T> => {
    const [method, path] = line.split(' ') as [string, string]
    const raw = body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body)
    const headers = { cookie, 'x-brandwarden': '1', 'content-type': type }
    return must<T>(
      Promise.resolve(rooms.app.request(`/api${path}`, { method, headers, ...(body !== undefined && { body: raw }) })),
    )
  }
  const { brands } = await call<{ brands: { id: string }[] }>('GET /brands')
  const brandId = brands[0]!.id
  const team = await call('POST /teams', { name: 'Social team', memberIds: [people.ben] })
  const agency = await call('POST /agencies', { name: 'Studio Blu', endsOn: '2030-01-01' })
  const bluesky = await call('POST /accounts', { brandId, network: 'bluesky', handle: 'nordlicht.invalid' })
  const mastodon = await call('POST /accounts', { brandId, network: 'mastodon', handle: '@nordlicht@social.invalid' })
  const key = await call<{ key: { id: string } }>('POST /me/api-keys', { name: 'script', scopes: ['checks.run'] })
  const note = await call<{ hash: string }>('POST /files', new TextEncoder().encode('a note'), 'text/plain')
  const picture = Buffer.from(onePixel, 'base64')
  const photo = await call<{ hash: string }>('POST /files', new Uint8Array(picture), 'image/png')
  const drafts: { id: string }[] = []
  for (const text of ['Our new Aurora 3 is out.', 'Anyone who votes for them is an idiot.'])
    drafts.push(
      await call('POST /drafts', {
        brandId,
        text,
        variants: [{ accountId: bluesky.id, text: null }],
        media: [{ fileHash: photo.hash, alt: 'A pixel' }],
      }),
    )
  const post = await insertPost(house, { brandId, draftId: drafts[0]!.id, accountId: bluesky.id, by: people.ada })
  const stop = await call<{ stopId: string }>('POST /stops', { accountId: mastodon.id, reason: 'A drill' })
  const provider = newId<string>()
  await owner.query(
    `insert into sso_providers (id, slug, name, issuer, client_id, second_factor, welcome_domains, enabled, created_at, updated_at)
     values ($1, 'acme', 'Acme', 'https://id.invalid', 'x', true, '{}', true, now(), now())`,
    [provider],
  )
  const policy = await call('POST /policies', { name: 'Social media policy', brandId, from: 'packs' })
  const deputy = await call('POST /deputies', {
    deputyId: people.ben,
    from: '2026-01-01T00:00:00Z',
    until: '2031-01-01T00:00:00Z',
  })
  const letters = await owner.query('select id from outbox order by id')
  const sessions = await owner.query('select id from sessions order by created_at')
  const idsOf = (rows: { id: string }[]) => rows.map((row) => row.id)
  return {
    brand: [brandId],
    team: [team.id],
    agency: [agency.id],
    account: [bluesky.id, mastodon.id],
    apiKey: [key.key.id],
    fileHash: [note.hash, photo.hash],
    draft: idsOf(drafts),
    post: [post],
    stop: [stop.stopId],
    provider: [provider],
    person: [people.ada, people.ben],
    letter: idsOf(letters.rows),
    session: idsOf(sessions.rows),
    policy: [policy.id],
    deputyship: [deputy.id],
  } satisfies KnownIds
}

type Post = { brandId: string; draftId: string; accountId: string; by: string }

async function insertPost({ owner }: House, { brandId, draftId, accountId, by }: Post): Promise<string> {
  const id = newId<string>()
  await owner.query(
    `insert into posts (id, draft_id, account_id, content_hash, text, media, author, brand_id, accepted, status,
                        publish_at, published_at, network_id, created_by, created_at)
     values ($1, $2, $3, $4, 'Out already.', '[]', 'brand', $5, '[]', 'published', now(), now(), 'at://x/y/z', $6, now())`,
    [id, draftId, accountId, 'e'.repeat(64), brandId, by],
  )
  return id
}

/** Remembers people, roles, sessions and settings, and hands back what brings them back. */
async function snapshot({ owner }: House): Promise<() => Promise<void>> {
  const tables = ['people', 'held_roles', 'sessions'] as const
  const kept = await Promise.all(
    tables.map(async (table) => {
      const { rows } = await owner.query(`select to_jsonb(t) as row from ${table} t`)
      return { table, rows: JSON.stringify(rows.map((one) => one.row)) }
    }),
  )
  return async () => {
    await owner.query("delete from settings where name = 'second-factor-roles'")
    for (const { table, rows } of kept)
      await owner.query(
        `insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb) on conflict do nothing`,
        [rows],
      )
    await owner.query(
      `update people set status = 'active', ended_at = null, agency_id = null where status <> 'active' or agency_id is not null`,
    )
  }
}

const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='
