import type { Board } from './board.ts'
import type { Index, Lexicon } from './lexicon.ts'
import type { Token } from './tokens.ts'

/** What the tokens of a text answer to, in numbers of the vocabulary. */
export class HeldAnswers {
  /** The answers of all tokens in a row; those of token `at` are `[from[at], from[at + 1])`. */
  readonly answers: number[] = []
  readonly from: number[] = []
  /** The number of each token's whole word, -1 where no phrase holds it. */
  readonly words: number[] = []
  private readonly board: Board
  private readonly needsOf: Index

  constructor({ vocabulary, needsOf, board }: Lexicon, tokens: readonly Token[]) {
    this.board = board
    this.needsOf = needsOf
    for (const token of tokens) {
      this.from.push(this.answers.length)
      this.words.push(vocabulary.read(token, this.answers))
    }
    this.from.push(this.answers.length)
  }

  /** The board with this text's marks. */
  marked(): Board {
    const { board } = this
    if (board.owner === this) return board
    board.owner = this
    board.stamp = (board.stamp + 1) | 0
    const { from, list } = this.needsOf
    for (const answer of this.answers)
      for (let at = from[answer]!; at < from[answer + 1]!; at++) board.marks[list[at]!] = board.stamp
    return board
  }
}
