import type { CompanyFile } from '@brandwarden/content'
import type { BrandId, FileHash, PersonId, StoredFile } from '@brandwarden/contract'
import type { Database, Tx } from '../../base/db/database.ts'

/** The version of the facts that a change is based on; 0 before anyone wrote some. */
export async function loadFactsVersion(tx: Tx, brandId: BrandId): Promise<number> {
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
  return db
    .selectFrom('factPictures')
    .select(['name', 'fileHash'])
    .where('brandId', '=', brandId)
    .orderBy('name')
    .execute()
}

export type PictureFile = { name: string; file: StoredFile }

/** The reference pictures with what is known of their files. */
export async function loadPictureFiles(db: Database | Tx, brandId: BrandId): Promise<PictureFile[]> {
  const rows = await db
    .selectFrom('factPictures')
    .innerJoin('files', 'files.hash', 'factPictures.fileHash')
    .select(['factPictures.name', 'files.hash', 'files.size', 'files.mime'])
    .where('factPictures.brandId', '=', brandId)
    .orderBy('factPictures.name')
    .execute()
  return rows.map(({ name, hash, size, mime }) => ({ name, file: { hash: hash as FileHash, size, mime } }))
}

export async function saveFactPicture(
  tx: Tx,
  row: { brandId: BrandId; name: string; fileHash: FileHash },
): Promise<void> {
  await tx
    .insertInto('factPictures')
    .values(row)
    .onConflict((conflict) => conflict.columns(['brandId', 'name']).doUpdateSet({ fileHash: row.fileHash }))
    .execute()
}

/** The file that the name stood for, null where there was none. */
export async function deleteFactPicture(tx: Tx, brandId: BrandId, name: string): Promise<FileHash | null> {
  const row = await tx
    .deleteFrom('factPictures')
    .where('brandId', '=', brandId)
    .where('name', '=', name)
    .returning('fileHash')
    .executeTakeFirst()
  return (row?.fileHash as FileHash | undefined) ?? null
}

/** Where a file is the reference picture of something. */
export async function loadNamesOfFile(
  db: Database | Tx,
  fileHash: FileHash,
): Promise<{ brandId: BrandId; name: string }[]> {
  const rows = await db
    .selectFrom('factPictures')
    .select(['brandId', 'name'])
    .where('fileHash', '=', fileHash)
    .execute()
  return rows as { brandId: BrandId; name: string }[]
}
