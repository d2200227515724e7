import { hasAll, needOf } from './detect.ts'
import type { Lexicon } from './lexicon.ts'
import type { Condition } from './pack.ts'
import { asList, namedLists, numbersOf, type Question, questionsOf } from './question.ts'
import { authorBits, languageBits, type Reading } from './reading.ts'

/** A condition taken apart once, so that a draft only asks. Lists stand as their numbers in the lexicon. */
export interface Plan {
  condition: Condition
  lexicon: Lexicon
  questions: readonly Question[]
  not: readonly Plan[]
  all: readonly Plan[]
  any: readonly Plan[]
  within: Condition['within']
  /** Of each of these groups at least one list must be found somewhere in the draft. */
  needs: readonly (readonly number[])[]
  /** What the draft must answer yes to, whatever its words. */
  asks: readonly ((reading: Reading) => boolean)[]
  /** By whom a draft may be written, and its languages, as bits (`Reading`). */
  authors: number
  languages: number
  /** Whether it may hold for the draft of this number; asked for each sentence, told once. */
  toldOf: number
  toldMay: boolean
}

const known = new WeakMap<Condition, Plan>()

export function planOf(condition: Condition, lexicon: Lexicon): Plan {
  const before = known.get(condition)
  if (before?.lexicon === lexicon) return before
  const { not, all = [], any = [] } = condition
  const plan = {
    condition,
    lexicon,
    questions: questionsOf(condition, lexicon),
    not: asList(not).map((one) => planOf(one, lexicon)),
    all: all.map((one) => planOf(one, lexicon)),
    any: any.map((one) => planOf(one, lexicon)),
    within: condition.within,
    needs: needsOf(condition, lexicon),
    asks: asksOf(condition),
    authors: bitsOf(condition.author, authorBits),
    languages: bitsOf(condition.language, languageBits),
    toldOf: -1,
    toldMay: false,
  }
  known.set(condition, plan)
  return plan
}

/** What costs next to nothing to ask, and says no to most conditions; false is sure. */
export function mayHold(plan: Plan, reading: Reading): boolean {
  if (plan.toldOf !== reading.number) {
    plan.toldMay = mayHoldNow(plan, reading)
    plan.toldOf = reading.number
  }
  return plan.toldMay
}

function mayHoldNow({ authors, languages, needs, asks, all, any }: Plan, reading: Reading): boolean {
  if ((authors & reading.authorBit) === 0 || (languages & reading.languageBit) === 0) return false
  for (let at = 0; at < needs.length; at++) if (!reading.mayHoldAny(needs[at]!)) return false
  for (let at = 0; at < asks.length; at++) if (!asks[at]!(reading)) return false
  for (let at = 0; at < all.length; at++) if (!mayHold(all[at]!, reading)) return false
  if (any.length === 0) return true
  for (let at = 0; at < any.length; at++) if (mayHold(any[at]!, reading)) return true
  return false
}

/**
 * Lists of which one must be found for a condition to hold, null where none must: those of its group with the fewest
 * phrases, for they are found most rarely.
 */
export function wakersOf({ needs, all, any, lexicon }: Plan): readonly number[] | null {
  const groups = [...needs]
  for (const one of all) {
    const wakers = wakersOf(one)
    if (wakers !== null) groups.push(wakers)
  }
  if (any.length > 0) {
    const each = any.map(wakersOf)
    if (each.every((wakers) => wakers !== null)) groups.push([...new Set(each.flat())])
  }
  const weight = (lists: readonly number[]) => lists.reduce((sum, list) => sum + (lexicon.phrasesOf[list] ?? 0), 0)
  return groups.toSorted((a, b) => weight(a) - weight(b))[0] ?? null
}

function needsOf({ says, beside, names }: Condition, lexicon: Lexicon): (readonly number[])[] {
  const groups = [says as string | string[] | undefined, beside].flatMap((lists) => (lists ? [asList(lists)] : []))
  if (names) groups.push(namedLists(names))
  return groups.map((lists) => numbersOf(lists, lexicon))
}

/** What the draft must have for a condition to hold: what its only detector needs. */
export function signsNeeded({ condition: { finds } }: Plan): number {
  const finders = asList(finds)
  return finders.length === 1 ? needOf(finders[0]!) : 0
}

/** The bits of those that are listed; all where nothing is. */
function bitsOf<T extends string>(listed: T | T[] | undefined, bits: Readonly<Record<T, number>>): number {
  return listed === undefined ? -1 : asList(listed).reduce((all, one) => all | bits[one], 0)
}

/** What else does not depend on the words of lists. */
function asksOf(condition: Condition): ((reading: Reading) => boolean)[] {
  const asks: ((reading: Reading) => boolean)[] = []
  const networks = condition.network && asList(condition.network)
  const finders = condition.finds && asList(condition.finds)
  if (networks) asks.push(({ draft }) => networks.includes(draft.network?.toLowerCase() ?? ''))
  if (condition.declares)
    asks.push(({ company, draft }) => company.positions.some(({ topic }) => topic === draft.approvedPosition))
  if (condition.shows) asks.push(({ draft }) => (draft.media?.length ?? 0) > 0)
  if (finders) {
    const needed = finders.map(needOf)
    asks.push((reading) => {
      for (let at = 0; at < needed.length; at++) if (hasAll(reading, needed[at]!)) return true
      return false
    })
  }
  return asks
}
