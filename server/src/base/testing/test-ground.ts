import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Permission, PersonId, Role } from '@brandwarden/contract'
import type { Hono } from 'hono'
import type pg from 'pg'
import { type DestinationStream, pino } from 'pino'
import type { Route } from '../action/routes.ts'
import type { Actor } from '../actor.ts'
import { openKeyring } from '../crypto/keyring.ts'
import { createSecrets } from '../crypto/secrets.ts'
import { type Database, openDatabase, openPool } from '../db/database.ts'
import { createFiles, type FileStore } from '../files/files.ts'
import type { Ground } from '../ground.ts'
import { buildApp } from '../http/app.ts'
import type { Env } from '../http/env.ts'
import { newId } from '../id.ts'
import { createJobs } from '../jobs/jobs.ts'
import { createMailer } from '../mail/mail.ts'
import { createTestDatabase } from './test-database.ts'

export type TestGround = {
  ground: Ground
  files: FileStore
  db: Database
  pool: pg.Pool
  /** The owner of the tables, for looking and for what the server itself may not do. */
  owner: pg.Pool
  ownerUrl: string
  appUrl: string
  folder: string
  logged: string[]
  /** The ledger's events so far, oldest first, optionally of one name. */
  events(name?: string): Promise<{ name: string; subjectId: string | null; data: Record<string, unknown> }[]>
  close(): Promise<void>
}

export type TestGroundOptions = { maxFileBytes?: number; canSend?: boolean; clock?: () => Date }

/** A ground on a database of its own, with real files, secrets, mail and jobs (not started). */
export async function createTestGround(options: TestGroundOptions = {}): Promise<TestGround> {
  const database = await createTestDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'brandwarden-ground-'))
  const pool = openPool(database.appUrl, () => undefined)
  const owner = openPool(database.ownerUrl, () => undefined, 2)
  const db = openDatabase(pool)
  const clock = options.clock ?? (() => new Date())
  const logged: string[] = []
  const log = pino({ level: 'trace' }, { write: (line) => logged.push(line) } satisfies DestinationStream)
  const jobs = createJobs({ pool, log })
  const files = createFiles({ folder: join(folder, 'files'), maxBytes: options.maxFileBytes ?? 1_000_000 })
  const secrets = createSecrets(await openKeyring(db, { folder: join(folder, 'keys') }, clock()))
  const mail = createMailer({ jobs, secrets, canSend: options.canSend ?? false })
  return {
    ground: { db, clock, log, files, secrets, jobs, mail, connectors: new Map(), publicUrl: 'http://brandwarden.test' },
    files,
    db,
    pool,
    owner,
    ownerUrl: database.ownerUrl,
    appUrl: database.appUrl,
    folder,
    logged,
    async events(name) {
      const { rows } = await owner.query(
        'select name, subject_id as "subjectId", data from ledger where $1::text is null or name = $1 order by seq',
        [name ?? null],
      )
      return rows
    },
    async close() {
      await db.destroy()
      await owner.end()
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Someone who holds these roles everywhere. */
export function person(roles: Role[], name = 'Ada Rossi'): Actor & { kind: 'person' } {
  const held = roles.map((role) => ({ role, brandId: null, teamId: null }))
  return { kind: 'person', id: newId<PersonId>(), name, roles: held, language: 'en' }
}

/** An API key of someone with these roles, limited to these scopes. */
export function key(roles: Role[], scopes: Permission[]): Actor & { kind: 'key' } {
  const { id, roles: held } = person(roles)
  return { kind: 'key', id: newId(), personId: id, name: 'a key', roles: held, scopes, language: 'en' }
}

/** The app with these routes; `as` sends requests as an actor, who is known by a header that only tests have. */
export function createTestApp(ground: Ground, routes: Route[], mount?: (app: Hono<Env>) => void) {
  const actors = new Map<string, Actor>()
  const app = buildApp({
    ground,
    routes,
    findActor: async (request) => actors.get(request.headers.get('x-test-actor') ?? '') ?? null,
    rateLimits: { requestsPerMinute: 100_000, signInsPerMinute: 100_000 },
    isProxy: () => false,
    ...(mount && { mount }),
  })
  return {
    app,
    /** No longer signed in. */
    signOut: (actor: Actor) => void actors.delete(String(actor.id)),
    as(actor: Actor | null) {
      if (actor) actors.set(String(actor.id), actor)
      return (line: string, init: RequestInit = {}): Promise<Response> => {
        const [method, path] = line.split(' ') as [string, string]
        const headers = new Headers(init.headers)
        if (actor) headers.set('x-test-actor', String(actor.id))
        return Promise.resolve(app.request(path, { ...init, method, headers }))
      }
    },
  }
}

/** The body of an answer, taken at its word. */
export async function bodyOf<T = Record<string, unknown>>(response: Response | Promise<Response>): Promise<T> {
  return (await (await response).json()) as T
}
