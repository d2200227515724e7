import type { KnownWords } from '../words/known-words.ts'
import type { Vocabulary } from '../words/vocabulary.ts'
import type { LetterModel } from './letters.ts'

/** How surprising a word is that sites are named with, and any word: of some thousand in use, and of some hundred thousand. */
const COMMON_WORD_BITS = 11
const WORD_BITS = 16
const SHORTEST_WORD = 4
/** A run without sense is rare, but in it one of 36 signs is as likely as another. */
const RANDOM_BITS = 6
const SIGN_BITS = Math.log2(36)
const LONGEST_WORD = 18
const MOST = 64

/** The name itself, or with an ending: apples, googled. */
const isFormOf = (word: string, name: string) =>
  name !== '' && word.length >= name.length && word.length <= name.length + 3 && word.startsWith(name)

/** How unlikely a run of letters is in an ordinary host name, in bits. */
export class Surprise {
  readonly letters: LetterModel
  private readonly known: KnownWords
  private readonly vocabulary: Vocabulary
  private readonly least = new Float64Array(MOST + 1)

  constructor(letters: LetterModel, known: KnownWords, vocabulary: Vocabulary) {
    this.letters = letters
    this.known = known
    this.vocabulary = vocabulary
  }

  /**
   * By its letters or by the ordinary words that it is made of, whichever explains it better: `icloud` is an i and a cloud.
   * The word `name` counts as letters: that a brand is called after a fruit says nothing here. Time grows with the length,
   * of which at most 64 letters are read.
   */
  of(run: string, name: string): number {
    const size = Math.min(run.length, MOST)
    const least = this.least
    least[0] = 0
    for (let end = 1; end <= size; end++) {
      let best = least[end - 1]! + this.letters.bitsAt(run, end - 1)
      for (let start = Math.max(0, end - LONGEST_WORD); start <= end - SHORTEST_WORD; start++) {
        if (least[start]! + COMMON_WORD_BITS >= best) continue
        const word = run.slice(start, end)
        if (isFormOf(word, name)) continue
        const isCommon = this.vocabulary.meaningOf(word) !== 0
        if (isCommon) best = least[start]! + COMMON_WORD_BITS
        else if (least[start]! + WORD_BITS < best && this.known.has(word)) best = least[start]! + WORD_BITS
      }
      least[end] = best
    }
    return Math.min(least[size]!, RANDOM_BITS + size * SIGN_BITS)
  }

  isWord(run: string): boolean {
    return run.length >= SHORTEST_WORD && (this.vocabulary.meaningOf(run) !== 0 || this.known.has(run))
  }

  /** Letters between a brand's name and the next border that are made of no words at all. */
  isGibberish(run: string): boolean {
    const reached = new Uint8Array(run.length + 1)
    reached[0] = 1
    for (let end = 2; end <= run.length; end++) {
      for (let start = Math.max(0, end - 20); start <= end - 3 && reached[end] === 0; start++) {
        if (reached[start] === 0) continue
        const word = run.slice(start, end)
        if (this.vocabulary.meaningOf(word) !== 0 || this.known.has(word)) reached[end] = 1
      }
    }
    return reached[run.length] === 0
  }
}
