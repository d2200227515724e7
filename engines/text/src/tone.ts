import type { Model } from './tone/model.ts'
import { toneOrder } from './tone/order.ts'
import { endOfPiece, readPieceBy, tokens, tonguesOf, weighPiece } from './tone/reading.ts'
import { Symbols } from './tone/symbols.ts'
import type { Language } from './types.ts'

export const toneLabels = ['negative', 'neutral', 'positive'] as const
export type ToneLabel = (typeof toneLabels)[number]

/** `score` is the probability of the label, from a third to 1. */
export type Tone = { label: ToneLabel; score: number }

const symbols = new Symbols(toneOrder)
const sums = new Float64Array(3)
const whole = new Float64Array(3)

/**
 * Whether a text sounds negative, neutral or positive, in English, French, Italian, Spanish, German and Portuguese.
 * `language` (ISO 639-1) says whose words count; where it is left out, the text's own small words say it.
 *
 * A linear model over words, their neighbours, runs of letters and the order of praise, blame and denial, trained by
 * `bench/train/tone.ts`; the weights are read at the first question. Long texts are read piece by piece and each
 * piece counts by its length. Never throws; linear in the length of the text.
 */
export function readTone(text: string, language?: Language): Tone {
  return toneOf(shareTone(undefined, text, language))
}

/** How likely the text is negative, neutral and positive; together 1. */
export type ToneShares = readonly [negative: number, neutral: number, positive: number]

/** The same by other weights of the same shape. */
export function readToneBy(model: Model, text: string, language?: Language): Tone {
  return toneOf(shareTone(model, text, language))
}

function toneOf(shares: ToneShares): Tone {
  const [negative, neutral, positive] = shares
  const best = negative > neutral ? (negative > positive ? 0 : 2) : neutral >= positive ? 1 : 2
  return { label: toneLabels[best]!, score: Math.round(shares[best] * 1000) / 1000 }
}

/** The shares themselves, by the shipped weights. */
export function readToneShares(text: string, language?: Language): ToneShares {
  return shareTone(undefined, text, language)
}

function shareTone(model: Model | undefined, text: string, language?: Language): ToneShares {
  const bits = tonguesOf(text, language)
  whole.fill(0)
  for (let start = 0; start < text.length; ) {
    const end = endOfPiece(text, start)
    readPieceBy(model, text, start, end, bits)
    if (tokens.count > 0) {
      symbols.read(tokens)
      weighPiece(model, 'tone', symbols, sums)
      const share = (end - start) / text.length
      for (let at = 0; at < 3; at++) whole[at]! += sums[at]! * share
    }
    start = end
  }
  return toShares(whole)
}

function toShares(logits: Float64Array): ToneShares {
  const [negative, neutral, positive] = [logits[0]!, logits[1]!, logits[2]!]
  if (negative === 0 && neutral === 0 && positive === 0) return [0, 1, 0]
  const most = Math.max(negative, neutral, positive)
  const each = [Math.exp(negative - most), Math.exp(neutral - most), Math.exp(positive - most)] as const
  const sum = each[0] + each[1] + each[2]
  return [each[0] / sum, each[1] / sum, each[2] / sum]
}
