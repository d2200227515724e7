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

  constructor(rules: readonly RunningRule[], { lexicon }: Rulebook) {
    this.watches = rules.map((rule) => ({ rule, plan: planOf(rule.condition, lexicon) }))
    this.marks = new Float64Array(rules.length).fill(-1)
    this.signs = Int32Array.from(this.watches, ({ plan }) => signsNeeded(plan))
    this.watches.forEach(({ plan }, at) => {
      const wakers = wakersOf(plan)
      if (wakers === null) this.marks[at] = ALWAYS
      else for (const list of wakers) push(this.wokenBy, list, at)
    })
  }

  get isEmpty(): boolean {
    return this.watches.length === 0
  }

  /** Those that may hold, in the order of the rulebook. */
  rulesFor(reading: Reading): Watch[] {
    const { watches, wokenBy, marks, signs } = this
    const { held, heldCount } = reading.held
    for (let at = 0; at < heldCount; at++)
      for (const rule of wokenBy.get(held[at]!) ?? none) marks[rule] = reading.number
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

/** The rules that read a draft themselves, and those that ask the second reader where it doubts something. */
interface Watches {
  first: Waking
  second: Waking
}

const known = new WeakMap<readonly RunningRule[], Watches>()

function watchesOf(rulebook: Rulebook): Watches {
  let watches = known.get(rulebook.rules)
  if (watches === undefined) {
    const isSecond = ({ condition }: RunningRule) => condition.secondReading !== undefined
    watches = {
      first: new Waking(
        rulebook.rules.filter((rule) => !isSecond(rule)),
        rulebook,
      ),
      second: new Waking(rulebook.rules.filter(isSecond), rulebook),
    }
    known.set(rulebook.rules, watches)
  }
  return watches
}

/** Those rules of a rulebook that may hold for a draft, in their order, but for those of the second reader. */
export const rulesFor = (reading: Reading): Watch[] => watchesOf(reading.rulebook).first.rulesFor(reading)

/** Whether any rule asks the second reader. */
export const asksAgain = ({ rulebook }: Reading): boolean => !watchesOf(rulebook).second.isEmpty

/** Those that ask the second reader, and may hold for a draft. */
export const secondRulesFor = (reading: Reading): Watch[] => watchesOf(reading.rulebook).second.rulesFor(reading)
