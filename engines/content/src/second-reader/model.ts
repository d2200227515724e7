import { inflateSync } from 'node:zlib'
import {
  type ByteRows,
  MOST_AT_ONCE,
  newByteRows,
  putWeights,
  spread,
  sumRows,
  weightIn,
} from '@brandwarden/text/byte-rows'
import { type Concepts, type KeptConcepts, openConcepts } from './concepts.ts'
import { BITS, type Group, type Seen, shareOf, sizeWith } from './features.ts'
import { readable } from './readable.ts'

/** The last output is “a person must look”. */
export const OVERALL = readable.length
export const OUTPUTS = readable.length + 1

/** A linear model: for each feature a weight for each output, in steps of `scale`. */
export interface Model {
  /** What each feature weighs for each output; there is room for one output more than there is. */
  rows: ByteRows
  concepts: Concepts
  scale: number
  bias: Float64Array
  /** From the sum of each output to its log odds: `slope * sum + offset`. */
  slope: Float64Array
  offset: Float64Array
  /** From what `urgency` on somebody is asked, and from what probability the likeliest category is named, and any beside it. */
  threshold: number
  least: number
  beside: number
}

/** Weights as they are kept: base64 of deflated signed bytes, and what they were trained on. */
export interface KeptModel {
  task: string
  trained: string
  by: string
  from: readonly { set: string; source: string; licence: string; rows: number }[]
  outputs: readonly string[]
  bits: number
  scale: number
  bias: readonly number[]
  slope: readonly number[]
  offset: readonly number[]
  threshold: number
  least: number
  beside: number
  concepts: KeptConcepts
  weights: string
}

/** Opens kept weights; throws where they are not of the size that they claim. */
export function openModel(kept: KeptModel): Model {
  const bytes = inflateSync(Buffer.from(kept.weights, 'base64'))
  const concepts = openConcepts(kept.concepts)
  const isWhole = bytes.length === OUTPUTS * sizeWith(concepts.count)
  if (kept.bits !== BITS || kept.outputs.length !== OUTPUTS || !isWhole)
    throw new Error(`Weights of ${kept.task} are damaged`)
  return {
    rows: inRows(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)),
    concepts,
    scale: kept.scale,
    bias: Float64Array.from(kept.bias),
    slope: Float64Array.from(kept.slope),
    offset: Float64Array.from(kept.offset),
    threshold: kept.threshold,
    least: kept.least,
    beside: kept.beside,
  }
}

const WIDTH = 4

function inRows(weights: Int8Array): ByteRows {
  const rows = newByteRows(weights.length / OUTPUTS, WIDTH)
  putWeights(rows, weights, OUTPUTS, 0)
  return rows
}

/** The weight of one feature for one output, in steps of the scale. */
export const weightOf = ({ rows }: Model, place: number, output: number): number => weightIn(rows, place, output)

const totals = new Int32Array(4 * WIDTH)
const twos = new Int32Array(2 * WIDTH)
/** Places are rows as they are. */
const [NO_SALT, WHOLE] = [0, -1]

function addGroup({ rows, scale }: Model, { places, count }: Group, share: number, sums: Float64Array): void {
  totals.fill(0)
  for (let from = 0; from < count; from += MOST_AT_ONCE) {
    const end = Math.min(count, from + MOST_AT_ONCE)
    sumRows(rows, places, from, end, NO_SALT, WHOLE, twos)
    spread(twos, end - from, totals)
  }
  const unit = share * scale
  for (let output = 0; output < OUTPUTS; output++) sums[output]! += totals[output]! * unit
}

/** What the words and the manner of a text add up to for each output, written into `sums`; its concepts are not in it. */
export function weighWords(model: Model, { units, ends, manner }: Seen, sums: Float64Array): void {
  sums.set(model.bias)
  addGroup(model, units, shareOf.units(units.count), sums)
  addGroup(model, ends, shareOf.ends(ends.count), sums)
  addGroup(model, manner, shareOf.manner(), sums)
}

/** The log odds of each output, from what the words add up to and the concepts, written into `logits`. */
export function weigh(model: Model, words: Float64Array, { concepts }: Seen, logits: Float64Array): void {
  logits.set(words)
  if (concepts.count > 0) addGroup(model, concepts, shareOf.concepts(concepts.count), logits)
  for (let output = 0; output < OUTPUTS; output++)
    logits[output] = logits[output]! * model.slope[output]! + model.offset[output]!
}

const MOST = 30
const MOST_ODDS = Math.exp(MOST)

/** All together: what is said of the whole, and that any one category is likely. */
export function urgency(logits: Float64Array): number {
  let odds = 1
  for (let at = 0; at < OVERALL; at++) odds *= 1 + Math.exp(Math.min(MOST, logits[at]!))
  return logits[OVERALL]! + Math.log(Math.min(MOST_ODDS, odds) - 1 + 1e-9)
}
