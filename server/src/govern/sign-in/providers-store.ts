import type { Insertable, Updateable } from 'kysely'
import type { SsoProviders } from '../../../../db/tables.ts'
import type { Database, Tx } from '../../base/db/database.ts'
import { Problem } from '../../base/problem.ts'

/** What the sign-in page offers beside the password. */
export async function listProviderButtons(db: Database): Promise<{ slug: string; name: string }[]> {
  return db
    .selectFrom('ssoProviders')
    .select(['slug', 'name'])
    .where('enabled', '=', true)
    .orderBy('name')
    .limit(50)
    .execute()
}

export async function loadProviders(db: Database | Tx) {
  return db.selectFrom('ssoProviders').selectAll().orderBy('name').orderBy('id').execute()
}

export type ProviderRow = Awaited<ReturnType<typeof loadProviders>>[number]

export async function findProvider(db: Database, slug: string): Promise<ProviderRow | undefined> {
  return db
    .selectFrom('ssoProviders')
    .selectAll()
    .where('slug', '=', slug)
    .where('enabled', '=', true)
    .executeTakeFirst()
}

export async function lockProvider(tx: Tx, id: string): Promise<ProviderRow> {
  const row = await tx.selectFrom('ssoProviders').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Problem('not_found')
  return row
}

/** Who a subject at a provider is here, once they have come in through it. */
export async function findLinked(db: Database, slug: string, subject: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('signInMethods')
    .select('personId')
    .where('providerId', '=', slug)
    .where('accountId', '=', subject)
    .executeTakeFirst()
  return row?.personId
}

/** Another issuer under the same name must not inherit who its predecessor's subjects were. */
export async function forgetLinks(tx: Tx, slug: string): Promise<void> {
  await tx.deleteFrom('signInMethods').where('providerId', '=', slug).execute()
}

/** Undefined when the short name is taken. */
export async function insertProvider(tx: Tx, provider: Insertable<SsoProviders>): Promise<ProviderRow | undefined> {
  return tx
    .insertInto('ssoProviders')
    .values(provider)
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .returningAll()
    .executeTakeFirst()
}

export async function saveProvider(tx: Tx, id: string, change: Updateable<SsoProviders>): Promise<ProviderRow> {
  return tx.updateTable('ssoProviders').set(change).where('id', '=', id).returningAll().executeTakeFirstOrThrow()
}

export async function deleteProvider(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('ssoProviders').where('id', '=', id).execute()
}
