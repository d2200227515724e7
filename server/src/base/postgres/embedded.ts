import { existsSync } from 'node:fs'
import { chmod, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { checkSpace, type FolderChecks, openForUser, prepareFolder } from '../start/prepare-folder.ts'
import { errorCode, StartProblem } from '../start/problem.ts'
import { chooseAddress, type Listen, readAddress, type Urls, urlsOf } from './address.ts'
import { layOutBinaries } from './binaries.ts'
import { clusterExists, clusterFolder, createCluster } from './cluster.ts'
import { type Credentials, createCredentials, readCredentials } from './credentials.ts'
import { explainFailure } from './explain.ts'
import { stopLeftovers } from './leftovers.ts'
import { trimLog } from './log-file.ts'
import { databaseUser, giveTo, type OsUser } from './os-user.ts'
import { type LaunchOptions, launch, type Postmaster, stopPostmaster } from './postmaster.ts'
import { APP_ROLE, prepareServer, renewPasswords } from './prepare.ts'
import { canSignIn, resetSupervisor } from './recover-access.ts'
import { supervise, type Watcher } from './supervise.ts'

export type EmbeddedOptions = Watcher & {
  /** The data folder, whose lock the caller holds. */
  folder: string
  /** The database inside the server; made where it is missing. */
  database?: string
  /** Listen on this port of 127.0.0.1 instead of a private socket. */
  port?: number
  /** Told in plain words what takes time or was put right. */
  log?: (line: string) => void
  checks?: FolderChecks
  /** False only for tests: a crash of the machine may then lose everything. */
  durable?: boolean
  maxConnections?: number
}

export type Embedded = {
  /** Owns the tables: for migrations, backup and restore. */
  ownerUrl: string
  /** What the server works with. */
  appUrl: string
  appRole: string
  /** The superuser's connection to the server's own database: for the supervisor and for tests. */
  adminUrl: string
  pid(): number
  /** Stops the server once its clients are done; what is open is rolled back. */
  stop(): Promise<void>
}

const HOUR_MS = 3_600_000

/**
 * Starts the PostgreSQL that Brandwarden brings along on a data folder, makes everything that is missing there, ends
 * what an earlier start left over, and starts the server again whenever it falls. Throws a StartProblem.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const folder = await prepareFolder(options.folder)
  try {
    return await start({ ...options, folder })
  } catch (error) {
    if (error instanceof StartProblem || errorCode(error) === undefined) throw error
    throw explainFailure(`${errorCode(error)} ${(error as Error).message}`, folder)
  }
}

async function start(options: EmbeddedOptions): Promise<Embedded> {
  const { folder, database = 'brandwarden', durable = true, maxConnections = 60, log = () => undefined } = options
  const user = await databaseUser(clusterFolder(folder))
  await openForUser(folder, user)
  if ((await stopLeftovers(folder)) > 0) log('An earlier start left its database running; it was stopped safely.')
  await checkSpace(folder, !existsSync(join(clusterFolder(folder), 'PG_VERSION')), options.checks)
  const place = { folder, user, binaries: await layOutBinaries(folder) }
  const exists = await clusterExists(place)
  const saved = exists ? await readCredentials(folder) : undefined
  const credentials = saved ?? (await createCredentials(folder))
  if (!exists) {
    log('Making a new database.')
    await createCluster(place, credentials.supervisor, durable)
  }
  const listen = await chooseAddress(folder, options.port)
  await makeSocketFolder(listen, user)
  const urls = urlsOf(listen, credentials)
  const launchOptions: LaunchOptions = { ...place, listen, durable, maxConnections }
  const server = await launchPrepared(launchOptions, urls, credentials, database, log)
  const supervised = supervise(server, () => relaunch(launchOptions), options)
  const trimming = setInterval(() => trimLog(folder), HOUR_MS).unref()
  return {
    ownerUrl: urls.owner(database),
    appUrl: urls.app(database),
    appRole: APP_ROLE,
    adminUrl: urls.admin('postgres'),
    pid: supervised.pid,
    stop() {
      clearInterval(trimming)
      return supervised.stop()
    },
  }
}

async function makeSocketFolder({ socketFolder }: Listen, user: OsUser | undefined): Promise<void> {
  if (!socketFolder) return
  await mkdir(socketFolder, { recursive: true, mode: 0o700 })
  await chmod(socketFolder, 0o700)
  await giveTo(user, socketFolder)
}

async function relaunch(options: LaunchOptions): Promise<Postmaster> {
  await stopLeftovers(options.folder)
  return launch(options)
}

/** Starts the server with its roles and database in place; passwords that were lost or do not fit are set anew. */
async function launchPrepared(
  options: LaunchOptions,
  urls: Urls,
  credentials: Credentials,
  database: string,
  log: (line: string) => void,
): Promise<Postmaster> {
  let server = await launch(options)
  try {
    if (!(await canSignIn(urls.admin('postgres')))) {
      log('The passwords of the database were lost or do not fit; new ones are set.')
      await stopPostmaster(server)
      await resetSupervisor(options, credentials.supervisor)
      server = await launch(options)
      await renewPasswords(urls.admin('postgres'), credentials)
    }
    await prepareServer(urls.admin('postgres'), credentials, database)
    return server
  } catch (error) {
    await stopPostmaster(server)
    throw error
  }
}

export type RunningUrls = Pick<Embedded, 'ownerUrl' | 'appUrl' | 'appRole'>

/** The connection strings of a server that already runs on this folder, for a second process such as a backup. */
export async function runningUrls(folder: string, database = 'brandwarden'): Promise<RunningUrls | undefined> {
  const credentials = await readCredentials(folder)
  const listen = await readAddress(folder)
  if (!credentials || !listen) return undefined
  const urls = urlsOf(listen, credentials)
  return { ownerUrl: urls.owner(database), appUrl: urls.app(database), appRole: APP_ROLE }
}
