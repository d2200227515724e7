import { isDigit } from '../host/symbols.ts'
import { COMMON, EMPTY, grow, type Lexicon, lengthen, OPENING } from '../words/lexicon.ts'
import type { LetterModel } from './letters.ts'

/** How surprising a word is that sites are named with, and any word: of some thousand in use, and of some hundred thousand. */
const COMMON_WORD_BITS = 11
const WORD_BITS = 16
const SHORTEST_WORD = 4
const LONGEST_WORD = 18
const MOST = 64
/** A run without sense is rare, but in it one of 36 signs is as likely as another. */
const RANDOM_BITS = 6
const SIGN_BITS = Math.log2(36)
/** One of 26 letters as likely as another has 4.7 bits; in words a letter has 3.6. */
const GENERATED_BITS = 4.5
const SHORTEST_GENERATED = 6

/** How unlikely a run of letters is in an ordinary host name, in bits. */
export class Surprise {
  private readonly letters: LetterModel
  readonly lexicon: Lexicon
  private readonly least = new Float64Array(MOST + 1)

  constructor(letters: LetterModel, lexicon: Lexicon) {
    this.letters = letters
    this.lexicon = lexicon
  }

  /**
   * By its letters or by the ordinary words that it is made of, whichever explains it better: `icloud` is an i and a cloud.
   * The word `name` counts as letters: that a brand is called after a fruit says nothing here. Time grows with the length,
   * of which at most 64 ASCII units are read.
   */
  of(units: Uint8Array, from: number, to: number, name: string): number {
    const size = Math.min(to - from, MOST)
    if (size <= 0) return 0
    const { least, letters, lexicon } = this
    for (let at = 0; at < size; at++) {
      least[at + 1] = least[at]! + letters.bitsOf(at === 0 ? 0 : units[from + at - 1]!, units[from + at]!)
    }
    for (let start = 0; start <= size - SHORTEST_WORD; start++) {
      const before = least[start]!
      const isNamed = name !== '' && startsWith(units, from + start, to, name)
      const last = Math.min(size, start + LONGEST_WORD)
      let hash = EMPTY
      let key = 0
      for (let end = start + 1; end <= last; end++) {
        const unit = units[from + end - 1]!
        const length = end - start
        hash = grow(hash, unit)
        if (length <= OPENING) key = lengthen(key, unit)
        if (length === OPENING && !lexicon.opens(key)) break
        if (length < SHORTEST_WORD || before + COMMON_WORD_BITS >= least[end]!) continue
        // The name itself, or with an ending: apples, googled.
        if (isNamed && length >= name.length && length <= name.length + 3) continue
        const meaning = lexicon.meaningOf(hash)
        if (meaning !== 0)
          this.lower(end, size, before + (meaning & COMMON ? COMMON_WORD_BITS : WORD_BITS), units, from)
      }
    }
    return Math.min(least[size]!, RANDOM_BITS + size * SIGN_BITS)
  }

  /** A better way to a place is a better way to those after it, letter by letter. */
  private lower(end: number, size: number, bits: number, units: Uint8Array, from: number): void {
    const { least, letters } = this
    for (let at = end; at <= size && bits < least[at]!; at++) {
      least[at] = bits
      if (at < size) bits += letters.bitsOf(units[from + at - 1]!, units[from + at]!)
    }
  }

  /** True for letters, six at least and no digit among them, that no language puts in a row: a machine made them. */
  isGenerated(units: Uint8Array, from: number, to: number): boolean {
    if (to - from < SHORTEST_GENERATED) return false
    let bits = 0
    for (let at = from; at < to; at++) {
      if (isDigit(units[at]!)) return false
      bits += this.letters.bitsOf(at === from ? 0 : units[at - 1]!, units[at]!)
    }
    return bits >= GENERATED_BITS * (to - from)
  }

  isWord(word: string): boolean {
    return word.length >= SHORTEST_WORD && this.lexicon.meaningOfWord(word) !== 0
  }
}

function startsWith(units: Uint8Array, from: number, to: number, name: string): boolean {
  if (to - from < name.length) return false
  for (let i = 0; i < name.length; i++) if (units[from + i] !== name.charCodeAt(i)) return false
  return true
}

/** ASCII letters and digits as units. */
export const unitsOf = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
