import {
  CamelCasePlugin,
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import type { DB } from '../../../../db/tables.ts'
import type { Database } from '../../base/db/database.ts'

/**
 * Runs work that opens many transactions of its own inside a single one: a process that dies midway leaves nothing
 * behind. What the work sees as a transaction is a savepoint.
 */
export function inOneTransaction<T>(db: Database, work: (within: Database) => Promise<T>): Promise<T> {
  return db.transaction().execute((tx) =>
    tx.getExecutor().provideConnection((connection) => {
      const within: Database = new Kysely<DB>({
        dialect: {
          createAdapter: () => new PostgresAdapter(),
          createDriver: () => new SavepointDriver(oneAtATime(connection)),
          createIntrospector: (one) => new PostgresIntrospector(one),
          createQueryCompiler: () => new PostgresQueryCompiler(),
        },
        plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
      })
      return work(within)
    }),
  )
}

class SavepointDriver implements Driver {
  readonly #connection: DatabaseConnection

  constructor(connection: DatabaseConnection) {
    this.#connection = connection
  }

  async init() {}
  async acquireConnection() {
    return this.#connection
  }
  async releaseConnection() {}
  async destroy() {}

  async beginTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw('savepoint step'))
  }
  async commitTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw('release savepoint step'))
  }
  async rollbackTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw('rollback to savepoint step'))
    await connection.executeQuery(CompiledQuery.raw('release savepoint step'))
  }
}

/** Queries that were asked side by side follow each other: there is one connection for all. */
function oneAtATime(connection: DatabaseConnection): DatabaseConnection {
  let last: Promise<unknown> = Promise.resolve()
  return {
    executeQuery<R>(query: CompiledQuery) {
      const result = last.then(() => connection.executeQuery<R>(query))
      last = result.catch(() => undefined)
      return result
    },
    streamQuery: (query, size) => connection.streamQuery(query, size),
  }
}
