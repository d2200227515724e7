import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { DB } from '../../../../db/tables.ts'

export type Database = Kysely<DB>
export type Tx = Transaction<DB>

// Numbers of rows and sequences stay far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** A pool that survives a restart of the database: a broken idle connection is dropped, not thrown. */
export function openPool(url: string, onDrop: (reason: string) => void, max = 10): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 10_000,
    application_name: 'brandwarden',
  })
  pool.on('error', (error) => {
    if (!pool.ending) onDrop(error.message)
  })
  return pool
}

export function openDatabase(pool: pg.Pool): Database {
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
}
