import { COMMON, EMPTY, grow, type Lexicon } from '../words/lexicon.ts'
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
   * of which at most 64 letters are read.
   */
  of(run: string, name: string): number {
    const size = Math.min(run.length, MOST)
    if (size === 0) return 0
    const { least, letters, lexicon } = this
    least.fill(Number.POSITIVE_INFINITY, 1, size + 1)
    for (let start = 0; start < size; start++) {
      const before = least[start]!
      const byLetter = before + letters.bitsAt(run, start)
      if (byLetter < least[start + 1]!) least[start + 1] = byLetter
      const isNamed = name !== '' && run.startsWith(name, start)
      let hash = EMPTY
      for (let end = start + 1; end <= size && end - start <= LONGEST_WORD; end++) {
        hash = grow(hash, run.charCodeAt(end - 1))
        const length = end - start
        if (length < SHORTEST_WORD || before + COMMON_WORD_BITS >= least[end]!) continue
        // The name itself, or with an ending: apples, googled.
        if (isNamed && length >= name.length && length <= name.length + 3) continue
        const meaning = lexicon.meaningOf(hash)
        if (meaning === 0) continue
        const bits = before + (meaning & COMMON ? COMMON_WORD_BITS : WORD_BITS)
        if (bits < least[end]!) least[end] = bits
      }
    }
    return Math.min(least[size]!, RANDOM_BITS + size * SIGN_BITS)
  }

  isWord(run: string): boolean {
    return run.length >= SHORTEST_WORD && this.lexicon.meaningOfWord(run) !== 0
  }
}
