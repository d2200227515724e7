import type { Board } from './board.ts'
import type { Lexicon } from './lexicon.ts'
import * as is from './phrase-code.ts'
import type { Token } from './tokens.ts'

/** Where a class of words, such as `{number}`, may end that begins at a token. */
export type ClassEnds = (name: string, tokens: readonly Token[], at: number) => number[]
/** Where a list, by its number, may end that begins at a token. */
export type ListEnds = (list: number, at: number) => readonly number[]

/** Places already tried, by step and token, and whether the rest of the phrase fits from there. */
type Tried = Map<number, boolean>

/** Walks phrases along the tokens of a text that lies on the board of the lexicon. */
export class Walk {
  private readonly lexicon: Lexicon
  private readonly board: Board
  private readonly text: string
  private readonly tokens: readonly Token[]
  private readonly classEnds: ClassEnds
  private readonly listEnds: ListEnds
  private readonly classMemo: number[][][] = []
  /** Where phrases end, those that are being walked inside others on top. */
  private readonly ends: number[] = []

  constructor(lexicon: Lexicon, text: string, tokens: readonly Token[], classEnds: ClassEnds, listEnds: ListEnds) {
    this.lexicon = lexicon
    this.board = lexicon.board
    this.text = text
    this.tokens = tokens
    this.classEnds = classEnds
    this.listEnds = listEnds
  }

  /** Every token index at which a phrase that begins at a token may end; some may come twice. */
  endsOf(phrase: number, at: number): readonly number[] {
    const { lexicon, ends } = this
    if (lexicon.isWord[phrase] === 1) return [at + 1]
    const before = ends.length
    this.walk(lexicon.code.startOf[phrase]!, at, at, lexicon.branches[phrase] === 1 ? new Map() : null)
    if (ends.length === before) return nowhere
    return ends.splice(before)
  }

  /** Whether the steps from `step` on, begun at `at`, fit; their ends are put down. */
  private walk(step: number, at: number, start: number, tried: Tried | null): boolean {
    const place = this.lexicon.code.phrases[step]!
    if (place === is.END) {
      this.ends.push(at)
      return true
    }
    if (place < 0)
      return this.follows(at, start) && this.board.words[at] === ~place && this.walk(step + 1, at + 1, start, tried)
    if (tried === null) return this.walkStep(place, step, at, start, tried)
    const key = step * (this.tokens.length + 1) + at
    const before = tried.get(key)
    if (before !== undefined) return before
    const fits = this.walkStep(place, step, at, start, tried)
    tried.set(key, fits)
    return fits
  }

  private walkStep(place: number, step: number, at: number, start: number, tried: Tried | null): boolean {
    const { steps } = this.lexicon.code
    const first = steps[place]!
    const sort = first & is.SORT
    const many = first >> is.MANY
    if (sort === is.GAP) {
      for (let skipped = 0; skipped <= many && this.follows(at + skipped, start); skipped++)
        if (this.walk(step + 1, at + skipped, start, tried)) return true
      return false
    }
    if (sort === is.NOT) return !this.stands(place + 1, many, step, at, start) && this.walk(step + 1, at, start, tried)
    let fits = false
    if (this.follows(at, start)) {
      const end = steps[place + 1]!
      for (let unit = place + 2; unit < end; unit += steps[unit]! + 1)
        if (this.walkUnits(unit + 1, unit + 1 + steps[unit]!, step, at, start, tried)) fits = true
    }
    if (sort === is.OPTIONAL && this.walk(step + 1, at, start, tried)) fits = true
    return fits
  }

  /** Whether something that must not stand here does: before the phrase where it is denied first of all. */
  private stands(from: number, many: number, step: number, at: number, start: number): boolean {
    const isFirst = step === 0 || this.lexicon.code.phrases[step - 1] === is.END
    const place = isFirst ? at - 1 : at
    if (!this.follows(place, start)) return false
    for (let unit = from; unit < from + many; unit++)
      if (this.unitEnds(this.lexicon.code.steps[unit]!, place).length > 0) return true
    return false
  }

  private walkUnits(unit: number, end: number, step: number, at: number, start: number, tried: Tried | null): boolean {
    if (unit === end) return this.walk(step + 1, at, start, tried)
    if (!this.follows(at, start)) return false
    const asked = this.lexicon.code.steps[unit]!
    const kind = asked & is.KIND
    if (kind === is.LIST || kind === is.CLASS) {
      let fits = false
      const nexts = this.unitEnds(asked, at)
      for (let i = 0; i < nexts.length; i++)
        if (this.walkUnits(unit + 1, end, step, nexts[i]!, start, tried)) fits = true
      return fits
    }
    return this.isOne(asked, at) && this.walkUnits(unit + 1, end, step, at + 1, start, tried)
  }

  private unitEnds(asked: number, at: number): readonly number[] {
    const kind = asked & is.KIND
    if (kind === is.LIST) return this.listEnds(asked >> is.ASKED, at)
    if (kind === is.CLASS) return this.namedEnds(asked >> is.ASKED, at)
    return this.isOne(asked, at) ? [at + 1] : nowhere
  }

  /** Whether a unit of one token stands at it. */
  private isOne(asked: number, at: number): boolean {
    const { board } = this
    const kind = asked & is.KIND
    if (kind === is.ANY) return true
    if ((asked & is.TAG) !== 0 && !this.tokens[at]!.tag) return false
    const wanted = asked >> is.ASKED
    if (kind === is.WORD) return board.words[at] === wanted
    if (kind === is.EXACT) {
      const { id, as } = this.lexicon.code.exact[wanted]!
      const { start, end } = this.tokens[at]!
      return board.words[at] === id && this.text.slice(start, end) === as
    }
    for (let answer = board.from[at]!; answer < board.from[at + 1]!; answer++)
      if (board.answers[answer] === wanted) return true
    return false
  }

  private follows(at: number, start: number): boolean {
    return at >= 0 && at < this.tokens.length && this.board.sentences[at] === this.board.sentences[start]
  }

  private namedEnds(name: number, at: number): readonly number[] {
    let row = this.classMemo[name]
    if (row === undefined) {
      row = []
      this.classMemo[name] = row
    }
    row[at] ??= this.classEnds(this.lexicon.code.classes[name]!, this.tokens, at)
    return row[at]
  }
}

const nowhere: readonly number[] = []
