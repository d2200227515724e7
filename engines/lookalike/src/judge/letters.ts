const LETTERS = 27
const WORD_END = 26

/** How surprising a run of letters is in ordinary words, in bits: pairs of letters as counted in a list of words. */
export class LetterModel {
  private readonly bits: Float32Array

  private constructor(bits: Float32Array) {
    this.bits = bits
  }

  static of(words: Iterable<string>): LetterModel {
    const counts = new Float64Array(LETTERS * LETTERS).fill(1)
    for (const word of words) {
      let before = WORD_END
      for (let i = 0; i < word.length; i++) {
        const letter = letterOf(word.charCodeAt(i))
        if (letter === WORD_END) continue
        counts[before * LETTERS + letter]!++
        before = letter
      }
    }
    const bits = new Float32Array(LETTERS * LETTERS)
    for (let before = 0; before < LETTERS; before++) {
      const row = counts.subarray(before * LETTERS, (before + 1) * LETTERS)
      const all = row.reduce((sum, count) => sum + count, 0)
      for (let letter = 0; letter < LETTERS; letter++) {
        bits[before * LETTERS + letter] = Math.min(MOST_BITS, Math.log2(all / row[letter]!))
      }
    }
    return new LetterModel(bits)
  }

  /** The bits of one unit after the one before, which is 0 where a word begins. A digit says about as much as two letters: few names hold one. */
  bitsOf(before: number, unit: number): number {
    const letter = letterOf(unit)
    return letter === WORD_END ? DIGIT_BITS : this.bits[letterOf(before) * LETTERS + letter]!
  }
}

const DIGIT_BITS = 5
/** In a run without sense one of 36 signs is as likely as another. */
const MOST_BITS = 6

const letterOf = (unit: number) => (unit >= 97 && unit <= 122 ? unit - 97 : WORD_END)
