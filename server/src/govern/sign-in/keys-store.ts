import type { ApiKeyId, ApiKeyView, Permission, PersonId } from '@brandwarden/contract'
import type { Insertable } from 'kysely'
import type { ApiKeys } from '../../../../db/tables.ts'
import type { Database, Tx } from '../../base/db/database.ts'
import { Problem } from '../../base/problem.ts'

export async function insertKey(tx: Tx, key: Insertable<ApiKeys>): Promise<void> {
  await tx.insertInto('apiKeys').values(key).execute()
}

export async function saveRevoked(tx: Tx, id: ApiKeyId, now: Date, of?: PersonId): Promise<void> {
  let update = tx.updateTable('apiKeys').set({ revokedAt: now }).where('id', '=', id).where('revokedAt', 'is', null)
  if (of) update = update.where('personId', '=', of)
  if (!(await update.returning('id').executeTakeFirst())) throw new Problem('not_found')
}

export async function countKeys(tx: Tx, personId: PersonId, now: Date): Promise<number> {
  const { count } = await tx
    .selectFrom('apiKeys')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('personId', '=', personId)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirstOrThrow()
  return count
}

export async function loadKeys(
  db: Database | Tx,
  only: { personId?: PersonId; keyId?: ApiKeyId },
): Promise<ApiKeyView[]> {
  const rows = await db
    .selectFrom('apiKeys as k')
    .innerJoin('people as p', 'p.id', 'k.personId')
    .select(['k.id', 'k.personId', 'p.name as personName', 'k.name', 'k.prefix', 'k.scopes', 'k.createdAt'])
    .select(['k.expiresAt', 'k.lastUsedAt', 'k.revokedAt'])
    .$if(only.personId !== undefined, (query) => query.where('k.personId', '=', only.personId!))
    .$if(only.keyId !== undefined, (query) => query.where('k.id', '=', only.keyId!))
    .orderBy('k.createdAt', 'desc')
    .limit(500)
    .execute()
  return rows.map((row) => ({
    ...row,
    id: row.id as ApiKeyId,
    personId: row.personId as PersonId,
    scopes: row.scopes as Permission[],
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  }))
}
