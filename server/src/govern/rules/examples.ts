import { check, type Rule, type Rulebook, runExamples } from '@brandwarden/content'
import type { ExampleFailure, Language } from '@brandwarden/contract'
import { ruleWords } from './words.ts'

export type Judged = { failures: ExampleFailure[]; isSlow: boolean }

const mostMs = 2_000
/** One rule among hundreds may not take longer than this over a long post. */
const mostMsForPost = 1_000
const longPost = 10_000

/**
 * Which examples of a rule fail in the rulebook that holds it, within a bounded time. The rule is judged alone: what
 * other rules say of its examples is no matter of its own.
 */
export function judgeExamples(rule: Rule, rulebook: Rulebook, deadlineMs = mostMs): Judged {
  const alone = { ...rulebook, rules: rulebook.rules.filter((one) => one.id === rule.id) }
  const failures: ExampleFailure[] = []
  const started = performance.now()
  for (const kind of ['flag', 'pass'] as const)
    for (const [index, example] of rule[kind].entries()) {
      const [failed] = runExamples({ ...rule, flag: [], pass: [], [kind]: [example] }, alone)
      if (failed)
        failures.push({
          kind,
          index,
          text: (example.text ?? '').slice(0, 300),
          because: failed.because,
          found: failed.found.map((finding) => finding.excerpt).filter((excerpt) => excerpt !== ''),
        })
      if (performance.now() - started > deadlineMs) return { failures, isSlow: true }
    }
  return { failures, isSlow: isSlowOnPost(rule, alone) }
}

/** Whether the rule would hold up a check of a long post, made of what it is itself tried on. */
function isSlowOnPost(rule: Rule, alone: Rulebook): boolean {
  const texts = [...rule.flag, ...rule.pass].map((example) => example.text ?? '').filter((text) => text !== '')
  const once = `${texts.join('\n')}\n`
  if (texts.length === 0) return false
  const text = once.repeat(Math.ceil(longPost / once.length)).slice(0, longPost)
  const started = performance.now()
  check({ id: 'long', text }, alone, { now: new Date(0) })
  return performance.now() - started > mostMsForPost
}

/** A failing example as a sentence. */
export const sayFailure = ({ because, text, found }: ExampleFailure, language: Language): string =>
  ruleWords[language].example[because](text, found[0] ?? '–')
