import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StartProblem } from '../start/problem.ts'
import type { Binaries } from './binaries.ts'
import { explainFailure } from './explain.ts'
import { giveTo, type OsUser } from './os-user.ts'
import { runBinary } from './run-binary.ts'

/** The superuser of the embedded database; only our own supervisor signs in as it. */
export const SUPERVISOR = 'brandwarden_supervisor'

export type ClusterPlace = { folder: string; binaries: Binaries; user: OsUser | undefined }

/** Where the database's files are inside the data folder. */
export const clusterFolder = (folder: string) => join(folder, 'postgres')

/** Refuses a database folder that this PostgreSQL can't or must not open; true when there is one that it can. */
export async function clusterExists({ folder, binaries }: ClusterPlace): Promise<boolean> {
  const data = clusterFolder(folder)
  if (!existsSync(data)) return false
  const names = await readdir(data)
  if (names.length === 0) return false
  if (!names.includes('PG_VERSION') || !existsSync(join(data, 'global', 'pg_control')))
    throw new StartProblem(
      'disk',
      'broken_data_folder',
      `The database folder ${data} is damaged: ${names.includes('PG_VERSION') ? 'global/pg_control' : 'PG_VERSION'} is missing. Nothing in it was changed. Move it aside, start again and run \`brandwarden restore\` with your newest backup.`,
    )
  const version = (await readFile(join(data, 'PG_VERSION'), 'utf8')).trim()
  if (version !== String(binaries.major))
    throw new StartProblem(
      'disk',
      'other_database_version',
      `The database folder ${data} was written by PostgreSQL ${version || 'of an unknown version'}, and this Brandwarden runs PostgreSQL ${binaries.major}. Nothing was changed. Run \`brandwarden backup\` with the Brandwarden that wrote it, move the folder aside, and \`brandwarden restore\` with this one.`,
    )
  return true
}

/** Makes a new database folder, whole or not at all: it is made beside its place and then moved there. */
export async function createCluster(place: ClusterPlace, password: string, durable = true): Promise<void> {
  const data = clusterFolder(place.folder)
  const passwordFile = join(place.folder, 'postgres.password.new')
  await removeUnfinished(place.folder)
  // A name of its own: the initdb of a start that was killed may still be writing into the folder before.
  const unfinished = await mkdtemp(`${data}${UNFINISHED}-`)
  try {
    await giveTo(place.user, unfinished)
    await writeFile(passwordFile, password, { mode: 0o600 })
    await giveTo(place.user, passwordFile)
    const { code, output } = await runBinary(
      join(place.binaries.folder, 'bin', 'initdb'),
      [
        `--pgdata=${unfinished}`,
        `--username=${SUPERVISOR}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-instructions',
        ...(durable ? [] : ['--no-sync']),
      ],
      { user: place.user, cwd: place.folder },
    )
    if (code !== 0) throw explainFailure(output, place.folder)
    const rules = 'local all all scram-sha-256\nhost all all 127.0.0.1/32 scram-sha-256\n'
    await writeFile(join(unfinished, 'pg_hba.conf'), rules)
    await rm(data, { recursive: true, force: true })
    await rename(unfinished, data)
    await chmod(data, 0o700)
  } finally {
    await rm(passwordFile, { force: true })
    await removeUnfinished(place.folder)
  }
}

const UNFINISHED = '.new'

/** What is half made, by this start or by one that was killed; where somebody still writes, it stays for the next call. */
async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (name.startsWith(`postgres${UNFINISHED}`))
      await rm(join(folder, name), { recursive: true, force: true }).catch(() => {})
}
