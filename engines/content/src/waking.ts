import { hasAll } from './detect.ts'
import { push } from './lexicon.ts'
import { mayHold, type Plan, planOf, signsNeeded, wakersOf } from './plan.ts'
import type { Reading } from './reading.ts'
import type { Rulebook, RunningRule } from './rulebook.ts'

/** A rule with its condition taken apart. */
export interface Watch {
  rule: RunningRule
  plan: Plan
}

/**
 * Which rules a draft can concern. Most rules hold only where one of a few lists is found: they sleep until a list of
 * theirs wakes them, so that a post pays for the rules it may touch and not for all there are.
 */
class Waking {
  private readonly watches: readonly Watch[]
  /** Rules, by their place, that a list wakes. */
  private readonly wokenBy = new Map<number, number[]>()
  /** Those awake are marked with the number of the draft; those that no list must wake always are. */
  private readonly marks: Float64Array
  /** What a draft must have for each rule (`detect.ts`). */
  private readonly signs: Int32Array

  constructor({ rules, lexicon }: Rulebook) {
    this.watches = rules.map((rule) => ({ rule, plan: planOf(rule.condition, lexicon) }))
    this.marks = new Float64Array(rules.length).fill(-1)
    this.signs = Int32Array.from(this.watches, ({ plan }) => signsNeeded(plan))
    this.watches.forEach(({ plan }, at) => {
      const wakers = wakersOf(plan)
      if (wakers === null) this.marks[at] = ALWAYS
      else for (const list of wakers) push(this.wokenBy, list, at)
    })
  }

  /** Those that may hold, in the order of the rulebook. */
  rulesFor(reading: Reading): Watch[] {
    const { watches, wokenBy, marks, signs } = this
    for (const list of reading.held) {
      for (const at of wokenBy.get(list) ?? none) marks[at] = reading.number
    }
    const found: Watch[] = []
    for (let at = 0; at < watches.length; at++) {
      const isAwake = marks[at] === ALWAYS || marks[at] === reading.number
      if (isAwake && hasAll(reading, signs[at]!) && mayHold(watches[at]!.plan, reading)) found.push(watches[at]!)
    }
    return found
  }
}

const none: readonly number[] = []
const ALWAYS = Number.POSITIVE_INFINITY

const known = new WeakMap<readonly RunningRule[], Waking>()

/** Those rules of a rulebook that may hold for a draft, in their order. */
export function rulesFor(reading: Reading): Watch[] {
  const { rulebook } = reading
  let waking = known.get(rulebook.rules)
  if (waking === undefined) {
    waking = new Waking(rulebook)
    known.set(rulebook.rules, waking)
  }
  return waking.rulesFor(reading)
}
