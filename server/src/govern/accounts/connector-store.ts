import type { Exclusively, SecretStore } from '@brandwarden/connectors'
import { sql } from 'kysely'
import type { Database } from '../../base/db/database.ts'
import type { Ground } from '../../base/ground.ts'

const purpose = 'connector-state'

/** What connectors must remember between calls, sealed. */
export function connectorStore({ db, secrets, clock }: Pick<Ground, 'db' | 'secrets' | 'clock'>): SecretStore {
  const find = (name: string) =>
    db.selectFrom('connectorSecrets').select('secretId').where('name', '=', name).executeTakeFirst()
  return {
    async load(name) {
      const row = await find(name)
      return row && secrets.open(db, row.secretId, purpose)
    },
    async save(name, value) {
      await db.transaction().execute(async (tx) => {
        await sql`select pg_advisory_xact_lock(4810004, hashtext(${name}))`.execute(tx)
        const row = await tx
          .selectFrom('connectorSecrets')
          .select('secretId')
          .where('name', '=', name)
          .executeTakeFirst()
        if (row) return secrets.replace(tx, row.secretId, purpose, value, clock())
        const secretId = await secrets.put(tx, purpose, value, clock())
        await tx.insertInto('connectorSecrets').values({ name, secretId }).execute()
      })
    },
    async forget(name) {
      await db.transaction().execute(async (tx) => {
        const row = await tx
          .deleteFrom('connectorSecrets')
          .where('name', '=', name)
          .returning('secretId')
          .executeTakeFirst()
        if (row) await secrets.remove(tx, row.secretId)
      })
    },
  }
}

/** One process at a time, by a lock that dies with its connection. */
export const exclusivelyIn =
  (db: Database): Exclusively =>
  (name, deed) =>
    db.connection().execute(async (connection) => {
      await sql`select pg_advisory_lock(4810005, hashtext(${name}))`.execute(connection)
      try {
        return await deed()
      } finally {
        await sql`select pg_advisory_unlock(4810005, hashtext(${name}))`.execute(connection)
      }
    })
