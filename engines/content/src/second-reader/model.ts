import { inflateSync } from 'node:zlib'
import { type Concepts, type KeptConcepts, openConcepts } from './concepts.ts'
import { BITS, type Group, type Seen, shareOf, sizeWith } from './features.ts'
import { readable } from './readable.ts'

/** The last output is “a person must look”. */
export const OVERALL = readable.length
export const OUTPUTS = readable.length + 1

/** A linear model: for each feature a weight for each output, in steps of `scale`. */
export interface Model {
  /**
   * The weights of each feature, a byte for each output, raised by `RAISED` so that none is below zero. Four lie in one
   * number, so that a row is one line of memory and eight sums do for all outputs.
   */
  rows: Int32Array
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

/** So many numbers make a row; there is room for one output more than there is. */
const ROW = 4
const RAISED = 128

function inRows(weights: Int8Array): Int32Array {
  const size = weights.length / OUTPUTS
  const rows = new Int32Array(size * ROW)
  for (let place = 0; place < size; place++)
    for (let output = 0; output < OUTPUTS; output++)
      rows[place * ROW + (output >> 2)]! |= (weights[place * OUTPUTS + output]! + RAISED) << ((output & 3) * 8)
  return rows
}

/** The weight of one feature for one output, in steps of the scale. */
export const weightOf = ({ rows }: Model, place: number, output: number): number =>
  ((rows[place * ROW + (output >> 2)]! >>> ((output & 3) * 8)) & 255) - RAISED

const totals = new Int32Array(ROW * 4)
const EVEN = 0x00ff00ff
/** Each half of a number holds the sum of so many bytes at most. */
const MOST_AT_ONCE = 256

function addGroup({ rows, scale }: Model, { places, count }: Group, share: number, sums: Float64Array): void {
  totals.fill(0)
  for (let from = 0; from < count; from += MOST_AT_ONCE)
    addRows(rows, places, from, Math.min(count, from + MOST_AT_ONCE))
  const unit = share * scale
  for (let output = 0; output < OUTPUTS; output++) sums[output]! += (totals[output]! - RAISED * count) * unit
}

/** Adds rows into `totals`: bytes apart from their neighbours, two and two in one number. */
function addRows(rows: Int32Array, places: Int32Array, from: number, end: number): void {
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  let e = 0
  let f = 0
  let g = 0
  let h = 0
  for (let at = from; at < end; at++) {
    const row = places[at]! * ROW
    const one = rows[row]!
    const two = rows[row + 1]!
    const three = rows[row + 2]!
    const four = rows[row + 3]!
    a = (a + (one & EVEN)) | 0
    b = (b + ((one >>> 8) & EVEN)) | 0
    c = (c + (two & EVEN)) | 0
    d = (d + ((two >>> 8) & EVEN)) | 0
    e = (e + (three & EVEN)) | 0
    f = (f + ((three >>> 8) & EVEN)) | 0
    g = (g + (four & EVEN)) | 0
    h = (h + ((four >>> 8) & EVEN)) | 0
  }
  spread(0, a, b)
  spread(4, c, d)
  spread(8, e, f)
  spread(12, g, h)
}

function spread(at: number, even: number, odd: number): void {
  totals[at]! += even & 0xffff
  totals[at + 1]! += odd & 0xffff
  totals[at + 2]! += even >>> 16
  totals[at + 3]! += odd >>> 16
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
