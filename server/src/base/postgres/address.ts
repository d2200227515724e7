import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { clusterFolder, SUPERVISOR } from './cluster.ts'
import type { Credentials } from './credentials.ts'
import { APP_ROLE, OWNER_ROLE } from './prepare.ts'

/** How the database is reached: by a private socket, or on the loopback interface where its path would be too long. */
export type Listen = { host: string; port: number; socketFolder: string | undefined }

/** Systems cut the path of a socket at 104 (macOS) or 108 (Linux) bytes. */
const LONGEST_SOCKET_PATH = 103
const SOCKET_PORT = 5432

/** A private socket inside the data folder, or the loopback interface where the path is too long or a port is asked for. */
export async function chooseAddress(folder: string, port?: number): Promise<Listen> {
  const socketFolder = join(folder, 'socket')
  const fits = Buffer.byteLength(join(socketFolder, `.s.PGSQL.${SOCKET_PORT}.lock`)) <= LONGEST_SOCKET_PATH
  if (fits && port === undefined) return { host: socketFolder, port: SOCKET_PORT, socketFolder }
  return { host: '127.0.0.1', port: port ?? (await freePort()), socketFolder: undefined }
}

/** Where the server that runs on this folder listens, from its own note; nothing when none runs. */
export async function readAddress(folder: string): Promise<Listen | undefined> {
  const lines = (await readFile(join(clusterFolder(folder), 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  const [port, socketFolder, host] = [Number(lines[3]), lines[4]?.trim(), lines[5]?.trim()]
  if (!port) return undefined
  if (socketFolder) return { host: socketFolder, port, socketFolder }
  return host ? { host, port, socketFolder: undefined } : undefined
}

/** A port of the loopback interface that nobody listens on at this moment. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}

export type Urls = Record<'admin' | 'owner' | 'app', (database: string) => string>

/** The connection strings of each role. */
export function urlsOf(listen: Listen, credentials: Credentials): Urls {
  return {
    admin: (database) => connectionUrl(listen, SUPERVISOR, credentials.supervisor, database),
    owner: (database) => connectionUrl(listen, OWNER_ROLE, credentials.owner, database),
    app: (database) => connectionUrl(listen, APP_ROLE, credentials.app, database),
  }
}

function connectionUrl(listen: Listen, role: string, password: string, database: string): string {
  const url = new URL('postgresql://localhost')
  url.username = role
  url.password = password
  url.pathname = `/${encodeURIComponent(database)}`
  if (listen.socketFolder) url.searchParams.set('host', listen.host)
  else url.hostname = listen.host
  url.port = String(listen.port)
  return url.toString().replaceAll('+', '%20')
}
