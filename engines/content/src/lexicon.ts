import type { Language } from './format.ts'
import { languages } from './format.ts'
import type { Terms } from './pack.ts'
import { type Phrase, parsePhrase, type Step, type Unit } from './phrase.ts'
import { type Trait, traitsOf, wordsOf } from './word-class.ts'

/** One phrase of a list. */
export interface Entry extends Phrase {
  list: string
  language: Language | 'any'
  /** Whether its gaps and optional words branch so often that places already tried must be remembered. */
  branches: boolean
}

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
export interface Index {
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

export function push<K, V>(map: Map<K, V[]>, key: K, value: V) {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
