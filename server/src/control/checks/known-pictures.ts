import type { BrandId, FileHash } from '@brandwarden/contract'
import type { KnownPicture } from '@brandwarden/image/likeness'
import type { Database, Tx } from '../../base/db/database.ts'
import { loadFactPictures } from '../../govern/facts/index.ts'
import { loadPictures } from './picture-store.ts'

/** The company's own pictures, by which copies are recognised, and those of them that nobody has looked at yet. */
export type KnownPictures = { known: readonly KnownPicture[]; unread: readonly FileHash[] }

const kept = new Map<BrandId, { version: number; known: readonly KnownPicture[] }>()

/** Read once for each version of the brand's rulebook, of which the reference pictures are a part. */
export async function knownPicturesOf(db: Database | Tx, brandId: BrandId, version: number): Promise<KnownPictures> {
  const before = kept.get(brandId)
  if (before?.version === version) return { known: before.known, unread: [] }
  const references = (await loadFactPictures(db, brandId)) as { name: string; fileHash: FileHash }[]
  const rows = await loadPictures(
    db,
    references.map(({ fileHash }) => fileHash),
  )
  const known: KnownPicture[] = []
  const unread = new Set<FileHash>()
  for (const { name, fileHash } of references) {
    const look = rows.get(fileHash)?.look
    if (!look) unread.add(fileHash)
    else if (look.facts.ok) known.push({ image: name, hashes: look.facts.value.hashes })
  }
  if (unread.size === 0) kept.set(brandId, { version, known })
  return { known, unread: [...unread] }
}
