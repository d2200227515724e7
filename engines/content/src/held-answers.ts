import type { Lexicon } from './lexicon.ts'
import type { Token } from './tokens.ts'

/** What the tokens of a text answer to, in numbers of the vocabulary, and which needs of phrases the text meets. */
export class HeldAnswers {
  /** The answers of all tokens in a row; those of token `at` are `[from[at], from[at + 1])`. */
  readonly answers: number[] = []
  readonly from: number[] = []
  /** The number of each token's whole word, -1 where no phrase holds it. */
  readonly words: number[] = []
  /** 1 for each need of `Lexicon.needs` of which the text holds a word somewhere. */
  readonly meets: Uint8Array

  constructor({ vocabulary, needs, needsOf }: Lexicon, tokens: readonly Token[]) {
    for (const token of tokens) {
      this.from.push(this.answers.length)
      this.words.push(vocabulary.read(token, this.answers))
    }
    this.from.push(this.answers.length)
    this.meets = new Uint8Array(needs)
    const { from, list } = needsOf
    for (const answer of this.answers)
      for (let at = from[answer]!; at < from[answer + 1]!; at++) this.meets[list[at]!] = 1
  }
}
