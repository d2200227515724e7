/**
 * Where a text is laid out while it is seen through for phrases: what its tokens answer to, and which needs of phrases it
 * meets. One board serves all texts of a lexicon, one after the other, for to make a fresh one costs more than to read
 * most texts.
 */
export class Board {
  /** The answers of all tokens in a row; those of token `at` are `[from[at], from[at + 1])`. */
  answers = new Int32Array(256)
  from = new Int32Array(128)
  count = 0
  /** Of each token the number of its word, -1 where no phrase asks for it, and its sentence. */
  words = new Int32Array(128)
  sentences = new Int32Array(128)
  /** Whose text lies on it. */
  of: object | null = null
  /** A need is met where its mark is the stamp. */
  readonly marks: Int32Array
  stamp = 0

  constructor(needs: number) {
    this.marks = new Int32Array(needs)
  }

  /** Wiped for a text of so many tokens. */
  begin(of: object, tokens: number): void {
    this.of = of
    if (this.from.length <= tokens) {
      this.from = new Int32Array(tokens * 2)
      this.words = new Int32Array(tokens * 2)
      this.sentences = new Int32Array(tokens * 2)
    }
    this.count = 0
    this.stamp = (this.stamp + 1) | 0
  }

  add(answer: number): void {
    if (this.count === this.answers.length) {
      const wider = new Int32Array(this.count * 2)
      wider.set(this.answers)
      this.answers = wider
    }
    this.answers[this.count++] = answer
  }
}
