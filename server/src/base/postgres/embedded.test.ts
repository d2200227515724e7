import { readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeDataFolder } from '../testing/spawn-server.ts'
import { layOutBinaries } from './binaries.ts'
import { type Embedded, runningUrls, startEmbedded } from './embedded.ts'

const { folder, remove } = makeDataFolder()
let server: Embedded
beforeAll(async () => {
  server = await startEmbedded({ folder })
})
afterAll(async () => {
  await server.stop()
  remove()
})

async function ask<R extends pg.QueryResultRow>(url: string, sql: string): Promise<R[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<R>(sql)).rows
  } finally {
    await client.end()
  }
}

const setting = async (name: string) =>
  (await ask<{ v: string }>(server.ownerUrl, `select current_setting('${name}') as v`))[0]!.v

describe('the embedded database', () => {
  test.each([
    ['fsync', 'on'],
    ['synchronous_commit', 'on'],
    ['full_page_writes', 'on'],
    ['data_checksums', 'on'],
    ['password_encryption', 'scram-sha-256'],
    ['listen_addresses', ''],
    ['server_encoding', 'UTF8'],
    ['TimeZone', 'UTC'],
  ])('runs with %s = %s', async (name, expected) => {
    expect(await setting(name)).toBe(expected)
  })

  test('asks everyone for a password, also on its private socket', async () => {
    const url = new URL(server.ownerUrl)
    url.password = 'wrong'
    await expect(ask(url.toString(), 'select 1')).rejects.toThrow(/password authentication failed/)
    expect(statSync(join(folder, 'socket')).mode & 0o777).toBe(0o700)
    expect(readFileSync(join(folder, 'postgres', 'pg_hba.conf'), 'utf8')).not.toMatch(/trust|peer|ident/)
  })

  test('keeps its passwords and its data from other users of the machine', () => {
    const mode = (...names: string[]) => statSync(join(folder, ...names)).mode & 0o777
    expect([mode('keys'), mode('keys', 'database.json'), mode('postgres'), mode('postgres.log')]).toEqual([
      0o700, 0o600, 0o700, 0o600,
    ])
    expect(readdirSync(folder).filter((name) => name.includes('password'))).toEqual([])
  })

  test('gives the server a role that owns nothing and the owner no more than its database', async () => {
    await ask(server.ownerUrl, 'create table owned (id int); grant select on owned to brandwarden_app')
    expect(await ask(server.appUrl, 'select * from owned')).toEqual([])
    await expect(ask(server.appUrl, 'drop table owned')).rejects.toThrow(/must be owner/)
    await expect(ask(server.appUrl, 'alter table owned owner to brandwarden_app')).rejects.toThrow(/must be owner/)
    await expect(ask(server.appUrl, 'set role brandwarden_owner')).rejects.toThrow(/permission denied/)
    await expect(ask(server.ownerUrl, 'create role x')).rejects.toThrow(/permission denied/)
    await expect(ask(server.ownerUrl, "copy owned from program 'id'")).rejects.toThrow(/permission denied/)
    const [row] = await ask(
      server.ownerUrl,
      'select rolsuper or rolcreaterole or rolcreatedb or rolbypassrls as strong from pg_roles where rolname = current_user',
    )
    expect(row).toEqual({ strong: false })
  })

  test('logs no statement and no value of a user', async () => {
    await ask(server.ownerUrl, 'create table people (mail text primary key)')
    const insert = () => ask(server.ownerUrl, "insert into people values ('ada@example.com')")
    await insert()
    await expect(insert()).rejects.toThrow(/duplicate key/)
    const log = readFileSync(join(folder, 'postgres.log'), 'utf8')
    expect(log).toMatch(/duplicate key/)
    expect(log).not.toMatch(/ada@example|insert into/)
  })

  test('sees none of our environment, so that no PG variable changes what it does', async () => {
    expect(await setting('cluster_name')).toMatch(/^brandwarden-[0-9a-f]{8}$/)
    expect(await setting('port')).toBe('5432')
  })

  test('can be reached by a second process', async () => {
    const urls = await runningUrls(folder)
    expect(urls).toEqual({ ownerUrl: server.ownerUrl, appUrl: server.appUrl, appRole: server.appRole })
    expect(await ask(urls!.appUrl, 'select current_user as role')).toEqual([{ role: 'brandwarden_app' }])
  })
})

test('a data folder with a long path and odd letters is served on the loopback interface', async () => {
  const long = makeDataFolder("brandwarden-start-è d'été (1) ")
  const deep = join(long.folder, 'd'.repeat(100))
  const embedded = await startEmbedded({ folder: deep })
  try {
    expect(new URL(embedded.ownerUrl).hostname).toBe('127.0.0.1')
    expect(await ask(embedded.appUrl, 'select current_user as role')).toEqual([{ role: 'brandwarden_app' }])
    expect(await runningUrls(deep)).toMatchObject({ ownerUrl: embedded.ownerUrl })
  } finally {
    await embedded.stop()
    long.remove()
  }
})

test('a port that is asked for and taken is named', async () => {
  const one = makeDataFolder()
  const two = makeDataFolder()
  const first = await startEmbedded({ folder: one.folder, port: 45_432 })
  try {
    await expect(startEmbedded({ folder: two.folder, port: 45_432 })).rejects.toThrow(/Another program holds the port/)
  } finally {
    await first.stop()
    one.remove()
    two.remove()
  }
})

test('the binaries are laid out whole without npm’s install script, once, and older ones are removed', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'brandwarden-bin-'))
  try {
    await mkdir(join(parent, 'bin-17.0.0'))
    const laid = await layOutBinaries(parent)
    const again = await layOutBinaries(parent)
    expect(again).toEqual(laid)
    expect(readdirSync(parent)).toEqual([`bin-${laid.version}`])
    expect(laid.major).toBe(18)
    expect(readdirSync(join(laid.folder, 'bin')).toSorted()).toEqual(['initdb', 'pg_ctl', 'postgres'])
    if (process.platform === 'linux') expect(readdirSync(join(laid.folder, 'lib'))).toContain('libicuuc.so.60')
  } finally {
    await rm(parent, { recursive: true, force: true })
  }
})
