/** Training of the linear models: features of a text once, then gradient descent (AdaGrad, L2) over them. */
import { writeFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { type KeptModel, type Model, RUNS, SYMBOLS } from '@brandwarden/text/tone/model'
import { endOfPiece, grams, readPiece, tokens, tonguesOf } from '@brandwarden/text/tone/reading'
import type { Symbols } from '@brandwarden/text/tone/symbols'

/** The features of a text, hashed: `values[i]` is the weight with which `places[i]` counts. */
export type Features = { places: Int32Array; values: Float32Array }
/** `targets`: 0 to 1 for each output, NaN where nothing is known. */
export type Row = { features: Features; targets: Float32Array; weight: number }

export function featuresOf(
  text: string,
  language: string | undefined,
  symbols: Symbols,
  mask: number,
  gain = 1,
): Features {
  readPiece(text, 0, endOfPiece(text, 0), tonguesOf(text, language))
  symbols.read(tokens)
  const sum = new Map<number, number>()
  const take = (hashes: Int32Array, count: number, salt: number, gain = 1) => {
    const unit = gain / Math.sqrt(count)
    for (let at = 0; at < count; at++) {
      const place = (hashes[at]! ^ salt) & mask
      sum.set(place, (sum.get(place) ?? 0) + unit)
    }
  }
  take(grams.words, grams.wordCount, 0)
  take(grams.runs, grams.runCount, RUNS)
  take(symbols.found, symbols.count, SYMBOLS, gain)
  return { places: Int32Array.from(sum.keys()), values: Float32Array.from(sum.values()) }
}

export type Training = {
  outputs: 3 | 4
  mask: number
  gain?: number
  isSoftmax: boolean
  epochs: number
  rate: number
  decay: number
  seed?: number
}

/** A generator of its own, so that a run can be repeated to the bit (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}

export function train(
  rows: readonly Row[],
  { outputs, mask, isSoftmax, epochs, rate, decay, seed = 1, gain = 1 }: Training,
): Model {
  const size = (mask + 1) * outputs
  const weights = new Float32Array(size)
  const squares = new Float32Array(size).fill(1e-2)
  const bias = new Float64Array(outputs)
  const random = dice(seed)
  const order = Int32Array.from(rows.keys())
  const sums = new Float64Array(outputs)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1))
      const kept = order[at]!
      order[at] = order[other]!
      order[other] = kept
    }
    for (const which of order) {
      const {
        features: { places, values },
        targets,
        weight,
      } = rows[which]!
      sums.set(bias)
      for (let at = 0; at < places.length; at++) {
        const place = places[at]! * outputs
        for (let output = 0; output < outputs; output++) sums[output]! += weights[place + output]! * values[at]!
      }
      toShares(sums, isSoftmax)
      for (let output = 0; output < outputs; output++) {
        const target = targets[output]!
        if (Number.isNaN(target)) continue
        const slope = (sums[output]! - target) * weight
        bias[output]! -= rate * 0.02 * slope
        for (let at = 0; at < places.length; at++) {
          const place = places[at]! * outputs + output
          const step = slope * values[at]! + decay * weights[place]!
          squares[place]! += step * step
          weights[place]! -= (rate * step) / Math.sqrt(squares[place]!)
        }
      }
    }
  }
  return { outputs, mask, scale: 1, gain, bias, weights }
}

export function toShares(sums: Float64Array, isSoftmax: boolean): void {
  if (!isSoftmax) {
    for (let at = 0; at < sums.length; at++) sums[at] = 1 / (1 + Math.exp(-sums[at]!))
    return
  }
  const most = Math.max(...sums)
  let total = 0
  for (let at = 0; at < sums.length; at++) total += sums[at] = Math.exp(sums[at]! - most)
  for (let at = 0; at < sums.length; at++) sums[at]! /= total
}

export function ask(model: Model, { places, values }: Features, isSoftmax: boolean): Float64Array {
  const sums = Float64Array.from(model.bias)
  for (let at = 0; at < places.length; at++)
    for (let output = 0; output < model.outputs; output++)
      sums[output]! += model.weights[places[at]! * model.outputs + output]! * values[at]! * model.scale
  toShares(sums, isSoftmax)
  return sums
}

/** Weights as signed bytes: the greatest few in a thousand are cut off, so that the others keep their steps. */
export function quantise(model: Model): Model {
  const sizes = Float32Array.from(model.weights, Math.abs)
    .filter((size) => size > 0)
    .sort()
  const most = sizes[Math.floor(sizes.length * 0.9995)] ?? 1
  const scale = most / 127
  const weights = Int8Array.from(model.weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale))))
  return { ...model, scale, weights }
}

export function keep(path: string, model: Model, about: Pick<KeptModel, 'task' | 'by' | 'from' | 'outputs'>): void {
  const kept: KeptModel = {
    ...about,
    trained: new Date().toISOString().slice(0, 10),
    bits: Math.log2(model.mask + 1),
    scale: model.scale,
    gain: model.gain,
    bias: [...model.bias].map((value) => Number(value.toFixed(5))),
    weights: deflateSync(Buffer.from(model.weights.buffer), { level: 9 }).toString('base64'),
  }
  const lists = /\[\n\s+([^\][{}]+?)\n\s+\]/gu
  const json = JSON.stringify(kept, null, 2).replace(lists, (_, list: string) => `[${list.replace(/\n\s+/gu, ' ')}]`)
  writeFileSync(path, `${json}\n`)
}
