import { hashOf, pair } from './hash.ts'
import { EVERY } from './languages.ts'
import { plainUnit } from './letters.ts'

/**
 * Words by class. `abc` is a word, `abc*` whatever begins so, `a_b` words in a row. A list is one string with blanks
 * between its entries, as people write them: case and accents do not matter.
 */
export type WordLists = Partial<Record<string, string>>

/** Open addressing: `keys` are hashes, `values` the class bits and `tongues` the language bits of an entry. */
export type Lexicon = {
  mask: number
  keys: Int32Array
  values: Int32Array
  tongues: Uint8Array
  /** Bit set of the hashes with which a starred entry begins, so that most words are dismissed in one look. */
  starts: Uint8Array
  /** Bit set of all hashes, small enough to stay at hand: most words, and nearly all rows of words, are not known. */
  known: Uint8Array
}

const STAR = 0x2a2a2a2a
const ROW = 0x5f5f5f5f
/** Bits of the filter of starred beginnings. */
const START_BITS = 1 << 17
/** Bits of the filter of all entries. */
const KNOWN_BITS = 1 << 18
/** Places in the table are told by the low bits of a hash, those in the filter by the high ones. */
const KNOWN_SHIFT = 32 - 18

export const starred = (hash: number): number => pair(hash, STAR)
export const inRow = (before: number, hash: number): number => pair(before ^ ROW, hash)
/** How a word with masked letters is looked up: by its first and last letter and its length (f**k). */
export const masked = (first: number, last: number, length: number): number =>
  pair(Math.imul(first, 65537) ^ last, length ^ 0x2a2a)

export type Entry = { word: string; value: number; tongues: number; isMaskable: boolean }

export const plain = (word: string): string => {
  let out = ''
  for (let at = 0; at < word.length; at++) {
    const unit = plainUnit(word.charCodeAt(at))
    out += unit > 4 ? String.fromCharCode(unit) : word[at]
  }
  return out
}

export function buildLexicon(entries: readonly Entry[]): Lexicon {
  let size = 1024
  while (size < entries.length * 4) size *= 2
  const lexicon: Lexicon = {
    mask: size - 1,
    keys: new Int32Array(size),
    values: new Int32Array(size),
    tongues: new Uint8Array(size),
    starts: new Uint8Array(START_BITS / 8),
    known: new Uint8Array(KNOWN_BITS / 8),
  }
  for (const { word, value, tongues, isMaskable } of entries) {
    const isStarred = word.endsWith('*')
    const parts = plain(isStarred ? word.slice(0, -1) : word)
      .replaceAll("'", '')
      .split('_')
    let hash = hashOf(parts[0]!)
    for (const part of parts.slice(1)) hash = inRow(hash, hashOf(part))
    if (isStarred) {
      const bit = hash & (START_BITS - 1)
      lexicon.starts[bit >> 3]! |= 1 << (bit & 7)
      hash = starred(hash)
    }
    put(lexicon, hash, value, tongues)
    const only = parts[0]!
    if (isMaskable && parts.length === 1 && only.length >= 4)
      put(lexicon, masked(only.charCodeAt(0), only.charCodeAt(only.length - 1), only.length), value, tongues)
  }
  return lexicon
}

function put(lexicon: Lexicon, hash: number, value: number, tongues: number): void {
  const key = hash === 0 ? 1 : hash
  const bit = key >>> KNOWN_SHIFT
  lexicon.known[bit >> 3]! |= 1 << (bit & 7)
  let at = key & lexicon.mask
  while (lexicon.keys[at] !== 0) {
    if (lexicon.keys[at] === key && lexicon.tongues[at] === tongues) break
    at = (at + 1) & lexicon.mask
  }
  lexicon.keys[at] = key
  lexicon.values[at]! |= value
  lexicon.tongues[at] = tongues
}

/** The classes of what has this hash in one of these languages; 0 where it is not known. */
export function lookUp(lexicon: Lexicon, hash: number, tongues: number): number {
  const { keys, mask, known } = lexicon
  const key = hash === 0 ? 1 : hash
  const bit = key >>> KNOWN_SHIFT
  if ((known[bit >> 3]! & (1 << (bit & 7))) === 0) return 0
  let at = key & mask
  let value = 0
  while (keys[at] !== 0) {
    if (keys[at] === key && (lexicon.tongues[at]! & tongues) !== 0) value |= lexicon.values[at]!
    at = (at + 1) & mask
  }
  return value
}

export const mayStart = (lexicon: Lexicon, hash: number): boolean =>
  (lexicon.starts[(hash & (START_BITS - 1)) >> 3]! & (1 << (hash & 7))) !== 0

/** Reads lists into entries; `any` stands for every language. */
export function entriesOf(
  lists: WordLists,
  classes: Readonly<Record<string, number>>,
  tongues: number,
  maskable: number,
): Entry[] {
  return Object.entries(lists).flatMap(([name, words]) => {
    const value = classes[name]
    if (value === undefined) throw new Error(`No class ${name}`)
    return (words ?? '')
      .split(/\s+/u)
      .filter((word) => word !== '')
      .map((word) => ({ word, value, tongues: tongues === 0 ? EVERY : tongues, isMaskable: (value & maskable) !== 0 }))
  })
}
