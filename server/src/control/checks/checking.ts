import { type CheckOutcome, check } from '@brandwarden/content'
import type { Author, BrandId, Language, Network, PictureState, PictureUse } from '@brandwarden/contract'
import { isNetwork, type Measured, measureLength } from '@brandwarden/text'
import type { Database, Tx } from '../../base/db/database.ts'
import { rulebookOf } from '../../govern/rulebook/index.ts'
import type { PictureGround } from './looking.ts'
import { maskSecrets, saidInPictures } from './masking.ts'
import { factsOfPictures } from './pictures.ts'

/** What one reader of one network would get. */
export type Words = {
  id: string
  text: string
  language: string | null
  network: Network | null
  author: Author
  publishAt: string | null
  media: readonly PictureUse[]
  approvedPosition: string | null
}

export type Checked = CheckOutcome & {
  length: Measured | null
  rulebookVersion: number
  pictures: PictureState[]
}

/** Checks words, and pictures as far as they were looked at, against the brand's policy as it is now (C7, C8). */
export async function checkWords(
  ground: PictureGround,
  db: Database | Tx,
  brandId: BrandId,
  words: Words,
  { now, language }: { now: Date; language: Language },
): Promise<Checked> {
  const { rulebook, version } = await rulebookOf(db, brandId)
  const { media, pictures } = await factsOfPictures(ground, db, brandId, words.media, language)
  const outcome = check(
    { ...words, media: words.media.map((picture) => ({ path: picture.fileHash, alt: picture.alt })) },
    rulebook,
    { language, media, now },
  )
  const findings = maskSecrets(outcome.findings, rulebook, `${words.text}\n${saidInPictures(media)}`, now)
  return { ...outcome, findings, length: measure(words.text, words.network), rulebookVersion: version, pictures }
}

/** The length as the network counts it; null where it states none. */
export function measure(text: string, network: Network | null): Measured | null {
  return network && isNetwork(network) ? measureLength(text, network) : null
}
