import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileHash } from '@brandwarden/contract'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { DamagedFile, streamBytes } from '../files/disk.ts'
import { StartProblem } from '../start/problem.ts'
import { type ArchiveWriter, createArchive } from './archive.ts'
import { checkChain } from './chain-check.ts'
import { fileEntry, type KeyNeed, keyEntry, MANIFEST, type Manifest, type TablePart, tableEntry } from './manifest.ts'
import { connectFor, jobTables, listColumns, listTables, plainSettings, quote, type TableShape } from './tables.ts'
import { verifyBackup } from './verify-backup.ts'

export type BackupOptions = {
  /** Where the backup goes; must not exist yet. */
  file: string
  ownerUrl: string
  /** The folder with `files/` and `keys/`. */
  folder: string
  now: Date
  /** The version of Brandwarden that makes it. */
  product: string
  /** Seals the whole backup; only then the master keys go with it. */
  passphrase?: string
  /** Told before each step: what is copied, and how many rows or files so far. */
  progress?: (step: string, done: number) => void
}

export type BackupResult = {
  file: string
  bytes: number
  tables: number
  rows: number
  files: number
  ledgerSize: number
  /** Where the ledger is not whole, what is wrong with it; it was backed up as it is. */
  ledgerFault: string | null
  /** Stored files whose bytes are missing or changed on the disk; they are not in the backup. */
  damagedFiles: string[]
  /** Master keys that a restore will need and that this backup does not hold. */
  keysNeeded: KeyNeed[]
}

const PART_BYTES = 4_000_000

/**
 * Writes everything into one file: all tables from one snapshot, waiting jobs, stored files, and under a passphrase the
 * master keys. People may go on working meanwhile. The file is read back and compared before it gets its name.
 */
export async function backup(options: BackupOptions): Promise<BackupResult> {
  const { file, passphrase } = options
  if (existsSync(file))
    throw new StartProblem(
      'cantCreate',
      'backup_exists',
      `${file} exists already and was left as it is. Choose another name for the backup.`,
    )
  const client = await connectFor('backup', options.ownerUrl)
  let archive: ArchiveWriter | undefined
  try {
    await client.query(`begin isolation level repeatable read read only; ${plainSettings}`)
    await refuseEmpty(client)
    archive = await createArchive(file, passphrase)
    const manifest = await writeAll(client, archive, options)
    await archive.add(MANIFEST, Buffer.from(JSON.stringify(manifest)))
    await archive.finish(async (unfinished) => void (await verifyBackup(unfinished, passphrase)))
    await client.query('commit')
    return await describe(manifest, file)
  } catch (error) {
    await archive?.abandon()
    throw error
  } finally {
    await client.end()
  }
}

async function refuseEmpty(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ isThere: boolean }>(
    `select to_regclass('public.migrations') is not null and to_regclass('public.ledger') is not null as "isThere"`,
  )
  if (rows[0]?.isThere) return
  throw new StartProblem(
    'config',
    'nothing_to_back_up',
    'There is nothing to back up: no Brandwarden has used this database yet. Check BRANDWARDEN_DATA and DATABASE_URL, which say where it is.',
  )
}

async function writeAll(client: pg.Client, archive: ArchiveWriter, options: BackupOptions): Promise<Manifest> {
  const { now, product, folder, passphrase, progress = () => undefined } = options
  const [server] = (await client.query<{ v: string }>(`select current_setting('server_version') as v`)).rows
  const { rows: migrations } = await client.query<{ name: string; hash: string }>(
    'select name, hash from migrations order by name',
  )
  const tables: TablePart[] = []
  for (const table of (await listTables(client, 'public')).filter(({ name }) => name !== 'migrations')) {
    progress(table.name, 0)
    const source = `(select ${listColumns(table.columns)} from public.${quote(table.name)})`
    tables.push(await writeTable(client, archive, 'tables', table, source))
  }
  const jobs: TablePart[] = []
  for (const table of (await listTables(client, 'pgboss')).filter(({ name }) => jobTables.includes(name))) {
    progress(table.name, 0)
    const source = `(select to_jsonb(t) from pgboss.${quote(table.name)} t)`
    jobs.push(await writeTable(client, archive, 'jobs', table, source))
  }
  const { rows: sequences } = await client.query<{ name: string; value: string }>(
    `select sequencename as name, last_value::text as value from pg_sequences where schemaname = 'public' and last_value is not null`,
  )
  progress('ledger', 0)
  const ledger = await checkChain(client)
  const { files, damagedFiles } = await writeFiles(client, archive, join(folder, 'files'), progress)
  const { rows: needed } = await client.query<KeyNeed>(
    'select id, source from master_keys where retired_at is null order by id',
  )
  const included = passphrase === undefined ? [] : await writeKeys(archive, join(folder, 'keys'))
  return {
    format: 'brandwarden-backup',
    version: 1,
    createdAt: now.toISOString(),
    product,
    postgres: server!.v,
    migrations,
    tables,
    jobs,
    sequences,
    files,
    damagedFiles,
    ledger,
    keys: { needed, included },
  }
}

async function writeTable(
  client: pg.Client,
  archive: ArchiveWriter,
  kind: 'tables' | 'jobs',
  { name, columns }: TableShape,
  source: string,
): Promise<TablePart> {
  const hash = createHash('sha256')
  let parts = 0
  let waiting: Buffer[] = []
  let size = 0
  const write = async () => {
    await archive.add(tableEntry(kind, name, parts++), Buffer.concat(waiting))
    waiting = []
    size = 0
  }
  const stream = client.query(copyTo(`copy ${source} to stdout`))
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    hash.update(chunk)
    waiting.push(chunk)
    size += chunk.length
    if (size >= PART_BYTES) await write()
  }
  if (size > 0) await write()
  return { name, columns, rows: stream.rowCount, parts, sha256: hash.digest('hex') }
}

type Progress = NonNullable<BackupOptions['progress']>

async function writeFiles(client: pg.Client, archive: ArchiveWriter, folder: string, progress: Progress) {
  const { rows } = await client.query<{ hash: FileHash; size: number }>(
    'select hash, size::float8 as size from files order by hash',
  )
  const files: Manifest['files'] = []
  const damagedFiles: string[] = []
  for (const { hash, size } of rows) {
    if (files.length % 100 === 0) progress('files', files.length)
    if (!(await isSound(folder, hash, size))) {
      damagedFiles.push(hash)
      continue
    }
    const bytes = await streamBytes(folder, hash, size)
    if (!bytes) throw new DamagedFile(hash)
    await archive.addStream(fileEntry(hash), size, bytes)
    files.push({ hash, size })
  }
  return { files, damagedFiles }
}

/** Read once before it is copied: a tar entry that has begun can't be taken back. */
async function isSound(folder: string, hash: FileHash, size: number): Promise<boolean> {
  try {
    const bytes = await streamBytes(folder, hash, size)
    if (!bytes) return false
    for await (const _ of bytes);
    return true
  } catch (error) {
    if (error instanceof DamagedFile) return false
    throw error
  }
}

async function writeKeys(archive: ArchiveWriter, folder: string): Promise<string[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => /^master-[0-9a-f]{16}\.key$/.test(name)).sort()
  for (const name of names) await archive.add(keyEntry(name), await readFile(join(folder, name)))
  return names
}

async function describe(manifest: Manifest, file: string): Promise<BackupResult> {
  const { tables, jobs, files, ledger, damagedFiles, keys } = manifest
  const held = new Set(keys.included)
  return {
    file,
    bytes: (await stat(file)).size,
    tables: tables.length,
    rows: [...tables, ...jobs].reduce((sum, table) => sum + table.rows, 0),
    files: files.length,
    ledgerSize: ledger.size,
    ledgerFault: ledger.fault,
    damagedFiles,
    keysNeeded: keys.needed.filter(({ id }) => !held.has(`master-${id}.key`)),
  }
}
