import type { Compiled } from '../compile.ts'
import type { Place } from '../host/place.ts'
import { DOT, NOTHING, type Reading } from '../host/reading.ts'
import { isDigit } from '../host/symbols.ts'
import type { Pattern } from '../match/patterns.ts'
import { COMMON } from '../words/lexicon.ts'
import { type Edit, editsBetween, isSlip } from './edits.ts'
import { lettersOf, runEnd, runStart, type Scene } from './scene.ts'

/** Where a pattern lies on the host that was read. */
export type Candidate = {
  pattern: number
  start: number
  end: number
  /** How much can speak for purpose, whatever stands around it; in bits. */
  mostPurpose: number
  /** The name itself, without an error or a disguise. */
  isExact: boolean
}

export type Where = 'label' | 'left' | 'path'

/** Nothing, a digit or another known word, or letters that make no word with the name. */
export type Border = 'free' | 'soft' | 'clinging'

/** How a name stands in a host, before it is said how likely that is. Places are of symbols, as `Reading` counts them. */
export type Sight = {
  readonly start: number
  readonly end: number
  /** The run of letters and digits that the name stands in. */
  readonly runStart: number
  readonly runEnd: number
  /** What the letters say that stand in the run before and after it. */
  readonly leftSays: number
  readonly rightSays: number
  readonly leftBorder: Border
  readonly rightBorder: Border
  readonly pattern: Pattern
  readonly edits: readonly Edit[]
  readonly isSlipped: boolean
  readonly isMisspelt: boolean
  readonly isDisguised: boolean
  /** Hyphens and dots inside it that do not belong there. */
  readonly hyphensInside: number
  readonly dotsInside: number
  readonly where: Where
  readonly isWhole: boolean
  /** The whole label, but for an ending of the plural. */
  readonly isPlural: boolean
  /** An ending of the plural is all that stands behind it in its run. */
  readonly isPluralRun: boolean
  /** One of the brand's own domains that the host spells out. */
  readonly spelled: string | undefined
}

/** Looks at a candidate as a reader would. */
export function sightOf(scene: Scene, { pattern: index, start, end, isExact }: Candidate, compiled: Compiled): Sight {
  const { reading, place } = scene
  const { units, breaks } = reading
  const pattern = compiled.patterns[index]!
  const edits = isExact ? NO_EDITS : editsFound(reading, start, end, pattern)
  const [from, to] = [runStart(reading, start), runEnd(reading, end)]
  const [leftSays, rightSays] = [scene.says(from, start), scene.says(end, to)]
  const isSlipped = edits.some(isSlip)
  const isMisspelt = isSlipped || pattern.form === 'sounds'
  const where = whereIs(reading, place, start, end)
  let [hyphensInside, dotsInside] = [0, 0]
  for (let i = start + 1; i < end; i++) {
    if (breaks[i]! >= DOT) dotsInside++
    else if (breaks[i] !== NOTHING) hyphensInside++
  }
  return {
    start,
    end,
    runStart: from,
    runEnd: to,
    leftSays,
    rightSays,
    leftBorder: from === start ? 'free' : borderAt(units[start - 1]!, leftSays),
    rightBorder: to === end ? 'free' : borderAt(units[end]!, rightSays),
    pattern,
    edits,
    isSlipped,
    isMisspelt,
    isDisguised: !isMisspelt && (pattern.form === 'drawn' || reading.disguise !== '' || edits.length > 0),
    hyphensInside,
    dotsInside,
    where,
    isWhole: where === 'label' && isWholeLabel(reading, place, start, end),
    isPluralRun: isPluralEnding(units, end, to),
    isPlural:
      where === 'label' && !isMisspelt && isPluralEnding(units, end, to) && isWholeLabel(reading, place, start, to),
    spelled: scene.isParted ? spelledIn(reading.host, place, compiled.judged[pattern.brand]!.spelled) : undefined,
  }
}

const NO_EDITS: readonly Edit[] = []

function editsFound(reading: Reading, start: number, end: number, { written }: Pattern): readonly Edit[] {
  const letters = lettersOf(reading, start, end)
  return letters === written ? NO_EDITS : editsBetween(written, letters)
}

const borderAt = (unit: number, says: number): Border => (isDigit(unit) || (says & COMMON) !== 0 ? 'soft' : 'clinging')

/** `s` or `es`, and no more. */
function isPluralEnding(units: Uint8Array, from: number, to: number): boolean {
  return units[to - 1] === S && (to - from === 1 || (to - from === 2 && units[from] === E))
}
const S = 115
const E = 101

const spelledIn = (host: string, { labelEnd }: Place, spelled: readonly (readonly [string, string])[]) =>
  spelled.find(([spelling]) => isSpelled(host, spelling, labelEnd))?.[1]

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
