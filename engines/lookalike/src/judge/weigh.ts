import type { Place } from '../host/place.ts'
import { DOT, HYPHEN, NOTHING, type Reading } from '../host/reading.ts'
import { isDigit } from '../host/symbols.ts'
import type { Pattern } from '../match/patterns.ts'
import { cheapEndings, isNewEnding } from '../words/bait.ts'
import { BAIT, PLAIN, TRADE, type Vocabulary } from '../words/vocabulary.ts'
import { type Edit, editsBetween } from './edits.ts'
import type { HitKind, Reason } from './kinds.ts'
import type { Surprise } from './surprise.ts'
import { ERROR_COST, PRETENCE, PURPOSE } from './weights.ts'

/** Where a pattern lies on the host that was read. */
export type Candidate = { pattern: number; start: number; end: number; errors: number; purpose: number }

/** What is known of a brand when its hosts are judged. */
export type Judged = {
  readonly vocabulary: Vocabulary
  /** The last labels of its own domains. */
  readonly endings: ReadonlySet<string>
  /** Its own domains as imitators spell them at the left: `acme.co.uk`, `acme-co-uk`. */
  readonly spelled: readonly (readonly [spelling: string, domain: string])[]
}

export type Weighed = { readonly score: number; readonly kind: HitKind; readonly reasons: readonly Reason[] }

/** Weighs one candidate: how likely the name stands there on purpose, and to deceive. */
export function weigh(
  reading: Reading,
  place: Place,
  pattern: Pattern,
  candidate: Candidate,
  judged: Judged,
  surprise: Surprise,
): Weighed {
  const { start, end } = candidate
  const reasons: Reason[] = []
  const letters = lettersOf(reading, start, end)
  const written = reading.textOf(start, end)
  const edits = letters === pattern.written ? [] : editsBetween(pattern.written, letters)
  const inside = separatorsInside(reading, start, end)
  const sides = sidesOf(reading, start, end, judged.vocabulary)

  const isSlipped = edits.some(isSlip)
  const run = sides.left + letters + sides.right
  let purpose = PURPOSE.prior + sides.border - inside.cost
  purpose += surprise.of(run, pattern.name) - surprise.of(sides.left, '') - surprise.of(sides.right, '')
  if (isSlipped) purpose += PURPOSE.slipped + (surprise.isWord(letters) ? PURPOSE.slippedIntoWord : 0)
  for (const edit of edits) purpose -= ERROR_COST[edit.kind]
  if (pattern.form === 'drawn') purpose += PURPOSE.drawn
  if (pattern.form === 'sounds') purpose += PURPOSE.sounds

  const isMisspelt = isSlipped || pattern.form === 'sounds'
  const isDisguised = !isMisspelt && (pattern.form === 'drawn' || reading.disguise !== '' || edits.length > 0)
  let pretence = PRETENCE.base as number
  if (isDisguised) pretence += PRETENCE.disguised
  else if (isMisspelt) pretence += PRETENCE.misspelt
  sayName(reasons, pattern, written, edits, reading.disguise, inside.count > 0)

  const where = whereIs(reading, place, start, end)
  if (where === 'path') {
    pretence += PRETENCE.inPath
    reasons.push({ code: 'in-path' })
  } else if (where === 'left') {
    pretence += PRETENCE.leftOfDomain
    purpose += PURPOSE.leftOfDomain
    reasons.push({ code: 'left-of', domain: place.domain })
  }
  const isWhole = where === 'label' && isWholeLabel(reading, place, start, end)
  if (isWhole) pretence += isMisspelt ? PRETENCE.misspeltWhole : PRETENCE.sameName
  else if (where === 'label' && hasHyphenBeside(reading, start, end)) pretence += PRETENCE.hyphen

  const beside = wordsBeside(reading, start, end, judged.vocabulary, sides, place.labelEnd, surprise)
  if (beside.meaning & PLAIN) pretence += PRETENCE.plain
  if (beside.hasNumber) pretence += PRETENCE.number
  else if (beside.hasGibberish) pretence += PRETENCE.gibberish
  if (!isMisspelt && isOldForeign(place, judged)) pretence += PRETENCE.foreignEnding
  const context = contextOf(reading, place, judged, beside, reasons)
  return {
    score: 1 / (1 + 2 ** -(purpose + context) + 2 ** -(pretence + context)),
    kind: kindOf(where, isWhole, pattern, edits, isDisguised, inside.count > 0, letters),
    reasons,
  }
}

/** An ending under which the brand has nothing, and which is not suspect in itself. */
const isOldForeign = ({ ending, isHosted }: Place, { endings }: Judged) =>
  !isHosted && !endings.has(ending) && !cheapEndings.has(ending) && !isNewEnding(ending)

/** An ending of domains that stands where none belongs. */
const ENDING_INSIDE = /[.-](com|net|org|gov|(?:co|ne|or|com|go|gov|org|net)[.-]?[a-z]{2})(?=[.-]|$)/

/** What speaks against chance and against honesty alike. */
function contextOf({ host }: Reading, place: Place, judged: Judged, beside: Beside, reasons: Reason[]): number {
  let context = 0
  const spelled = judged.spelled.find(([spelling]) => isSpelled(host, spelling, place.labelEnd))
  if (spelled) {
    context += PRETENCE.ownDomainSpelled
    reasons.push({ code: 'own-domain-spelled', domain: spelled[1] })
  } else {
    const ending = ENDING_INSIDE.exec(host.slice(0, place.labelEnd))?.[1]
    if (ending !== undefined) {
      context += PRETENCE.endingInside
      reasons.push({ code: 'ending-inside', ending })
    }
  }
  if (beside.meaning & BAIT) context += PRETENCE.bait
  else if (beside.meaning & TRADE) context += PRETENCE.trade
  if (beside.words.length > 0) {
    reasons.push({ code: beside.meaning & (BAIT | TRADE) ? 'beside' : 'plain-words', words: beside.words })
  }
  if (place.isHosted) {
    context += PRETENCE.hosted
    reasons.push({ code: 'hosted', domain: host.slice(place.labelEnd + 1) })
  } else if (cheapEndings.has(place.ending)) {
    context += PRETENCE.cheapEnding
    reasons.push({ code: 'cheap-ending', ending: place.ending })
  } else if (isNewEnding(place.ending)) context += PRETENCE.newEnding
  return context
}

function lettersOf(reading: Reading, start: number, end: number): string {
  return String.fromCharCode(...reading.units.subarray(start, end))
}

function separatorsInside(reading: Reading, start: number, end: number): { count: number; cost: number } {
  let [count, cost] = [0, 0]
  for (let i = start + 1; i < end; i++) {
    const before = reading.breaks[i]!
    if (before === NOTHING) continue
    count++
    cost -= before >= DOT ? PURPOSE.dotInside : PURPOSE.hyphenInside
  }
  return { count, cost }
}

type Sides = { border: number; readonly left: string; readonly right: string }

/** What clings to the name on both sides, and how much its borders say. */
function sidesOf(reading: Reading, start: number, end: number, vocabulary: Vocabulary): Sides {
  const { breaks, size } = reading
  let from = start
  while (from > 0 && breaks[from]! === NOTHING) from--
  let to = end
  while (to < size && breaks[to]! === NOTHING) to++
  const left = lettersOf(reading, from, start)
  const right = lettersOf(reading, end, to)
  return { left, right, border: borderOf(left, -1, vocabulary) + borderOf(right, 0, vocabulary) }
}

function borderOf(clinging: string, at: number, vocabulary: Vocabulary): number {
  if (clinging === '') return PURPOSE.border
  if (isDigit(clinging.charCodeAt(at === 0 ? 0 : clinging.length - 1))) return PURPOSE.softBorder
  return vocabulary.read(clinging) !== 0 ? PURPOSE.softBorder : 0
}

const hasHyphenBeside = ({ breaks }: Reading, start: number, end: number) =>
  breaks[start] === HYPHEN || breaks[end] === HYPHEN

type Beside = { meaning: number; hasNumber: boolean; hasGibberish: boolean; words: string[] }

/** The known words anywhere else in the host. */
function wordsBeside(
  reading: Reading,
  start: number,
  end: number,
  vocabulary: Vocabulary,
  sides: Sides,
  labelEnd: number,
  surprise: Surprise,
): Beside {
  const beside: Beside = { meaning: 0, hasNumber: false, hasGibberish: false, words: [] }
  const add = (run: string, isNear: boolean) => {
    if (run === '' || run === 'www') return
    const meaning = vocabulary.read(run) & (isNear ? -1 : ~PLAIN)
    if (meaning & (BAIT | TRADE | PLAIN)) {
      beside.meaning |= meaning & (BAIT | TRADE | PLAIN)
      if (beside.words.length < 3) beside.words.push(run)
    }
    if (/\d/.test(run)) beside.hasNumber = true
    else if (meaning === 0 && surprise.isGibberish(run)) beside.hasGibberish = true
  }
  add(sides.left, true)
  add(sides.right, true)
  const { breaks, size } = reading
  for (let from = 0; from < size; ) {
    let to = from + 1
    while (to < size && breaks[to]! < HYPHEN) to++
    const isSuffix = from < reading.hostSize && reading.places[from]! >= labelEnd
    if (!isSuffix && (to <= start || from >= end)) {
      add(lettersOf(reading, from, to), isSameLabel(reading, from, to, start, end))
    }
    from = to
  }
  return beside
}

const isSlip = ({ kind }: Edit) => kind !== 'digit' && kind !== 'similar'

/** One of the brand's own domains as labels or words of somebody else's host. */
function isSpelled(host: string, spelling: string, labelEnd: number): boolean {
  const at = host.indexOf(spelling)
  return at >= 0 && at + spelling.length < labelEnd && (at === 0 || host[at - 1] === '.' || host[at - 1] === '-')
}

/** Only hyphens between the two. */
function isSameLabel({ breaks }: Reading, from: number, to: number, start: number, end: number): boolean {
  const [first, last] = to <= start ? [to, start] : [end, from]
  for (let i = first; i <= last; i++) if (breaks[i]! >= DOT) return false
  return true
}

type Where = 'label' | 'left' | 'path'

function whereIs(reading: Reading, place: Place, start: number, end: number): Where {
  if (start >= reading.hostSize) return 'path'
  return reading.places[end - 1]! < place.start ? 'left' : 'label'
}

function isWholeLabel(reading: Reading, place: Place, start: number, end: number): boolean {
  return reading.places[start] === place.start && reading.places[end - 1]! + 1 === place.labelEnd
}

function sayName(
  reasons: Reason[],
  { name, form }: Pattern,
  written: string,
  edits: readonly Edit[],
  disguise: string,
  isSplit: boolean,
): void {
  if (disguise !== '') reasons.push({ code: 'drawn-like', name, written: disguise })
  else if (form === 'drawn') reasons.push({ code: 'drawn-like', name, written })
  else if (form === 'sounds') reasons.push({ code: 'sounds-like', name, written })
  else if (edits.length === 0) reasons.push({ code: isSplit ? 'split' : 'name', name, written })
  for (const edit of edits) reasons.push({ code: 'edit', edit, name, written })
}

function kindOf(
  where: Where,
  isWhole: boolean,
  pattern: Pattern,
  edits: readonly Edit[],
  isDisguised: boolean,
  isSplit: boolean,
  letters: string,
): HitKind {
  const slips = edits.filter(isSlip)
  if (slips.length > 0) return slips.every(({ kind }) => kind === 'bit-flip') ? 'bitsquat' : 'typo'
  if (isDisguised) return 'homoglyph'
  if (pattern.form === 'sounds') return 'sound-alike'
  if (where === 'path') return 'path'
  if (where === 'left') return 'subdomain'
  if (isSplit && letters === pattern.name) return isWhole ? 'hyphenation' : 'combosquat'
  return isWhole ? 'same-name' : 'combosquat'
}
