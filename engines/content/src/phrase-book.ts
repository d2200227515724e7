import type { Index } from './pairs.ts'
import type { Phrase, Step, Unit } from './phrase.ts'
import { type PhraseCode, PhraseWriter } from './phrase-code.ts'
import { type Asked, traitId, Vocabulary } from './vocabulary.ts'
import { traitsOf, wordsOf } from './word-class.ts'

type OneOf = Extract<Step, { kind: 'one-of' }>

/** What a phrase is, in bits: it takes places of others away, it branches often, it is one plain word or a choice of them. */
export const EXCEPTION = 1
export const BRANCHES = 2
export const PLAIN_WORD = 4

/**
 * Phrases that were read, numbered and written down, whatever lists they stand in. Where one may begin with another list,
 * or needs one, that list is told by its name, `~name` among numbers of the vocabulary, for what it holds is not known
 * here. Arrays alone, so that a book is saved and loaded without reading its phrases again (`phrase-book-bytes.ts`).
 */
export interface PhraseBook {
  /** The number of each phrase by its source. */
  numbers: ReadonlyMap<string, number>
  vocabulary: Vocabulary
  listNames: readonly string[]
  kinds: Uint8Array
  code: PhraseCode
  /** Of each phrase what it may begin with, the lists that it names, and which groups it cannot do without. */
  begins: Index
  names: Index
  needs: Index
  /** Of each group what a text must hold one of. */
  groups: Index
  /** Patterns (RE2) that were compiled and may be trusted. */
  patterns: ReadonlySet<string>
}

const emptyIndex: Index = { from: new Int32Array(1), list: new Int32Array(0) }
const none = new Int32Array(0)

export const emptyBook: PhraseBook = {
  numbers: new Map(),
  vocabulary: new Vocabulary(),
  listNames: [],
  kinds: new Uint8Array(0),
  code: { phrases: none, startOf: none, steps: none, exact: [], classes: [] },
  begins: emptyIndex,
  names: emptyIndex,
  needs: emptyIndex,
  groups: emptyIndex,
  patterns: new Set(),
}

/** The book with more phrases behind its own; `numbers` holds the new ones alone. */
export function addPhrases(book: PhraseBook, phrases: ReadonlyMap<string, Phrase>): PhraseBook {
  const vocabulary = book.vocabulary.with(askedBy(phrases.values()))
  const listNames = [...book.listNames]
  const listId = (name: string) => {
    const known = listNames.indexOf(name)
    return known === -1 ? listNames.push(name) - 1 : known
  }
  const writer = new PhraseWriter(book.code, vocabulary, listId)
  const groups = new Groups(vocabulary, listId, book.groups.from.length - 1)
  const numbers = new Map<string, number>()
  const kinds: number[] = []
  const startOf: number[] = []
  const begins: number[][] = []
  const names: number[][] = []
  const needs: number[][] = []
  for (const [source, phrase] of phrases) {
    numbers.set(source, book.kinds.length + numbers.size)
    kinds.push(kindOf(phrase))
    startOf.push(writer.add(phrase))
    begins.push(beginOf(phrase, vocabulary, listId))
    names.push(listsIn(phrase).map(listId))
    needs.push(groups.of(phrase))
  }
  return {
    numbers,
    vocabulary,
    listNames,
    kinds: Uint8Array.from(
      { length: book.kinds.length + kinds.length },
      (_, at) => book.kinds[at] ?? kinds[at - book.kinds.length]!,
    ),
    code: {
      phrases: joined(book.code.phrases, writer.phrases),
      startOf: joined(book.code.startOf, startOf),
      steps: joined(book.code.steps, writer.steps),
      exact: writer.exact,
      classes: writer.classes,
    },
    begins: withRows(book.begins, begins),
    names: withRows(book.names, names),
    needs: withRows(book.needs, needs),
    groups: withRows(book.groups, groups.all),
    patterns: book.patterns,
  }
}

function joined(one: Int32Array, more: readonly number[]): Int32Array {
  const both = new Int32Array(one.length + more.length)
  both.set(one)
  both.set(more, one.length)
  return both
}

function withRows({ from, list }: Index, rows: readonly (readonly number[])[]): Index {
  let end = list.length
  return {
    from: joined(
      from,
      rows.map((row) => {
        end += row.length
        return end
      }),
    ),
    list: joined(list, rows.flat()),
  }
}

const kindOf = (phrase: Phrase) =>
  (phrase.exception ? EXCEPTION : 0) | (branchesOften(phrase) ? BRANCHES : 0) | (isPlainWord(phrase) ? PLAIN_WORD : 0)

const branchesOften = ({ steps }: Phrase) =>
  steps.filter(
    (step) => step.kind === 'gap' || (step.kind === 'one-of' && (step.optional || step.alternatives.length > 1)),
  ).length > 3

const isPlainWord = ({ steps }: Phrase) =>
  steps.length === 1 && steps[0]!.kind === 'one-of' && !steps[0]!.optional && steps[0]!.rest.length === 0

function listsIn({ steps }: Phrase): string[] {
  const names: string[] = []
  for (const step of steps) {
    if (step.kind === 'gap' || (step.kind === 'one-of' && step.rest.length === 0)) continue
    for (const unit of step.alternatives.flat()) if (unit.kind === 'list') names.push(unit.name)
  }
  return names
}

/** All words, beginnings and endings of all steps. */
function askedBy(phrases: Iterable<Phrase>): Asked {
  const asked: Asked = { words: new Set(), prefixes: new Set(), suffixes: new Set() }
  const steps = new Set<Step>()
  for (const phrase of phrases) for (const step of phrase.steps) steps.add(step)
  for (const step of steps)
    if (step.kind !== 'gap')
      for (const unit of step.alternatives.flat()) {
        if (unit.kind === 'word') asked.words.add(unit.word)
        else if (unit.kind === 'prefix') asked.prefixes.add(unit.word)
        else if (unit.kind === 'suffix') asked.suffixes.add(unit.word)
        else if (unit.kind === 'class') for (const word of wordsOf(unit.name)) asked.words.add(word)
      }
  return asked
}

/** What a token must answer to for a unit to stand there. */
function idsOf(unit: Unit, vocabulary: Vocabulary, listId: (name: string) => number): number[] {
  if (unit.kind === 'word') return [vocabulary.wordId(unit.word)]
  if (unit.kind === 'prefix') return [vocabulary.prefixId(unit.word)]
  if (unit.kind === 'suffix') return [vocabulary.suffixId(unit.word)]
  if (unit.kind === 'list') return [~listId(unit.name)]
  if (unit.kind === 'any') return [traitId('any')]
  return [...traitsOf(unit.name).map(traitId), ...Array.from(wordsOf(unit.name), (word) => vocabulary.wordId(word))]
}

/** The first step that must stand, and those that may stand before it. */
function beginOf({ steps }: Phrase, vocabulary: Vocabulary, listId: (name: string) => number): number[] {
  const found = new Set<number>()
  for (const step of steps) {
    if (step.kind !== 'one-of') continue
    for (const [unit] of step.alternatives) for (const id of idsOf(unit!, vocabulary, listId)) found.add(id)
    if (!step.optional) break
  }
  return [...found]
}

/** Groups of words of which a phrase needs one each. */
class Groups {
  readonly all: number[][] = []
  /** By the step itself, for phrases share their steps; null where anything may stand there. */
  private readonly known = new Map<OneOf, number | null>()
  private readonly vocabulary: Vocabulary
  private readonly listId: (name: string) => number
  private readonly first: number

  constructor(vocabulary: Vocabulary, listId: (name: string) => number, first: number) {
    this.vocabulary = vocabulary
    this.listId = listId
    this.first = first
  }

  /** The first step is left out: a phrase is tried only where that stands. */
  of({ steps }: Phrase): number[] {
    const found = new Set<number>()
    for (let at = 1; at < steps.length; at++) {
      const step = steps[at]!
      if (step.kind !== 'one-of' || step.optional) continue
      let group = this.known.get(step)
      if (group === undefined) {
        group = this.groupOf(step)
        this.known.set(step, group)
      }
      if (group !== null) found.add(group)
    }
    return [...found]
  }

  private groupOf({ alternatives }: OneOf): number | null {
    const ids = new Set(alternatives.flatMap(([unit]) => idsOf(unit!, this.vocabulary, this.listId)))
    return ids.has(traitId('any')) ? null : this.first + this.all.push([...ids]) - 1
  }
}
