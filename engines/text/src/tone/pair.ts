import { type ByteRows, MOST_AT_ONCE, newByteRows, putWeights, spread, sumRows } from '../byte-rows.ts'
import { GROUP } from './classes.ts'
import { type Grams, runsIn } from './grams.ts'
import { addSymbols, type Model, RUNS } from './model.ts'
import type { Symbols } from './symbols.ts'
import { type Tokens, WORD } from './tokens.ts'

/** Two numbers of four bytes hold what a feature weighs for all outputs of both models. */
const WIDTH = 2
const LANES = 4 * WIDTH
const TWOS = 2 * WIDTH

/** What a frequent word weighs is kept: two numbers that spell it, then the sums of its runs, two in a number. */
const KEPT = 6
const PLACES = 1 << 12
/** Letters of five bits in one number. */
const LETTERS = 6

/**
 * Two models with the same features, side by side: what both ask of a piece of text is looked up once, in one line of
 * memory, and the runs of letters of a word that came before are not added up again. The sums are those of `weigh`.
 */
export class Pair {
  readonly models: readonly [Model, Model]
  private readonly rows: ByteRows
  private readonly kept = new Int32Array(KEPT * PLACES)
  private readonly words = new Int32Array(LANES)
  private readonly runs = new Int32Array(LANES)
  private readonly row = new Int32Array(TWOS)
  /** Sums that are not spread yet, and of how many features. */
  private readonly open = new Int32Array(TWOS)
  private inOpen = 0
  private wordCount = 0
  private runCount = 0

  constructor(one: Model, other: Model) {
    if (one.mask !== other.mask) throw new Error('These weights do not go together')
    this.models = [one, other]
    this.rows = sideBySide(one, other)
  }

  /** Adds up the words and runs of a piece, for both models. */
  read(tokens: Tokens, grams: Grams): void {
    const { words, wordCount } = grams
    this.wordCount = wordCount
    this.clear(this.words)
    for (let from = 0; from < wordCount; from += MOST_AT_ONCE) {
      const end = Math.min(wordCount, from + MOST_AT_ONCE)
      this.sum(words, from, end, 0)
      this.take(this.words, end - from, this.row, 0)
    }
    this.spread(this.words)
    this.runCount = 0
    this.clear(this.runs)
    for (let at = 0; at < tokens.count; at++)
      if (tokens.kinds[at] === WORD && (tokens.classes[at]! & GROUP) === 0) this.addRuns(tokens, at, grams)
    this.spread(this.runs)
  }

  /** The logits of one of the models for what was read, written into `sums`. */
  weigh(which: 0 | 1, symbols: Symbols, sums: Float64Array): void {
    const model = this.models[which]
    const first = which === 0 ? 0 : this.models[0].outputs
    sums.set(model.bias)
    this.addTo(sums, model, this.words, first, this.wordCount)
    this.addTo(sums, model, this.runs, first, this.runCount)
    addSymbols(model, symbols, sums)
  }

  private addTo(sums: Float64Array, model: Model, of: Int32Array, first: number, count: number): void {
    if (count === 0) return
    const unit = model.scale / Math.sqrt(count)
    for (let output = 0; output < model.outputs; output++) sums[output]! += of[first + output]! * unit
  }

  private addRuns({ letters, from, to, hashes }: Tokens, at: number, grams: Grams): void {
    const { kept } = this
    const start = from[at]!
    const end = to[at]!
    const isShort = spell(letters, start, end)
    const home = (hashes[at]! & (PLACES - 1)) * KEPT
    if (isShort && kept[home] === spelt.high && kept[home + 1] === spelt.low) {
      const count = runsIn(end - start)
      this.runCount += count
      this.take(this.runs, count, kept, home + 2)
      return
    }
    grams.runCount = 0
    grams.readRuns(letters, start, end)
    this.runCount += grams.runCount
    this.sum(grams.runs, 0, grams.runCount, RUNS)
    this.take(this.runs, grams.runCount, this.row, 0)
    if (!isShort) return
    kept[home] = spelt.high
    kept[home + 1] = spelt.low
    for (let two = 0; two < TWOS; two++) kept[home + 2 + two] = this.row[two]!
  }

  private sum(hashes: Int32Array, from: number, end: number, salt: number): void {
    sumRows(this.rows, hashes, from, end, salt, this.models[0].mask, this.row)
  }

  private clear(into: Int32Array): void {
    into.fill(0)
    this.open.fill(0)
    this.inOpen = 0
  }

  /** Takes the sums of so many features to those that lie two in a number, as long as there is room in it. */
  private take(into: Int32Array, count: number, sums: Int32Array, at: number): void {
    if (this.inOpen + count > MOST_AT_ONCE) this.spread(into)
    this.inOpen += count
    for (let two = 0; two < TWOS; two++) this.open[two]! += sums[at + two]!
  }

  private spread(into: Int32Array): void {
    spread(this.open, this.inOpen, into)
    this.open.fill(0)
    this.inOpen = 0
  }
}

const spelt = { high: 0, low: 0 }

/** Spells a word of at most twelve plain letters as two numbers, which no other word has; false for any other word. */
function spell(letters: Uint16Array, from: number, to: number): boolean {
  spelt.high = 0
  spelt.low = 0
  if (to - from > 2 * LETTERS) return false
  for (let at = from; at < to; at++) {
    const letter = letters[at]! - 96
    if (letter < 1 || letter > 26) return false
    if (at - from < LETTERS) spelt.high = (spelt.high << 5) | letter
    else spelt.low = (spelt.low << 5) | letter
  }
  return true
}

function sideBySide(one: Model, other: Model): ByteRows {
  const rows = newByteRows(one.mask + 1, WIDTH)
  putWeights(rows, one.weights, one.outputs, 0)
  putWeights(rows, other.weights, other.outputs, one.outputs)
  return rows
}
