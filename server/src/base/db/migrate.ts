import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'

const folder = join(import.meta.dirname, '../../../../db/migrations')
const lock = 4_810_001

export type MigrateOptions = {
  /** The role that the server works as; it is given what it needs and may not change the ledger. */
  appRole?: string
  log?: (line: string) => void
}

export type Migration = { name: string; sql: string; hash: string }

/** Remembers which migrations ran, and as what. */
export const migrationsTable =
  'create table if not exists migrations (name text primary key, hash text not null, at timestamptz not null default now())'

/** Brings the database to the newest version, forward only, one transaction a file; safe when two servers start at once. */
export async function migrate(ownerUrl: string, options: MigrateOptions = {}): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lock])
    await client.query(migrationsTable)
    const done = new Map<string, string>(
      (await client.query('select name, hash from migrations')).rows.map((row) => [row.name, row.hash]),
    )
    const known = await readMigrations()
    refuseNewerDatabase(done, known)
    for (const migration of known) {
      const before = done.get(migration.name)
      if (before === migration.hash) continue
      if (before)
        throw new Error(`Migration ${migration.name} was changed after it ran here. Restore the file as it was.`)
      await apply(client, migration)
      options.log?.(migration.name)
    }
    if (options.appRole) await grantTo(client, options.appRole)
  } finally {
    await client.end()
  }
}

/** Every migration of this version, in order. */
export async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_.+\.sql$/.test(name)).sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), 'utf8')
      return { name, sql, hash: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

function refuseNewerDatabase(done: Map<string, string>, known: Migration[]) {
  const names = new Set(known.map((migration) => migration.name))
  const foreign = [...done.keys()].find((name) => !names.has(name))
  if (foreign)
    throw new Error(
      `The database was last used by a newer Brandwarden (it knows ${foreign}). Start that version, or restore a backup made with this one.`,
    )
}

async function apply(client: pg.Client, migration: Migration) {
  await client.query('begin')
  try {
    await client.query(migration.sql)
    await client.query('insert into migrations (name, hash) values ($1, $2)', [migration.name, migration.hash])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migration ${migration.name} failed and was undone: ${(error as Error).message}`, { cause: error })
  }
}

/** The server's role reads and writes everything but the past: the ledger it may only add to. */
async function grantTo(client: pg.Client, role: string) {
  const name = pg.escapeIdentifier(role)
  await client.query(`
    grant usage on schema public to ${name};
    grant select, insert, update, delete on all tables in schema public to ${name};
    grant usage, select on all sequences in schema public to ${name};
    revoke update, delete, truncate on ledger, ledger_heads from ${name};
    revoke insert, update, delete, truncate on migrations from ${name};
    create schema if not exists pgboss authorization ${name};
  `)
}
