import { check, findingsOf } from './check.ts'
import type { Draft, Finding } from './format.ts'
import { Draft as DraftSchema } from './format.ts'
import type { Example, Rule } from './pack.ts'
import { Reading } from './reading.ts'
import type { Rulebook } from './rulebook.ts'

export interface FailedExample {
  rule: string
  kind: 'flag' | 'pass'
  index: number
  example: Example
  /** What the rule found although it should not, or nothing. */
  found: readonly Finding[]
  because: 'not_flagged' | 'flagged' | 'unreadable'
}

/** Examples are drafts without a date of their own; this instant makes them the same on every day. */
const exampleNow = new Date('2026-06-01T12:00:00Z')

/** Which examples of a rule fail inside a rulebook, and why. The rule may run there in shadow. */
export function runExamples(rule: Rule, rulebook: Rulebook): FailedExample[] {
  const failed: FailedExample[] = []
  for (const kind of ['flag', 'pass'] as const)
    for (const [index, example] of rule[kind].entries()) {
      const outcome = tryExample(rule, kind, example, index, rulebook)
      if (outcome) failed.push(outcome)
    }
  return failed
}

function tryExample(rule: Rule, kind: 'flag' | 'pass', example: Example, index: number, rulebook: Rulebook) {
  const failed = (because: FailedExample['because'], found: readonly Finding[]): FailedExample => ({
    rule: rule.id,
    kind,
    index,
    example,
    found,
    because,
  })
  const draft = draftOf(example, `${rule.id}/${kind}/${index}`)
  if (!draft) return failed('unreadable', [])
  const found = findingsOfRule(rule.id, draft, rulebook, example)
  if (kind === 'flag') return found.length === 0 ? failed('not_flagged', found) : null
  return found.length > 0 ? failed('flagged', found) : null
}

function draftOf(example: Example, id: string): Draft | null {
  const { facts: _facts, now: _now, why: _why, ...draft } = example
  const read = DraftSchema.safeParse({ id, text: '', ...draft })
  return read.success ? read.data : null
}

/** What the rule alone finds: another rule that is graver about the same place does not hide it. */
function findingsOfRule(ruleId: string, draft: Draft, rulebook: Rulebook, example: Example): readonly Finding[] {
  const now = example.now ? new Date(example.now) : exampleNow
  const rule = rulebook.rules.find(({ id }) => id === ruleId)
  return rule ? findingsOf(rule, new Reading(draft, rulebook, example.facts ?? [], now), 'en') : []
}

export interface Replayed {
  draft: Draft
  findings: Finding[]
}

/** Which past drafts a rule of the rulebook would have stopped, in their order. */
export function replay(ruleId: string, drafts: Iterable<Draft>, rulebook: Rulebook, now: Date): Replayed[] {
  const alone: Rulebook = { ...rulebook, rules: rulebook.rules.filter((rule) => rule.id === ruleId) }
  const stopped: Replayed[] = []
  for (const draft of drafts) {
    const { findings, shadow } = check(draft, alone, { now })
    const found = [...findings, ...shadow]
    if (found.length > 0) stopped.push({ draft, findings: found })
  }
  return stopped
}
