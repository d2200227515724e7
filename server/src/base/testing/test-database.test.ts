import pg from 'pg'
import { expect, test } from 'vitest'
import { createEmptyDatabase, createTestDatabase } from './test-database.ts'

async function ask<R extends pg.QueryResultRow>(url: string, sql: string): Promise<R[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<R>(sql)).rows
  } finally {
    await client.end()
  }
}

test('each test database is migrated, and two never see each other', async () => {
  const [one, two] = await Promise.all([createTestDatabase(), createTestDatabase()])
  await ask(one.ownerUrl, 'create table mine (id int)')
  expect(await ask(one.ownerUrl, "select to_regclass('mine')::text as name")).toEqual([{ name: 'mine' }])
  expect(await ask(two.ownerUrl, "select to_regclass('mine')::text as name")).toEqual([{ name: null }])
  expect(await ask(two.ownerUrl, "select to_regclass('migrations')::text as name")).toEqual([{ name: 'migrations' }])
  await Promise.all([one.drop(), two.drop()])
})

test('ten test databases can be asked for at once', async () => {
  const databases = await Promise.all(Array.from({ length: 10 }, createTestDatabase))
  expect(new Set(databases.map((database) => database.name)).size).toBe(10)
  await Promise.all(databases.map((database) => database.drop()))
})

test('the server works as a role that owns nothing', async () => {
  const database = await createTestDatabase()
  const [row] = await ask(database.appUrl, 'select current_user as role')
  expect(row).toEqual({ role: 'brandwarden_app' })
  await expect(ask(database.appUrl, 'create table mine (id int)')).rejects.toThrow(/permission denied/)
  await database.drop()
})

test('an empty database holds no table, and a dropped one is gone', async () => {
  const database = await createEmptyDatabase()
  const [row] = await ask(database.ownerUrl, "select count(*)::int as n from pg_tables where schemaname = 'public'")
  expect(row).toEqual({ n: 0 })
  await database.drop()
  await expect(ask(database.ownerUrl, 'select 1')).rejects.toThrow(/does not exist/)
})
