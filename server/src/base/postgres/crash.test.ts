import { execFileSync, spawn } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, describe, expect, test } from 'vitest'
import { makeDataFolder, type SpawnedServer, spawnServer } from '../testing/spawn-server.ts'
import { findProcesses } from './leftovers.ts'
import { databaseUser } from './os-user.ts'

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

function dataFolder(): string {
  const { folder, remove } = makeDataFolder()
  cleanups.push(remove)
  return folder
}

function start(folder: string, ...args: string[]): SpawnedServer {
  const server = spawnServer({ BRANDWARDEN_DATA: folder }, { args })
  cleanups.push(async () => {
    server.child.kill('SIGKILL')
    await server.ended
  })
  return server
}

const isReady = (line: { ready?: boolean }) => line.ready === true
const acknowledged = (server: SpawnedServer) => server.lines.flatMap((line) => line.acknowledged ?? [])
const postmasterOf = (folder: string) =>
  Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])

async function rowsOf(server: SpawnedServer, writer: number): Promise<Set<number>> {
  const { ownerUrl } = await server.until(isReady)
  const client = new pg.Client({ connectionString: ownerUrl! })
  await client.connect()
  try {
    const { rows } = await client.query<{ n: number }>('select n from rows_written where writer = $1', [String(writer)])
    return new Set(rows.map((row) => row.n))
  } finally {
    await client.end()
  }
}

/** Lets a writer run until it has two hundred acknowledged rows. */
async function writeSome(folder: string): Promise<SpawnedServer> {
  const writer = start(folder, 'write')
  await writer.until((line) => (line.acknowledged ?? 0) >= 200)
  return writer
}

describe('everything acknowledged is there', { timeout: 120_000 }, () => {
  test('after kill -9 of Node, whose database is found and stopped by the next start, three times in a row', async () => {
    const folder = dataFolder()
    for (let round = 0; round < 3; round++) {
      const writer = await writeSome(folder)
      writer.child.kill('SIGKILL')
      await writer.ended
      expect(findProcesses(folder)).not.toEqual([])
      const orphan = postmasterOf(folder)
      const next = start(folder)
      const rows = await rowsOf(next, writer.child.pid!)
      expect(acknowledged(writer).filter((n) => !rows.has(n))).toEqual([])
      expect(next.lines[0]!.said).toMatch(/left its database running; it was stopped safely/)
      expect(postmasterOf(folder)).not.toBe(orphan)
      next.child.kill('SIGTERM')
      expect(await next.ended).toBe(0)
    }
  })

  test('after kill -9 of Node and postgres together', async () => {
    const folder = dataFolder()
    const writer = await writeSome(folder)
    writer.child.kill('SIGKILL')
    for (const pid of findProcesses(folder)) process.kill(pid, 'SIGKILL')
    await writer.ended
    const next = start(folder)
    const rows = await rowsOf(next, writer.child.pid!)
    expect(acknowledged(writer).filter((n) => !rows.has(n))).toEqual([])
    expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).toMatch(/was not properly shut down; automatic recovery/)
  })

  test('after kill -9 of postgres under a running server, which starts it again and writes on', async () => {
    const folder = dataFolder()
    const writer = await writeSome(folder)
    for (let round = 1; round <= 2; round++) {
      const highest = Math.max(...acknowledged(writer))
      process.kill(postmasterOf(folder), 'SIGKILL')
      let risen = 0
      await writer.until((line) => line.event === 'up' && ++risen === round)
      await writer.until((line) => (line.acknowledged ?? 0) > highest + 100)
    }
    writer.child.kill('SIGTERM')
    await writer.ended
    const next = start(folder)
    const rows = await rowsOf(next, writer.child.pid!)
    expect(acknowledged(writer).filter((n) => !rows.has(n))).toEqual([])
  })

  test('after SIGTERM in the middle of writing', async () => {
    const folder = dataFolder()
    const writer = await writeSome(folder)
    writer.child.kill('SIGTERM')
    expect(await writer.ended).toBe(0)
    expect(findProcesses(folder)).toEqual([])
    const rows = await rowsOf(start(folder), writer.child.pid!)
    expect(acknowledged(writer).filter((n) => !rows.has(n))).toEqual([])
  })
})

describe('what an earlier start left over', { timeout: 120_000 }, () => {
  test('a first start killed at any moment is begun anew', async () => {
    for (const afterMs of [200, 450, 700]) {
      const folder = dataFolder()
      const killed = start(folder)
      await sleep(afterMs)
      killed.child.kill('SIGKILL')
      await killed.ended
      await start(folder).until(isReady)
    }
  })

  test('a note of a postmaster whose number now belongs to another process does not stop the start', async () => {
    const folder = dataFolder()
    const first = start(folder)
    await first.until(isReady)
    const note = readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')
    first.child.kill('SIGTERM')
    await first.ended
    const user = await databaseUser(join(folder, 'postgres'))
    const bystander = spawn('sleep', ['60'], user ? { uid: user.uid, gid: user.gid } : {})
    cleanups.push(() => bystander.kill())
    writeFileSync(join(folder, 'postgres', 'postmaster.pid'), [bystander.pid, ...note.slice(1)].join('\n'))
    await start(folder).until(isReady)
    expect(bystander.exitCode).toBe(null)
  })

  test('a server that someone started by hand is named and left alone', async () => {
    const folder = dataFolder()
    const first = start(folder)
    await first.until(isReady)
    first.child.kill('SIGTERM')
    await first.ended
    const user = await databaseUser(join(folder, 'postgres'))
    const [binary] = execFileSync('sh', ['-c', `echo ${folder}/bin-*/bin/postgres`], { encoding: 'utf8' })
      .trim()
      .split(' ')
    const options = [
      '-D',
      join(folder, 'postgres'),
      '-c',
      'listen_addresses=',
      '-c',
      `unix_socket_directories=${folder}/socket`,
    ]
    const byHand = spawn(binary!, options, {
      ...(user && { uid: user.uid, gid: user.gid }),
      cwd: folder,
      stdio: 'ignore',
    })
    cleanups.push(() => byHand.kill('SIGKILL'))
    while (!readNote(folder).includes('ready')) await sleep(20)
    const second = start(folder)
    expect(await second.ended).toBe(75)
    expect(second.stderr()).toMatch(
      new RegExp(`did not start works on .*\\(process ${byHand.pid}\\)\\. Nothing was changed\\. Stop it with`),
    )
    expect(byHand.exitCode).toBe(null)
    byHand.kill('SIGINT')
    await new Promise((resolve) => byHand.once('exit', resolve))
    await start(folder).until(isReady)
  })

  test('lost or exchanged passwords of the database are set anew', async () => {
    const folder = dataFolder()
    const first = await writeSome(folder)
    first.child.kill('SIGTERM')
    await first.ended
    rmSync(join(folder, 'keys', 'database.json'))
    const second = start(folder)
    expect((await rowsOf(second, first.child.pid!)).size).toBeGreaterThan(100)
    second.child.kill('SIGTERM')
    await second.ended
    const others = { supervisor: 'one', owner: 'two', app: 'three' }
    writeFileSync(join(folder, 'keys', 'database.json'), JSON.stringify(others))
    const third = start(folder)
    expect((await rowsOf(third, first.child.pid!)).size).toBeGreaterThan(100)
    expect(third.lines[0]!.said).toMatch(/passwords .* new ones are set/)
  })
})

function readNote(folder: string): string {
  try {
    return readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8')
  } catch {
    return ''
  }
}
