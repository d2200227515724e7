import { createRequire } from 'node:module'
import { languages } from '../format.ts'
import type { Evidence, Reading } from '../reading.ts'
import { look, lookAtConcepts, newSeen, type Seen } from './features.ts'
import {
  type KeptModel,
  type Model,
  OUTPUTS,
  OVERALL,
  openModel,
  urgency,
  weigh,
  weightOf,
  weighWords,
} from './model.ts'
import { type Readable, readable } from './readable.ts'

/** What was laid out last: of which draft, by which weights, what its words add up to, and whether its concepts were looked at. */
const seen = newSeen()
const words = new Float64Array(OUTPUTS)
const logits = new Float64Array(OUTPUTS)
const laid: { draft: number; by: object | null; isWhole: boolean } = { draft: -1, by: null, isWhole: false }
const nothing: readonly Doubt[] = []

/** Where words alone are this far from asking anybody, concepts hardly ever change it, and are not looked at. */
const FAR = 5

let shipped: Model | undefined
const open = () => openModel(createRequire(import.meta.url)('../../weights/second-reader.json') as KeptModel)

/** What a draft may be, how likely (0 to 1), and the sentence that weighs most: token indices, the end excluded. */
export interface Doubt {
  category: Readable
  sure: number
  from: number
  to: number
}

/**
 * Reads a draft again by a linear model trained on labelled drafts of our own (`bench/train/second-reader.ts`), in
 * English, French and Italian; in other languages it says nothing. It tells what a person should look at, and never more
 * than that: the categories that it holds for likely where the whole looks as if somebody must decide.
 * Linear in the number of tokens; never throws; the weights are read at the first question.
 */
export function readAgain(reading: Reading): readonly Doubt[] {
  shipped ??= open()
  return readAgainBy(shipped, reading)
}

/** The same by other weights of the same shape. */
export function readAgainBy(model: Model, reading: Reading): readonly Doubt[] {
  if (!layOut(model, reading)) return nothing
  if (!laid.isWhole && urgencyOf(model) <= model.threshold - FAR) return nothing
  if (urgencyOfAll(model, reading) <= model.threshold) return nothing
  let likeliest = 0
  for (let at = 1; at < OVERALL; at++) if (logits[at]! > logits[likeliest]!) likeliest = at
  return readable.flatMap((category, at) => {
    const sure = 1 / (1 + Math.exp(-logits[at]!))
    return sure >= (at === likeliest ? model.least : model.beside)
      ? [{ category, sure, ...heaviest(model, seen, reading, at) }]
      : []
  })
}

/** Log odds below which nobody needs to look: the reader gives it less than one in twelve. */
const HARMLESS = -2.5

/** Whether a draft looks so harmless that words of a list, found in it, are likely there by chance. */
export function looksHarmless(reading: Reading): boolean {
  shipped ??= open()
  return layOut(shipped, reading) && urgencyOfAll(shipped, reading) < HARMLESS
}

/** Lays a draft out, without its concepts at first; false where there is nothing that can be read. */
function layOut(model: Model, reading: Reading): boolean {
  const { tokens, draft, number } = reading
  if (tokens.length === 0 || !isSpoken(reading)) return false
  if (laid.draft === number && laid.by === model.rows) return true
  look(draft.text, tokens, draft.author ?? 'brand', seen)
  weighWords(model, seen, words)
  laid.draft = number
  laid.by = model.rows
  laid.isWhole = false
  return true
}

/** How likely somebody must look at what is laid out; leaves the log odds in `logits`. */
function urgencyOf(model: Model): number {
  weigh(model, words, seen, logits)
  return urgency(logits)
}

/** The same with its concepts, which are looked at once. */
function urgencyOfAll(model: Model, reading: Reading): number {
  if (!laid.isWhole) lookAtConcepts(reading.tokens, model.concepts, seen)
  laid.isWhole = true
  return urgencyOf(model)
}

/** What was told of the last draft. */
const told: { draft: number; doubts: readonly Doubt[] } = { draft: -1, doubts: nothing }

function doubtsAbout(reading: Reading): readonly Doubt[] {
  if (told.draft !== reading.number) {
    told.doubts = readAgain(reading)
    told.draft = reading.number
  }
  return told.doubts
}

/** Whether the second reader doubts anything in a draft, so that its rules need not be asked one by one. */
export const hasDoubts = (reading: Reading): boolean => doubtsAbout(reading).length > 0

/** What the second reader holds a draft for, as evidence for a rule; asked once for each draft. */
export const doubtsOf = (category: Readable, reading: Reading): Evidence[] =>
  doubtsAbout(reading)
    .filter((one) => one.category === category)
    .map(({ from, to, sure }) => ({ ...reading.span(from, to), facts: { sure: String(roundToFives(sure)) } }))

/** Nobody can be surer than the model was right on drafts that it had not seen. */
const roundToFives = (sure: number) => Math.max(5, Math.min(95, Math.round(sure * 20) * 5))

function isSpoken({ draft, language }: Reading): boolean {
  if (language === null) return false
  const said = draft.language?.toLowerCase().split(/[-_]/)[0]
  return said === undefined || said === 'und' || languages.some((one) => one === said)
}

/** The sentence whose words speak most for a category, and for somebody to look. */
function heaviest(model: Model, { units, tokens: tokenOf }: Seen, reading: Reading, output: number) {
  const { tokens, sentences } = reading
  const sums = new Float64Array(sentences.length)
  const counts = new Float64Array(sentences.length)
  const first = tokens[0]!.sentence
  for (let at = 0; at < units.count; at++) {
    const sentence = Math.min(sentences.length - 1, tokens[tokenOf[at]!]!.sentence - first)
    const place = units.places[at]!
    sums[sentence]! += weightOf(model, place, output) + 0.5 * weightOf(model, place, OVERALL)
    counts[sentence]!++
  }
  let best = 0
  const share = (at: number) => sums[at]! / Math.sqrt(counts[at]! + 1)
  for (let at = 1; at < sentences.length; at++) if (share(at) > share(best)) best = at
  return { from: sentences[best]!.from, to: sentences[best]!.to }
}
