/**
 * Where a text is laid out while it is seen through for phrases: what its tokens answer to, which needs of phrases it
 * meets, and where phrases of each list may begin. One board serves all texts of a lexicon, one after the other, for to
 * make a fresh one costs more than to read most texts.
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
  /** A need is met, and a list held, where its mark is the stamp. */
  readonly needs: Uint8Array
  readonly lists: Uint8Array
  stamp = 0
  /** The lists of which phrases may begin somewhere, in the order in which they were met. */
  readonly held: Int32Array
  heldCount = 0
  /** Phrase and token in turn, list by list: those of a list are `[pendingFrom[list], pendingTo[list])`. */
  pending = new Int32Array(256)
  readonly pendingFrom: Int32Array
  readonly pendingTo: Int32Array
  /** List, phrase and token of each, as they are met. */
  private met = new Int32Array(384)
  private metCount = 0

  constructor(needs: number, lists: number) {
    this.needs = new Uint8Array(needs)
    this.lists = new Uint8Array(lists)
    this.held = new Int32Array(lists)
    this.pendingFrom = new Int32Array(lists)
    this.pendingTo = new Int32Array(lists)
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
    this.heldCount = 0
    this.metCount = 0
    if (++this.stamp < 256) return
    this.needs.fill(0)
    this.lists.fill(0)
    this.stamp = 1
  }

  add(answer: number): void {
    if (this.count === this.answers.length) this.answers = widened(this.answers)
    this.answers[this.count++] = answer
  }

  /** A phrase of a list may begin at a token; those of one list come in the order of the text. */
  meet(list: number, phrase: number, token: number): void {
    if (this.metCount + 3 > this.met.length) this.met = widened(this.met)
    if (this.lists[list] !== this.stamp) {
      this.lists[list] = this.stamp
      this.held[this.heldCount++] = list
      this.pendingTo[list] = 0
    }
    this.pendingTo[list]! += 2
    this.met[this.metCount++] = list
    this.met[this.metCount++] = phrase
    this.met[this.metCount++] = token
  }

  /** Puts what was met in the order of its lists. */
  sort(): void {
    const { held, met, pendingFrom, pendingTo } = this
    while (this.pending.length < this.metCount) this.pending = widened(this.pending)
    const { pending } = this
    let next = 0
    for (let at = 0; at < this.heldCount; at++) {
      const list = held[at]!
      pendingFrom[list] = next
      next += pendingTo[list]!
      pendingTo[list] = pendingFrom[list]!
    }
    for (let at = 0; at < this.metCount; at += 3) {
      const place = pendingTo[met[at]!]!
      pending[place] = met[at + 1]!
      pending[place + 1] = met[at + 2]!
      pendingTo[met[at]!] = place + 2
    }
  }
}

function widened(narrow: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(narrow.length * 2)
  wider.set(narrow)
  return wider
}
