import { Board } from './board.ts'
import type { Language } from './format.ts'
import { languages } from './format.ts'
import type { Terms } from './pack.ts'
import { type Phrase, parsePhrase, type Step, type Unit } from './phrase.ts'
import { encodePhrases, type PhraseCode } from './phrase-code.ts'
import { type Asked, addAsked, noneAsked, Vocabulary } from './vocabulary.ts'
import { traitsOf, wordsOf } from './word-class.ts'

type OneOf = Extract<Step, { kind: 'one-of' }>

const branchesOften = ({ steps }: Phrase) =>
  steps.filter(
    (step) => step.kind === 'gap' || (step.kind === 'one-of' && (step.optional || step.alternatives.length > 1)),
  ).length > 3

const isPlainWord = ({ steps }: Phrase) =>
  steps.length === 1 && steps[0]!.kind === 'one-of' && !steps[0]!.optional && steps[0]!.rest.length === 0

/** Things by their index under numbers of the vocabulary: those under `id` are `[from[id], from[id + 1])` of `list`. */
export type Index = { readonly from: Int32Array; readonly list: Int32Array }

/** What `all` holds of each phrase beside each other: its index, the bit of its language, and two needs or -1. */
export const ROW = 4

/** All phrases of a rulebook, indexed as a whole, so that a text is walked once, and list by list. */
export interface Lexicon {
  vocabulary: Vocabulary
  code: PhraseCode
  /** Which phrases take places of others away, by their number. */
  isException: Uint8Array
  /** Which have gaps and optional words that branch so often that places already tried must be remembered. */
  branches: Uint8Array
  /** Which are one plain word, or a choice of them: they stand wherever they may begin. */
  isWord: Uint8Array
  /** Rows of `ROW` numbers, so that what rules a phrase out is read in one go. */
  all: Index
  /** The number of each list, and of the list of each phrase. */
  listIds: ReadonlyMap<string, number>
  listOf: Int32Array
  /** How many phrases each list has, by its number. */
  phrasesOf: readonly number[]
  /** A need is a group of numbers of which a text must hold one: in which each number is, and a board for all of them. */
  needsOf: Index
  board: Board
}

const spoken = ['any', ...languages] as const

/** The bits of the languages in which a text is read; phrases for any are always looked for. */
export const bitsOf = (active: ReadonlySet<string>): number =>
  spoken.reduce((bits, language, at) => (at === 0 || active.has(language) ? bits | (1 << at) : bits), 0)

/** Compiles named lists of terms. Throws a sentence that names the list and the phrase at fault. */
export function compileLexicon(terms: ReadonlyMap<string, Terms>): Lexicon {
  const lists = new Map<string, Draft[]>()
  for (const [name, byLanguage] of terms) {
    const drafts: Draft[] = []
    for (const language of spoken)
      for (const source of byLanguage[language] ?? []) {
        try {
          drafts.push({ ...parsePhrase(source), list: name, language })
        } catch (error) {
          throw new Error(`terms “${name}” (${language}), phrase “${source}”: ${(error as Error).message}`)
        }
      }
    lists.set(name, drafts)
  }
  checkReferences(lists)
  return index(lists)
}

/** A phrase as it was read. */
type Draft = Phrase & { list: string; language: Language | 'any' }

function checkReferences(lists: Map<string, Draft[]>) {
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

function listsIn({ steps }: Phrase): string[] {
  const names: string[] = []
  for (const step of steps) {
    if (step.kind === 'gap' || (step.kind === 'one-of' && step.rest.length === 0)) continue
    for (const unit of step.alternatives.flat()) if (unit.kind === 'list') names.push(unit.name)
  }
  return names
}

function index(lists: Map<string, Draft[]>): Lexicon {
  const asks = new Asks(lists)
  const drafts = [...lists.values()].flat()
  const vocabulary = new Vocabulary(asks.everything(drafts))
  const needs = new Needs(asks, vocabulary)
  const need = new Int32Array(drafts.length).fill(-1)
  const otherNeed = new Int32Array(drafts.length).fill(-1)
  drafts.forEach((draft, at) => {
    const [one, other] = needs.of(draft)
    if (one !== undefined) need[at] = one
    if (other !== undefined) otherNeed[at] = other
  })
  const marked = (is: (phrase: Phrase) => boolean) => Uint8Array.from(drafts, (draft) => (is(draft) ? 1 : 0))
  const language = Uint8Array.from(drafts, (draft) => 1 << spoken.indexOf(draft.language))
  const listIds = new Map([...lists.keys()].map((name, at) => [name, at]))
  const all = new Pairs()
  drafts.forEach((draft, at) => {
    for (const id of startOf(draft, asks, vocabulary)) all.add(id, at)
  })
  return {
    vocabulary,
    code: encodePhrases(drafts, vocabulary, listIds),
    isException: marked(({ exception }) => exception),
    branches: marked(branchesOften),
    isWord: marked(isPlainWord),
    all: inRows(all.packed(vocabulary.size), language, need, otherNeed),
    listIds,
    listOf: Int32Array.from(drafts, ({ list }) => listIds.get(list)!),
    phrasesOf: [...lists.values()].map((phrases) => phrases.length),
    board: new Board(needs.groups.length, lists.size),
    needsOf: needs.byNumber().packed(vocabulary.size),
  }
}

/** What a phrase begins with, by number; most begin with one plain word. */
function startOf(draft: Draft, asks: Asks, vocabulary: Vocabulary): Iterable<number> {
  const first = draft.steps[0]!
  if (first.kind === 'one-of' && !first.optional && first.alternatives.length === 1) {
    const unit = first.alternatives[0]![0]!
    if (unit.kind === 'word') return [vocabulary.wordId(unit.word)]
  }
  return new Set(vocabulary.idsOf(asks.atStart(draft)))
}

/** Things under numbers, gathered in any order. */
class Pairs {
  private readonly ids: number[] = []
  private readonly things: number[] = []

  add(id: number, thing: number): void {
    this.ids.push(id)
    this.things.push(thing)
  }

  /** Sorted by counting, those under one number in the order in which they came. */
  packed(size: number): Index {
    const { ids, things } = this
    const from = new Int32Array(size + 1)
    for (const id of ids) from[id + 1]!++
    for (let id = 0; id < size; id++) from[id + 1]! += from[id]!
    const next = from.slice()
    const list = new Int32Array(ids.length)
    for (let at = 0; at < ids.length; at++) list[next[ids[at]!]!++] = things[at]!
    return { from, list }
  }
}

function inRows({ from, list }: Index, language: Uint8Array, need: Int32Array, otherNeed: Int32Array): Index {
  const rows = new Int32Array(list.length * ROW)
  for (let at = 0; at < list.length; at++) {
    const one = list[at]!
    rows[at * ROW] = one
    rows[at * ROW + 1] = language[one]!
    rows[at * ROW + 2] = need[one]!
    rows[at * ROW + 3] = otherNeed[one]!
  }
  return { from: from.map((at) => at * ROW), list: rows }
}

/** Which groups of words a phrase cannot do without, those of few words first. */
class Needs {
  readonly groups: number[][] = []
  /** By the step itself, for phrases share their steps; null where anything may stand there. */
  private readonly known = new Map<OneOf, number | null>()
  private readonly asks: Asks
  private readonly vocabulary: Vocabulary

  constructor(asks: Asks, vocabulary: Vocabulary) {
    this.asks = asks
    this.vocabulary = vocabulary
  }

  /** The first step is left out: a phrase is tried only where that stands. */
  of({ steps }: Phrase): number[] {
    const found: number[] = []
    for (let at = 1; at < steps.length; at++) {
      const step = steps[at]!
      if (step.kind !== 'one-of' || step.optional) continue
      let group = this.known.get(step)
      if (group === undefined) {
        group = this.groupOf(step)
        this.known.set(step, group)
      }
      if (group !== null && !found.includes(group)) found.push(group)
    }
    return found.length < 2 ? found : found.sort((a, b) => this.groups[a]!.length - this.groups[b]!.length)
  }

  byNumber(): Pairs {
    const found = new Pairs()
    this.groups.forEach((ids, group) => {
      for (const id of ids) found.add(id, group)
    })
    return found
  }

  private groupOf(step: OneOf): number | null {
    if (step.rest.length === 0)
      return this.groups.push(Array.from(step.plain, (word) => this.vocabulary.wordId(word))) - 1
    const asked = this.asks.ofStep(step)
    return asked.traits.has('any') ? null : this.groups.push(this.vocabulary.idsOf(asked)) - 1
  }
}

/** What phrases ask of the tokens at which they, or one of their steps, may begin. */
class Asks {
  private readonly lists: Map<string, Draft[]>
  private readonly known = new Map<string, Asked>()

  constructor(lists: Map<string, Draft[]>) {
    this.lists = lists
  }

  atStart({ steps }: Phrase): Asked {
    const asked = noneAsked()
    for (const step of steps) {
      if (step.kind !== 'one-of') continue
      addAsked(asked, this.ofStep(step))
      if (!step.optional) break
    }
    return asked
  }

  ofStep({ alternatives }: OneOf): Asked {
    const asked = noneAsked()
    for (const [unit] of alternatives) this.addUnit(asked, unit!)
    return asked
  }

  /** Of all steps of all phrases; lists that they name are made of such phrases themselves. */
  everything(phrases: readonly Phrase[]): Asked {
    const asked = noneAsked()
    const steps = new Set<Step>()
    for (const phrase of phrases) for (const step of phrase.steps) steps.add(step)
    for (const step of steps)
      if (step.kind !== 'gap')
        for (const unit of step.alternatives.flat()) if (unit.kind !== 'list') this.addUnit(asked, unit)
    return asked
  }

  private addUnit(asked: Asked, unit: Unit): void {
    if (unit.kind === 'word') asked.words.add(unit.word)
    else if (unit.kind === 'prefix') asked.prefixes.add(unit.word)
    else if (unit.kind === 'suffix') asked.suffixes.add(unit.word)
    else if (unit.kind === 'list') addAsked(asked, this.ofList(unit.name))
    else if (unit.kind === 'class') {
      for (const trait of traitsOf(unit.name)) asked.traits.add(trait)
      for (const word of wordsOf(unit.name)) asked.words.add(word)
    } else asked.traits.add('any')
  }

  private ofList(name: string): Asked {
    const before = this.known.get(name)
    if (before) return before
    const asked = noneAsked()
    for (const phrase of this.lists.get(name) ?? []) if (!phrase.exception) addAsked(asked, this.atStart(phrase))
    this.known.set(name, asked)
    return asked
  }
}

export function push<K, V>(map: Map<K, V[]>, key: K, value: V) {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
