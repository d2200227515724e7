import * as is from '../tone/classes.ts'
import { EMOJI, type Tokens, WORD } from '../tone/tokens.ts'

/** Words that offend by themselves. */
export const OFFENDING = is.PROFANITY | is.INSULT | is.SLUR | is.CURSE

/**
 * What each word of a class adds to the logit and up to how often it counts. Set by hand: swearing and curses say
 * most, what merely sounds ill says little, and what sounds kind takes something back.
 */
const worth = (
  [
    [is.PROFANITY, 1.2, 2],
    [is.INSULT, 0.6, 2],
    [is.SLUR, 0.8, 1],
    [is.CURSE, 0.8, 1],
    [is.DEGRADE, 0.6, 2],
    [is.HATE, 0.5, 1],
    [is.VIOLENCE, 0.5, 1],
    [is.AWFUL, 0.3, 2],
    [is.NEG, 0.25, 3],
    [is.THEY, 0.2, 1],
    [is.POS, -0.2, 2],
    [is.JOY, -0.5, 2],
  ] as const
).map(([bit, each, most]) => ({ place: 31 - Math.clz32(bit), each, most }))
/** What a denial takes back (“not an idiot”), and how many words it reaches. Swearing and slurs stay what they are. */
const DENIABLE = is.INSULT | is.DEGRADE | is.HATE | is.VIOLENCE | is.AWFUL | is.NEG
const REACH = 3
const NOTHING_SAID = -1.9
const ANYTHING_SAID = 1.2

const counts = new Uint16Array(32)

export type Evidence = { points: number; bits: number }

const evidence: Evidence = { points: 0, bits: 0 }

/** Counts the classes of a piece; the answer is the same object each time. */
export function weighWords(tokens: Tokens): Evidence {
  counts.fill(0)
  let all = 0
  let denied = 0
  for (let at = 0; at < tokens.count; at++) {
    const kind = tokens.kinds[at]
    if (kind !== WORD && kind !== EMOJI) {
      denied = 0
      continue
    }
    const bits = denied > 0 ? tokens.classes[at]! & ~DENIABLE : tokens.classes[at]!
    denied = (bits & is.NOT) !== 0 ? REACH : denied - 1
    all |= bits
    for (let left = bits; left !== 0; left &= left - 1) counts[31 - Math.clz32(left & -left)]!++
  }
  let points = NOTHING_SAID + ((all & OFFENDING) === 0 ? 0 : ANYTHING_SAID)
  for (let at = 0; at < worth.length; at++) {
    const { place, each, most } = worth[at]!
    points += each * Math.min(counts[place]!, most)
  }
  evidence.points = points
  evidence.bits = all
  return evidence
}
