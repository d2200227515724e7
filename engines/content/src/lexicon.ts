import { Board } from './board.ts'
import { languages } from './format.ts'
import type { Terms } from './pack.ts'
import { type Index, Pairs } from './pairs.ts'
import { type Phrase, parsePhrase } from './phrase.ts'
import { addPhrases, BRANCHES, EXCEPTION, type PhraseBook, PLAIN_WORD } from './phrase-book.ts'
import type { PhraseCode } from './phrase-code.ts'
import { Needs, Starts } from './phrase-links.ts'
import { savedBook } from './saved-book.ts'
import type { Vocabulary } from './vocabulary.ts'

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
  /** By numbers of the vocabulary, rows of `ROW` numbers, so that what rules a phrase out is read in one go. */
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
export function compileLexicon(terms: ReadonlyMap<string, Terms>, saved: PhraseBook = savedBook()): Lexicon {
  const { names, listIds, lists, phrases, listOf, languageOf, added } = gather(terms, saved)
  const book = addPhrases({ ...saved, listNames: names }, added)
  checkReferences(terms, listIds, lists, book)
  const starts = new Starts(book, lists)
  const needs = new Needs(book, starts)
  const need = phrases.map((phrase) => needs.of(phrase))
  const all = new Pairs()
  phrases.forEach((phrase, at) => {
    for (const id of starts.of(book.begins, phrase)) all.add(id, at)
  })
  const marked = (kind: number) => {
    const marks = new Uint8Array(phrases.length)
    for (let at = 0; at < phrases.length; at++) if ((book.kinds[phrases[at]!]! & kind) !== 0) marks[at] = 1
    return marks
  }
  return {
    vocabulary: book.vocabulary,
    code: { ...book.code, startOf: Int32Array.from(phrases, (phrase) => book.code.startOf[phrase]!) },
    isException: marked(EXCEPTION),
    branches: marked(BRANCHES),
    isWord: marked(PLAIN_WORD),
    all: inRows(all.packed(book.vocabulary.size), languageOf, need),
    listIds,
    listOf: Int32Array.from(listOf),
    phrasesOf: lists.map((list) => list.length),
    needsOf: needs.byWord(book.vocabulary.size),
    board: new Board(needs.count, lists.length),
  }
}

/** All phrases in their order, by their numbers in the book, and those to be added to it, which are numbered behind. */
function gather(terms: ReadonlyMap<string, Terms>, { numbers, kinds, listNames }: PhraseBook) {
  const names = [...new Set([...listNames, ...terms.keys()])]
  const listIds = new Map(names.map((name, at) => [name, at]))
  const lists: number[][] = names.map(() => [])
  const phrases: number[] = []
  const listOf: number[] = []
  const languageOf: number[] = []
  const added = new Map<string, Phrase>()
  const addedNumbers = new Map<string, number>()
  for (const [name, byLanguage] of terms) {
    const list = listIds.get(name)!
    for (let at = 0; at < spoken.length; at++)
      for (const source of byLanguage[spoken[at]!] ?? []) {
        let number = numbers.get(source) ?? addedNumbers.get(source)
        if (number === undefined) {
          number = kinds.length + added.size
          added.set(source, read(source, name, spoken[at]!))
          addedNumbers.set(source, number)
        }
        lists[list]!.push(number)
        phrases.push(number)
        listOf.push(list)
        languageOf.push(1 << at)
      }
  }
  return { names, listIds, lists, phrases, listOf, languageOf, added }
}

function read(source: string, list: string, language: string): Phrase {
  try {
    return parsePhrase(source)
  } catch (error) {
    throw new Error(`terms “${list}” (${language}), phrase “${source}”: ${(error as Error).message}`)
  }
}

function checkReferences(
  terms: ReadonlyMap<string, Terms>,
  listIds: ReadonlyMap<string, number>,
  lists: readonly (readonly number[])[],
  { names, listNames }: PhraseBook,
) {
  const done = new Set<string>()
  const visit = (name: string, trail: string[]) => {
    if (trail.includes(name)) throw new Error(`terms “${name}” refer to themselves: ${[...trail, name].join(' → ')}`)
    if (done.has(name)) return
    if (!terms.has(name)) throw new Error(`terms “${trail.at(-1) ?? ''}” refer to <${name}>, which does not exist`)
    const inner = new Set<number>()
    for (const phrase of lists[listIds.get(name)!]!)
      for (let at = names.from[phrase]!; at < names.from[phrase + 1]!; at++) inner.add(names.list[at]!)
    for (const list of inner) visit(listNames[list]!, [...trail, name])
    done.add(name)
  }
  for (const name of terms.keys()) visit(name, [])
}

function inRows({ from, list }: Index, language: readonly number[], need: readonly [number, number][]): Index {
  const rows = new Int32Array(list.length * ROW)
  for (let at = 0; at < list.length; at++) {
    const one = list[at]!
    rows[at * ROW] = one
    rows[at * ROW + 1] = language[one]!
    rows[at * ROW + 2] = need[one]![0]
    rows[at * ROW + 3] = need[one]![1]
  }
  return { from: from.map((at) => at * ROW), list: rows }
}

export function push<K, V>(map: Map<K, V[]>, key: K, value: V) {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
