import type { Place } from '../host/place.ts'
import { DOT, HYPHEN, NOTHING, type Reading } from '../host/reading.ts'
import { isDigit } from '../host/symbols.ts'
import type { Pattern } from '../match/patterns.ts'
import { cheapEndings, isNewEnding } from '../words/bait.ts'
import { BAIT, COMMON, PLAIN, TRADE } from '../words/lexicon.ts'
import { type Edit, editsBetween } from './edits.ts'
import { isGibberish, isSameLabel, lettersOf, readPart, runEnd, runStart, type Scene } from './scene.ts'
import type { Surprise } from './surprise.ts'
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

/** What is known of a brand when its hosts are judged. */
export type Judged = {
  /** The last labels of its own domains. */
  readonly endings: ReadonlySet<string>
  /** Its own domains as imitators spell them at the left: `acme.co.uk.`, `acme-co-uk`. */
  readonly spelled: readonly (readonly [spelling: string, domain: string])[]
}

export type Where = 'label' | 'left' | 'path'

/** A candidate's score, and what it rests on. */
export type Weighed = {
  readonly score: number
  readonly start: number
  readonly end: number
  readonly pattern: Pattern
  readonly letters: string
  readonly edits: readonly Edit[]
  readonly isDisguised: boolean
  readonly isSplit: boolean
  readonly isWhole: boolean
  /** The whole label, but for an ending of the plural. */
  readonly isPlural: boolean
  readonly where: Where
  /** The known words beside the name, with what they say. */
  readonly words: readonly BesideWord[]
  readonly spelled: string | undefined
}

export const isSlip = ({ kind }: Edit) => kind !== 'digit' && kind !== 'similar'

/** Weighs one candidate: is the name there by chance, in honesty, or to deceive? Three answers share the whole. */
export function weigh(
  scene: Scene,
  pattern: Pattern,
  candidate: Candidate,
  judged: Judged,
  surprise: Surprise,
  isOrdinary: boolean,
): Weighed {
  const { reading, place } = scene
  const { start, end } = candidate
  const letters = lettersOf(reading, start, end)
  const edits = letters === pattern.written ? [] : editsBetween(pattern.written, letters)
  const left = lettersOf(reading, runStart(reading, start), start)
  const right = lettersOf(reading, end, runEnd(reading, end))
  const inside = separatorsInside(reading, start, end)
  const isSlipped = edits.some(isSlip)
  const isMisspelt = isSlipped || pattern.form === 'sounds'
  const isDisguised = !isMisspelt && (pattern.form === 'drawn' || reading.disguise !== '' || edits.length > 0)
  const endsInDigit =
    right === '' && edits.some(({ kind, at }) => kind === 'digit' && at === pattern.written.length - 1)
  const where = whereIs(reading, place, start, end)
  const isWhole = where === 'label' && isWholeLabel(reading, place, start, end)

  const isPlural =
    where === 'label' && !isMisspelt && /^e?s$/.test(right) && isWholeLabel(reading, place, start, end + right.length)

  let purpose = PURPOSE.prior - inside.cost
  purpose += borderOf(left, left.length - 1, surprise) + borderOf(right, 0, surprise)
  purpose += surprise.of(left + letters + right, pattern.name) - surprise.of(left, '') - surprise.of(right, '')
  if (isSlipped) purpose += PURPOSE.slipped + (surprise.isWord(letters) ? PURPOSE.slippedIntoWord : 0)
  for (const edit of edits) purpose -= ERROR_COST[edit.kind]
  if (endsInDigit) purpose += PURPOSE.digitAtEnd
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
  else if (reading.breaks[start] === HYPHEN || reading.breaks[end] === HYPHEN) pretence += PRETENCE.hyphen
  const beside = wordsBeside(scene, start, end, left, right, surprise)
  if (beside.meaning & PLAIN) pretence += beside.meaning & BAIT ? PRETENCE.plainBesideBait : PRETENCE.plain
  if (beside.hasNumber) pretence += PRETENCE.number
  else if (beside.isGibberish) pretence += PRETENCE.gibberish
  if (!isMisspelt && isOldForeign(place, judged)) {
    pretence += PRETENCE.foreignEnding
    if (beside.isGibberish && !isOrdinary) pretence += PRETENCE.foreignGibberish
  }
  if (isOrdinary && where === 'label' && !isWhole && !isMisspelt && !isDisguised) pretence += PRETENCE.ordinary

  const spelled = judged.spelled.find(([spelling]) => isSpelled(reading.host, spelling, place.labelEnd))?.[1]
  let context = scene.endingBits
  if (spelled !== undefined) context += PRETENCE.ownDomainSpelled
  else if (scene.endingInside !== undefined) context += PRETENCE.endingInside
  if (beside.meaning & BAIT) context += PRETENCE.bait
  else if (beside.meaning & TRADE) context += PRETENCE.trade
  return {
    score: Math.round(1000 / (1 + 2 ** -(purpose + context) + 2 ** -(pretence + context))) / 1000,
    start,
    end,
    pattern,
    letters,
    edits,
    isDisguised,
    isSplit: inside.count > 0,
    isWhole,
    isPlural,
    where,
    words: beside.words,
    spelled,
  }
}

function separatorsInside({ breaks }: Reading, start: number, end: number): { count: number; cost: number } {
  let [count, cost] = [0, 0]
  for (let i = start + 1; i < end; i++) {
    const before = breaks[i]!
    if (before === NOTHING) continue
    count++
    cost -= before >= DOT ? PURPOSE.dotInside : PURPOSE.hyphenInside
  }
  return { count, cost }
}

/** How much it says that the name begins or ends here; `at` is the unit of `clinging` that touches it. */
function borderOf(clinging: string, at: number, { lexicon }: Surprise): number {
  if (clinging === '') return PURPOSE.border
  return isDigit(clinging.charCodeAt(at)) || lexicon.read(clinging) !== 0 ? PURPOSE.softBorder : 0
}

export type BesideWord = { readonly text: string; readonly meaning: number }

const MOST_WORDS = 12

type Beside = { meaning: number; hasNumber: boolean; isGibberish: boolean; words: BesideWord[] }

/** The words elsewhere in the host. Plain ones count only in the name's own label: every host has an `api` or `cdn`. */
function wordsBeside(
  { reading, parts }: Scene,
  start: number,
  end: number,
  left: string,
  right: string,
  { lexicon }: Surprise,
): Beside {
  const others = parts.filter((part) => part.end <= start || part.start >= end)
  const clinging = [left, right].flatMap((text) => (text === '' ? [] : readPart(text, start, end, lexicon)))
  const all = [...clinging, ...others]
  const beside: Beside = { meaning: 0, hasNumber: false, isGibberish: false, words: [] }
  for (const part of all) {
    const isFar = part.meaning & PLAIN && others.includes(part) && !isSameLabel(reading, part, start, end)
    const meaning = (isFar ? part.meaning & ~PLAIN : part.meaning) & COMMON
    if (meaning !== 0 && beside.words.length < MOST_WORDS) beside.words.push({ text: part.text, meaning })
    beside.meaning |= meaning
    if (part.hasNumber) beside.hasNumber = true
  }
  beside.isGibberish = !beside.hasNumber && all.some((part) => isGibberish(part, lexicon))
  return beside
}

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
