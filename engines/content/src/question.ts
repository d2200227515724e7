import { detect } from './detect.ts'
import type { Lexicon } from './lexicon.ts'
import type { Condition } from './pack.ts'
import type { Evidence, Reading, Window } from './reading.ts'
import { firstFrom } from './search.ts'
import { doubtsOf } from './second-reader/second-reader.ts'

/** Where one key of a condition holds inside a window; null where it does not, an empty list where nothing points at it. */
export type Question = (reading: Reading, window: Window) => readonly Evidence[] | null

export const asList = <T>(value: T | T[] | undefined): T[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]

/** The lists of terms behind each kind of name. */
const lists = {
  company: ['company'],
  product: ['product'],
  own: ['company', 'product'],
  competitor: ['competitor'],
  spokesperson: ['spokesperson'],
  person: ['person-named'],
} as const

export const namedLists = (names: NonNullable<Condition['names']>): string[] =>
  asList(names).flatMap((kind) => lists[kind])

/** The numbers of lists in a lexicon; -1 for one that is not there. */
export const numbersOf = (names: readonly string[], { listIds }: Lexicon): number[] =>
  names.map((name) => listIds.get(name) ?? -1)

const some = (found: readonly Evidence[]) => (found.length > 0 ? found : null)
const nothing: readonly Evidence[] = []

/** The keys of a condition, but for those that hold conditions themselves and those that ask about the draft. */
export function questionsOf(condition: Condition, lexicon: Lexicon): Question[] {
  const asked: Question[] = []
  const { says, beside, shows, disguised, names, pattern, finds, personalData, praises, topic, missing } = condition
  const { secondReading } = condition
  if (finds) {
    const finders = asList(finds)
    const [only] = finders
    asked.push((reading) =>
      some(finders.length === 1 ? detect(only!, reading) : finders.flatMap((name) => detect(name, reading))),
    )
  }
  if (secondReading) asked.push((reading) => some(doubtsOf(secondReading, reading)))
  if (personalData) {
    const types: readonly (string | undefined)[] = asList(personalData)
    asked.push((reading, window) => {
      const found = detect('personalData', reading)
      if (found.length === 0) return null
      return some(inside(reading, window, found).filter(({ facts }) => types.includes(facts?.type)))
    })
  }
  if (says) {
    const said = numbersOf(asList(says as string[]), lexicon)
    asked.push((reading, window) => reading.placesOf(said, window))
  }
  if (beside) asked.push(stands(asList(beside), lexicon))
  if (disguised) {
    const words = asList(disguised)
    asked.push((reading, window) => some(inside(reading, window, reading.disguised(words))))
  }
  if (shows) asked.push((reading) => (asList(shows).some((name) => reading.shows(name)) ? nothing : null))
  if (names) asked.push(stands(namedLists(names), lexicon))
  if (praises) asked.push((reading, window) => some(inside(reading, window, detect('praise', reading))))
  if (topic) asked.push((reading, window) => some(inside(reading, window, detect('silentTopic', reading))))
  if (missing)
    asked.push((reading) => (asList(missing).every((what) => detect(what, reading).length === 0) ? nothing : null))
  if (pattern) asked.push(matches(asList(pattern)))
  return asked
}

/** Whether one of the lists is found; it is not pointed at. */
function stands(names: readonly string[], lexicon: Lexicon): Question {
  const said = numbersOf(names, lexicon)
  return (reading, window) => (reading.saysOneOf(said, window) ? nothing : null)
}

function matches(sources: readonly string[]): Question {
  // What was found in the last draft is kept, for a condition is asked about each of its sentences.
  const last = { of: -1, found: nothing }
  return (reading, window) => {
    if (last.of !== reading.number) {
      last.found = matchesIn(reading, sources)
      last.of = reading.number
    }
    return some(inside(reading, window, last.found))
  }
}

function matchesIn({ text, rulebook }: Reading, sources: readonly string[]): readonly Evidence[] {
  let found: Evidence[] | null = null
  for (const source of sources) {
    const spans = rulebook.patterns.get(source)?.find(text)
    if (spans === undefined || spans.length === 0) continue
    found ??= []
    for (const [start, end] of spans) found.push({ start, end })
  }
  return found ?? nothing
}

/** Evidence is sorted by its place, so that each of many sentences finds its own at once. */
function inside(reading: Reading, window: Window, evidence: readonly Evidence[]): readonly Evidence[] {
  if (evidence.length === 0 || (window.from === 0 && window.to === reading.tokens.length)) return evidence
  const start = reading.tokens[window.from]?.start ?? 0
  const end = reading.tokens[window.to - 1]?.end ?? reading.text.length
  const found: Evidence[] = []
  for (let at = firstFrom(evidence, (one) => one.start, start); at < evidence.length; at++) {
    const one = evidence[at]!
    if (one.start > end) break
    if (one.end <= end) found.push(one)
  }
  return found
}
