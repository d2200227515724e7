import { createHash } from 'node:crypto'
import { finished, pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { getConstructionPlans } from 'pg-boss'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { type Migration, migrationsTable } from '../db/migrate.ts'
import { StartProblem } from '../start/problem.ts'
import type { Manifest, TablePart } from './manifest.ts'
import { damaged } from './seal.ts'
import { jobTables, listColumns, listTables, quote } from './tables.ts'

/** Makes the tables as they were when the backup was made. */
export async function buildTables(client: pg.Client, migrations: readonly Migration[]): Promise<void> {
  await client.query(migrationsTable)
  for (const { name, sql, hash } of migrations) {
    await client.query(sql)
    await client.query('insert into migrations (name, hash) values ($1, $2)', [name, hash])
  }
}

/** The job queue's own tables, made by its own statements, belonging to the role that the server works as. */
export async function buildJobTables(client: pg.Client, appRole: string | undefined): Promise<void> {
  await client.query(`create schema pgboss${appRole ? ` authorization ${quote(appRole)}` : ''}`)
  const plan = getConstructionPlans('pgboss', { createSchema: false })
  const [opens, closes] = [/^\s*BEGIN;/, /COMMIT;\s*$/]
  if (!opens.test(plan) || !closes.test(plan)) throw new Error('The job queue makes its tables in an unknown way.')
  if (appRole) await client.query(`set local role ${quote(appRole)}`)
  await client.query(plan.replace(opens, '').replace(closes, ''))
  if (appRole) await client.query('reset role')
}

type ForeignKey = { table: string; name: string; definition: string }

/** Takes away what would refuse rows that come in any order, and hands back how to put it in place again. */
export async function openForLoading(client: pg.Client): Promise<() => Promise<void>> {
  const { rows: keys } = await client.query<ForeignKey>(
    `select conrelid::regclass::text as "table", conname as name, pg_get_constraintdef(oid) as definition
       from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0`,
  )
  const tables = (await listTables(client, 'public')).map(({ name }) => `public.${quote(name)}`)
  for (const { table, name } of keys) await client.query(`alter table ${table} drop constraint ${quote(name)}`)
  for (const table of tables) await client.query(`alter table ${table} disable trigger user`)
  const seeded = tables.filter((table) => table !== 'public."migrations"')
  if (seeded.length > 0) await client.query(`truncate ${seeded.join(', ')}`)
  return async () => {
    for (const table of tables) await client.query(`alter table ${table} enable trigger user`)
    for (const { table, name, definition } of keys)
      await client.query(`alter table ${table} add constraint ${quote(name)} ${definition}`)
  }
}

/** Takes a table's parts one after the other into one COPY; `finish` says how many rows came. */
export type Loader = { write(bytes: Uint8Array): Promise<void>; finish(): Promise<number> }

export function loadTable(client: pg.Client, target: string): Loader {
  const stream = client.query(copyFrom(`copy ${target} from stdin`))
  const failed = finished(stream)
  failed.catch(() => undefined)
  return {
    async write(bytes) {
      if (stream.write(bytes)) return
      await Promise.race([new Promise((resolve) => stream.once('drain', resolve)), failed])
    },
    async finish() {
      stream.end()
      await failed
      return stream.rowCount
    },
  }
}

/** Where the rows of a table go, once it is sure that this version knows the table and its columns. */
export async function targetsOf(client: pg.Client, manifest: Manifest): Promise<Map<string, string>> {
  const targets = new Map<string, string>()
  const known = new Map((await listTables(client, 'public')).map(({ name, columns }) => [name, columns]))
  for (const { name, columns } of manifest.tables) {
    const missing = known.has(name) ? columns.find((column) => !known.get(name)!.includes(column)) : name
    if (missing !== undefined)
      throw new StartProblem(
        'disk',
        'backup_unknown_table',
        `The backup holds data that its own migrations have no place for (${name}${missing === name ? '' : `, column ${missing}`}). Nothing was changed.`,
      )
    targets.set(`tables/${name}`, `public.${quote(name)} (${listColumns(columns)})`)
  }
  for (const { name } of manifest.jobs) {
    if (!jobTables.includes(name)) throw damaged()
    await client.query(`create temporary table ${quote(`restored_${name}`)} (line jsonb) on commit drop`)
    targets.set(`jobs/${name}`, quote(`restored_${name}`))
  }
  return targets
}

/** Moves waiting jobs from their lines into the queue's tables, as far as this version of the queue knows their fields. */
export async function placeJobs(client: pg.Client, jobs: readonly TablePart[]): Promise<void> {
  const known = new Map((await listTables(client, 'pgboss')).map(({ name, columns }) => [name, columns]))
  for (const table of jobTables) {
    const part = jobs.find(({ name }) => name === table)
    const columns = part?.columns.filter((column) => known.get(table)?.includes(column)) ?? []
    if (!part || columns.length === 0) continue
    await client.query(
      `insert into pgboss.${quote(table)} (${listColumns(columns)})
       select ${columns.map((column) => `r.${quote(column)}`).join(', ')}
         from ${quote(`restored_${table}`)}, jsonb_populate_record(null::pgboss.${quote(table)}, line) r`,
    )
  }
  await client.query(`update pgboss.queue set partition = false, table_name = 'job_common' where partition`)
}

export async function setSequences(client: pg.Client, sequences: Manifest['sequences']): Promise<void> {
  for (const { name, value } of sequences)
    await client.query('select setval($1::regclass, $2::bigint, true)', [`public.${quote(name)}`, value])
}

/** Reads every table back and compares it with the manifest, byte for byte. */
export async function compareTables(client: pg.Client, tables: readonly TablePart[]): Promise<void> {
  for (const { name, columns, rows, sha256 } of tables) {
    const hash = createHash('sha256')
    const stream = client.query(copyTo(`copy (select ${listColumns(columns)} from public.${quote(name)}) to stdout`))
    await pipeline(stream, hash)
    if (stream.rowCount !== rows || hash.digest('hex') !== sha256)
      throw new StartProblem(
        'disk',
        'restore_differs',
        `After restoring, the table ${name} is not what the backup holds, so everything was taken back. Nothing was changed. Please report this.`,
      )
  }
}
