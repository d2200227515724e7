import { mayHold, type Plan } from './plan.ts'
import type { Evidence, Reading, Window } from './reading.ts'

/**
 * Whether a condition holds for a draft, or for a window of it, and what it rests on: null means no; an empty list means
 * yes, but nothing that could be pointed at.
 */
export function evaluate(plan: Plan, reading: Reading, window: Window = reading.whole): readonly Evidence[] | null {
  if (!mayHold(plan, reading)) return null
  const { within } = plan
  if (within === 'sentence' || within === 'neighbours') return inEachSentence(plan, reading, window, within)
  return here(plan, reading, window)
}

function inEachSentence(plan: Plan, reading: Reading, window: Window, within: 'sentence' | 'neighbours') {
  const evidence: Evidence[] = []
  let holds = false
  const { sentences } = reading
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index]!
    if (sentence.from < window.from || sentence.to > window.to) continue
    const next = within === 'neighbours' ? sentences[index + 1] : undefined
    const found = here(plan, reading, next ? { from: sentence.from, to: next.to } : sentence)
    if (!found) continue
    holds = true
    for (const one of found) evidence.push(one)
  }
  return holds ? withoutRepeats(evidence) : null
}

function here({ questions, all, any, not }: Plan, reading: Reading, window: Window): readonly Evidence[] | null {
  let evidence = nothing
  for (let at = 0; at < questions.length; at++) {
    const found = questions[at]!(reading, window)
    if (!found) return null
    evidence = joined(evidence, found)
  }
  for (let at = 0; at < all.length; at++) {
    const found = evaluate(all[at]!, reading, window)
    if (!found) return null
    evidence = joined(evidence, found)
  }
  if (any.length > 0) {
    const found = evaluateAny(any, reading, window)
    if (!found) return null
    evidence = joined(evidence, found)
  }
  for (let at = 0; at < not.length; at++) if (evaluate(not[at]!, reading, window) !== null) return null
  return all.length > 0 ? densest(evidence, reading) : evidence
}

/** What the alternatives that hold rest on; null where none does. */
function evaluateAny(any: readonly Plan[], reading: Reading, window: Window): readonly Evidence[] | null {
  let evidence: readonly Evidence[] | null = null
  for (let at = 0; at < any.length; at++) {
    const found = evaluate(any[at]!, reading, window)
    if (found) evidence = evidence === null ? found : joined(evidence, found)
  }
  return evidence
}

const nothing: readonly Evidence[] = []

/** Both in a row; most conditions rest on one thing alone, which is not copied. */
const joined = (some: readonly Evidence[], more: readonly Evidence[]): readonly Evidence[] =>
  some.length === 0 ? more : more.length === 0 ? some : [...some, ...more]

/** What holds only together is one remark: it stands at the sentence that holds most of it. */
function densest(evidence: readonly Evidence[], reading: Reading): readonly Evidence[] {
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

function withoutRepeats(evidence: Evidence[]): Evidence[] {
  if (evidence.length < 2) return evidence
  const seen = new Set<string>()
  return evidence.filter((one) => {
    const key = `${one.media ?? ''}:${one.start}:${one.end}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
