import { detect } from './detect.ts'
import type { Lexicon } from './lexicon.ts'
import type { Condition } from './pack.ts'
import type { Evidence, Reading, Window } from './reading.ts'
import { firstFrom } from './search.ts'

/**
 * Whether a condition holds for a draft, and what it rests on: null means no; an empty list means yes, but nothing
 * that could be pointed at.
 */
export function evaluate(condition: Condition, reading: Reading, window: Window = reading.whole): Evidence[] | null {
  const compiled = compiledOf(condition, reading.rulebook.lexicon)
  if (!mayHold(compiled, reading)) return null
  const { within } = condition
  if (within === 'sentence' || within === 'neighbours') return inEachSentence(compiled, reading, window, within)
  return here(compiled, reading, window)
}

/** A condition taken apart once, so that a draft only asks. */
interface Compiled {
  condition: Condition
  questions: Question[]
  not: Condition[]
  all: Compiled[]
  any: Compiled[]
  /** Of each of these groups at least one list, by its number, must be found somewhere in the draft. */
  needs: (readonly number[])[]
  lexicon: Lexicon
  holdsForDraft: ((reading: Reading) => boolean) | null
}

const known = new WeakMap<Condition, Compiled>()

function compiledOf(condition: Condition, lexicon: Lexicon): Compiled {
  const before = known.get(condition)
  if (before?.lexicon === lexicon) return before
  const { says, beside, names, not, all = [], any = [] } = condition
  const groups = [says as string | string[] | undefined, beside].flatMap((lists) => (lists ? [asList(lists)] : []))
  if (names) groups.push(asList(names).flatMap((kind) => namedLists[kind]))
  const compiled = {
    condition,
    questions: questions(condition),
    not: asList(not),
    all: all.map((one) => compiledOf(one, lexicon)),
    any: any.map((one) => compiledOf(one, lexicon)),
    needs: groups.map((lists) => lists.map((name) => lexicon.listIds.get(name) ?? -1)),
    lexicon,
    holdsForDraft: draftQuestion(condition),
  }
  known.set(condition, compiled)
  return compiled
}

/** What costs next to nothing to ask, and says no to most rules. */
function mayHold({ needs, all, any, holdsForDraft }: Compiled, reading: Reading): boolean {
  if (holdsForDraft !== null && !holdsForDraft(reading)) return false
  for (const lists of needs) if (!holdsAny(lists, reading)) return false
  for (const one of all) if (!mayHold(one, reading)) return false
  if (any.length === 0) return true
  for (const one of any) if (mayHold(one, reading)) return true
  return false
}

function holdsAny(lists: readonly number[], reading: Reading): boolean {
  for (const list of lists) if (reading.mayHold(list)) return true
  return false
}

function inEachSentence(compiled: Compiled, reading: Reading, window: Window, within: 'sentence' | 'neighbours') {
  const evidence: Evidence[] = []
  let holds = false
  reading.sentences.forEach((sentence, index) => {
    if (sentence.from < window.from || sentence.to > window.to) return
    const next = within === 'neighbours' ? reading.sentences[index + 1] : undefined
    const found = here(compiled, reading, { from: sentence.from, to: next ? next.to : sentence.to })
    if (!found) return
    holds = true
    for (const one of found) evidence.push(one)
  })
  return holds ? withoutRepeats(evidence) : null
}

const asList = <T>(value: T | T[] | undefined): T[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]

/** What does not depend on the words: cheap, and asked first. Null where nothing of the kind is asked. */
function draftQuestion(condition: Condition): ((reading: Reading) => boolean) | null {
  const authors = condition.author && asList(condition.author)
  const networks = condition.network && asList(condition.network)
  const spoken = condition.language && asList(condition.language)
  const { declares } = condition
  if (!authors && !networks && !spoken && !declares) return null
  return ({ draft, language, company }) => {
    if (authors && !authors.includes(draft.author ?? 'brand')) return false
    if (networks && !networks.includes(draft.network?.toLowerCase() ?? '')) return false
    if (spoken && !(language && spoken.includes(language))) return false
    return !declares || company.positions.some((position) => position.topic === draft.approvedPosition)
  }
}

function here({ condition, questions, not }: Compiled, reading: Reading, window: Window): Evidence[] | null {
  const evidence: Evidence[] = []
  for (const ask of questions) {
    const found = ask(reading, window)
    if (!found) return null
    for (const one of found) evidence.push(one)
  }
  if (not.some((one) => evaluate(one, reading, window) !== null)) return null
  return condition.all ? densest(evidence, reading) : evidence
}

/** What holds only together is one remark: it stands at the sentence that holds most of it. */
function densest(evidence: Evidence[], reading: Reading): Evidence[] {
  const sentences = new Map<number, { count: number; start: number; end: number; facts: Record<string, string> }>()
  for (const one of evidence) {
    if (one.media !== undefined || one.end === 0) continue
    const sentence = reading.tokens[reading.tokenAt(one.start)]?.sentence ?? 0
    const before = sentences.get(sentence)
    if (before) {
      before.count++
      before.start = Math.min(before.start, one.start)
      before.end = Math.max(before.end, one.end)
      Object.assign(before.facts, one.facts)
    } else sentences.set(sentence, { count: 1, start: one.start, end: one.end, facts: { ...one.facts } })
  }
  const most = [...sentences.values()].reduce<{
    count: number
    start: number
    end: number
    facts: Record<string, string>
  } | null>((best, one) => (best === null || one.count > best.count ? one : best), null)
  if (!most) return evidence
  const { start, end, facts } = most
  return [{ start, end, facts }, ...evidence.filter((one) => one.media !== undefined)]
}

type Question = (reading: Reading, window: Window) => Evidence[] | null

const some = (found: Evidence[]) => (found.length > 0 ? found : null)

function questions(condition: Condition): Question[] {
  const asked: Question[] = []
  const { says, beside, shows, disguised, names, pattern, finds, personalData, praises, topic, missing } = condition
  const { all, any } = condition
  if (finds) asked.push((reading) => some(asList(finds).flatMap((name) => detect(name, reading))))
  if (personalData)
    asked.push((reading, window) =>
      some(
        inside(reading, window, detect('personalData', reading)).filter((e) =>
          asList(personalData).includes(e.facts!.type as never),
        ),
      ),
    )
  if (says)
    asked.push((reading, window) => some(asList(says as string[]).flatMap((name) => reading.places(name, window))))
  if (beside) asked.push((reading, window) => (asList(beside).some((name) => reading.says(name, window)) ? [] : null))
  if (disguised) asked.push((reading, window) => some(inside(reading, window, reading.disguised(asList(disguised)))))
  if (shows) asked.push((reading) => (asList(shows).some((name) => reading.shows(name)) ? [] : null))
  if (names)
    asked.push((reading, window) =>
      asList(names).some((kind) => namedLists[kind].some((list) => reading.says(list, window))) ? [] : null,
    )
  if (praises) asked.push((reading, window) => some(inside(reading, window, detect('praise', reading))))
  if (topic) asked.push((reading, window) => some(inside(reading, window, detect('silentTopic', reading))))
  if (missing)
    asked.push((reading) => (asList(missing).every((what) => detect(what, reading).length === 0) ? [] : null))
  if (pattern)
    asked.push((reading, window) =>
      some(
        inside(
          reading,
          window,
          asList(pattern).flatMap((source) =>
            reading.once(`pattern:${source}`, () =>
              (reading.rulebook.patterns.get(source)?.find(reading.text) ?? []).map(([start, end]) => ({ start, end })),
            ),
          ),
        ),
      ),
    )
  for (const one of all ?? []) asked.push((reading, window) => evaluate(one, reading, window))
  if (any)
    asked.push((reading, window) => {
      const found = any.map((one) => evaluate(one, reading, window)).filter((evidence) => evidence !== null)
      return found.length > 0 ? found.flat() : null
    })
  return asked
}

const namedLists = {
  company: ['company'],
  product: ['product'],
  own: ['company', 'product'],
  competitor: ['competitor'],
  spokesperson: ['spokesperson'],
  person: ['person-named'],
} as const

/** Evidence is sorted by its place, so that each of many sentences finds its own at once. */
function inside(reading: Reading, window: Window, evidence: Evidence[]): Evidence[] {
  if (window.from === 0 && window.to === reading.tokens.length) return evidence
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

function withoutRepeats(evidence: Evidence[]): Evidence[] {
  const seen = new Set<string>()
  return evidence.filter((one) => {
    const key = `${one.media ?? ''}:${one.start}:${one.end}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
