import type { Compiled, Judged } from '../compile.ts'
import type { Place } from '../host/place.ts'
import { HYPHEN } from '../host/reading.ts'
import { cheapEndings, isNewEnding } from '../words/bait.ts'
import { ANY_WORD, BAIT, COMMON, HAS_NUMBER, IS_WORDS, PLAIN, SITE_WORD, TRADE } from '../words/lexicon.ts'
import { besideName, IS_GIBBERISH } from './beside.ts'
import { isSlip } from './edits.ts'
import { lettersOf, type Scene } from './scene.ts'
import { type Border, type Candidate, type Sight, sightOf } from './sight.ts'
import { ERROR_COST, PRETENCE, PURPOSE } from './weights.ts'

/** A candidate's score, and what it rests on. */
export type Weighed = { readonly score: number; readonly sight: Sight }

/** Weighs one candidate: is the name there by chance, in honesty, or to deceive? Three answers share the whole. */
export function weigh(scene: Scene, candidate: Candidate, compiled: Compiled): Weighed {
  const sight = sightOf(scene, candidate, compiled)
  const beside = besideName(scene, sight)
  const context = contextOf(scene, sight, beside)
  const purpose = purposeOf(scene, sight, candidate, compiled) + context
  const pretence =
    pretenceOf(scene, sight, beside, compiled) +
    ordinaryOf(sight, beside, compiled.ordinary[candidate.pattern]!) +
    context
  return { score: Math.round(1000 / (1 + 2 ** -purpose + 2 ** -pretence)) / 1000, sight }
}

/** How much speaks for purpose and against chance, in bits: the name's letters, its borders, what was done to it. */
function purposeOf(scene: Scene, sight: Sight, candidate: Candidate, { surprise, bits }: Compiled): number {
  const { reading } = scene
  const { start, end, runStart, runEnd, pattern, edits, leftBorder, rightBorder } = sight
  let purpose = PURPOSE.prior + BORDER_BITS[leftBorder] + BORDER_BITS[rightBorder]
  purpose += sight.hyphensInside * PURPOSE.hyphenInside + sight.dotsInside * PURPOSE.dotInside
  if (candidate.isExact && runStart === start && runEnd === end) purpose += bits[candidate.pattern]!
  else {
    purpose += surprise.of(reading.units, runStart, runEnd, pattern.name)
    purpose -= surprise.of(reading.units, runStart, start, '') + surprise.of(reading.units, end, runEnd, '')
  }
  if (sight.isSlipped) {
    purpose += PURPOSE.slipped
    if (pattern.form === 'drawn' || !edits.every(isSlip)) purpose += PURPOSE.slippedInDisguise
    if (surprise.isWord(lettersOf(reading, start, end))) purpose += PURPOSE.slippedIntoWord
  }
  for (const edit of edits) {
    const { kind, at } = edit
    purpose -= ERROR_COST[kind]
    if (at === 0 && isSlip(edit)) purpose += PURPOSE.firstLetter
    if (kind === 'digit' && at === pattern.written.length - 1 && runEnd === end) purpose += PURPOSE.digitAtEnd
  }
  if (sight.isDisguised && reading.disguise === '' && (leftBorder === 'clinging' || rightBorder === 'clinging')) {
    purpose += PURPOSE.disguisedInside
  }
  if (pattern.form === 'drawn') purpose += PURPOSE.drawn
  if (pattern.form === 'sounds') purpose += PURPOSE.sounds
  if (sight.where === 'left') purpose += PURPOSE.leftOfDomain
  return purpose
}

const BORDER_BITS: Readonly<Record<Border, number>> = { free: PURPOSE.border, soft: PURPOSE.softBorder, clinging: 0 }

/** How much speaks for pretence and against honesty, in bits: how the name is written, where it stands, what beside it. */
function pretenceOf(scene: Scene, sight: Sight, beside: number, compiled: Compiled): number {
  const { breaks } = scene.reading
  const { where, isWhole, isMisspelt, isDisguised } = sight
  let pretence: number = PRETENCE.base
  if (isDisguised) pretence += PRETENCE.disguised
  else if (isMisspelt) pretence += PRETENCE.misspelt
  if (where === 'path') pretence += PRETENCE.inPath
  else if (where === 'left') pretence += PRETENCE.leftOfDomain
  else if (isWhole) pretence += isMisspelt ? PRETENCE.misspeltWhole : PRETENCE.sameName
  else if (sight.isPlural) pretence += PRETENCE.plural
  else if (breaks[sight.start] === HYPHEN || breaks[sight.end] === HYPHEN) pretence += PRETENCE.hyphen
  if (beside & PLAIN) pretence += isCostume(scene, sight, beside) ? PRETENCE.plainCostume : PRETENCE.plain
  if (beside & HAS_NUMBER) pretence += PRETENCE.number
  else if (beside & IS_GIBBERISH) pretence += PRETENCE.gibberish
  if (!isMisspelt && where === 'label' && isBesideGenerated(scene, sight, compiled)) pretence += PRETENCE.generated
  if (!isMisspelt && isOldForeign(scene.place, compiled.judged[sight.pattern.brand]!)) {
    pretence += PRETENCE.foreignEnding
    if (beside & IS_GIBBERISH) pretence += PRETENCE.foreignGibberish
  }
  return pretence
}

/** Whether the name's own run goes on, before it or after it, with letters that a machine made. */
function isBesideGenerated({ reading: { units } }: Scene, sight: Sight, { surprise }: Compiled): boolean {
  const { start, end, runStart, runEnd, leftSays, rightSays } = sight
  const isNonsense = (says: number, from: number, to: number) =>
    (says & (COMMON | IS_WORDS)) === 0 && surprise.isGenerated(units, from, to)
  return isNonsense(leftSays, runStart, start) || isNonsense(rightSays, end, runEnd)
}

/** Whether what a brand's own sites say stands where a brand has none: left of somebody else's domain, or at a host for all. */
const isCostume = ({ place }: Scene, { where }: Sight, beside: number) =>
  (beside & BAIT) !== 0 || where === 'left' || place.isHosted

/** How much speaks for honesty because the name is a word, in bits; in disguise, alone or split it is none. */
function ordinaryOf(
  { hyphensInside, dotsInside, where, isWhole, isMisspelt, isDisguised }: Sight,
  beside: number,
  ordinary: number,
): number {
  if (where !== 'label' || isWhole || isMisspelt || isDisguised || hyphensInside + dotsInside > 0) return 0
  if (ordinary === SITE_WORD) return PRETENCE.siteWord
  return ordinary === ANY_WORD && (beside & (HAS_NUMBER | IS_GIBBERISH)) === 0 ? PRETENCE.anyWord : 0
}

/** How much the rest of the host speaks against both, in bits. */
function contextOf({ endingBits, endingInside }: Scene, { spelled }: Sight, beside: number): number {
  let context = endingBits
  if (spelled !== undefined) context += PRETENCE.ownDomainSpelled
  else if (endingInside !== undefined) context += PRETENCE.endingInside
  if (beside & BAIT) context += PRETENCE.bait
  else if (beside & TRADE) context += PRETENCE.trade
  return context
}

/** An ending under which the brand has nothing, and which is not suspect in itself. */
export const isOldForeign = ({ ending, isHosted }: Place, { endings }: Judged) =>
  !isHosted && !endings.has(ending) && !cheapEndings.has(ending) && !isNewEnding(ending)
