import { findCopies, type KnownPicture } from './likeness.ts'
import { type ReaderLanguage, sayMissed, sayRefusal, sayUnseen } from './say.ts'
import type { Look } from './steps.ts'

/**
 * What a check of a draft needs of its picture: the part of the facts that rules ask for, the known pictures that it
 * is a copy of (`distance` from 0 to 64), what was read and seen in it, and an `error` for people where it could not
 * be read, or not be seen in every respect.
 */
export function describeMedia(
  { facts: read, seen, missed }: Look,
  known: readonly KnownPicture[],
  language: ReaderLanguage,
) {
  if (!read.ok) return { error: sayRefusal(read, language) }
  const { width, height, format, gps, credit, creator, rights, madeByAi, hashes, pixelsRead } = read.value
  const facts = {
    ...{ width, height, format, gps, credit, creator, rights, madeByAi },
    ...{ hashes: [...hashes], copies: findCopies(hashes, known) },
    ...(seen.text && { text: seen.text.lines.map((line) => ({ ...line, box: [...line.box] as Place })) }),
    ...(seen.codes && { codes: seen.codes.map((code) => ({ ...code, box: [...code.box] as Place })) }),
    ...(seen.people && {
      skin: seen.people.skin.confidence,
      minors: Math.max(0, ...seen.people.faces.map((face) => face.minor)),
      faces: seen.people.faces.map(({ box, minor, age }) => ({
        box: [...box] as Place,
        minor,
        ...(age !== undefined && { age }),
      })),
    }),
  }
  const errors = [
    ...(pixelsRead ? [] : [sayUnseen(language)]),
    ...(missed.length > 0 ? [sayMissed(missed, language)] : []),
  ]
  return errors.length > 0 ? { ...facts, error: errors.join(' ') } : facts
}

type Place = [number, number, number, number]
