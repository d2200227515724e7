import { OFFENDING, weighWords } from './insult/evidence.ts'
import { insultOrder } from './insult/order.ts'
import { type Span, snap } from './span.ts'
import * as is from './tone/classes.ts'
import type { Model } from './tone/model.ts'
import { endOfPiece, readPieceBy, tokens, tonguesOf, weighPiece } from './tone/reading.ts'
import { Symbols } from './tone/symbols.ts'
import type { Language } from './types.ts'

export type InsultLabel = 'none' | 'insult' | 'threat' | 'slur' | 'profanity'

/**
 * `score`: how likely the text offends, 0 to 1; it does from 0.5, and `label` is `none` below. `hate`: how likely it is
 * aimed at people for what they are (origin, faith, sex, love, disability), 0 to 1. `spans`: the words that offend by
 * themselves; none where only the sentence does.
 */
export type Insult = { label: InsultLabel; score: number; hate: number; spans: Span[] }

const symbols = new Symbols(insultOrder)
/** Logits of offence, hatred, threat and abuse of somebody. */
const sums = new Float64Array(4)

const share = (logit: number): number => Math.round(1000 / (1 + Math.exp(-logit))) / 1000

/**
 * Whether a text insults, threatens, uses a slur or swears, in English, French, Italian, Spanish, German and
 * Portuguese. `language` as for `readTone`. Denial (“not animals”), counter-speech (“calling them scum is racist”),
 * quotation and words taken back by those they were thrown at count for innocence; the name of a people has no weight.
 *
 * Words of its own lists weigh by hand-set points, their order by a linear model trained by `bench/train/insult.ts`;
 * where people are named for what they are, the model has the greater say. Of a long text the worst piece counts.
 * Never throws; linear in the length of the text.
 */
export function readInsult(text: string, language?: Language): Insult {
  return worstOf(undefined, text, language)
}

/** The same by other weights of the same shape. */
export function readInsultBy(model: Model, text: string, language?: Language): Insult {
  return worstOf(model, text, language)
}

function worstOf(model: Model | undefined, text: string, language: Language | undefined): Insult {
  const bits = tonguesOf(text, language)
  let worst: Insult = { label: 'none', score: 0, hate: 0, spans: [] }
  for (let start = 0; start < text.length; ) {
    const end = endOfPiece(text, start)
    readPieceBy(model, text, start, end, bits)
    if (tokens.count > 0) {
      const found = readOne(model, text)
      if (found.score >= worst.score) worst = { ...found, hate: Math.max(found.hate, worst.hate) }
    }
    start = end
  }
  return worst
}

function readOne(model: Model | undefined, text: string): Insult {
  symbols.read(tokens)
  weighPiece(model, 'insult', symbols, sums)
  const { points, bits } = weighWords(tokens)
  const score = share(offenceOf(points, bits, sums[0]!))
  const hate = share(sums[1]!)
  if (score < 0.5) return { label: 'none', score, hate, spans: [] }
  return { label: labelOf(bits, sums), score, hate, spans: spansOf(text) }
}

/**
 * Puts the points of the words and the model’s logit together. The model knows what is done with the words, and has the
 * greater say where people are named for what they are, and the greatest where somebody's words are told. The figures
 * are set by hand on the two thirds of the sets that rules are developed on.
 */
function offenceOf(points: number, bits: number, logit: number): number {
  if ((bits & is.GROUP) !== 0)
    return (bits & (is.SAY | is.COUNTER)) !== 0 ? 0.25 * points + 0.3 + 1.2 * logit : 0.5 * points + 0.5 + 1.2 * logit
  return points + 1.2 + ((bits & (is.SLUR | is.PROFANITY)) !== 0 ? logit : 0.5 * logit)
}

function labelOf(bits: number, logits: Float64Array): InsultLabel {
  const threatens = logits[2]! > ((bits & is.VIOLENCE) !== 0 ? 0 : 2)
  if (threatens) return 'threat'
  if ((bits & is.SLUR) !== 0 && (logits[1]! > 0 || (bits & (is.INSULT | is.PROFANITY)) === 0)) return 'slur'
  if ((bits & is.PROFANITY) !== 0 && (bits & is.CURSE) === 0 && logits[3]! < 0) return 'profanity'
  return 'insult'
}

function spansOf(text: string): Span[] {
  const spans: Span[] = []
  for (let at = 0; at < tokens.count; at++)
    if ((tokens.classes[at]! & OFFENDING) !== 0) spans.push(snap(text, tokens.starts[at]!, tokens.ends[at]!))
  return spans
}
