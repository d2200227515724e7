import type { Board } from './board.ts'
import { bitsOf, type Lexicon, ROW } from './lexicon.ts'
import type { Token } from './tokens.ts'
import { type ClassEnds, Walk } from './walk.ts'

/** Where a list of terms was found: token indices, the end excluded. */
export interface Hit {
  readonly from: number
  readonly to: number
}

/** Finds every list of the lexicon in a text. Linear in the number of tokens. */
export class Search {
  private readonly lexicon: Lexicon
  private readonly tokens: readonly Token[]
  private readonly walk: Walk
  /** Where lists were found, by their numbers, and where they end that begin at a token, by list and token. */
  private hits: Map<number, readonly Hit[]> | null = null
  private ends: Map<number, readonly number[]> | null = null
  private readonly languages: number

  constructor(
    lexicon: Lexicon,
    text: string,
    tokens: readonly Token[],
    active: ReadonlySet<string>,
    classEnds: ClassEnds,
  ) {
    this.lexicon = lexicon
    this.tokens = tokens
    this.walk = new Walk(lexicon, text, tokens, classEnds, (list, at) => this.listEnds(list, at))
    this.languages = bitsOf(active)
    this.lay()
  }

  /** The board of the lexicon with this text on it, laid again where another text has come in between. */
  get board(): Board {
    const { board } = this.lexicon
    if (board.of !== this) this.lay()
    return board
  }

  /** Whether a list may be found; false is sure. */
  mayHold(list: number): boolean {
    const { lists, stamp } = this.board
    return lists[list] === stamp
  }

  /** Where a list was found, its exceptions taken away, in the order of the text. */
  of(list: string): readonly Hit[] {
    return this.at(this.lexicon.listIds.get(list) ?? -1)
  }

  /** The same of a list by its number. */
  at(list: number): readonly Hit[] {
    if (!this.mayHold(list)) return nothing
    this.hits ??= new Map()
    const before = this.hits.get(list)
    if (before) return before
    const { pending, pendingFrom, pendingTo } = this.board
    let found: Hit[] | null = null
    let voided: Hit[] | null = null
    const last = pendingTo[list]!
    for (let i = pendingFrom[list]!; i < last; i += 2) {
      const phrase = pending[i]!
      const from = pending[i + 1]!
      const ends = this.walk.endsOf(phrase, from)
      if (ends.length === 0) continue
      if (this.lexicon.isException[phrase] === 1) {
        voided ??= []
        for (const to of ends) voided.push({ from, to })
      } else {
        found ??= []
        for (const to of ends) found.push({ from, to })
      }
    }
    const hits = found === null ? nothing : longest(voided === null ? found : withoutVoided(found, voided))
    this.hits.set(list, hits)
    return hits
  }

  /** Lays the text out on the board of the lexicon, which belongs to it until the next text comes. */
  private lay(): void {
    const { tokens } = this
    const { vocabulary, board, needsOf } = this.lexicon
    board.begin(this, tokens.length)
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]!
      board.from[at] = board.count
      board.words[at] = vocabulary.read(token, board)
      board.sentences[at] = token.sentence
    }
    board.from[tokens.length] = board.count
    const { answers, needs, stamp } = board
    const { from, list } = needsOf
    for (let at = 0; at < board.count; at++) {
      const last = from[answers[at]! + 1]!
      for (let need = from[answers[at]!]!; need < last; need++) needs[list[need]!] = stamp
    }
    this.glance()
    board.sort()
  }

  /** The phrases of which the text holds the first word and has the others somewhere, by their lists. */
  private glance(): void {
    const { languages, tokens } = this
    const { board, all, listOf } = this.lexicon
    const { answers, from, needs, stamp } = board
    const { list: rows, from: rowsFrom } = all
    for (let at = 0; at < tokens.length; at++) {
      if (tokens[at]!.kind === 'link') continue
      const end = from[at + 1]!
      for (let answer = from[at]!; answer < end; answer++) {
        const id = answers[answer]!
        const last = rowsFrom[id + 1]!
        for (let row = rowsFrom[id]!; row < last; row += ROW) {
          if ((rows[row + 1]! & languages) === 0) continue
          const need = rows[row + 2]!
          if (need !== -1 && needs[need] !== stamp) continue
          const other = rows[row + 3]!
          if (other !== -1 && needs[other] !== stamp) continue
          const phrase = rows[row]!
          board.meet(listOf[phrase]!, phrase, at)
        }
      }
    }
  }

  /** Where a list that begins at a token may end; nowhere if one of its exceptions begins there. */
  private listEnds(list: number, at: number): readonly number[] {
    if (!this.mayHold(list)) return nowhere
    this.ends ??= new Map()
    const key = list * (this.tokens.length + 1) + at
    const before = this.ends.get(key)
    if (before) return before
    const ends = this.endsOfList(list, at)
    this.ends.set(key, ends)
    return ends
  }

  private endsOfList(list: number, at: number): readonly number[] {
    const { pending, pendingFrom, pendingTo } = this.board
    const last = pendingTo[list]!
    let ends: number[] | null = null
    let excepted = false
    for (let i = firstPending(pending, pendingFrom[list]!, last, at); i < last && pending[i + 1] === at; i += 2) {
      const phrase = pending[i]!
      for (const end of this.walk.endsOf(phrase, at)) {
        if (this.lexicon.isException[phrase] === 1) excepted = true
        else if (ends === null) ends = [end]
        else if (!ends.includes(end)) ends.push(end)
      }
    }
    return excepted ? nowhere : (ends ?? nowhere)
  }
}

/** Of pairs of a phrase and a token from `start` to `end`, the first whose token is not before a place. */
function firstPending(pending: Int32Array, start: number, end: number, at: number): number {
  let low = start >> 1
  let high = end >> 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (pending[middle * 2 + 1]! < at) low = middle + 1
    else high = middle
  }
  return low * 2
}

const nowhere: readonly number[] = []
const nothing: readonly Hit[] = []

/** Of hits that lie in one another only the longest counts. */
function longest(hits: Hit[]): Hit[] {
  if (hits.length < 2) return hits
  const kept: Hit[] = []
  for (const hit of hits.toSorted((a, b) => a.from - b.from || b.to - a.to))
    if (hit.to > (kept.at(-1)?.to ?? -1)) kept.push(hit)
  return kept
}

/** Hits that no exception overlaps. */
function withoutVoided(hits: Hit[], voided: Hit[]): Hit[] {
  const marked = new Set<number>()
  for (const { from, to } of longest(voided)) for (let at = from; at < to; at++) marked.add(at)
  return hits.filter(({ from, to }) => {
    for (let at = from; at < to; at++) if (marked.has(at)) return false
    return true
  })
}

/** The first of sorted things that is not before a place. */
export function firstFrom<T>(sorted: readonly T[], place: (one: T) => number, from: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (place(sorted[middle]!) < from) low = middle + 1
    else high = middle
  }
  return low
}
