import type { FileHash } from '@brandwarden/contract'
import type { PictureFacts, Verdict } from '@brandwarden/image'
import type { Database, Tx } from '../../base/db/database.ts'

export type ReadPicture = Verdict<PictureFacts>

/** What was read of these pictures before. */
export async function loadReadPictures(
  db: Database | Tx,
  hashes: readonly FileHash[],
): Promise<Map<FileHash, ReadPicture>> {
  if (hashes.length === 0) return new Map()
  const rows = await db.selectFrom('pictures').select(['fileHash', 'facts']).where('fileHash', 'in', hashes).execute()
  return new Map(rows.map((row) => [row.fileHash as FileHash, row.facts as unknown as ReadPicture]))
}

export async function saveReadPicture(
  db: Database | Tx,
  fileHash: FileHash,
  facts: ReadPicture,
  readAt: Date,
): Promise<void> {
  await db
    .insertInto('pictures')
    .values({ fileHash, facts: JSON.stringify(facts), readAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function loadStored(db: Database | Tx, hashes: readonly FileHash[]): Promise<Set<FileHash>> {
  if (hashes.length === 0) return new Set()
  const rows = await db.selectFrom('files').select('hash').where('hash', 'in', hashes).execute()
  return new Set(rows.map((row) => row.hash as FileHash))
}
