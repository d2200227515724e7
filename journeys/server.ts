import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const house = join(import.meta.dirname, '..')

export type RunningServer = {
  url: string
  /** The one-time link of a first start. */
  setupLink: string | null
  pid: number
  /** As a person would: finishes what is under way. */
  stop(): Promise<void>
  /** kill -9 of the server's process; its database stays behind as an orphan. */
  kill(): Promise<void>
  output(): string
}

export type ServerOptions = { folder: string; port: number; env?: Record<string, string>; args?: string[] }

/** The real thing: `node start.mjs` in a process of its own, on a data folder of its own. */
export async function startServer({ folder, port, env = {}, args = [] }: ServerOptions): Promise<RunningServer> {
  const child = spawn(process.execPath, ['start.mjs', ...args], {
    cwd: house,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      BRANDWARDEN_DATA: folder,
      BRANDWARDEN_PORT: String(port),
      BRANDWARDEN_LOG_LEVEL: 'warn',
      BRANDWARDEN_REQUESTS_PER_MINUTE: '100000',
      BRANDWARDEN_SIGN_INS_PER_MINUTE: '1000',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (part: Buffer) => {
    output += part
  })
  child.stderr.on('data', (part: Buffer) => {
    output += part
  })
  await ready(child, () => output)
  return {
    url: `http://127.0.0.1:${port}`,
    setupLink: /http\S+\/setup#token=\S+/.exec(output)?.[0] ?? null,
    pid: child.pid ?? 0,
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
    output: () => output,
  }
}

function ready(child: ChildProcess, output: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = setInterval(() => {
      if (/Brandwarden is at/.test(output())) settle(resolve)
    }, 20)
    const late = setTimeout(
      () => settle(() => reject(new Error(`The server did not start in time:\n${output()}`))),
      120_000,
    )
    child.once('exit', (code) => settle(() => reject(new Error(`The server ended with ${code}:\n${output()}`))))
    const settle = (then: () => void) => {
      clearInterval(look)
      clearTimeout(late)
      then()
    }
  })
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const over = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  const forced = setTimeout(() => child.kill('SIGKILL'), 30_000)
  await over
  clearTimeout(forced)
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

/** A data folder that the database's own user may enter too. */
export async function dataFolder(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'brandwarden-journey-'))
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) }
}
