import type { PictureFacts } from './facts.ts'
import { findCopies, type KnownPicture } from './likeness.ts'
import { type ReaderLanguage, sayRefusal, sayUnseen } from './say.ts'
import type { Verdict } from './verdict.ts'

/**
 * What a check of a draft needs of its picture: the part of the facts that rules ask for, the known pictures that it
 * is a copy of (`distance` in bits of 64), and an `error` for people where it could not be read or not seen.
 */
export function describeMedia(
  verdict: Verdict<PictureFacts>,
  known: readonly KnownPicture[],
  language: ReaderLanguage,
) {
  if (!verdict.ok) return { error: sayRefusal(verdict, language) }
  const { width, height, format, gps, credit, creator, rights, hashes, pixelsRead } = verdict.value
  const copies = findCopies(hashes, known)
  const facts = { width, height, format, gps, credit, creator, rights, hashes: [...hashes], copies }
  return pixelsRead ? facts : { ...facts, error: sayUnseen(language) }
}
