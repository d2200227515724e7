import { createRequire } from 'node:module'
import { de as insultDe } from '../insult/words/de.ts'
import { en as insultEn } from '../insult/words/en.ts'
import { es as insultEs } from '../insult/words/es.ts'
import { every as insultEvery } from '../insult/words/every.ts'
import { fr as insultFr } from '../insult/words/fr.ts'
import { it as insultIt } from '../insult/words/it.ts'
import { pt as insultPt } from '../insult/words/pt.ts'
import { COMMON, CURSE, classNames, INSULT, PROFANITY, SLUR } from './classes.ts'
import { Grams } from './grams.ts'
import { SEED, step } from './hash.ts'
import { bitOf, EVERY, readLanguages } from './languages.ts'
import { DIGIT, plainUnit } from './letters.ts'
import { buildLexicon, entriesOf, type Lexicon, lookUp, type WordLists } from './lexicon.ts'
import { type KeptModel, type Model, openModel, weigh } from './model.ts'
import { Pair } from './pair.ts'
import type { Symbols } from './symbols.ts'
import { Tokens, WINDOW } from './tokens.ts'
import { de } from './words/de.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'
import { every } from './words/every.ts'
import { fr } from './words/fr.ts'
import { it } from './words/it.ts'
import { pt } from './words/pt.ts'

const tongues: Record<string, readonly WordLists[]> = {
  en: [en, insultEn],
  fr: [fr, insultFr],
  it: [it, insultIt],
  es: [es, insultEs],
  de: [de, insultDe],
  pt: [pt, insultPt],
}
const HIDDEN = PROFANITY | INSULT | SLUR | CURSE

let lexicon: Lexicon | undefined
let commons: Lexicon | undefined

/** The words of all languages, put together at the first question. */
export function openLexicon(): Lexicon {
  lexicon ??= buildLexicon([
    ...readLanguages.flatMap((language) =>
      tongues[language]!.flatMap((lists) => entriesOf(lists, classNames, bitOf(language), HIDDEN)),
    ),
    ...[every, insultEvery].flatMap((lists) => entriesOf(lists, classNames, EVERY, HIDDEN)),
  ])
  return lexicon
}

function openCommons(): Lexicon {
  commons ??= buildLexicon(
    readLanguages.flatMap((language) =>
      entriesOf({ common: tongues[language]![0]!.common! }, { common: COMMON }, EVERY, 0).map((entry) => ({
        ...entry,
        value: bitOf(language),
      })),
    ),
  )
  return commons
}

/** How many units of a text are looked at to guess its language. */
const GLANCE = 300

/** The languages whose words count: the one that is given, else those whose small words the text holds most of. */
export function tonguesOf(text: string, language: string | undefined): number {
  const given = language === undefined ? 0 : bitOf(language)
  if (given !== 0) return given
  if (language !== undefined && language !== 'und') return bitOf('en')
  if (guessed.text !== text) guessed = { text, bits: guess(text) }
  return guessed.bits
}

/** Both readers ask about the same text. */
let guessed = { text: '', bits: EVERY }

const counts = new Uint8Array(readLanguages.length)

function guess(text: string): number {
  const small = openCommons()
  counts.fill(0)
  let hash = SEED
  let length = 0
  const end = Math.min(text.length, GLANCE)
  for (let at = 0; at <= end; at++) {
    const plain = at < end ? plainUnit(text.charCodeAt(at)) : 0
    if (plain > DIGIT) {
      hash = step(hash, plain)
      length++
      continue
    }
    if (length > 0) {
      const bits = lookUp(small, hash, EVERY)
      for (let which = 0; which < counts.length; which++) if ((bits & (1 << which)) !== 0) counts[which]!++
    }
    hash = SEED
    length = 0
  }
  let most = 0
  for (const count of counts) if (count > most) most = count
  if (most === 0) return EVERY
  let bits = 0
  for (let which = 0; which < counts.length; which++) if (counts[which] === most) bits |= 1 << which
  return bits
}

/** One piece of a text as both readers see it; the buffers are the same for every text, so read it before the next. */
export const tokens = new Tokens()
export const grams = new Grams()

let last: { text: string; start: number; end: number; bits: number } | undefined
/** What of the last piece was read beside its tokens. */
let hasGrams = false
let hasPair = false

const isLast = (text: string, start: number, end: number, bits: number): boolean =>
  last !== undefined && last.text === text && last.start === start && last.end === end && last.bits === bits

function readTokens(text: string, start: number, end: number, bits: number): void {
  if (isLast(text, start, end, bits)) return
  last = { text, start, end, bits }
  hasGrams = false
  hasPair = false
  tokens.read(text, start, end, openLexicon(), bits)
}

/** Reads `[start, end)` into `tokens` and `grams`; what was read last is not read again. */
export function readPiece(text: string, start: number, end: number, bits: number): void {
  readTokens(text, start, end, bits)
  if (!hasGrams) grams.read(tokens)
  hasGrams = true
}

let pair: Pair | undefined
const openKept = (name: string) => openModel(createRequire(import.meta.url)(`../../weights/${name}.json`) as KeptModel)

/** The shipped weights of tone and insult, side by side; read at the first question. */
function openPair(): Pair {
  pair ??= new Pair(openKept('tone'), openKept('insult'))
  return pair
}

/** Reads a piece for weights of one's own, or for the shipped ones where none are given. */
export function readPieceBy(model: Model | undefined, text: string, start: number, end: number, bits: number): void {
  if (model !== undefined) {
    readPiece(text, start, end, bits)
    return
  }
  readTokens(text, start, end, bits)
  if (hasPair) return
  grams.readWords(tokens)
  openPair().read(tokens, grams)
  hasPair = true
  hasGrams = false
}

/** The logits of what was read, written into `sums`. */
export function weighPiece(
  model: Model | undefined,
  task: 'tone' | 'insult',
  symbols: Symbols,
  sums: Float64Array,
): void {
  if (model === undefined) openPair().weigh(task === 'tone' ? 0 : 1, symbols, sums)
  else weigh(model, grams, symbols, sums)
}

/** In a text longer than a post, pieces are no longer than a sentence or two, so that one insult is not talked over. */
const SHORT = 160

/** Where the piece that begins at `start` ends: after a sentence, or a blank, or at worst between two characters. */
export function endOfPiece(text: string, start: number): number {
  const size = text.length > WINDOW ? SHORT : WINDOW
  const most = start + size
  if (most >= text.length) return text.length
  let blank = 0
  for (let at = most - 1; at > start + size / 4; at--) {
    const unit = text.charCodeAt(at)
    if (unit === 10 || ((unit === 46 || unit === 33 || unit === 63) && text.charCodeAt(at + 1) === 32)) return at + 1
    if (blank === 0 && unit === 32) blank = at + 1
  }
  if (blank > 0) return blank
  const unit = text.charCodeAt(most)
  return unit >= 0xdc00 && unit <= 0xdfff ? most - 1 : most
}
