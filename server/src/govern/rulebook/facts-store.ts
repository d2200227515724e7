import { CompanyFile } from '@brandwarden/content'
import type { BrandId } from '@brandwarden/contract'
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
