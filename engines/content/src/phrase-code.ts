import type { Phrase, Step, Unit } from './phrase.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What a unit is, in the low bits of its number; behind them whether it must stand in a tag, and what it asks for. */
export const WORD = 0
export const EXACT = 1
/** A beginning or an ending. */
export const PART = 2
export const LIST = 3
export const CLASS = 4
export const ANY = 5
export const KIND = 7
export const TAG = 8
export const ASKED = 4

/** What a step is, in the low bits of its first number; behind them how many units or tokens. */
export const ONE_OF = 0
export const OPTIONAL = 1
export const GAP = 2
export const NOT = 3
export const SORT = 3
export const MANY = 2

/** Ends the steps of a phrase. */
export const END = 0x7fffffff

/**
 * Phrases as numbers in a row, so that to try one touches a line or two of memory, and not a tree of objects. The steps
 * of a phrase stand from `startOf` on in `phrases` up to `END`: a plain word as the number of that word turned below
 * zero, any other step as its place in `steps`, where phrases share it. There a gap is one number, a denial is followed
 * by its units, and a choice by the place behind it and its alternatives, each with its length first.
 */
export interface PhraseCode {
  phrases: Int32Array
  startOf: Int32Array
  steps: Int32Array
  /** What words with capitals of their own look like, and which words they are. */
  exact: readonly { id: number; as: string }[]
  classes: readonly string[]
}

/** Writes phrases down behind those that were written before. */
export class PhraseWriter {
  readonly phrases: number[] = []
  readonly steps: number[] = []
  readonly exact: { id: number; as: string }[]
  readonly classes: string[]
  /** By the step itself, for phrases share their steps. */
  private readonly known = new Map<Step, number>()
  private readonly before: Omit<PhraseCode, 'startOf'>
  private readonly vocabulary: Vocabulary
  private readonly listId: (name: string) => number

  constructor(before: Omit<PhraseCode, 'startOf'>, vocabulary: Vocabulary, listId: (name: string) => number) {
    this.before = before
    this.exact = [...before.exact]
    this.classes = [...before.classes]
    this.vocabulary = vocabulary
    this.listId = listId
  }

  /** Gives where the phrase begins. */
  add(phrase: Phrase): number {
    const start = this.before.phrases.length + this.phrases.length
    for (const step of phrase.steps) this.phrases.push(this.placeOf(step))
    this.phrases.push(END)
    return start
  }

  private placeOf(step: Step): number {
    const before = this.known.get(step)
    if (before !== undefined) return before
    const place = this.write(step)
    this.known.set(step, place)
    return place
  }

  private write(step: Step): number {
    const { steps } = this
    const behind = this.before.steps.length
    const place = behind + steps.length
    if (step.kind === 'gap') steps.push(GAP | (step.atMost << MANY))
    else if (step.kind === 'not') {
      steps.push(NOT | (step.alternatives.length << MANY))
      for (const unit of step.alternatives) steps.push(this.encode(unit))
    } else {
      const { alternatives, optional } = step
      const only = alternatives.length === 1 && alternatives[0]!.length === 1 ? alternatives[0]![0]! : null
      const isPlain = only?.kind === 'word' && only.exact === null && !only.tag
      if (isPlain && !optional) return ~this.vocabulary.wordId(only.word)
      steps.push((optional ? OPTIONAL : ONE_OF) | (alternatives.length << MANY), 0)
      for (const units of alternatives) {
        steps.push(units.length)
        for (const unit of units) steps.push(this.encode(unit))
      }
      steps[place - behind + 1] = behind + steps.length
    }
    return place
  }

  private encode(unit: Unit): number {
    const [kind, asked] = this.askedBy(unit)
    return kind | ('tag' in unit && unit.tag ? TAG : 0) | (asked << ASKED)
  }

  private askedBy(unit: Unit): [kind: number, asked: number] {
    const { vocabulary, exact, classes } = this
    if (unit.kind === 'prefix') return [PART, vocabulary.prefixId(unit.word)]
    if (unit.kind === 'suffix') return [PART, vocabulary.suffixId(unit.word)]
    if (unit.kind === 'list') return [LIST, this.listId(unit.name)]
    if (unit.kind === 'any') return [ANY, 0]
    if (unit.kind === 'word') {
      const id = vocabulary.wordId(unit.word)
      return unit.exact === null ? [WORD, id] : [EXACT, exact.push({ id, as: unit.exact }) - 1]
    }
    if (!classes.includes(unit.name)) classes.push(unit.name)
    return [CLASS, classes.indexOf(unit.name)]
  }
}
