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
  /** Of each list, by its number, where its phrases may begin: phrase and token in turn; and where they were found. */
  private readonly pending: (number[] | undefined)[]
  /** The lists that may be found, by their numbers. */
  readonly lists: number[] = []
  private readonly hits = new Map<number, readonly Hit[]>()
  private readonly listMemo: (readonly number[])[][] = []
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
    this.pending = new Array(lexicon.phrasesOf.length).fill(undefined)
    this.glance()
  }

  /** Whether a list may be found; false is sure. */
  mayHold(list: number): boolean {
    return this.pending[list] !== undefined
  }

  /** Where a list was found, its exceptions taken away, in the order of the text. */
  of(list: string): readonly Hit[] {
    return this.at(this.lexicon.listIds.get(list) ?? -1)
  }

  /** The same of a list by its number. */
  at(list: number): readonly Hit[] {
    const pending = this.pending[list]
    if (pending === undefined) return nothing
    const before = this.hits.get(list)
    if (before) return before
    const found: Hit[] = []
    const voided: Hit[] = []
    for (let i = 0; i < pending.length; i += 2) {
      const phrase = pending[i]!
      const from = pending[i + 1]!
      const into = this.lexicon.isException[phrase] === 1 ? voided : found
      for (const to of this.endsOf(phrase, from)) into.push({ from, to })
    }
    const kept = voided.length > 0 ? withoutVoided(found, voided) : found
    const hits = kept.length > 0 ? longest(kept) : nothing
    this.hits.set(list, hits)
    return hits
  }

  /** The phrases of which the text holds the first word and has the others somewhere, by their lists. */
  private glance(): void {
    const { pending, lists, languages, tokens } = this
    const { board, all, listOf } = this.lexicon
    this.lay()
    const { answers, from, marks, stamp } = board
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
          if (need !== -1 && marks[need] !== stamp) continue
          const other = rows[row + 3]!
          if (other !== -1 && marks[other] !== stamp) continue
          const one = rows[row]!
          const list = listOf[one]!
          const places = pending[list]
          if (places === undefined) {
            pending[list] = [one, at]
            lists.push(list)
          } else places.push(one, at)
        }
      }
    }
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
    const { answers, marks, stamp } = board
    const { from, list } = needsOf
    for (let at = 0; at < board.count; at++) {
      const last = from[answers[at]! + 1]!
      for (let need = from[answers[at]!]!; need < last; need++) marks[list[need]!] = stamp
    }
  }

  /** The board is laid again where another text has come in between. */
  private endsOf(phrase: number, at: number): readonly number[] {
    if (this.lexicon.board.of !== this) this.lay()
    return this.walk.endsOf(phrase, at)
  }

  private listEnds(list: number, at: number): readonly number[] {
    const pending = this.pending[list]
    if (pending === undefined) return nowhere
    let row = this.listMemo[list]
    if (row === undefined) {
      row = []
      this.listMemo[list] = row
    }
    const before = row[at]
    if (before) return before
    const ends = this.endsOfList(pending, at)
    row[at] = ends
    return ends
  }

  /** Where a list that begins at a token may end; nowhere if one of its exceptions begins there. */
  private endsOfList(pending: readonly number[], at: number): readonly number[] {
    let ends: number[] | null = null
    let excepted = false
    for (let i = firstPending(pending, at); i < pending.length && pending[i + 1] === at; i += 2) {
      const phrase = pending[i]!
      for (const end of this.endsOf(phrase, at)) {
        if (this.lexicon.isException[phrase] === 1) excepted = true
        else if (ends === null) ends = [end]
        else if (!ends.includes(end)) ends.push(end)
      }
    }
    return excepted ? nowhere : (ends ?? nowhere)
  }
}

/** The first pair of a phrase and a token whose token is not before a place. */
function firstPending(pending: readonly number[], at: number): number {
  let low = 0
  let high = pending.length >> 1
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
