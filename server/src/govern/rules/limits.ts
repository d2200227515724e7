import type { Rule } from '@brandwarden/content'
import { parsePhrase } from '@brandwarden/content/phrase'
import type { Language } from '@brandwarden/contract'
import { compilePattern } from '@brandwarden/text'
import { conditionsIn, listsInPhrase, listsOf, type Path, type Placed, patternsOf, phrasesOf } from './conditions.ts'
import { ruleWords } from './words.ts'

export type Fault = { path: Path; message: string }

/** What a brand may add without slowing every check; far above what people write. */
export const limits = {
  ownRules: 200,
  phrases: 1_000,
  patterns: 5,
  conditions: 60,
  depth: 8,
  examples: 60,
  exampleText: 5_000,
  pictures: 20,
  listPhrases: 1_000,
}
const longest = { id: 100, clause: 100, law: 200, laws: 20, sentence: 500, phrase: 200, steps: 30, gap: 20 }

/** What keeps a rule that the schema accepts out of a rulebook; each fault with its place in the rule. */
export function findRuleFaults(rule: Rule, lists: ReadonlySet<string>, language: Language): Fault[] {
  const say = ruleWords[language]
  const faults: Fault[] = []
  const add = (path: Path, message: string) => faults.push({ path, message })
  const many = (path: Path, list: readonly unknown[], most: number) => {
    if (list.length > most) add(path, say.tooMany(most))
  }
  const long = (path: Path, text: string, most: number) => {
    if (text.length > most) add(path, say.tooLong(most))
  }
  long(['id'], rule.id, longest.id)
  long(['clause'], rule.clause, longest.clause)
  many(['law'], rule.law, longest.laws)
  for (const law of rule.law) long(['law'], law, longest.law)
  for (const key of ['say', 'fix'] as const)
    for (const [slot, sentence] of Object.entries(rule[key])) long([key, slot], sentence, longest.sentence)
  for (const kind of ['flag', 'pass'] as const) {
    many([kind], rule[kind], limits.examples)
    rule[kind].forEach((example, index) => {
      long([kind, index, 'text'], example.text ?? '', limits.exampleText)
      many([kind, index, 'media'], example.media ?? [], limits.pictures)
      many([kind, index, 'facts'], example.facts ?? [], limits.pictures)
    })
  }

  const conditions = conditionsIn(rule.when, ['when'])
  many(['when'], conditions, limits.conditions)
  const tooDeep = conditions.find(({ path }) => path.filter((step) => typeof step === 'string').length > limits.depth)
  if (tooDeep) add(tooDeep.path, say.tooDeep)

  const patterns = patternsOf(rule.when, ['when'])
  many(['when'], patterns, limits.patterns)
  for (const { path, value } of patterns.slice(0, limits.patterns)) {
    const verdict = compilePattern(value)
    if (!verdict.ok) add(path, say.pattern[verdict.because])
  }
  const phrases = phrasesOf(rule.when, ['when'])
  many(['when'], phrases, limits.phrases)
  faults.push(...findPhraseFaults(phrases.slice(0, limits.phrases), lists, language))
  for (const { path, value } of listsOf(rule.when, ['when'])) if (!lists.has(value)) add(path, say.noList(value))
  return faults.slice(0, 50)
}

/** Phrases that can't be read, refer to no list, or are long enough to slow every check down. */
export function findPhraseFaults(
  phrases: readonly Placed<string>[],
  lists: ReadonlySet<string>,
  language: Language,
): Fault[] {
  const say = ruleWords[language]
  return phrases.flatMap(({ path, value }) => {
    const unknown = listsInPhrase(value).find((list) => !lists.has(list))
    if (unknown) return [{ path, message: say.noList(unknown) }]
    const steps = value.length > longest.phrase ? null : stepsOf(value)
    if (steps === 'unreadable') return [{ path, message: say.phrase(value.slice(0, 60)) }]
    return steps === null || steps.count > longest.steps || steps.gap > longest.gap
      ? [{ path, message: say.phraseTooMuch }]
      : []
  })
}

function stepsOf(phrase: string): { count: number; gap: number } | 'unreadable' {
  try {
    const { steps } = parsePhrase(phrase)
    return { count: steps.length, gap: Math.max(0, ...steps.map((step) => (step.kind === 'gap' ? step.atMost : 0))) }
  } catch {
    return 'unreadable'
  }
}
