import { CompanyFile } from '@brandwarden/content'
import type { BrandId, PersonId } from '@brandwarden/contract'
import type { Database, Tx } from '../../base/db/database.ts'

export type StoredFacts = { version: number; facts: CompanyFile; savedAt: Date | null }

/** The facts of a brand; before anyone wrote some, only its name is known. */
export async function loadFacts(db: Database | Tx, brandId: BrandId): Promise<StoredFacts | null> {
  const brand = await db.selectFrom('brands').select('name').where('id', '=', brandId).executeTakeFirst()
  if (!brand) return null
  const row = await db.selectFrom('companyFacts').selectAll().where('brandId', '=', brandId).executeTakeFirst()
  if (!row) return { version: 0, facts: CompanyFile.parse({ company: brand.name }), savedAt: null }
  return { version: row.version, facts: CompanyFile.parse(row.facts), savedAt: row.savedAt }
}

/** Locks the brand's facts, so that two editors cannot both win. */
export async function lockFactsVersion(tx: Tx, brandId: BrandId): Promise<number> {
  await tx.selectFrom('brands').select('id').where('id', '=', brandId).forUpdate().executeTakeFirst()
  const row = await tx.selectFrom('companyFacts').select('version').where('brandId', '=', brandId).executeTakeFirst()
  return row?.version ?? 0
}

export async function saveFacts(
  tx: Tx,
  row: { brandId: BrandId; version: number; facts: CompanyFile; savedAt: Date; savedBy: PersonId },
): Promise<void> {
  const stored = { ...row, facts: JSON.stringify(row.facts) }
  await tx
    .insertInto('companyFacts')
    .values(stored)
    .onConflict((conflict) => conflict.column('brandId').doUpdateSet(stored))
    .execute()
}

export async function loadFactPictures(
  db: Database | Tx,
  brandId: BrandId,
): Promise<{ name: string; fileHash: string }[]> {
  return db.selectFrom('factPictures').select(['name', 'fileHash']).where('brandId', '=', brandId).execute()
}
