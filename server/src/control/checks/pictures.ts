import type { MediaFacts } from '@brandwarden/content'
import type { BrandId, FileHash, Language, PictureState, PictureUse } from '@brandwarden/contract'
import { describeMedia } from '@brandwarden/image/media'
import type { Database, Tx } from '../../base/db/database.ts'
import { Problem } from '../../base/problem.ts'
import { rulebookVersion } from '../../govern/rulebook/index.ts'
import { knownPicturesOf } from './known-pictures.ts'
import { isWhole, lookNow, type PictureGround, requestLooks } from './looking.ts'
import { countAhead, loadPictures, loadStored, type PictureRow } from './picture-store.ts'

/** What is known of each picture in their order, and how far looking at each has come. */
export type PicturesSeen = { media: MediaFacts[]; pictures: PictureState[] }

/**
 * What is known by now of each picture, be it that it is still looked at, and which of the company's own pictures it is
 * a copy of. Of a picture that was not looked at yet nothing is known; a job is asked to look at it, unless `asks` is false.
 */
export async function factsOfPictures(
  ground: PictureGround,
  db: Database | Tx,
  brandId: BrandId,
  media: readonly PictureUse[],
  language: Language,
  { asks = true }: { asks?: boolean } = {},
): Promise<PicturesSeen> {
  if (media.length === 0) return { media: [], pictures: [] }
  const { known, unread } = await knownPicturesOf(db, brandId, await rulebookVersion(db, brandId))
  const hashes = media.map(({ fileHash }) => fileHash)
  let rows = await loadPictures(db, hashes)
  const unasked = hashes.filter((hash) => rows.get(hash)?.wanted !== 'all')
  if (asks) await requestLooks(ground, db, unread, 'facts')
  if (asks && unasked.length > 0) {
    await requestLooks(ground, db, unasked, 'all')
    rows = await loadPictures(db, hashes)
  }
  const pictures: PictureState[] = []
  for (const hash of hashes) pictures.push(await stateOf(db, hash, rows.get(hash), unread, language))
  return {
    media: hashes.map((hash) => {
      const look = rows.get(hash)?.look ?? rows.get(hash)?.known
      return look ? describeMedia(look, known, language) : {}
    }),
    pictures,
  }
}

/** The same for someone who waits until every picture was looked at. */
export async function factsOfAllPictures(
  ground: PictureGround,
  brandId: BrandId,
  media: readonly PictureUse[],
  language: Language,
): Promise<PicturesSeen> {
  await lookAtAll(ground, brandId, media)
  return factsOfPictures(ground, ground.db, brandId, media, language)
}

/** Looks now at what was not looked at yet: these pictures, and the company's own that they are compared with. */
export async function lookAtAll(ground: PictureGround, brandId: BrandId, media: readonly PictureUse[]): Promise<void> {
  if (media.length === 0) return
  const { unread } = await knownPicturesOf(ground.db, brandId, await rulebookVersion(ground.db, brandId))
  await lookNow(ground, unread, 'facts')
  await lookNow(
    ground,
    media.map(({ fileHash }) => fileHash),
  )
}

/** How far looking at these pictures has come, for a page that waits for it. */
export async function statesOfPictures(
  db: Database,
  hashes: readonly FileHash[],
  language: Language,
): Promise<PictureState[]> {
  const rows = await loadPictures(db, hashes)
  const states: PictureState[] = []
  for (const hash of hashes) states.push(await stateOf(db, hash, rows.get(hash), [], language))
  return states
}

/** Whether the check of all these pictures is over, well or not. */
export const isChecked = ({ state }: PictureState): boolean => state === 'checked' || state === 'unseen'

async function stateOf(
  db: Database | Tx,
  fileHash: FileHash,
  row: PictureRow | undefined,
  unread: readonly FileHash[],
  language: Language,
): Promise<PictureState> {
  const look = row?.wanted === 'all' ? row.look : null
  if (look && unread.length === 0) {
    const { error = null } = describeMedia(look, [], language) as { error?: string }
    const facts = look.facts.ok ? look.facts.value : null
    const size = facts ? { width: facts.width, height: facts.height } : null
    const state = error === null ? 'checked' : 'unseen'
    return { fileHash, state, step: null, ahead: 0, size, because: error, mayLookAgain: !isWhole(look) }
  }
  const isLooking = row?.step != null && !look
  const ahead = look ? unread.length : isLooking || !row ? 0 : await countAhead(db, row.askedAt)
  const step = isLooking ? row.step : null
  const state = isLooking ? 'looking' : 'waiting'
  return { fileHash, state, step, ahead, size: null, because: null, mayLookAgain: false }
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
