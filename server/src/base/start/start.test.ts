import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { makeDataFolder, type SpawnedServer, spawnServer } from '../testing/spawn-server.ts'
import { reportFailure } from './report-failure.ts'

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

function dataFolder(): string {
  const { folder, remove } = makeDataFolder()
  cleanups.push(remove)
  return folder
}

function start(env: Record<string, string>, options?: Parameters<typeof spawnServer>[1]): SpawnedServer {
  const server = spawnServer(env, options)
  cleanups.push(async () => {
    server.child.kill('SIGKILL')
    await server.ended
  })
  return server
}

const isReady = (line: { ready?: boolean }) => line.ready === true

test('a second start on the same data says who runs there and where, and changes nothing', async () => {
  const folder = dataFolder()
  const first = start({ BRANDWARDEN_DATA: folder })
  const { address } = await first.until(isReady)
  const second = start({ BRANDWARDEN_DATA: folder })
  expect(await second.ended).toBe(75)
  expect(second.stderr()).toContain(
    `Brandwarden already works on ${folder} (process ${first.child.pid}, a server since`,
  )
  expect(second.stderr()).toContain(`This start changed nothing. Open ${address}, or stop that process first`)
  expect(await (await fetch(address!)).text()).toBe('here')
})

test('of five starts at once on new data exactly one wins', async () => {
  const folder = dataFolder()
  const servers = Array.from({ length: 5 }, () => start({ BRANDWARDEN_DATA: folder }))
  const outcomes = await Promise.all(
    servers.map((server) =>
      Promise.race([
        server.until(isReady).then(
          () => 'ready',
          () => 'ended',
        ),
        server.ended,
      ]),
    ),
  )
  expect(outcomes.filter((outcome) => outcome === 'ready')).toHaveLength(1)
})

test('after SIGTERM the database has stopped too, and the next start needs no recovery', async () => {
  const folder = dataFolder()
  const first = start({ BRANDWARDEN_DATA: folder })
  await first.until(isReady)
  first.child.kill('SIGTERM')
  expect(await first.ended).toBe(0)
  const second = start({ BRANDWARDEN_DATA: folder })
  await second.until(isReady)
  expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).not.toMatch(/not properly shut down/)
  expect(second.lines.filter((line) => line.said)).toEqual([])
})

test('a busy port is named together with the program that holds it, and the database is stopped again', async () => {
  const folder = dataFolder()
  const holder = createServer()
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve))
  cleanups.push(() => closeServer(holder))
  const { port } = holder.address() as { port: number }
  const server = start({ BRANDWARDEN_DATA: folder, BRANDWARDEN_PORT: String(port) })
  expect(await server.ended).toBe(75)
  const who = process.platform === 'linux' ? `\\(process ${process.pid}\\) holds that port` : 'that port'
  expect(server.stderr()).toMatch(new RegExp(`can't listen on 127.0.0.1:${port}: .*${who}.*BRANDWARDEN_PORT`))
  expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).toMatch(/database system is shut down/)
})

test('an address of another machine is named', async () => {
  const server = start({ BRANDWARDEN_DATA: dataFolder(), BRANDWARDEN_ADDRESS: '192.0.2.1' })
  expect(await server.ended).toBe(78)
  expect(server.stderr()).toMatch(/can't listen on 192.0.2.1:0: this machine has no such address/)
})

test('mistakes in the configuration end the start before anything is touched', async () => {
  const folder = join(dataFolder(), 'data')
  const server = start({ BRANDWARDEN_DATA: folder, BRANDWARDEN_PORT: 'banana', BRANDWARDEN_PROT: '1' })
  expect(await server.ended).toBe(78)
  expect(server.stderr()).toMatch(/has 2 mistakes\. Nothing was started or changed\./)
  expect(() => readFileSync(join(folder, 'run.lock'))).toThrow(/ENOENT/)
})

test('a file in the place of the data folder is named', async () => {
  const place = join(dataFolder(), 'data')
  writeFileSync(place, 'a file')
  const server = start({ BRANDWARDEN_DATA: place })
  expect(await server.ended).toBe(73)
  expect(server.stderr()).toMatch(/can't be made: a file is in its way\. Nothing was changed/)
  expect(readFileSync(place, 'utf8')).toBe('a file')
})

test('a data folder whose name a shell would take for a command is refused', async () => {
  const server = start({ BRANDWARDEN_DATA: join(dataFolder(), '$(id)') })
  expect(await server.ended).toBe(78)
  expect(server.stderr()).toMatch(/has a letter in its name that PostgreSQL can't handle/)
})

test('a lock file that is none is named, not overwritten', async () => {
  const folder = dataFolder()
  writeFileSync(join(folder, 'run.lock'), 'not a lock '.repeat(100))
  const server = start({ BRANDWARDEN_DATA: folder })
  expect(await server.ended).toBe(74)
  expect(server.stderr()).toMatch(/run.lock can't be locked .* remove that file and start again/)
})

test('a note left by a killed start is no lock', async () => {
  const folder = dataFolder()
  writeFileSync(join(folder, 'run.json'), JSON.stringify({ pid: process.pid, doing: 'x', address: null, since: '' }))
  await start({ BRANDWARDEN_DATA: folder }).until(isReady)
})

test('as root, a data folder where the database may not go is named', async () => {
  const folder = dataFolder()
  const closed = join(folder, 'closed')
  mkdirSync(closed, { mode: 0o700 })
  const server = start({ BRANDWARDEN_DATA: join(closed, 'data') })
  if (process.getuid?.() === 0) {
    expect(await server.ended).toBe(77)
    expect(server.stderr()).toMatch(
      /The database runs as the user “\w+”, who may not enter .*closed\. Nothing was changed/,
    )
  } else await server.until(isReady)
})

test('an older Node is told what it needs, before it reads a line of TypeScript', () => {
  const pretend = "data:text/javascript,Object.defineProperty(process.versions,'node',{value:'20.20.0'})"
  const main = join(import.meta.dirname, '../../../../start.mjs')
  const { status, stderr } = spawnSync(process.execPath, ['--import', pretend, main], { encoding: 'utf8' })
  expect(status).toBe(78)
  expect(stderr).toMatch(/needs Node 24, and this is Node 20\.20\.0\. Run `npm ci`/)
})

test('a fault of our own is told with its stack and another exit code', () => {
  let told = ''
  const code = reportFailure(new TypeError('x is not a function'), (text) => {
    told += text
  })
  expect(code).toBe(70)
  expect(told).toMatch(/a fault of its own\. What was stored is kept\..*\nTypeError: x is not a function\n/s)
})

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()))
}
