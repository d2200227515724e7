import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Listen } from './postmaster.ts'

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

/** A port of the loopback interface that nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}

/** The connection string of one role to one database. */
export function connectionUrl(listen: Listen, role: string, password: string, database: string): string {
  const url = new URL('postgresql://localhost')
  url.username = role
  url.password = password
  url.pathname = `/${encodeURIComponent(database)}`
  if (listen.socketFolder) url.searchParams.set('host', listen.host)
  else url.hostname = listen.host
  url.port = String(listen.port)
  return url.toString().replaceAll('+', '%20')
}
