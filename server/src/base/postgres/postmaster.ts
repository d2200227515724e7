import type { ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Listen } from './address.ts'
import { type ClusterPlace, clusterFolder } from './cluster.ts'
import { explainFailure } from './explain.ts'
import { logFile, readFrom, sizeOf, trimLog } from './log-file.ts'
import { spawnBinary } from './run-binary.ts'

export type LaunchOptions = ClusterPlace & {
  listen: Listen
  /** False only for tests: then a crash of the machine may lose everything. */
  durable: boolean
  maxConnections: number
}

/** One running database server. */
export type Postmaster = { child: ChildProcess; pid: number; exited: Promise<void> }

/** Names the processes of one data folder, so that those of another installation are never taken for ours. */
export const clusterName = (folder: string) =>
  `brandwarden-${createHash('sha256').update(clusterFolder(folder)).digest('hex').slice(0, 8)}`

/** Starts the server and waits until it accepts connections, after crash recovery where that is needed. */
export async function launch(options: LaunchOptions): Promise<Postmaster> {
  const { folder, binaries, user, listen } = options
  const data = clusterFolder(folder)
  if (listen.socketFolder) await removeSockets(listen)
  trimLog(folder)
  const from = sizeOf(logFile(folder))
  const log = openSync(logFile(folder), 'a', 0o600)
  let child: ChildProcess
  try {
    child = spawnBinary(join(binaries.folder, 'bin', 'postgres'), ['-D', data, ...settings(options)], {
      user,
      cwd: folder,
      logTo: log,
    })
  } finally {
    closeSync(log)
  }
  let ended = ''
  const exited = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      ended = `ENOENT ${error.message}`
      resolve()
    })
    child.once('exit', (code, signal) => {
      ended = `exit ${code ?? signal}`
      resolve()
    })
  })
  child.unref()
  while (!isReady(data, child.pid)) {
    if (ended) {
      const said = readFrom(logFile(folder), from)
      throw explainFailure(said.trim() ? said : ended, folder)
    }
    await Promise.race([sleep(15), exited])
  }
  return { child, pid: child.pid!, exited }
}

/** We hold the folder's lock and know that no server runs, so what is left here is left over. */
async function removeSockets({ socketFolder, port }: Listen): Promise<void> {
  for (const name of [`.s.PGSQL.${port}`, `.s.PGSQL.${port}.lock`]) await rm(join(socketFolder!, name), { force: true })
}

function settings({ folder, listen, durable, maxConnections }: LaunchOptions): string[] {
  const wanted: Record<string, string> = {
    cluster_name: clusterName(folder),
    listen_addresses: listen.socketFolder ? '' : listen.host,
    unix_socket_directories: listen.socketFolder ?? '',
    unix_socket_permissions: '0700',
    port: String(listen.port),
    max_connections: String(maxConnections),
    password_encryption: 'scram-sha-256',
    fsync: durable ? 'on' : 'off',
    synchronous_commit: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
    max_wal_size: '256MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Statements and values of users stay out of the log: only the message's first line goes there.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_checkpoints: 'off',
  }
  return Object.entries(wanted).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** The server writes `ready` into the eighth line of its own file once it accepts connections. */
function isReady(data: string, pid: number | undefined): boolean {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
  } catch {
    return false
  }
}

/**
 * Stops the server: first politely (open transactions are rolled back, everything is written out), and if it does not
 * end in time ever more firmly; what was acknowledged survives all three.
 */
export async function stopPostmaster({ child, exited }: Postmaster, politeSeconds = 30): Promise<void> {
  for (const [signal, seconds] of [
    ['SIGINT', politeSeconds],
    ['SIGQUIT', 10],
    ['SIGKILL', 10],
  ] as const) {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill(signal)
    const timer = new AbortController()
    await Promise.race([exited, sleep(seconds * 1000, undefined, { signal: timer.signal }).catch(() => undefined)])
    timer.abort()
  }
}
