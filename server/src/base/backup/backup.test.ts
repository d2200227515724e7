import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrate } from '../db/migrate.ts'
import { appendEvents } from '../ledger/append.ts'
import { APP_ROLE } from '../postgres/prepare.ts'
import { StartProblem } from '../start/problem.ts'
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { createTestGround, person, type TestGround } from '../testing/test-ground.ts'
import { type BackupResult, backup, restore, verifyBackup } from './index.ts'

const now = new Date('2026-11-21T12:00:00Z')
const passphrase = 'correct horse battery staple'
const folder = mkdtempSync(join(tmpdir(), 'brandwarden-backup-'))
const at = (name: string) => join(folder, name)
let ground: TestGround
let plain: BackupResult
let sealed: BackupResult
const files = [Buffer.from('%PDF-1.7\nhello'), Buffer.from('just text'), Buffer.from(`text ${'x'.repeat(900_000)}`)]

beforeAll(async () => {
  ground = await createTestGround()
  await ground.db.transaction().execute(async (tx) => {
    for (const bytes of files) await ground.files.put(tx, bytes, now)
    await ground.ground.secrets.put(tx, 'a-purpose', 'a secret', now)
    await ground.ground.mail.send(
      tx,
      { to: 'ada@example.com', language: 'fr', subject: 'Ça\tva ?\n\\N', text: '\\.\n\u2028' },
      now,
    )
    const event = (n: number) => ({
      name: 'thing.happened',
      subject: null,
      data: { n, words: 'è \\ "\n\t', nested: { a: [null, 1.5, true] } },
    })
    await appendEvents(
      tx,
      { actor: person(['legal']), at: now, requestId: null },
      Array.from({ length: 500 }, (_, n) => event(n)),
    )
  })
  await ground.owner.query(
    `insert into settings values ('odd', '{"infinity": "\\u0041", "n": 12345678901234567890}', 'infinity')`,
  )
  plain = await backup({ ...from(), file: at('plain.backup') })
  sealed = await backup({ ...from(), file: at('sealed.backup'), passphrase })
})
afterAll(async () => {
  await ground.close()
  rmSync(folder, { recursive: true, force: true })
})

const from = () => ({ ownerUrl: ground.ownerUrl, folder: ground.folder, now, product: '0.1.0' })

async function target(): Promise<{
  database: TestDatabase
  to: { ownerUrl: string; appRole: string; folder: string }
}> {
  const database = await createEmptyDatabase()
  const place = mkdtempSync(at('target-'))
  return { database, to: { ownerUrl: database.ownerUrl, appRole: APP_ROLE, folder: place } }
}

async function ask<R extends pg.QueryResultRow>(url: string, sql: string, values: unknown[] = []): Promise<R[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<R>(sql, values)).rows
  } finally {
    await client.end()
  }
}

/** Every row of every table as text, and every table's shape. */
async function contentOf(url: string): Promise<Record<string, unknown>> {
  const tables = await ask<{ name: string }>(
    url,
    "select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'migrations' order by 1",
  )
  const content: Record<string, unknown> = {}
  for (const { name } of tables)
    content[name] = (await ask<{ row: string }>(url, `select t::text as row from ${name} t order by 1`)).map(
      ({ row }) => row,
    )
  content.migrations = await ask(url, 'select name, hash from migrations order by name')
  content.constraints = await ask(
    url,
    `select conname as name, pg_get_constraintdef(oid) as def, convalidated as valid from pg_constraint where connamespace = 'public'::regnamespace order by 1, 2`,
  )
  content.triggers = await ask(
    url,
    'select tgname as name, tgenabled as enabled from pg_trigger where not tgisinternal order by 1',
  )
  content.grants = await ask(
    url,
    `select table_name as name, privilege_type as may from information_schema.role_table_grants where grantee = '${APP_ROLE}' and table_schema = 'public' order by 1, 2`,
  )
  return content
}

async function refusal(promise: Promise<unknown>): Promise<StartProblem> {
  const outcome = await promise.catch((error: unknown) => error)
  if (!(outcome instanceof StartProblem))
    throw new Error(`Not refused: ${outcome instanceof Error ? outcome.stack : JSON.stringify(outcome)}`)
  return outcome
}

describe('A backup', () => {
  test('tells what it holds, is for its owner alone, and leaves no half file behind', () => {
    expect(plain).toMatchObject({ files: 3, ledgerSize: 500, ledgerFault: null, damagedFiles: [] })
    expect(plain.keysNeeded).toEqual([{ id: expect.stringMatching(/^[0-9a-f]{16}$/), source: 'file' }])
    expect(sealed.keysNeeded).toEqual([])
    expect(statSync(plain.file).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  test('restored into an empty database is the same to the last byte, constraints, triggers and rights included', async () => {
    const { database, to } = await target()
    const result = await restore({ file: plain.file, ...to })
    expect(result).toMatchObject({ createdAt: now, files: 3, ledgerSize: 500, rows: plain.rows })
    expect(await contentOf(database.ownerUrl)).toEqual(await contentOf(ground.ownerUrl))
    for (const bytes of files) {
      const hash = createHash('sha256').update(bytes).digest('hex')
      expect(readFileSync(join(to.folder, 'files', hash.slice(0, 2), hash.slice(2)))).toEqual(bytes)
    }
    await expect(ask(database.ownerUrl, 'delete from ledger')).rejects.toThrow(/append-only/)
    await expect(ask(database.appUrl, 'update ledger set name = name')).rejects.toThrow(/permission denied/)
  })

  test('never holds the master key in clear; without a passphrase the restore says which key it needs', async () => {
    const { to } = await target()
    const result = await restore({ file: plain.file, ...to })
    expect(result.keysNeeded).toEqual(plain.keysNeeded)
    expect(existsSync(join(to.folder, 'keys'))).toBe(false)
    const [name] = readdirSync(join(ground.folder, 'keys'))
    const key = readFileSync(join(ground.folder, 'keys', name!), 'utf8').trim()
    for (const { file } of [plain, sealed]) expect(readFileSync(file).includes(key)).toBe(false)
  })

  test('under a passphrase brings the master key along', async () => {
    const { to } = await target()
    expect((await restore({ file: sealed.file, passphrase, ...to })).keysNeeded).toEqual([])
    const keys = readdirSync(join(to.folder, 'keys'))
    expect(keys).toEqual(readdirSync(join(ground.folder, 'keys')))
    expect(readFileSync(join(to.folder, 'keys', keys[0]!))).toEqual(readFileSync(join(ground.folder, 'keys', keys[0]!)))
    expect(statSync(join(to.folder, 'keys', keys[0]!)).mode & 0o777).toBe(0o600)
  })

  test('is one moment of the database, whoever writes meanwhile', async () => {
    await ground.owner.query('create table pairs (a int, b int)')
    try {
      let stop = false
      const writing = (async () => {
        for (let n = 0; !stop; n++) await ground.owner.query('insert into pairs values ($1, $1), ($1, $1)', [n])
      })()
      await new Promise((resolve) => setTimeout(resolve, 100))
      const manifest = await verifyBackup((await backup({ ...from(), file: at('moment.backup') })).file)
      stop = true
      await writing
      expect(manifest.tables.find(({ name }) => name === 'pairs')!.rows % 2).toBe(0)
    } finally {
      await ground.owner.query('drop table pairs')
    }
  })

  test('keeps waiting jobs, and the queue runs on after the restore', async () => {
    const jobs = ground.ground.jobs
    await jobs.start([{ name: 'test.later', handle: async () => undefined }])
    await ground.db
      .transaction()
      .execute((tx) => jobs.send(tx, 'test.later', { n: 7 }, { startAfter: new Date(Date.now() + 3_600_000) }))
    await jobs.stop()
    const { file } = await backup({ ...from(), file: at('jobs.backup') })
    const { database, to } = await target()
    await restore({ file, ...to })
    const rows = (url: string) =>
      ask(url, "select name, data, state, start_after, id from pgboss.job where name = 'test.later'")
    expect(await rows(database.appUrl)).toEqual(await rows(ground.appUrl))
    expect(await rows(database.appUrl)).toMatchObject([{ data: { n: 7 }, state: 'created' }])
    expect(await ask(database.appUrl, 'select pgboss.job_now() is not null as ok')).toEqual([{ ok: true }])
    await expect(ask(database.appUrl, "delete from pgboss.job where name = 'test.later'")).resolves.toEqual([])
  })

  test('names files that the disk lost or changed, and holds all the others', async () => {
    const hash = createHash('sha256').update(files[1]!).digest('hex')
    const path = join(ground.folder, 'files', hash.slice(0, 2), hash.slice(2))
    writeFileSync(path, 'jxst text')
    const result = await backup({ ...from(), file: at('lost.backup') })
    expect(result).toMatchObject({ files: 2, damagedFiles: [hash] })
    const { to } = await target()
    expect((await restore({ file: result.file, ...to })).damagedFiles).toEqual([hash])
    writeFileSync(path, files[1]!)
  })

  test('with thousands of files, whose manifest alone is large', async () => {
    const { database, to } = await target()
    await restore({ file: plain.file, ...to })
    await ask(
      database.ownerUrl,
      `insert into files select encode(sha256(n::text::bytea), 'hex'), 1, 'text/plain', now() from generate_series(1, 10000) n`,
    )
    const { file, damagedFiles } = await backup({ ...from(), ...to, file: at('many.backup') })
    expect(damagedFiles).toHaveLength(10_000)
    const other = await target()
    expect((await restore({ file, ...other.to })).damagedFiles).toEqual(damagedFiles)
  })

  test('of a database that no Brandwarden has used is refused, and no file is made', async () => {
    const { to } = await target()
    const problem = await refusal(backup({ ...from(), ...to, file: at('nothing.backup') }))
    expect(problem.message).toMatch(/nothing to back up.*BRANDWARDEN_DATA/)
    expect(readdirSync(folder).filter((name) => name.startsWith('nothing'))).toEqual([])
  })

  test('is not written over another file, nor into a place that is none', async () => {
    expect(await refusal(backup({ ...from(), file: plain.file }))).toMatchObject({ code: 'backup_exists' })
    expect((await refusal(backup({ ...from(), file: at('no/such/folder/x') }))).message).toMatch(
      /can't be written \(ENOENT\)/,
    )
  })
})

describe('A restore refuses, and touches nothing,', () => {
  let used: Awaited<ReturnType<typeof target>>
  beforeAll(async () => {
    used = await target()
    await migrate(used.database.ownerUrl, { appRole: APP_ROLE })
    await ask(used.database.ownerUrl, `insert into settings values ('mine', '1', now())`)
  })
  const untouched = async () => {
    expect(await ask(used.database.ownerUrl, 'select name from settings')).toEqual([{ name: 'mine' }])
    expect(readdirSync(used.to.folder)).toEqual([])
  }

  test('a database that holds data, unless it is told to replace it', async () => {
    const problem = await refusal(restore({ file: plain.file, ...used.to }))
    expect(problem.message).toMatch(/holds data already \(rows in settings: 1\)\. Nothing was changed\..*--replace/)
    await untouched()
  })

  test.each([
    ['cut off in the middle', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['cut off by one byte', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['emptied', () => Buffer.alloc(0)],
    ['changed at the beginning', (bytes: Buffer) => flip(bytes, 3)],
    ['changed in the middle', (bytes: Buffer) => flip(bytes, Math.floor(bytes.length / 2))],
    ['changed at the end', (bytes: Buffer) => flip(bytes, bytes.length - 2)],
    ['lengthened', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('more')])],
    ['doubled', (bytes: Buffer) => Buffer.concat([bytes, bytes])],
    ['something else', () => Buffer.from('PK\x03\x04 not a backup at all')],
    ['random', () => randomBytes(100_000)],
  ])('a backup that was %s, plain or sealed', async (_, damage) => {
    for (const { file } of [plain, sealed]) {
      writeFileSync(at('bad'), damage(readFileSync(file)))
      const problem = await refusal(restore({ file: at('bad'), passphrase, replace: true, ...used.to }))
      expect(problem).toMatchObject({ code: 'backup_damaged', exitCode: 74 })
      expect(problem.message).toMatch(/damaged or was cut off.*nothing was changed/)
    }
    await untouched()
  })

  test('a sealed backup without its passphrase, or with another', async () => {
    expect(await refusal(restore({ file: sealed.file, replace: true, ...used.to }))).toMatchObject({
      code: 'passphrase_needed',
    })
    const problem = await refusal(restore({ file: sealed.file, passphrase: 'another one', replace: true, ...used.to }))
    expect(problem).toMatchObject({ code: 'wrong_passphrase', exitCode: 78 })
    await untouched()
  })

  test('a file that is not there, and a folder', async () => {
    expect((await refusal(restore({ file: at('gone'), ...used.to }))).message).toMatch(
      /does not exist\. Nothing was changed/,
    )
    expect((await refusal(restore({ file: folder, ...used.to }))).code).toBe('backup_unreadable')
  })

  test('a database that something else uses', async () => {
    const { database, to } = await target()
    await ask(database.ownerUrl, 'create table their_orders (id int)')
    const problem = await refusal(restore({ file: plain.file, replace: true, ...to }))
    expect(problem.message).toMatch(/tables that are not Brandwarden's \(their_orders\)\. Nothing was changed/)
    expect(await ask(database.ownerUrl, "select to_regclass('their_orders') is not null as there")).toEqual([
      { there: true },
    ])
  })

  test('while a server works on the database', async () => {
    const client = new pg.Client({ connectionString: used.database.appUrl, application_name: 'brandwarden' })
    await client.connect()
    expect((await refusal(restore({ file: plain.file, replace: true, ...used.to }))).code).toBe('server_runs')
    await client.end()
    await untouched()
  })

  test('a backup of a newer version', async () => {
    const newer = await createTestDatabase()
    await ask(newer.ownerUrl, `insert into migrations (name, hash) values ('9999_later.sql', $1)`, ['0'.repeat(64)])
    const { file } = await backup({ ...from(), ownerUrl: newer.ownerUrl, file: at('newer.backup'), product: '9.0.0' })
    const problem = await refusal(restore({ file, replace: true, ...used.to }))
    expect(problem.message).toMatch(/made with Brandwarden 9\.0\.0.*\(9999_later\.sql\)\. Nothing was changed/)
    await untouched()
  })

  test('a ledger that was not whole when it was backed up, unless that is accepted', async () => {
    const { database, to } = await target()
    await restore({ file: plain.file, ...to })
    await ask(
      database.ownerUrl,
      `alter table ledger disable trigger user; update ledger set data = '{"n": 1}' where seq = 300; alter table ledger enable trigger user`,
    )
    const broken = await backup({ ...from(), ownerUrl: database.ownerUrl, file: at('broken.backup') })
    expect(broken.ledgerFault).toBe('entry 300 was changed')
    const problem = await refusal(restore({ file: broken.file, replace: true, ...used.to }))
    expect(problem.message).toMatch(/not whole: entry 300 was changed\. Nothing was changed/)
    await untouched()
    const other = await target()
    expect(await restore({ file: broken.file, acceptLedgerFault: true, ...other.to })).toMatchObject({
      ledgerFault: 'entry 300 was changed',
    })
  })

  test('a database in which something fails half-way is as before', async () => {
    const { database, to } = await target()
    await restore({ file: plain.file, ...to })
    const before = await contentOf(database.ownerUrl)
    const problem = restore({ file: plain.file, replace: true, ...to, folder: at('a-file') })
    writeFileSync(at('a-file'), '')
    expect((await refusal(problem)).message).toMatch(
      /can't be written into .*: (ENOTDIR|EEXIST)\. The database is as it was/,
    )
    expect(await contentOf(database.ownerUrl)).toEqual(before)
  })
})

test('told to replace, a restore takes away what was there, and only the backup is left', async () => {
  const { database, to } = await target()
  await migrate(database.ownerUrl, { appRole: APP_ROLE })
  await ask(
    database.ownerUrl,
    `insert into settings values ('mine', '1', now()); create view mine as select 1; create function mine() returns int language sql as 'select 1'; create type mine_kind as enum ('a')`,
  )
  mkdirSync(join(to.folder, 'files'))
  await restore({ file: plain.file, replace: true, ...to })
  expect(await contentOf(database.ownerUrl)).toEqual(await contentOf(ground.ownerUrl))
  expect(
    await ask(
      database.ownerUrl,
      "select to_regclass('mine') as view, to_regproc('mine') as function, to_regtype('mine_kind') as type",
    ),
  ).toEqual([{ view: null, function: null, type: null }])
})

test('a backup restored and backed up again is the same backup', async () => {
  const { database, to } = await target()
  await restore({ file: sealed.file, passphrase, ...to })
  const again = await backup({
    ...from(),
    ownerUrl: database.ownerUrl,
    folder: to.folder,
    file: at('again.backup'),
    passphrase,
  })
  const [one, two] = await Promise.all([verifyBackup(sealed.file, passphrase), verifyBackup(again.file, passphrase)])
  expect({ ...two, jobs: [] }).toEqual({ ...one, jobs: [] })
})

function flip(bytes: Buffer, index: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[index] = copy[index]! ^ 0x55
  return copy
}
