import type { MediaFacts } from '@brandwarden/content'
import type { BrandId, FileHash, Language, PictureUse } from '@brandwarden/contract'
import { describeMedia, type KnownPicture, readPicture } from '@brandwarden/image'
import type { Database, Tx } from '../../base/db/database.ts'
import type { Ground } from '../../base/ground.ts'
import { Problem } from '../../base/problem.ts'
import { loadFactPictures } from '../../govern/facts/index.ts'
import { loadReadPictures, loadStored, type ReadPicture, saveReadPicture } from './picture-store.ts'

export type PictureGround = Pick<Ground, 'files' | 'clock'>

/** What is known of each picture, in their order, and which of the company's own pictures it is a copy of. */
export async function factsOfPictures(
  ground: PictureGround,
  db: Database | Tx,
  brandId: BrandId,
  media: readonly PictureUse[],
  language: Language,
): Promise<MediaFacts[]> {
  if (media.length === 0) return []
  const references = await loadFactPictures(db, brandId)
  const hashes = [...media, ...references].map((one) => one.fileHash as FileHash)
  const read = await readAll(ground, db, hashes)
  const known = references.flatMap(({ name, fileHash }): KnownPicture[] => {
    const facts = read.get(fileHash as FileHash)
    return facts?.ok ? [{ image: name, hashes: facts.value.hashes }] : []
  })
  return media.map(({ fileHash }) => {
    const facts = read.get(fileHash)
    return facts ? describeMedia({ facts, seen: {}, missed: [] }, known, language) : {}
  })
}

/** Each file is read by the image engine once. */
async function readAll(
  { files, clock }: PictureGround,
  db: Database | Tx,
  hashes: readonly FileHash[],
): Promise<Map<FileHash, ReadPicture>> {
  const read = await loadReadPictures(db, hashes)
  for (const hash of new Set(hashes)) {
    if (read.has(hash)) continue
    const { bytes } = await files.read(db, hash)
    const facts = await readPicture(bytes)
    await saveReadPicture(db, hash, facts, clock())
    read.set(hash, facts)
  }
  return read
}

/** Every picture must have been uploaded before. */
export async function mustBeStored(db: Database | Tx, media: readonly PictureUse[]): Promise<void> {
  const stored = await loadStored(
    db,
    media.map((picture) => picture.fileHash),
  )
  const missing = media.findIndex((picture) => !stored.has(picture.fileHash))
  if (missing >= 0)
    throw new Problem('invalid_input', {}, [
      { path: `media.${missing}.fileHash`, message: 'Upload this picture first.' },
    ])
}
