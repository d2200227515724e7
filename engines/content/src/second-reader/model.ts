import { inflateSync } from 'node:zlib'
import { BITS, type Group, type Seen, SIZE, shareOf } from './features.ts'
import { readable } from './readable.ts'

/** The last output is “a person must look”. */
export const OVERALL = readable.length
export const OUTPUTS = readable.length + 1

/** A linear model: for each feature a weight for each output, in steps of `scale`. */
export interface Model {
  weights: Int8Array | Float32Array
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
  weights: string
}

/** Opens kept weights; throws where they are not of the size that they claim. */
export function openModel(kept: KeptModel): Model {
  const bytes = inflateSync(Buffer.from(kept.weights, 'base64'))
  if (kept.bits !== BITS || kept.outputs.length !== OUTPUTS || bytes.length !== OUTPUTS * SIZE)
    throw new Error(`Weights of ${kept.task} are damaged`)
  return {
    weights: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length),
    scale: kept.scale,
    bias: Float64Array.from(kept.bias),
    slope: Float64Array.from(kept.slope),
    offset: Float64Array.from(kept.offset),
    threshold: kept.threshold,
    least: kept.least,
    beside: kept.beside,
  }
}

function addGroup({ weights, scale }: Model, { places, count }: Group, share: number, sums: Float64Array): void {
  const unit = share * scale
  for (let at = 0; at < count; at++) {
    const place = places[at]! * OUTPUTS
    for (let output = 0; output < OUTPUTS; output++) sums[output]! += weights[place + output]! * unit
  }
}

/** The log odds of each output, written into `sums`. */
export function weigh(model: Model, seen: Seen, sums: Float64Array): void {
  sums.set(model.bias)
  addGroup(model, seen.units, shareOf.units(seen.units.count), sums)
  addGroup(model, seen.ends, shareOf.ends(seen.ends.count), sums)
  addGroup(model, seen.manner, shareOf.manner(), sums)
  addGroup(model, seen.lists, shareOf.lists(seen.lists.count), sums)
  for (let output = 0; output < OUTPUTS; output++)
    sums[output] = sums[output]! * model.slope[output]! + model.offset[output]!
}

/** All together: what is said of the whole, and that any one category is likely. */
export function urgency(logits: Float64Array): number {
  let any = 0
  for (let at = 0; at < OVERALL; at++) any += Math.log1p(Math.exp(Math.min(30, logits[at]!)))
  return logits[OVERALL]! + Math.log(Math.expm1(Math.min(30, any)) + 1e-9)
}
