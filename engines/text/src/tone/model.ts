import { inflateSync } from 'node:zlib'
import type { Grams } from './grams.ts'
import type { Symbols } from './symbols.ts'

/**
 * A linear model over hashed features: one weight per feature and output. The words, runs of letters and symbols of a
 * text are summed apart, each divided by the root of their number, so that long posts weigh no more than short ones.
 */
export type Model = {
  outputs: 3 | 4
  /** Weights stand at `(feature & mask) * outputs + output`, in steps of `scale`. */
  mask: number
  scale: number
  /** How much more the symbols count than words and runs. */
  gain: number
  bias: Float64Array
  weights: Int8Array | Float32Array
}

/** Keeps the three kinds of features apart in one table. */
export const RUNS = 0x5bd1e995 | 0
export const SYMBOLS = 0x27d4eb2f | 0

function add(model: Model, hashes: Int32Array, count: number, salt: number, gain: number, sums: Float64Array): void {
  const { weights, mask, outputs, scale } = model
  if (count === 0) return
  const unit = (scale * gain) / Math.sqrt(count)
  if (outputs === 3) {
    let [one, two, three] = [0, 0, 0]
    for (let at = 0; at < count; at++) {
      const place = ((hashes[at]! ^ salt) & mask) * 3
      one += weights[place]!
      two += weights[place + 1]!
      three += weights[place + 2]!
    }
    sums[0]! += one * unit
    sums[1]! += two * unit
    sums[2]! += three * unit
    return
  }
  let [one, two, three, four] = [0, 0, 0, 0]
  for (let at = 0; at < count; at++) {
    const place = ((hashes[at]! ^ salt) & mask) * 4
    one += weights[place]!
    two += weights[place + 1]!
    three += weights[place + 2]!
    four += weights[place + 3]!
  }
  sums[0]! += one * unit
  sums[1]! += two * unit
  sums[2]! += three * unit
  sums[3]! += four * unit
}

/** The logits of a piece of text, written into `sums`. */
export function weigh(model: Model, grams: Grams, symbols: Symbols, sums: Float64Array): void {
  sums.set(model.bias)
  add(model, grams.words, grams.wordCount, 0, 1, sums)
  add(model, grams.runs, grams.runCount, RUNS, 1, sums)
  addSymbols(model, symbols, sums)
}

export const addSymbols = (model: Model, symbols: Symbols, sums: Float64Array): void =>
  add(model, symbols.found, symbols.count, SYMBOLS, model.gain, sums)

/** Weights as they are kept: `weights` is the base64 of deflated signed bytes; `from` names what they were trained on. */
export type KeptModel = {
  task: string
  trained: string
  by: string
  from: readonly { set: string; source: string; licence: string; rows: number }[]
  outputs: readonly string[]
  bits: number
  scale: number
  gain: number
  bias: readonly number[]
  weights: string
}

/** Opens kept weights; throws where they are not of the size that they claim. */
export function openModel(kept: KeptModel): Model {
  const bytes = inflateSync(Buffer.from(kept.weights, 'base64'))
  const size = (1 << kept.bits) * kept.outputs.length
  const outputs = kept.outputs.length
  if (bytes.length !== size || (outputs !== 3 && outputs !== 4)) throw new Error(`Weights of ${kept.task} are damaged`)
  const { scale, gain } = kept
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)
  return { outputs, mask: (1 << kept.bits) - 1, scale, gain, bias: Float64Array.from(kept.bias), weights }
}
