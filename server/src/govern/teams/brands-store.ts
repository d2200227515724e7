import type { BrandId, BrandView } from '@brandwarden/contract'
import type { Database, Tx } from '../../base/db/database.ts'
import { newId } from '../../base/id.ts'
import { Problem } from '../../base/problem.ts'
import { refuseDuplicate, refuseStillUsed } from './conflicts.ts'

export async function loadBrands(db: Database | Tx): Promise<BrandView[]> {
  const rows = await db.selectFrom('brands').select(['id', 'name']).orderBy('createdAt').orderBy('id').execute()
  return rows.map((row) => ({ id: row.id as BrandId, name: row.name }))
}

export async function insertBrand(tx: Tx, name: string, now: Date): Promise<BrandView> {
  const id = newId<BrandId>()
  await refuseDuplicate(tx.insertInto('brands').values({ id, name, createdAt: now, updatedAt: now }).execute())
  return { id, name }
}

export async function renameBrand(tx: Tx, id: BrandId, name: string, now: Date): Promise<BrandView> {
  const row = await refuseDuplicate(
    tx.updateTable('brands').set({ name, updatedAt: now }).where('id', '=', id).returning('id').executeTakeFirst(),
  )
  if (!row) throw new Problem('not_found')
  return { id, name }
}

/** The rows are locked first, so that of two brands removed at once one stays. */
export async function deleteBrand(tx: Tx, id: BrandId): Promise<void> {
  const brands = await tx.selectFrom('brands').select('id').orderBy('id').forUpdate().execute()
  if (!brands.some((brand) => brand.id === id)) throw new Problem('not_found')
  if (brands.length === 1) throw new Problem('last_brand')
  await refuseStillUsed(tx.deleteFrom('brands').where('id', '=', id).execute())
}
