import { chmod, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { chooseAddress, connectionUrl } from './address.ts'
import { layOutBinaries } from './binaries.ts'
import { clusterExists, clusterFolder, createCluster, SUPERVISOR } from './cluster.ts'
import { createCredentials, readCredentials } from './credentials.ts'
import { databaseUser, giveTo } from './os-user.ts'
import { type LaunchOptions, launch, stopPostmaster } from './postmaster.ts'
import { APP_ROLE, OWNER_ROLE, prepareServer } from './prepare.ts'

export type EmbeddedOptions = {
  /** The data folder, ours alone. */
  folder: string
  /** The database inside the server; made where it is missing. */
  database?: string
  /** Listen on this port of 127.0.0.1 instead of a private socket. */
  port?: number
  /** False only for tests. */
  durable?: boolean
  maxConnections?: number
}

export type Embedded = {
  ownerUrl: string
  appUrl: string
  appRole: string
  /** The superuser's connection to the server's own database: for the supervisor and for tests. */
  adminUrl: string
  urlFor(role: 'owner' | 'app' | 'admin', database: string): string
  pid(): number
  stop(): Promise<void>
}

/** Starts the PostgreSQL that Brandwarden brings along on the given data folder. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { folder, database = 'brandwarden', durable = true, maxConnections = 60 } = options
  const user = await databaseUser(clusterFolder(folder))
  const binaries = await layOutBinaries(folder)
  const place = { folder, binaries, user }
  const exists = await clusterExists(place)
  const credentials = (exists && (await readCredentials(folder))) || (await createCredentials(folder))
  if (!exists) await createCluster(place, credentials.supervisor, durable)

  const listen = await chooseAddress(folder, options.port)
  if (listen.socketFolder) {
    await mkdir(listen.socketFolder, { recursive: true, mode: 0o700 })
    await chmod(listen.socketFolder, 0o700)
    await giveTo(user, join(listen.socketFolder))
  }
  const launchOptions: LaunchOptions = { ...place, listen, durable, maxConnections }
  const postmaster = await launch(launchOptions)
  const urlFor: Embedded['urlFor'] = (role, name) =>
    role === 'admin'
      ? connectionUrl(listen, SUPERVISOR, credentials.supervisor, name)
      : role === 'owner'
        ? connectionUrl(listen, OWNER_ROLE, credentials.owner, name)
        : connectionUrl(listen, APP_ROLE, credentials.app, name)
  const adminUrl = urlFor('admin', 'postgres')
  await prepareServer(adminUrl, credentials, database)
  return {
    ownerUrl: urlFor('owner', database),
    appUrl: urlFor('app', database),
    appRole: APP_ROLE,
    adminUrl,
    urlFor,
    pid: () => postmaster.pid,
    stop: () => stopPostmaster(postmaster),
  }
}
