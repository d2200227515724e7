// How long a start takes, and what the server holds at rest; beside it an empty Node process that answers HTTP.
// node bench/start.ts [ROUNDS]
import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { dataFolder, freePort, type RunningServer, startServer } from '../journeys/server.ts'
import { machine, printTable, quantile } from './parts/machine.ts'
import { memoryOf } from './parts/memory.ts'

const rounds = Number(process.argv[2] ?? 5)
const settleMs = 10_000

/** Milliseconds until an address answers. */
async function answers(url: string, started: number): Promise<number> {
  for (;;) {
    const isUp = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    )
    if (isUp) return performance.now() - started
    if (performance.now() - started > 180_000) throw new Error(`${url} does not answer`)
    await sleep(5)
  }
}

/** From the command to the first answer that needed the database. */
async function timeStart(folder: string): Promise<{ milliseconds: number; server: RunningServer }> {
  const port = await freePort()
  const started = performance.now()
  const [server, milliseconds] = await Promise.all([
    startServer({ folder, port }),
    answers(`http://127.0.0.1:${port}/api/sign-in`, started),
  ])
  return { milliseconds, server }
}

async function timePeer(): Promise<number> {
  const port = await freePort()
  const started = performance.now()
  const script = `require('node:http').createServer((_, to) => to.end('{}')).listen(${port}, '127.0.0.1')`
  const child = spawn(process.execPath, ['-e', script], { stdio: 'ignore' })
  const milliseconds = await answers(`http://127.0.0.1:${port}/`, started)
  child.kill()
  return milliseconds
}

console.log(machine())
const { folder, remove } = await dataFolder()
const peers: number[] = []
for (let round = 0; round < rounds; round++) peers.push(await timePeer())
const first = await timeStart(folder)
const built = /built in ([\d.]+) s/.exec(first.server.output())?.[1]
await first.server.stop()
const warm: number[] = []
for (let round = 0; round < rounds; round++) {
  const { milliseconds, server } = await timeStart(folder)
  warm.push(milliseconds)
  if (round < rounds - 1) await server.stop()
  else {
    await sleep(settleMs)
    console.log(`\nAt rest, ${settleMs / 1000} s after a start (proportional set size, MiB)`)
    const held = memoryOf(server.pid)
    const total = held.reduce((sum, one) => sum + one.mebibytes, 0)
    printTable(
      ['process', 'processes', 'MiB'],
      [...held.map((one) => [one.name, one.processes, one.mebibytes]), ['all', '', total]],
    )
    await server.stop()
  }
}
await remove()

const peer = quantile(peers, 0.5)
console.log(
  `\nFrom the command to the first answer, milliseconds${built ? `; the first start built the web app in ${built} s` : '; the web app was built before'}`,
)
printTable(
  ['start', 'median', 'least', 'most', '× empty Node'],
  [
    ['an empty Node server', peer, Math.min(...peers), Math.max(...peers), 1],
    [
      'Brandwarden, first (new database)',
      first.milliseconds,
      first.milliseconds,
      first.milliseconds,
      first.milliseconds / peer,
    ],
    ['Brandwarden, warm', quantile(warm, 0.5), Math.min(...warm), Math.max(...warm), quantile(warm, 0.5) / peer],
  ],
)
