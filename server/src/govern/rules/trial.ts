import { check, type Rule, type Rulebook } from '@brandwarden/content'
import { type BrandId, type ExampleFailure, type Language, RuleTrial, RuleTrialRequest } from '@brandwarden/contract'
import type { z } from 'zod'
import { type QueryScope, query } from '../../base/action/action.ts'
import { mustBeAllowed } from '../../base/actor.ts'
import type { Database, Tx } from '../../base/db/database.ts'
import { Problem } from '../../base/problem.ts'
import { sayMistake, type YamlMistake } from '../../base/yaml/read-yaml.ts'
import { allPacks, type Choices, compileOrRefuse, loadChoices, loadFacts, rulebookOf } from '../rulebook/index.ts'
import { judgeExamples } from './examples.ts'
import { readRule } from './read-rule.ts'
import { ruleWords } from './words.ts'

/** Names of the lists of phrases that rules of this brand can ask for. */
export async function listNames(db: Database | Tx, brandId: BrandId): Promise<Set<string>> {
  const { rulebook } = await rulebookOf(db, brandId)
  return new Set([...rulebook.lists.keys()].filter((name) => !name.includes('#')))
}

/** The choices with this rule among the own ones and running, whatever was chosen about it. */
export function withRule(choices: Choices, rule: Rule): Choices {
  const changes = new Map(choices.changes)
  changes.delete(rule.id)
  return { ...choices, changes, own: [...choices.own.filter((one) => one.id !== rule.id), rule] }
}

/** The brand's rulebook with a rule that is not saved. Throws `rulebook_would_break` where it can't hold it. */
export async function compileWith(db: Database | Tx, brandId: BrandId, rule: Rule): Promise<Rulebook> {
  const stored = await loadFacts(db, brandId)
  if (!stored) throw new Problem('not_found')
  return compileOrRefuse(await allPacks(), stored.facts, withRule(await loadChoices(db, brandId), rule))
}

/** `rule_not_readable` with every mistake, its field and its line. */
export const notReadable = (mistakes: readonly YamlMistake[], language: Language): Problem =>
  new Problem(
    'rule_not_readable',
    {},
    mistakes.map((mistake) => ({ path: mistake.path, message: sayMistake(mistake, language) })),
  )

export const tryRule = query({
  name: 'rule.try',
  needs: 'rules.edit',
  summary: 'Reads a rule, runs its examples and a draft of yours, and saves nothing.',
  input: RuleTrialRequest,
  output: RuleTrial,
  async run(scope, request) {
    mustBeAllowed(scope.actor, 'rules.edit', request)
    return tryYaml(scope, request)
  },
})

async function tryYaml({ db, actor, now }: QueryScope, request: RuleTrialRequest): Promise<z.input<typeof RuleTrial>> {
  const { brandId, yaml, draft } = request
  const { language } = actor
  const read = readRule(yaml, await listNames(db, brandId), language)
  const nothing = { failures: [] as ExampleFailure[], findings: [], isGood: false }
  if (!read.ok) return { rule: read.rule, problems: read.mistakes, ...nothing }

  const { rule } = read
  const packs = await allPacks()
  if (packs.some((pack) => pack.rules.some((one) => one.id === rule.id)))
    return { rule, problems: [{ line: null, path: 'id', message: ruleWords[language].idOfPack }], ...nothing }
  const compiled = await compileWith(db, brandId, rule).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'rulebook_would_break') return error
    throw error
  })
  if (compiled instanceof Problem) {
    const message = ruleWords[language].engine(String(compiled.params.because))
    return { rule, problems: [{ line: null, path: '', message }], ...nothing }
  }
  const { failures, isSlow } = judgeExamples(rule, compiled)
  const alone = { ...compiled, rules: compiled.rules.filter((one) => one.id === rule.id) }
  const findings = draft && !isSlow ? check({ id: 'tried', ...draft }, alone, { now, language }).findings : []
  const problems = [
    ...(isSlow ? [{ line: null, path: '', message: ruleWords[language].slow }] : []),
    ...(rule.flag.length === 0 || rule.pass.length === 0
      ? [{ line: null, path: '', message: ruleWords[language].noExamples }]
      : []),
  ]
  return { rule, problems, failures, findings, isGood: problems.length === 0 && failures.length === 0 }
}
