import { bitsOf, type Entry, type Lexicon, ROW } from './lexicon.ts'
import type { Step, Unit } from './phrase.ts'
import type { Token } from './tokens.ts'

/** Where a list of terms was found: token indices, the end excluded. */
export interface Hit {
  readonly from: number
  readonly to: number
}

/** Ends already found from a step at a token. */
type Tried = Map<number, number[]>

/** The classes of words, such as `{number}`: where one that begins at a token may end. */
export type ClassEnds = (name: string, tokens: readonly Token[], at: number) => number[]

/** Finds every list of the lexicon in a text. Linear in the number of tokens. */
export class Search {
  private readonly lexicon: Lexicon
  private readonly tokens: readonly Token[]
  private readonly text: string
  private readonly classEnds: ClassEnds
  /** Of each list, by its number, where its phrases may begin: phrase and token in turn; and where they were found. */
  private readonly pending: (number[] | undefined)[]
  /** The lists that may be found, by their numbers. */
  readonly lists: number[] = []
  private readonly hits = new Map<number, readonly Hit[]>()
  private readonly listMemo: number[][][] = []
  private readonly classMemo = new Map<string, number[][]>()
  private readonly languages: number

  constructor(
    lexicon: Lexicon,
    text: string,
    tokens: readonly Token[],
    active: ReadonlySet<string>,
    classEnds: ClassEnds,
  ) {
    this.lexicon = lexicon
    this.text = text
    this.tokens = tokens
    this.classEnds = classEnds
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
      const entry = this.lexicon.entries[pending[i]!]!
      const from = pending[i + 1]!
      for (const to of this.endsOf(entry, from)) (entry.exception ? voided : found).push({ from, to })
    }
    const kept = voided.length > 0 ? withoutVoided(found, voided) : found
    const hits = kept.length > 0 ? longest(kept) : nothing
    this.hits.set(list, hits)
    return hits
  }

  /** Whether a list is found at all: where nothing can take a place away again, the first one settles it. */
  finds(list: number): boolean {
    const pending = this.pending[list]
    if (pending === undefined) return false
    if (this.lexicon.hasExceptions[list] === 1 || this.hits.has(list)) return this.at(list).length > 0
    for (let i = 0; i < pending.length; i += 2)
      if (this.endsOf(this.lexicon.entries[pending[i]!]!, pending[i + 1]!).length > 0) return true
    return false
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
    board.begin(tokens.length)
    for (let at = 0; at < tokens.length; at++) {
      board.from[at] = board.count
      vocabulary.read(tokens[at]!, board)
    }
    board.from[tokens.length] = board.count
    const { answers, marks, stamp } = board
    const { from, list } = needsOf
    for (let at = 0; at < board.count; at++) {
      const last = from[answers[at]! + 1]!
      for (let need = from[answers[at]!]!; need < last; need++) marks[list[need]!] = stamp
    }
  }

  private endsOf(entry: Entry, at: number): number[] {
    if (entry.isWord) return [at + 1]
    return this.ends(entry.steps, 0, at, at, entry.branches ? new Map() : null)
  }

  /** Every token index at which the steps from `step` on, begun at `at`, may end. */
  private ends(steps: readonly Step[], step: number, at: number, start: number, tried: Tried | null): number[] {
    if (step === steps.length) return [at]
    if (!tried) return this.endsFrom(steps, step, at, start, tried)
    const place = step * (this.tokens.length + 1) + at
    const before = tried.get(place)
    if (before) return before
    const found = this.endsFrom(steps, step, at, start, tried)
    tried.set(place, found)
    return found
  }

  private endsFrom(steps: readonly Step[], step: number, at: number, start: number, tried: Tried | null): number[] {
    const current = steps[step]!
    if (current.kind === 'gap') {
      for (let skipped = 0; skipped <= current.atMost; skipped++) {
        if (!this.follows(at + skipped, start)) break
        const found = this.ends(steps, step + 1, at + skipped, start, tried)
        if (found.length > 0) return found
      }
      return nowhere
    }
    if (current.kind === 'not') {
      const place = step === 0 ? at - 1 : at
      const stands = this.follows(place, start) && current.alternatives.some((u) => this.unitEnds(u, place).length > 0)
      return stands ? [] : this.ends(steps, step + 1, at, start, tried)
    }
    let found: number[] = nowhere
    if (this.follows(at, start)) {
      if (current.plain.size > 0 && current.plain.has(this.tokens[at]!.word))
        found = this.ends(steps, step + 1, at + 1, start, tried)
      for (const units of current.rest)
        for (const next of this.sequenceEnds(units, 0, at, start))
          found = union(found, this.ends(steps, step + 1, next, start, tried))
    }
    return current.optional ? union(found, this.ends(steps, step + 1, at, start, tried)) : found
  }

  private follows(at: number, start: number) {
    const token = this.tokens[at]
    return token !== undefined && token.sentence === this.tokens[start]!.sentence
  }

  private sequenceEnds(units: Unit[], index: number, at: number, start: number): number[] {
    if (index === units.length) return [at]
    if (!this.follows(at, start)) return nowhere
    if (units.length === 1) return this.unitEnds(units[0]!, at)
    return this.unitEnds(units[index]!, at).flatMap((next) => this.sequenceEnds(units, index + 1, next, start))
  }

  private unitEnds(unit: Unit, at: number): number[] {
    const token = this.tokens[at]
    if (!token) return []
    if (unit.kind === 'any') return [at + 1]
    if (unit.kind === 'list') return this.listEnds(unit.name, at)
    if (unit.kind === 'class') return this.namedEnds(unit.name, at)
    if (unit.kind === 'suffix') return token.word.endsWith(unit.word) ? [at + 1] : nowhere
    if (unit.tag && !token.tag) return nowhere
    if (unit.kind === 'prefix') return token.word.startsWith(unit.word) ? [at + 1] : nowhere
    if (token.word !== unit.word) return nowhere
    return unit.exact === null || this.text.slice(token.start, token.end) === unit.exact ? [at + 1] : []
  }

  private namedEnds(name: string, at: number): number[] {
    let row = this.classMemo.get(name)
    if (!row) {
      row = []
      this.classMemo.set(name, row)
    }
    row[at] ??= this.classEnds(name, this.tokens, at)
    return row[at]
  }

  private listEnds(name: string, at: number): number[] {
    const list = this.lexicon.listIds.get(name) ?? -1
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
  private endsOfList(pending: readonly number[], at: number): number[] {
    let ends = nowhere
    let excepted = false
    for (let i = firstPending(pending, at); i < pending.length && pending[i + 1] === at; i += 2) {
      const entry = this.lexicon.entries[pending[i]!]!
      for (const end of this.endsOf(entry, at)) {
        if (entry.exception) excepted = true
        else if (ends === nowhere) ends = [end]
        else if (!ends.includes(end)) ends.push(end)
      }
    }
    return excepted ? nowhere : ends
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

const nowhere: number[] = []
const nothing: readonly Hit[] = []

const union = (some: number[], others: number[]) => {
  if (some.length === 0) return others
  if (others.length === 0) return some
  return [...new Set([...some, ...others])]
}

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
