import { FoldedUnits } from './fold-units.ts'
import type { Phrase } from './types.ts'

/** What must be asked where a phrase was found, as bits, so that of most nothing is. */
export const BEGINS_WORD = 1
export const ENDS_WORD = 2
export const HAS_LANGUAGE = 4
export const HAS_CAPITALS = 8
/** Written in ASCII with single blanks: what is found differs from it by capitals alone, where that is ASCII too. */
export const PLAIN = 16

const read = new FoldedUnits()

export function traitsOf({ text, mode, language, caseSensitive }: Phrase): number {
  read.read(text.trim())
  return (
    (mode === 'substring' ? 0 : BEGINS_WORD) |
    (mode === 'word' ? ENDS_WORD : 0) |
    (language === undefined ? 0 : HAS_LANGUAGE) |
    (caseSensitive ? HAS_CAPITALS : 0) |
    (read.isPlain ? PLAIN : 0)
  )
}

/** Whether plain ASCII of a text is that of a phrase, with its capitals or more; undefined where it is something else. */
export function comparePlain(wanted: string, text: string, from: number, needsCapitals: boolean): boolean | undefined {
  for (let at = 0; at < wanted.length; at++) {
    const unit = text.charCodeAt(from + at)
    const other = wanted.charCodeAt(at)
    if (unit === other) continue
    if ((unit ^ other) !== 32 || (unit | 32) < 97 || (unit | 32) > 122) return undefined
    if (needsCapitals && other < 97) return false
  }
  return true
}
