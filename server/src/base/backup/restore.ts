import { existsSync } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileHash } from '@brandwarden/contract'
import type pg from 'pg'
import { type Migration, migrate, readMigrations } from '../db/migrate.ts'
import { writeBytes } from '../files/disk.ts'
import { errorCode, StartProblem } from '../start/problem.ts'
import { type Bytes, readArchive } from './archive.ts'
import { checkChain } from './chain-check.ts'
import * as load from './load.ts'
import { type KeyNeed, MANIFEST, type Manifest } from './manifest.ts'
import { damaged } from './seal.ts'
import { connectFor, plainSettings } from './tables.ts'
import { checkTarget, clearTarget } from './target.ts'
import { readAll, verifyBackup } from './verify-backup.ts'

export type RestoreOptions = {
  file: string
  ownerUrl: string
  /** The role that the server works as, as for `migrate`. */
  appRole?: string | undefined
  /** The folder that gets `files/` and `keys/`. */
  folder: string
  passphrase?: string
  /** Allows to remove what the database holds. */
  replace?: boolean
  /** Allows a backup whose ledger was not whole when it was made. */
  acceptLedgerFault?: boolean
  progress?: (step: string, done: number) => void
}

export type RestoreResult = {
  createdAt: Date
  tables: number
  rows: number
  files: number
  ledgerSize: number
  ledgerFault: string | null
  /** Files that were damaged or missing already when the backup was made. */
  damagedFiles: string[]
  /** Master keys that are neither in the backup nor in the folder; without them stored secrets stay closed. */
  keysNeeded: KeyNeed[]
}

/**
 * Puts a backup in the place of an empty database, or of the present one where that is allowed. The file is read to its
 * end before anything is touched; tables, rows, hashes and the ledger's chain are compared before the one transaction
 * ends, so that the database is afterwards either the backup or what it was.
 */
export async function restore(options: RestoreOptions): Promise<RestoreResult> {
  const { file, passphrase, ownerUrl, appRole, folder, progress = () => undefined } = options
  progress('reading', 0)
  const manifest = await verifyBackup(file, passphrase)
  const migrations = await migrationsOf(manifest)
  refuseLedgerFault(manifest.ledger.fault, options)
  const client = await connectFor('restore', ownerUrl)
  try {
    await checkTarget(client, options.replace ?? false)
    await client.query('begin')
    await fill(client, manifest, migrations, options)
    await client.query('commit')
  } finally {
    await client.end()
  }
  await migrate(ownerUrl, appRole ? { appRole } : {})
  return describe(manifest, folder)
}

async function fill(
  client: pg.Client,
  manifest: Manifest,
  migrations: Migration[],
  options: RestoreOptions,
): Promise<void> {
  const { progress = () => undefined } = options
  await client.query(restoreSettings)
  await clearTarget(client)
  await load.buildTables(client, migrations)
  await load.buildJobTables(client, options.appRole)
  // The job queue's own statements shorten these.
  await client.query(restoreSettings)
  const close = await load.openForLoading(client)
  await readInto(client, manifest, options)
  await close()
  await load.placeJobs(client, manifest.jobs)
  await load.setSequences(client, manifest.sequences)
  progress('comparing', 0)
  await load.compareTables(client, manifest.tables)
  const { size, lastHash, fault } = await checkChain(client)
  if (size !== manifest.ledger.size || lastHash !== manifest.ledger.lastHash) throw damaged()
  refuseLedgerFault(fault, options)
}

const restoreSettings = `${plainSettings} set local lock_timeout = '10s';`

/** The second reading: rows go into their tables, files and keys to their places. */
async function readInto(client: pg.Client, manifest: Manifest, options: RestoreOptions): Promise<void> {
  const { file, passphrase, folder, progress = () => undefined } = options
  const targets = await load.targetsOf(client, manifest)
  let current: { name: string; loader: load.Loader } | undefined
  let files = 0
  const finish = async () => {
    const expected = [...manifest.tables, ...manifest.jobs]
    const rows = await current?.loader.finish()
    const part = expected.find(({ name }) => current?.name.endsWith(`/${name}`))
    if (current && rows !== part?.rows) throw damaged()
    current = undefined
  }
  await readArchive(file, passphrase, async (name, size, bytes) => {
    if (name === MANIFEST) return
    const [kind, what] = name.split('/') as [string, string]
    const table = `${kind}/${what}`
    if (current?.name !== table) await finish()
    const target = targets.get(table)
    if (target) {
      if (!current) progress(what, 0)
      current ??= { name: table, loader: load.loadTable(client, target) }
      for await (const chunk of bytes) await current.loader.write(chunk)
    } else if (kind === 'files') {
      if (files++ % 100 === 0) progress('files', files)
      await storing(folder, async () => writeBytes(join(folder, 'files'), what as FileHash, await readAll(bytes, size)))
    } else if (kind === 'keys') await storing(folder, () => placeKey(join(folder, 'keys'), what, bytes, size))
    else throw damaged()
  })
  await finish()
}

/** A key that is there already is left alone: its name is derived from its content. */
async function placeKey(folder: string, name: string, bytes: Bytes, size: number): Promise<void> {
  const content = await readAll(bytes, size)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if (existsSync(join(folder, name))) return
  const file = await open(join(folder, name), 'wx', 0o600)
  await file.writeFile(content)
  await file.sync()
  await file.close()
}

async function storing(folder: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const code = errorCode(error)
    if (code === undefined || error instanceof StartProblem) throw error
    const reason = code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG' ? 'the disk is full' : `${code}`
    throw new StartProblem(
      'disk',
      'restore_not_written',
      `Files of the backup can't be written into ${folder}: ${reason}. The database is as it was. Make room there and restore again.`,
      error,
    )
  }
}

/** The migrations that made the backup's tables, in their order; refuses those that this version does not have. */
async function migrationsOf(manifest: Manifest): Promise<Migration[]> {
  const known = new Map((await readMigrations()).map((migration) => [migration.name, migration]))
  return manifest.migrations.map(({ name, hash }) => {
    const migration = known.get(name)
    if (migration?.hash === hash) return migration
    throw new StartProblem(
      'config',
      'backup_of_newer_version',
      `The backup was made with Brandwarden ${manifest.product}, whose database this version does not know (${name}). Nothing was changed. Restore it with that version or a newer one.`,
    )
  })
}

function refuseLedgerFault(fault: string | null, { acceptLedgerFault = false }: RestoreOptions): void {
  if (fault === null || acceptLedgerFault) return
  throw new StartProblem(
    'disk',
    'backup_ledger_fault',
    `The ledger in this backup is not whole: ${fault}. Nothing was changed. Take an older backup, or restore with --accept-ledger-fault to have the data all the same.`,
  )
}

async function describe(manifest: Manifest, folder: string): Promise<RestoreResult> {
  const { tables, jobs, files, ledger, damagedFiles, keys } = manifest
  const isThere = ({ id, source }: KeyNeed) => source === 'file' && existsSync(join(folder, 'keys', `master-${id}.key`))
  return {
    createdAt: new Date(manifest.createdAt),
    tables: tables.length,
    rows: [...tables, ...jobs].reduce((sum, table) => sum + table.rows, 0),
    files: files.length,
    ledgerSize: ledger.size,
    ledgerFault: ledger.fault,
    damagedFiles,
    keysNeeded: keys.needed.filter((key) => !isThere(key)),
  }
}
