import type { BrandId, Clause, PersonId, PolicyId, PolicyObjective } from '@brandwarden/contract'
import { sql } from 'kysely'
import type { Database, Tx } from '../../base/db/database.ts'
import { Problem } from '../../base/problem.ts'

export type PolicyRow = { id: PolicyId; name: string; brandId: BrandId | null; createdAt: Date; retiredAt: Date | null }
export type VersionRow = {
  policyId: PolicyId
  version: number
  objective: PolicyObjective
  clauses: Clause[]
  savedAt: Date
  savedBy: PersonId
  publishedAt: Date | null
  publishedBy: PersonId | null
}

export async function insertPolicy(tx: Tx, row: Omit<PolicyRow, 'retiredAt'>): Promise<void> {
  await tx.insertInto('policies').values(row).execute()
}

export async function loadPolicy(db: Database | Tx, id: PolicyId): Promise<PolicyRow> {
  const row = await db.selectFrom('policies').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Problem('not_found')
  return row as PolicyRow
}

/** Locks the policy, so that two people who save or publish cannot both win. */
export async function lockPolicy(tx: Tx, id: PolicyId): Promise<PolicyRow> {
  const row = await tx.selectFrom('policies').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
  if (!row) throw new Problem('not_found')
  return row as PolicyRow
}

export async function changePolicy(
  tx: Tx,
  id: PolicyId,
  change: Partial<Pick<PolicyRow, 'name' | 'retiredAt'>>,
): Promise<void> {
  await tx.updateTable('policies').set(change).where('id', '=', id).execute()
}

export async function loadPolicies(db: Database | Tx): Promise<PolicyRow[]> {
  const rows = await db.selectFrom('policies').selectAll().orderBy('createdAt').orderBy('id').execute()
  return rows as PolicyRow[]
}

/** Every version of these policies without its clauses, the newest first. */
export async function loadVersionLines(db: Database | Tx, ids: readonly PolicyId[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('policyVersions')
    .select((of) => [
      'policyId',
      'version',
      'publishedAt',
      of.fn<number>('jsonb_array_length', ['clauses']).as('clauseCount'),
    ])
    .where('policyId', 'in', ids)
    .orderBy('version', 'desc')
    .execute()
}

export async function loadVersion(db: Database | Tx, policyId: PolicyId, version: number): Promise<VersionRow | null> {
  const row = await db
    .selectFrom('policyVersions')
    .selectAll()
    .where('policyId', '=', policyId)
    .where('version', '=', version)
    .executeTakeFirst()
  return (row as VersionRow | undefined) ?? null
}

/** The draft of a policy; there is at most one. */
export async function loadDraft(db: Database | Tx, policyId: PolicyId): Promise<VersionRow | null> {
  const row = await db
    .selectFrom('policyVersions')
    .selectAll()
    .where('policyId', '=', policyId)
    .where('publishedAt', 'is', null)
    .executeTakeFirst()
  return (row as VersionRow | undefined) ?? null
}

export async function newestVersion(db: Database | Tx, policyId: PolicyId): Promise<number> {
  const row = await db
    .selectFrom('policyVersions')
    .select((of) => of.fn.max('version').as('version'))
    .where('policyId', '=', policyId)
    .executeTakeFirst()
  return row?.version ?? 0
}

export async function saveDraft(tx: Tx, draft: Omit<VersionRow, 'publishedAt' | 'publishedBy'>): Promise<void> {
  const stored = { ...draft, objective: JSON.stringify(draft.objective), clauses: JSON.stringify(draft.clauses) }
  await tx
    .insertInto('policyVersions')
    .values(stored)
    .onConflict((conflict) => conflict.columns(['policyId', 'version']).doUpdateSet(stored))
    .execute()
}

export async function publishVersion(
  tx: Tx,
  { policyId, version }: VersionRow,
  publishedAt: Date,
  publishedBy: PersonId,
): Promise<void> {
  await tx
    .updateTable('policyVersions')
    .set({ publishedAt, publishedBy })
    .where('policyId', '=', policyId)
    .where('version', '=', version)
    .execute()
}

export async function deleteDraft(tx: Tx, policyId: PolicyId): Promise<void> {
  await tx.deleteFrom('policyVersions').where('policyId', '=', policyId).where('publishedAt', 'is', null).execute()
}

export type InForce = { policyId: PolicyId; name: string; brandId: BrandId | null; version: number }

/** The versions in force for a brand: its own policies before those for all brands, the newest published first. */
export async function loadInForce(db: Database | Tx, brandId: BrandId): Promise<InForce[]> {
  const rows = await db
    .selectFrom('policyVersions')
    .innerJoin('policies', 'policies.id', 'policyVersions.policyId')
    .distinctOn('policies.id')
    .select(['policies.id as policyId', 'policies.name', 'policies.brandId', 'version', 'publishedAt'])
    .where('publishedAt', 'is not', null)
    .where('policies.retiredAt', 'is', null)
    .where((or) => or.or([or('policies.brandId', 'is', null), or('policies.brandId', '=', brandId)]))
    .orderBy('policies.id')
    .orderBy('version', 'desc')
    .execute()
  return rows
    .sort((one, other) =>
      one.brandId === other.brandId
        ? other.publishedAt!.getTime() - one.publishedAt!.getTime()
        : Number(one.brandId === null) - Number(other.brandId === null),
    )
    .map(({ publishedAt: _, ...row }) => row as InForce)
}

/** The kinds of matter that own rules of any brand rest on. */
export async function loadOwnMatters(db: Database | Tx): Promise<string[]> {
  const rows = await db.selectFrom('ownRules').select(sql<string>`rule ->> 'clause'`.as('clause')).distinct().execute()
  return rows.map((row) => row.clause)
}
