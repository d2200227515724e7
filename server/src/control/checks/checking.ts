import { type CheckOutcome, check, type MediaFacts } from '@brandwarden/content'
import type { Author, BrandId, Language, Network, PictureUse } from '@brandwarden/contract'
import { isNetwork, type Measured, measureLength } from '@brandwarden/text'
import type { Database, Tx } from '../../base/db/database.ts'
import { rulebookOf } from '../../govern/rulebook/index.ts'
import { maskSecrets } from './masking.ts'
import { factsOfPictures, type PictureGround } from './pictures.ts'

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

export type Checked = CheckOutcome & { length: Measured | null; rulebookVersion: number }

/** Checks words and pictures against the brand's policy as it is now (C7, C8). */
export async function checkWords(
  ground: PictureGround,
  db: Database | Tx,
  brandId: BrandId,
  words: Words,
  { now, language }: { now: Date; language: Language },
): Promise<Checked> {
  const { rulebook, version } = await rulebookOf(db, brandId)
  const media: MediaFacts[] = await factsOfPictures(ground, db, brandId, words.media, language)
  const outcome = check(
    { ...words, media: words.media.map((picture) => ({ path: picture.fileHash, alt: picture.alt })) },
    rulebook,
    { language, media, now },
  )
  const findings = maskSecrets(outcome.findings, rulebook, words.text, now)
  return { ...outcome, findings, length: measure(words.text, words.network), rulebookVersion: version }
}

/** The length as the network counts it; null where it states none. */
export function measure(text: string, network: Network | null): Measured | null {
  return network && isNetwork(network) ? measureLength(text, network) : null
}
