import type { Compiled } from '../compile.ts'
import { cheapEndings } from '../words/bait.ts'
import { BAIT, PLAIN, TRADE } from '../words/lexicon.ts'
import { type BesideWord, oddBeside, wordsBeside } from './beside.ts'
import { isSlip } from './edits.ts'
import type { HitKind, Reason } from './kinds.ts'
import type { Scene } from './scene.ts'
import type { Sight } from './sight.ts'
import { isOldForeign } from './weigh.ts'

/** Which kind of imitation it is: what was done to the name before where it stands. */
export function kindOf(
  { where, isWhole, isPlural, isDisguised, pattern, edits, hyphensInside, dotsInside }: Sight,
  disguise: string,
): HitKind {
  const slips = edits.filter(isSlip)
  if (slips.length > 0) return slips.every(({ kind }) => kind === 'bit-flip') ? 'bitsquat' : 'typo'
  if (isDisguised || disguise !== '') return 'homoglyph'
  if (pattern.form === 'sounds') return 'sound-alike'
  if (where === 'path') return 'path'
  if (where === 'left') return 'subdomain'
  if (!isWhole) return isPlural ? 'plural' : 'combosquat'
  return hyphensInside + dotsInside > 0 ? 'hyphenation' : 'same-name'
}

/** Why, in the order in which a person wants to hear it: the name, where it stands, what stands beside it, the ending. */
export function reasonsOf(scene: Scene, sight: Sight, { judged }: Compiled): Reason[] {
  const { reading, place } = scene
  const { pattern, edits, where, spelled } = sight
  const reasons: Reason[] = []
  const { name } = pattern
  const written = reading.textOf(sight.start, sight.end)
  if (reading.disguise !== '') reasons.push({ code: 'drawn-like', name, written: reading.disguise })
  else if (pattern.form === 'drawn') reasons.push({ code: 'drawn-like', name, written })
  else if (pattern.form === 'sounds') reasons.push({ code: 'sounds-like', name, written })
  else if (edits.length === 0)
    reasons.push({ code: sight.hyphensInside + sight.dotsInside > 0 ? 'split' : 'name', name, written })
  // Letters from elsewhere are told of already.
  const told = reading.disguise === '' ? edits : edits.filter(isSlip)
  for (const edit of told) reasons.push({ code: 'edit', edit, name, written })
  if (where === 'path') reasons.push({ code: 'in-path' })
  else if (where === 'left') reasons.push({ code: 'left-of', domain: place.domain })
  if (spelled !== undefined) reasons.push({ code: 'own-domain-spelled', domain: spelled })
  else if (scene.endingInside !== undefined) reasons.push({ code: 'ending-inside', ending: scene.endingInside })
  reasons.push(...sayWords(wordsBeside(scene, sight)))
  const { digits, nonsense } = oddBeside(scene, sight)
  if (digits.length > 0) reasons.push({ code: 'digits', words: digits.slice(0, MOST_TOLD) })
  if (nonsense.length > 0) reasons.push({ code: 'nonsense', words: nonsense.slice(0, MOST_TOLD) })
  if (place.isHosted) reasons.push({ code: 'hosted', domain: reading.host.slice(place.labelEnd + 1) })
  else if (cheapEndings.has(place.ending)) reasons.push({ code: 'cheap-ending', ending: place.ending })
  else if (!sight.isMisspelt && isOldForeign(place, judged[pattern.brand]!)) {
    reasons.push({ code: 'foreign-ending', ending: place.ending })
  }
  return reasons
}

const MOST_TOLD = 3
/** Endings are told of by themselves. */
const ENDINGS = /^(com|net|org|gov|co|ne|or|go|[a-z]{2})$/

/** Bait where there is some, else what other words say. */
function sayWords(words: readonly BesideWord[]): Reason[] {
  const told = (meaning: number) =>
    words.flatMap((word) => (word.meaning & meaning && !ENDINGS.test(word.text) ? word.text : [])).slice(0, MOST_TOLD)
  const [bait, trade, plain] = [told(BAIT), told(TRADE), told(PLAIN)]
  const reasons: Reason[] = []
  if (bait.length > 0) reasons.push({ code: 'bait', words: bait })
  else if (trade.length > 0) reasons.push({ code: 'beside', words: trade })
  if (plain.length > 0) reasons.push({ code: 'plain-words', words: plain })
  return reasons
}
