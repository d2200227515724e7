import type { Compiled, Judged } from '../compile.ts'
import type { Place } from '../host/place.ts'
import { DOT, HYPHEN, NOTHING, type Reading } from '../host/reading.ts'
import { isDigit } from '../host/symbols.ts'
import type { Pattern } from '../match/patterns.ts'
import { cheapEndings, isNewEnding } from '../words/bait.ts'
import { BAIT, COMMON, HAS_NUMBER, PLAIN, TRADE } from '../words/lexicon.ts'
import { besideName, IS_GIBBERISH } from './beside.ts'
import { type Edit, editsBetween } from './edits.ts'
import { lettersOf, runEnd, runStart, type Scene } from './scene.ts'
import { ERROR_COST, PRETENCE, PURPOSE } from './weights.ts'

/** Where a pattern lies on the host that was read. */
export type Candidate = {
  pattern: number
  start: number
  end: number
  errors: number
  purpose: number
  isExact: boolean
}

export type Where = 'label' | 'left' | 'path'

/** A candidate's score, and what it rests on. */
export type Weighed = {
  readonly score: number
  readonly start: number
  readonly end: number
  readonly pattern: Pattern
  readonly edits: readonly Edit[]
  readonly isDisguised: boolean
  readonly isSplit: boolean
  readonly isWhole: boolean
  /** The whole label, but for an ending of the plural. */
  readonly isPlural: boolean
  readonly where: Where
  readonly spelled: string | undefined
}

export const isSlip = ({ kind }: Edit) => kind !== 'digit' && kind !== 'similar'

/** Weighs one candidate: is the name there by chance, in honesty, or to deceive? Three answers share the whole. */
export function weigh(scene: Scene, candidate: Candidate, compiled: Compiled): Weighed {
  const { surprise } = compiled
  const { reading, place } = scene
  const { units, breaks } = reading
  const { start, end, isExact } = candidate
  const pattern = compiled.patterns[candidate.pattern]!
  const judged = compiled.judged[pattern.brand]!
  const isOrdinary = compiled.isOrdinary[candidate.pattern] === 1
  const edits = isExact ? NO_EDITS : editsFound(reading, start, end, pattern)
  const from = runStart(reading, start)
  const to = runEnd(reading, end)
  const leftSays = scene.says(from, start)
  const rightSays = scene.says(end, to)
  const splits = separatorsInside(reading, start, end)
  const isSlipped = edits.some(isSlip)
  const isMisspelt = isSlipped || pattern.form === 'sounds'
  const isDisguised = !isMisspelt && (pattern.form === 'drawn' || reading.disguise !== '' || edits.length > 0)
  const where = whereIs(reading, place, start, end)
  const isWhole = where === 'label' && isWholeLabel(reading, place, start, end)
  const isPlural =
    where === 'label' && !isMisspelt && isPluralEnding(units, end, to) && isWholeLabel(reading, place, start, to)

  let purpose = PURPOSE.prior + splits.bits
  purpose += from === start ? PURPOSE.border : borderOf(units[start - 1]!, leftSays)
  purpose += to === end ? PURPOSE.border : borderOf(units[end]!, rightSays)
  if (isExact && from === start && to === end) purpose += compiled.bits[candidate.pattern]!
  else {
    purpose += surprise.of(units, from, to, pattern.name)
    purpose -= surprise.of(units, from, start, '') + surprise.of(units, end, to, '')
  }
  if (isSlipped) {
    purpose += PURPOSE.slipped
    if (surprise.isWord(lettersOf(reading, start, end))) purpose += PURPOSE.slippedIntoWord
  }
  for (const edit of edits) purpose -= ERROR_COST[edit.kind]
  if (to === end && edits.some(({ kind, at }) => kind === 'digit' && at === pattern.written.length - 1)) {
    purpose += PURPOSE.digitAtEnd
  }
  if (pattern.form === 'drawn') purpose += PURPOSE.drawn
  if (pattern.form === 'sounds') purpose += PURPOSE.sounds
  if (where === 'left') purpose += PURPOSE.leftOfDomain

  let pretence: number = PRETENCE.base
  if (isDisguised) pretence += PRETENCE.disguised
  else if (isMisspelt) pretence += PRETENCE.misspelt
  if (where === 'path') pretence += PRETENCE.inPath
  else if (where === 'left') pretence += PRETENCE.leftOfDomain
  else if (isWhole) pretence += isMisspelt ? PRETENCE.misspeltWhole : PRETENCE.sameName
  else if (isPlural) pretence += PRETENCE.plural
  else if (breaks[start] === HYPHEN || breaks[end] === HYPHEN) pretence += PRETENCE.hyphen
  const beside = besideName(scene, candidate, leftSays, rightSays)
  if (beside & PLAIN) pretence += beside & BAIT ? PRETENCE.plainBesideBait : PRETENCE.plain
  if (beside & HAS_NUMBER) pretence += PRETENCE.number
  else if (beside & IS_GIBBERISH) pretence += PRETENCE.gibberish
  if (!isMisspelt && isOldForeign(place, judged)) {
    pretence += PRETENCE.foreignEnding
    if (beside & IS_GIBBERISH && !isOrdinary) pretence += PRETENCE.foreignGibberish
  }
  if (isOrdinary && where === 'label' && !isWhole && !isMisspelt && !isDisguised) pretence += PRETENCE.ordinary

  const spelled = scene.isParted
    ? judged.spelled.find(([spelling]) => isSpelled(reading.host, spelling, place.labelEnd))?.[1]
    : undefined
  let context = scene.endingBits
  if (spelled !== undefined) context += PRETENCE.ownDomainSpelled
  else if (scene.endingInside !== undefined) context += PRETENCE.endingInside
  if (beside & BAIT) context += PRETENCE.bait
  else if (beside & TRADE) context += PRETENCE.trade
  return {
    score: Math.round(1000 / (1 + 2 ** -(purpose + context) + 2 ** -(pretence + context))) / 1000,
    start,
    end,
    pattern,
    edits,
    isDisguised,
    isSplit: splits.count > 0,
    isWhole,
    isPlural,
    where,
    spelled,
  }
}

const NO_EDITS: readonly Edit[] = []

function editsFound(reading: Reading, start: number, end: number, { written }: Pattern): readonly Edit[] {
  const letters = lettersOf(reading, start, end)
  return letters === written ? NO_EDITS : editsBetween(written, letters)
}

function separatorsInside({ breaks }: Reading, start: number, end: number): { count: number; bits: number } {
  let [count, bits] = [0, 0]
  for (let i = start + 1; i < end; i++) {
    const before = breaks[i]!
    if (before === NOTHING) continue
    count++
    bits += before >= DOT ? PURPOSE.dotInside : PURPOSE.hyphenInside
  }
  return { count, bits }
}

/** How much it says that the name begins or ends where other letters cling to it; `unit` is the one that touches it. */
const borderOf = (unit: number, says: number) => (isDigit(unit) || (says & COMMON) !== 0 ? PURPOSE.softBorder : 0)

/** `s` or `es`, and no more. */
function isPluralEnding(units: Uint8Array, from: number, to: number): boolean {
  return units[to - 1] === S && (to - from === 1 || (to - from === 2 && units[from] === E))
}
const S = 115
const E = 101

/** An ending under which the brand has nothing, and which is not suspect in itself. */
const isOldForeign = ({ ending, isHosted }: Place, { endings }: Judged) =>
  !isHosted && !endings.has(ending) && !cheapEndings.has(ending) && !isNewEnding(ending)

/** One of the brand's own domains as labels or words of somebody else's host. */
function isSpelled(host: string, spelling: string, labelEnd: number): boolean {
  const at = host.indexOf(spelling)
  return at >= 0 && at + spelling.length < labelEnd && (at === 0 || host[at - 1] === '.' || host[at - 1] === '-')
}

function whereIs(reading: Reading, place: Place, start: number, end: number): Where {
  if (start >= reading.hostSize) return 'path'
  return reading.places[end - 1]! < place.start ? 'left' : 'label'
}

function isWholeLabel({ places }: Reading, place: Place, start: number, end: number): boolean {
  return places[start] === place.start && places[end - 1]! + 1 === place.labelEnd
}
