import type { Language } from './format.ts'
import { languages } from './format.ts'
import type { Terms } from './pack.ts'
import { type Phrase, parsePhrase, type Step, type Unit } from './phrase.ts'
import type { Token } from './tokens.ts'
import { type Trait, traitsAt, traitsOf, wordsOf } from './word-class.ts'

/** Where a list of terms was found: token indices, the end excluded. */
export interface Hit {
  readonly from: number
  readonly to: number
}

interface Entry extends Phrase {
  list: string
  language: Language | 'any'
  /** Whether its gaps and optional words branch so often that places already tried must be remembered. */
  branches: boolean
}

/** Ends already found from a step at a token. */
type Tried = Map<number, number[]>

const branchesOften = ({ steps }: Phrase) =>
  steps.filter(
    (step) => step.kind === 'gap' || (step.kind === 'one-of' && (step.optional || step.alternatives.length > 1)),
  ).length > 3

interface First {
  words: Set<string>
  prefixes: Set<string>
  suffixes: Set<string>
  traits: Set<Trait>
}

const noFirst = (): First => ({ words: new Set(), prefixes: new Set(), suffixes: new Set(), traits: new Set() })

/** Phrases by the word that they begin with. */
interface Index {
  byWord: Map<string, Entry[]>
  byPrefix: Map<string, Entry[]>
  prefixLengths: number[]
  bySuffix: Map<string, Entry[]>
  suffixLengths: number[]
  byTrait: Map<Trait, Entry[]>
}

/** All phrases of a rulebook, indexed as a whole, so that a text is walked once, and list by list. */
export interface Lexicon {
  all: Index
  lists: Map<string, Index>
}

/** Compiles named lists of terms. Throws a sentence that names the list and the phrase at fault. */
export function compileLexicon(terms: ReadonlyMap<string, Terms>): Lexicon {
  const lists = new Map<string, Entry[]>()
  for (const [name, byLanguage] of terms) {
    const entries: Entry[] = []
    for (const language of ['any', ...languages] as const)
      for (const source of byLanguage[language] ?? []) {
        try {
          const phrase = parsePhrase(source)
          entries.push({ ...phrase, list: name, language, branches: branchesOften(phrase) })
        } catch (error) {
          throw new Error(`terms “${name}” (${language}), phrase “${source}”: ${(error as Error).message}`)
        }
      }
    lists.set(name, entries)
  }
  checkReferences(lists)
  return index(lists)
}

function checkReferences(lists: Map<string, Entry[]>) {
  const done = new Set<string>()
  const visit = (name: string, trail: string[]) => {
    if (trail.includes(name)) throw new Error(`terms “${name}” refer to themselves: ${[...trail, name].join(' → ')}`)
    if (done.has(name)) return
    const entries = lists.get(name)
    if (!entries) throw new Error(`terms “${trail.at(-1) ?? ''}” refer to <${name}>, which does not exist`)
    for (const entry of entries) for (const inner of listsIn(entry)) visit(inner, [...trail, name])
    done.add(name)
  }
  for (const name of lists.keys()) visit(name, [])
}

const listsIn = (phrase: Phrase) =>
  phrase.steps.flatMap((step) =>
    step.kind === 'gap' ? [] : step.alternatives.flat().flatMap((unit) => (unit.kind === 'list' ? [unit.name] : [])),
  )

function index(lists: Map<string, Entry[]>): Lexicon {
  const known = new Map<string, First>()
  const firstOfList = (name: string): First => {
    const before = known.get(name)
    if (before) return before
    const first = noFirst()
    for (const entry of lists.get(name) ?? []) if (!entry.exception) addFirst(first, entry.steps)
    known.set(name, first)
    return first
  }
  const addFirst = (first: First, steps: Step[]) => {
    for (const step of steps) {
      if (step.kind !== 'one-of') continue
      for (const [unit] of step.alternatives) addUnit(first, unit!)
      if (!step.optional) return
    }
  }
  const addUnit = (first: First, unit: Unit) => {
    if (unit.kind === 'word') first.words.add(unit.word)
    else if (unit.kind === 'prefix') first.prefixes.add(unit.word)
    else if (unit.kind === 'suffix') first.suffixes.add(unit.word)
    else if (unit.kind === 'list') {
      const inner = firstOfList(unit.name)
      for (const word of inner.words) first.words.add(word)
      for (const prefix of inner.prefixes) first.prefixes.add(prefix)
      for (const suffix of inner.suffixes) first.suffixes.add(suffix)
      for (const trait of inner.traits) first.traits.add(trait)
    } else if (unit.kind === 'class') {
      for (const trait of traitsOf(unit.name)) first.traits.add(trait)
      for (const word of wordsOf(unit.name)) first.words.add(word)
    } else first.traits.add('any')
  }
  const indexOf = (entries: Iterable<Entry>): Index => {
    const made: Index = {
      byWord: new Map(),
      byPrefix: new Map(),
      prefixLengths: [],
      bySuffix: new Map(),
      suffixLengths: [],
      byTrait: new Map(),
    }
    for (const entry of entries) {
      const first = noFirst()
      addFirst(first, entry.steps)
      for (const trait of first.traits) push(made.byTrait, trait, entry)
      for (const word of first.words) push(made.byWord, word, entry)
      for (const prefix of first.prefixes) push(made.byPrefix, prefix, entry)
      for (const suffix of first.suffixes) push(made.bySuffix, suffix, entry)
    }
    made.prefixLengths = lengthsOf(made.byPrefix)
    made.suffixLengths = lengthsOf(made.bySuffix)
    return made
  }
  const entries = [...lists.values()].flat()
  return { all: indexOf(entries), lists: new Map([...lists].map(([name, own]) => [name, indexOf(own)])) }
}

const lengthsOf = (map: Map<string, Entry[]>) =>
  [...new Set([...map.keys()].map((key) => key.length))].sort((a, b) => a - b)

function push<K, V>(map: Map<K, V[]>, key: K, value: V) {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** The classes of words, such as `{number}`: where one that begins at a token may end. */
export type ClassEnds = (name: string, tokens: readonly Token[], at: number) => number[]

/** Finds every list of the lexicon in a text. Linear in the number of tokens. */
export class Search {
  private readonly lexicon: Lexicon
  private readonly tokens: readonly Token[]
  private readonly text: string
  private readonly active: ReadonlySet<string>
  private readonly classEnds: ClassEnds
  private readonly hits = new Map<string, Hit[]>()
  private readonly voided = new Map<string, Hit[]>()
  private readonly memo = new Map<string, number[][]>()

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
    this.active = active
    this.classEnds = classEnds
    this.run()
  }

  /** Where a list was found, its exceptions taken away, in the order of the text. */
  of(list: string): readonly Hit[] {
    return this.hits.get(list) ?? []
  }

  private run() {
    const found = new Map<string, Hit[]>()
    for (let at = 0; at < this.tokens.length; at++)
      for (const entry of this.candidates(this.lexicon.all, at))
        for (const to of this.endsOf(entry, at))
          push(entry.exception ? this.voided : found, entry.list, { from: at, to })
    for (const [list, hits] of found) {
      const voided = this.voided.get(list)
      const kept = voided ? withoutVoided(hits, voided) : hits
      if (kept.length > 0) this.hits.set(list, longest(kept))
    }
  }

  /** Phrases of an index whose first word stands at a token; each once. */
  private candidates(index: Index, at: number): Entry[] {
    const token = this.tokens[at]
    if (!token || token.kind === 'link') return []
    const lists: Entry[][] = []
    const take = (entries: Entry[] | undefined) => {
      if (entries) lists.push(entries)
    }
    take(index.byWord.get(token.word))
    for (const length of index.prefixLengths) {
      if (length > token.word.length) break
      take(index.byPrefix.get(token.word.slice(0, length)))
    }
    for (const length of index.suffixLengths) {
      if (length > token.word.length) break
      take(index.bySuffix.get(token.word.slice(-length)))
    }
    if (index.byTrait.size > 0) for (const trait of traitsAt(token)) take(index.byTrait.get(trait))
    const spoken = (entry: Entry) => entry.language === 'any' || this.active.has(entry.language)
    if (lists.length === 0) return []
    if (lists.length === 1) return lists[0]!.filter(spoken)
    return [...new Set(lists.flat())].filter(spoken)
  }

  private endsOf(entry: Entry, at: number): number[] {
    return this.ends(entry.steps, 0, at, at, entry.branches ? new Map() : null)
  }

  /** Every token index at which the steps from `step` on, begun at `at`, may end. */
  private ends(steps: Step[], step: number, at: number, start: number, tried: Tried | null): number[] {
    if (step === steps.length) return [at]
    if (!tried) return this.endsFrom(steps, step, at, start, tried)
    const place = step * (this.tokens.length + 1) + at
    const before = tried.get(place)
    if (before) return before
    const found = this.endsFrom(steps, step, at, start, tried)
    tried.set(place, found)
    return found
  }

  private endsFrom(steps: Step[], step: number, at: number, start: number, tried: Tried | null): number[] {
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
      if (current.plain.has(this.tokens[at]!.word)) found = this.ends(steps, step + 1, at + 1, start, tried)
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
    const key = `{${name}}`
    let row = this.memo.get(key)
    if (!row) {
      row = []
      this.memo.set(key, row)
    }
    row[at] ??= this.classEnds(name, this.tokens, at)
    return row[at]
  }

  private listEnds(name: string, at: number): number[] {
    let row = this.memo.get(name)
    if (!row) {
      row = []
      this.memo.set(name, row)
    }
    const before = row[at]
    if (before) return before
    const index = this.lexicon.lists.get(name)
    const ends: number[] = []
    let excepted = false
    for (const entry of index ? this.candidates(index, at) : [])
      for (const end of this.endsOf(entry, at)) {
        if (entry.exception) excepted = true
        else if (!ends.includes(end)) ends.push(end)
      }
    if (excepted) ends.length = 0
    row[at] = ends
    return ends
  }
}

const nowhere: number[] = []

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
