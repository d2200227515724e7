import {
  chmodSync,
  chownSync,
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { checkSpace } from '../start/prepare-folder.ts'
import { makeDataFolder, type SpawnedServer, spawnServer } from '../testing/spawn-server.ts'
import { findPackage } from './binaries.ts'
import { findProcesses } from './leftovers.ts'
import { databaseUser, parsePasswd } from './os-user.ts'

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

function dataFolder(): string {
  const { folder, remove } = makeDataFolder()
  cleanups.push(remove)
  return folder
}

function start(folder: string, options?: Parameters<typeof spawnServer>[1]): SpawnedServer {
  const server = spawnServer({ BRANDWARDEN_DATA: folder }, options)
  cleanups.push(async () => {
    server.child.kill('SIGKILL')
    await server.ended
  })
  return server
}

const isReady = (line: { ready?: boolean }) => line.ready === true

async function startAndStop(folder: string, signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
  const server = start(folder)
  await server.until(isReady)
  server.child.kill(signal)
  for (const pid of signal === 'SIGKILL' ? findProcesses(folder) : []) process.kill(pid, 'SIGKILL')
  await server.ended
}

/** No file can be written beyond this many blocks of 512 bytes: to a program that is what a full disk looks like. */
const onFullDisk = (blocks: number) => ({ through: ['sh', '-c', `ulimit -f ${blocks}; exec "$@"`, 'sh'] })

describe('a damaged data folder is named and left as it was', () => {
  const { folder, remove } = makeDataFolder()
  const path = (...names: string[]) => join(folder, 'postgres', ...names)
  const listed = () =>
    readdirSync(path())
      .filter((name) => name !== 'postmaster.pid')
      .toSorted()
  const putBack = (file: string, content: Buffer) => {
    writeFileSync(file, content)
    chmodSync(file, 0o600)
    const { uid, gid } = statSync(path())
    chownSync(file, uid, gid)
  }
  beforeAll(() => startAndStop(folder))
  afterAll(remove)

  test.each([
    ['PG_VERSION is missing', 'PG_VERSION', () => rmSync(path('PG_VERSION')), /is damaged: PG_VERSION is missing/],
    [
      'pg_control is missing',
      'global/pg_control',
      () => rmSync(path('global', 'pg_control')),
      /is damaged: global\/pg_control is missing/,
    ],
    [
      'pg_control is cut',
      'global/pg_control',
      () => truncateSync(path('global', 'pg_control'), 100),
      /is damaged and can't be opened/,
    ],
    [
      'pg_control is overwritten',
      'global/pg_control',
      () => writeFileSync(path('global', 'pg_control'), Buffer.alloc(8192, 3)),
      /damaged and can't be opened|database files are incompatible/,
    ],
    ['the configuration is missing', 'postgresql.conf', () => rmSync(path('postgresql.conf')), /damaged|did not start/],
    [
      'PostgreSQL of another time wrote it',
      'PG_VERSION',
      () => writeFileSync(path('PG_VERSION'), '17\n'),
      /was written by PostgreSQL 17, and this Brandwarden runs PostgreSQL 18\. Nothing was changed/,
    ],
  ])('%s', async (_, name, damage, expected) => {
    const before = readFileSync(path(...name.split('/')))
    damage()
    const files = listed()
    const server = start(folder)
    expect([69, 74]).toContain(await server.ended)
    expect(server.stderr()).toMatch(expected)
    expect(listed()).toEqual(files)
    putBack(path(...name.split('/')), before)
  })

  test('put back as it was, it starts', async () => {
    await startAndStop(folder)
  })

  test('the tables are gone', async () => {
    renameSync(path('base'), path('aside'))
    const server = start(folder)
    expect(await server.ended).toBe(74)
    expect(server.stderr()).toMatch(/is damaged and can't be opened\. Nothing in it was removed\..*brandwarden restore/)
    renameSync(path('aside'), path('base'))
  })

  test('the log of changes is overwritten after a crash', async () => {
    await startAndStop(folder, 'SIGKILL')
    const segment = readdirSync(path('pg_wal')).find((name) => /^[0-9A-F]{24}$/.test(name))!
    const file = openSync(path('pg_wal', segment), 'r+')
    writeSync(file, Buffer.alloc(16_777_216, 7), 0, 16_777_216, 0)
    closeSync(file)
    const server = start(folder)
    expect(await server.ended).toBe(74)
    expect(server.stderr()).toMatch(/is damaged and can't be opened\. Nothing in it was removed/)
  })
})

describe('a full disk is named', { timeout: 120_000 }, () => {
  test('at a first start, and the next start with space begins anew', async () => {
    const folder = dataFolder()
    const server = start(folder, onFullDisk(4000))
    expect(await server.ended).toBe(74)
    expect(server.stderr()).toMatch(
      /The disk that holds .* is full, so the database can't start\. What was stored is kept\. Free some space/,
    )
    await startAndStop(folder)
  })

  test('while it writes: the server ends with the reason, and everything acknowledged is there once there is space', async () => {
    const folder = dataFolder()
    await startAndStop(folder)
    const writer = start(folder, { ...onFullDisk(29_000), args: ['write', '5000'] })
    await writer.until(isReady)
    expect(await writer.ended).toBe(74)
    expect(writer.stderr()).toMatch(/The disk that holds .* is full/)
    const acknowledged = writer.lines.flatMap((line) => line.acknowledged ?? [])
    expect(acknowledged.length).toBeGreaterThan(20)
    const next = start(folder)
    const { ownerUrl } = await next.until(isReady)
    const client = new pg.Client({ connectionString: ownerUrl! })
    await client.connect()
    const { rows } = await client.query<{ n: number }>('select n from rows_written')
    await client.end()
    const kept = new Set(rows.map((row) => row.n))
    expect(acknowledged.filter((n) => !kept.has(n))).toEqual([])
  })

  test.each([
    [true, 299_000_000, /has 299 MB left, and a first start needs 300 MB\. What was stored is kept/],
    [false, 10_000_000, /has 10 MB left, and a start needs 64 MB/],
  ])('before anything is written (first start: %s)', async (isFirst, free, expected) => {
    await expect(checkSpace('/data', isFirst, { freeBytes: async () => free })).rejects.toThrow(expected)
    await checkSpace('/data', isFirst, { freeBytes: async () => free + 500_000_000 })
  })
})

describe('a machine that PostgreSQL does not run on is told to bring its own', () => {
  test.each([
    [
      'no package for it',
      'sunos-sparc',
      false,
      /There is no PostgreSQL for sunos-sparc .* Set DATABASE_URL to a PostgreSQL server/,
    ],
    ['musl instead of glibc', 'linux-x64', true, /needs glibc, and this system runs on musl .* Set DATABASE_URL/],
  ])('%s', (_, platform, musl, expected) => {
    expect(() => findPackage(platform, musl)).toThrow(expected)
  })
})

describe('who runs the database', () => {
  const passwd = parsePasswd('root:x:0:0::/root:/bin/sh\nnobody:x:65534:65534::/:\npostgres:x:101:104::/:\nbroken\n')
  test.each([
    ['an ordinary user does so itself', 1000, passwd, undefined],
    ['root hands it to postgres', 0, passwd, 'postgres'],
    ['to brandwarden before all others', 0, [...passwd, { name: 'brandwarden', uid: 900, gid: 900 }], 'brandwarden'],
    ['to nobody in the last place', 0, passwd.filter((user) => user.name !== 'postgres'), 'nobody'],
  ])('%s', async (_, me, users, expected) => {
    expect((await databaseUser('/does/not/exist', me, users))?.name).toBe(expected)
  })

  test('without any such user, root is told to make one', async () => {
    const root = parsePasswd('root:x:0:0::/root:/bin/sh')
    await expect(databaseUser('/does/not/exist', 0, root)).rejects.toThrow(/useradd --system brandwarden/)
  })
})
