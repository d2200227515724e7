import { rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, expect, inject, test } from 'vitest'
import { backup, restore } from '../backup/index.ts'
import { migrate } from '../db/migrate.ts'
import { findProcesses } from '../postgres/leftovers.ts'
import { makeDataFolder, type SpawnedServer, spawnServer } from '../testing/spawn-server.ts'
import { createEmptyDatabase } from '../testing/test-database.ts'
import { maintain } from './maintain.ts'

const now = new Date('2026-11-21T12:00:00Z')
const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

function dataFolder(): string {
  const { folder, remove } = makeDataFolder()
  cleanups.push(remove)
  return folder
}

async function serve(folder: string): Promise<SpawnedServer> {
  const server = spawnServer({ BRANDWARDEN_DATA: folder })
  cleanups.push(async () => {
    server.child.kill('SIGKILL')
    await server.ended
  })
  await server.until((line) => line.ready === true)
  return server
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

const embedded = (folder: string) => ({ folder, url: null, now })
const who = ({ ownerUrl }: { ownerUrl: string }) => ask(ownerUrl, 'select current_user as role')

test('without a server, a command starts the database for as long as it needs it', async () => {
  const folder = dataFolder()
  expect(await maintain({ ...embedded(folder), alone: true, doing: 'a restore' }, who)).toEqual([
    { role: 'brandwarden_owner' },
  ])
  expect(findProcesses(folder)).toEqual([])
  await expect(
    maintain({ ...embedded(folder), alone: true, doing: 'a restore' }, () => Promise.reject(new Error('failed'))),
  ).rejects.toThrow('failed')
  expect(findProcesses(folder)).toEqual([])
  await serve(folder)
})

test('beside a running server, a backup uses its database, and a restore waits for its end', async () => {
  const folder = dataFolder()
  const server = await serve(folder)
  expect(await maintain({ ...embedded(folder), alone: false, doing: 'a backup' }, who)).toEqual([
    { role: 'brandwarden_owner' },
  ])
  const refused = maintain({ ...embedded(folder), alone: true, doing: 'a restore' }, who)
  await expect(refused).rejects.toThrow(new RegExp(`already works on .* \\(process ${server.child.pid}, a server`))
  expect(findProcesses(folder)).not.toEqual([])
})

test('a backup moves from the embedded database to one of the administrator and back', async () => {
  const [home, away, file] = [dataFolder(), dataFolder(), join(dataFolder(), 'one.backup')]
  const outside = await createEmptyDatabase()
  const plainRole = `mover_${outside.name}`
  const admin = inject('testServer').adminUrl
  await ask(admin, `create role ${plainRole} login password 'secret-word'`)
  await ask(admin, `alter database ${outside.name} owner to ${plainRole}`)
  cleanups.push(async () => {
    await outside.drop()
    await ask(admin, `drop role ${plainRole}`)
  })
  const url = new URL(outside.ownerUrl)
  url.username = plainRole
  url.password = 'secret-word'
  const there = { folder: away, url: url.toString(), now }
  const write = (folder: string, name: string) => ({ file: name, folder, now, product: '0.1.0' })

  await maintain({ ...embedded(home), alone: true, doing: 'a test' }, async ({ ownerUrl, appRole }) => {
    await migrate(ownerUrl, appRole ? { appRole } : {})
    await ask(ownerUrl, `insert into settings values ('name', '"Nordlicht Audio"', now())`)
    await backup({ ...write(home, file), ownerUrl })
  })
  await maintain({ ...there, alone: true, doing: 'a restore' }, async ({ ownerUrl, appRole }) => {
    expect(appRole).toBe(undefined)
    await restore({ file, ownerUrl, appRole, folder: away })
    expect(await ask(ownerUrl, 'select value from settings')).toEqual([{ value: 'Nordlicht Audio' }])
    await ask(ownerUrl, `update settings set value = '"Nordlicht Audio AG"'`)
  })
  await maintain({ ...there, alone: false, doing: 'a backup' }, ({ ownerUrl }) =>
    backup({ ...write(away, `${file}.two`), ownerUrl }),
  )
  rmSync(join(home, 'postgres'), { recursive: true })
  await maintain({ ...embedded(home), alone: true, doing: 'a restore' }, async ({ ownerUrl, appUrl, appRole }) => {
    await restore({ file: `${file}.two`, ownerUrl, appRole, folder: home })
    expect(await ask(appUrl, 'select value from settings')).toEqual([{ value: 'Nordlicht Audio AG' }])
    await expect(ask(appUrl, 'delete from ledger')).rejects.toThrow(/permission denied/)
  })
})
