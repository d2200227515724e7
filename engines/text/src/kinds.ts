import { readInsult } from './insult.ts'
import { kindWords } from './kinds/words.ts'
import { bitOf } from './tone/languages.ts'
import { buildLexicon, entriesOf, type Lexicon } from './tone/lexicon.ts'
import { endOfPiece, tonguesOf } from './tone/reading.ts'
import { MENTION, QUESTION, Tokens, WORD } from './tone/tokens.ts'
import { readToneShares } from './tone.ts'
import type { Language } from './types.ts'

/** What a post about a company wants of it; a post may be several of these, or none. */
export const kinds = ['complaint', 'question', 'threat', 'leak', 'praise'] as const
export type Kind = (typeof kinds)[number]

const classes = { fault: 1, service: 2, plea: 8, law: 16, secret: 32, out: 64, thank: 128 } as const

let lexicon: Lexicon | undefined
const tokens = new Tokens()

/**
 * Whether a post complains, asks, threatens (a person, or the company with courts, offices or boycott), tells what
 * should not be out, or praises. Rules over lists of words in English, French and Italian, together with tone and
 * insult; in other languages the English words and the signs count. Never throws; linear in the length of the text.
 */
export function readKinds(text: string, language?: Language): Kind[] {
  const seen = look(text, language)
  const [negative, neutral, positive] = readToneShares(text, language)
  const found: Kind[] = []
  const concerns = seen.fault + seen.service + seen.mentions > 0
  const complains = concerns && complaint(seen, negative, positive) >= ENOUGH
  if (complains) found.push('complaint')
  if (seen.asks) found.push('question')
  if (seen.law > 0 || readInsult(text, language).label === 'threat') found.push('threat')
  if (seen.secret > 0 && seen.out > 0) found.push('leak')
  const isPleased = positive > negative && positive > neutral
  if (!complains && isPleased && seen.fault === 0 && (seen.thank > 0 || positive >= 0.75)) found.push('praise')
  return found
}

type Seen = {
  fault: number
  service: number
  law: number
  secret: number
  out: number
  thank: number
  mentions: number
  asks: boolean
}

/** Where precision and recall meet on posts to airlines (`bench/tone.ts`). */
const ENOUGH = 1

/** What speaks for a complaint: the tone, faults, the service that they concern, and somebody addressed. */
function complaint({ fault, service, mentions, thank }: Seen, negative: number, positive: number): number {
  const addressed = mentions > 0 ? 0.2 : 0
  const pleased = Math.min(thank, 2) * -0.4
  return 2.2 * negative - 1.2 * positive + 0.7 * Math.min(fault, 3) + 0.3 * Math.min(service, 2) + addressed + pleased
}

function look(text: string, language: Language | undefined): Seen {
  lexicon ??= buildLexicon(
    Object.entries(kindWords).flatMap(([name, lists]) => entriesOf(lists, classes, bitOf(name), 0)),
  )
  const bits = tonguesOf(text, language)
  const seen: Seen = { fault: 0, service: 0, law: 0, secret: 0, out: 0, thank: 0, mentions: 0, asks: false }
  for (let start = 0; start < text.length; ) {
    const end = endOfPiece(text, start)
    tokens.read(text, start, end, lexicon, bits)
    count(seen)
    start = end
  }
  return seen
}

/** A question has its mark after at least two words, or begins as one does. */
function count(seen: Seen): void {
  let words = 0
  for (let at = 0; at < tokens.count; at++) {
    const kind = tokens.kinds[at]
    const value = tokens.classes[at]!
    if (kind === MENTION) seen.mentions++
    if (kind === QUESTION) {
      if (words >= 2) seen.asks = true
      words = 0
    }
    if (kind !== WORD) continue
    words++
    if (words <= 4 && (value & classes.plea) !== 0) seen.asks = true
    if ((value & classes.fault) !== 0) seen.fault++
    if ((value & classes.service) !== 0) seen.service++
    if ((value & classes.law) !== 0) seen.law++
    if ((value & classes.secret) !== 0) seen.secret++
    if ((value & classes.out) !== 0) seen.out++
    if ((value & classes.thank) !== 0) seen.thank++
  }
}
