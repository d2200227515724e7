import { randomBytes } from 'node:crypto'
import { createServer } from 'node:net'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { StartProblem } from '../start/problem.ts'
import { openExternal, siblingDatabase } from './external.ts'
import { judgeServer, type ServerFacts } from './judge-server.ts'

const id = randomBytes(6).toString('hex')
const database = `external_${id}`
const login = (role: string) => {
  const url = new URL(inject('testServer').adminUrl)
  url.username = `${role}_${id}`
  url.password = 'secret-word'
  url.pathname = `/${database}`
  return url.toString()
}

async function ask<R extends pg.QueryResultRow>(url: string, sql: string): Promise<R[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<R>(sql)).rows
  } finally {
    await client.end()
  }
}

const admin = async (...statements: string[]) => {
  for (const statement of statements) await ask(inject('testServer').adminUrl, statement)
}

beforeAll(async () => {
  await admin(
    `create role maker_${id} login createrole createdb password 'secret-word'`,
    `create role plain_${id} login password 'secret-word'`,
    `create role guest_${id} login password 'secret-word'`,
    `create database ${database} template template0 owner plain_${id}`,
    `create database latin_${id} template template0 encoding 'LATIN1' locale 'C' owner plain_${id}`,
  )
})
afterAll(() =>
  admin(
    `drop database ${database} with (force)`,
    `drop database latin_${id} with (force)`,
    `drop database if exists ${database}_demo with (force)`,
  ),
)

async function refusalOf(url: string): Promise<StartProblem> {
  const outcome = await openExternal(url, { waitMs: 0 }).catch((error: unknown) => error)
  expect(outcome).toBeInstanceOf(StartProblem)
  return outcome as StartProblem
}

describe('a PostgreSQL of the administrator', () => {
  test('whose user may not make roles is used as it is, with a warning that says what to run', async () => {
    const external = await openExternal(login('plain'))
    expect(external).toMatchObject({ ownerUrl: login('plain'), appUrl: login('plain'), appRole: undefined })
    expect(external.warnings[0]).toContain(
      `create role "${database}_app" nologin; grant "${database}_app" to "plain_${id}"`,
    )
  })

  test('where the administrator ran just that, works as the role that owns nothing', async () => {
    await admin(`create role "${database}_app" nologin`, `grant "${database}_app" to "plain_${id}"`)
    const external = await openExternal(login('plain'))
    expect(external).toMatchObject({ appRole: `${database}_app`, warnings: [] })
    await ask(external.ownerUrl, 'create table kept (id int)')
    expect(await ask(external.appUrl, 'select current_user as role')).toEqual([{ role: `${database}_app` }])
    await expect(ask(external.appUrl, 'delete from kept')).rejects.toThrow(/permission denied/)
    await admin(`revoke "${database}_app" from "plain_${id}"`, `drop role "${database}_app"`)
  })

  test('whose user may make roles is given that role', async () => {
    await admin(`alter database ${database} owner to maker_${id}`)
    const external = await openExternal(`${login('maker')}&options=-c%20statement_timeout%3D9000`)
    expect(external).toMatchObject({ appRole: `${database}_app`, warnings: [] })
    expect(
      await ask(external.appUrl, "select current_user as role, current_setting('statement_timeout') as t"),
    ).toEqual([{ role: `${database}_app`, t: '9s' }])
    expect(await openExternal(login('maker'))).toMatchObject({ appRole: `${database}_app` })
    await admin(`alter database ${database} owner to plain_${id}`)
  })

  test('can hold the demonstration beside, where its user may make databases', async () => {
    const url = await siblingDatabase(login('maker'), '_demo')
    expect(await ask(url, 'select current_database() as name')).toEqual([{ name: `${database}_demo` }])
    expect(await siblingDatabase(login('maker'), '_demo')).toBe(url)
    await admin(`drop database ${database}_demo with (force)`)
    await expect(siblingDatabase(login('plain'), '_demo')).rejects.toThrow(/may not make one\. Nothing was changed/)
  })
})

describe('a PostgreSQL that will not do is named', () => {
  test('no rights to make tables', async () => {
    expect(await refusalOf(login('guest'))).toMatchObject({ code: 'postgres_no_rights', exitCode: 77 })
  })

  test('another encoding than UTF-8', async () => {
    const problem = await refusalOf(login('plain').replace(database, `latin_${id}`))
    expect(problem.message).toMatch(/stores text as LATIN1.*encoding 'UTF8' template template0/)
  })

  test('a wrong password, which is not repeated', async () => {
    const problem = await refusalOf(login('plain').replace('secret-word', 'wrong-word'))
    expect(problem).toMatchObject({ code: 'postgres_wrong_password', exitCode: 77 })
    expect(problem.message).not.toMatch(/wrong-word/)
    expect(String(problem.cause ?? '')).not.toMatch(/wrong-word/)
  })

  test('a database that is not there', async () => {
    expect((await refusalOf(login('plain').replace(database, 'nowhere'))).message).toMatch(
      /There is no database “nowhere”.*create database/,
    )
  })

  test('a server that does not listen', async () => {
    expect(await refusalOf('postgresql://u:p@127.0.0.1:1/x')).toMatchObject({ code: 'postgres_refused', exitCode: 69 })
  })

  test('a host name that nobody knows', async () => {
    expect((await refusalOf('postgresql://u:p@nowhere.invalid/x')).message).toMatch(
      /host name in nowhere.invalid:5432 is not known|can't be used/,
    )
  })

  test('TLS that is asked for and not offered', async () => {
    const problem = await refusalOf(`${login('plain')}&sslmode=require`).catch(() => undefined)
    expect(problem?.message).toMatch(/TLS|can't be used/)
  })

  test('a server that is no PostgreSQL', async () => {
    const other = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as { port: number }
    expect((await refusalOf(`postgresql://u:p@127.0.0.1:${port}/x`)).message).toMatch(
      /Check DATABASE_URL\. Nothing was changed|No PostgreSQL/,
    )
    other.close()
  })

  const fine: ServerFacts = {
    version: '18.4',
    versionNumber: 180_004,
    user: 'u',
    database: 'd',
    isReadOnly: false,
    mayCreateSchemas: true,
    mayCreateTables: true,
    mayCreateRoles: false,
    encoding: 'UTF8',
  }
  test.each([
    ['a good one', {}, undefined],
    ['the oldest that is good', { versionNumber: 150_000 }, undefined],
    ['an older one', { version: '14.9', versionNumber: 140_009 }, 'postgres_too_old'],
    ['a standby', { isReadOnly: true }, 'postgres_read_only'],
    ['no schemas', { mayCreateSchemas: false }, 'postgres_no_rights'],
    ['SQL_ASCII', { encoding: 'SQL_ASCII' }, 'postgres_not_utf8'],
  ])('%s', (_, facts, expected) => {
    expect(judgeServer({ ...fine, ...facts })?.code).toBe(expected)
  })
})

test('a server that comes up a little later is waited for', async () => {
  const url = new URL(login('plain'))
  const path = url.searchParams.get('host')
  const lines: string[] = []
  url.searchParams.set('host', `${path}/not-yet`)
  const outcome = openExternal(url.toString(), { waitMs: 1000, log: (line) => lines.push(line) })
  await expect(outcome).rejects.toThrow(/No PostgreSQL listens/)
  expect(lines).toEqual(['The database does not answer yet; waiting for it.'])
})
