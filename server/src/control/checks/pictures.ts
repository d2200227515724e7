import type { MediaFacts } from '@brandwarden/content'
import type { BrandId, PictureUse } from '@brandwarden/contract'
import type { Database, Tx } from '../../base/db/database.ts'
import { Problem } from '../../base/problem.ts'

/** What is known of each picture, in their order. */
export async function factsOfPictures(
  db: Database | Tx,
  _brandId: BrandId,
  media: readonly PictureUse[],
): Promise<MediaFacts[]> {
  if (media.length === 0) return []
  const rows = await db
    .selectFrom('pictures')
    .select(['fileHash', 'facts'])
    .where(
      'fileHash',
      'in',
      media.map((picture) => picture.fileHash),
    )
    .execute()
  const known = new Map(rows.map((row) => [row.fileHash, row.facts as MediaFacts]))
  return media.map((picture) => known.get(picture.fileHash) ?? {})
}

/** Every picture must have been uploaded before. */
export async function mustBeStored(db: Database | Tx, media: readonly PictureUse[]): Promise<void> {
  const hashes = [...new Set(media.map((picture) => picture.fileHash as string))]
  if (hashes.length === 0) return
  const rows = await db.selectFrom('files').select('hash').where('hash', 'in', hashes).execute()
  const stored = new Set(rows.map((row) => row.hash))
  const missing = media.findIndex((picture) => !stored.has(picture.fileHash))
  if (missing >= 0)
    throw new Problem('invalid_input', {}, [{ path: `media.${missing}.fileHash`, message: 'Upload this picture first.' }])
}
