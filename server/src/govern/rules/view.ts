import type { CompanyFile, Rule, Rulebook } from '@brandwarden/content'
import type { BrandId, ExampleFailure, RulebookView, RuleView } from '@brandwarden/contract'
import type { z } from 'zod'
import { type Actor, may } from '../../base/actor.ts'
import type { Database, Tx } from '../../base/db/database.ts'
import { Problem } from '../../base/problem.ts'
import { allPacks, type Choices, isRunning, type LeftOut, loadChoices, rulebookVersion } from '../rulebook/index.ts'
import { listsOf } from './conditions.ts'
import { judgeExamples } from './examples.ts'
import { countShadowHits, loadOwnRules, type OwnRuleRow } from './store.ts'

type Seen = { rulebook: Rulebook; facts: CompanyFile; leftOut: readonly LeftOut[] }
type View = z.input<typeof RuleView>

/** A brand's rulebook as far as this person is shown it. */
export async function viewRulebook(
  db: Database | Tx,
  brandId: BrandId,
  actor: Actor,
  { rulebook, facts, leftOut }: Seen,
): Promise<z.input<typeof RulebookView>> {
  const choices = await loadChoices(db, brandId)
  const hits = await countShadowHits(db, brandId)
  const own = await loadOwnRules(db, brandId)
  const mayEdit = may(actor, 'rules.edit', { brandId })
  const failures = mayEdit ? failuresOf(own, rulebook) : new Map<string, ExampleFailure[]>()
  return {
    version: await rulebookVersion(db, brandId),
    packs: (await allPacks()).map((pack) => ({
      id: pack.id,
      title: pack.title,
      version: pack.version,
      isOn: isRunning(pack, facts, choices),
      industry: pack.industry ?? null,
      clauses: pack.clauses.map(({ id, title }) => ({ id, title })),
      rules: pack.rules.map((rule) => viewOf(rule, { packId: pack.id }, choices, hits)),
    })),
    own: own.map((row) => {
      const view = viewOf(row.rule, row, choices, hits)
      return mayEdit ? { ...view, failures: failures.get(row.ruleId) ?? [] } : withoutInsides(view)
    }),
    changedLists: mayEdit ? [...choices.lists.keys()] : [],
    leftOut: mayEdit ? [...leftOut] : [],
    mayEdit,
  }
}

/** One rule as those see it who edit rules. */
export async function viewRule(db: Database | Tx, brandId: BrandId, ruleId: string): Promise<View> {
  const found = await findRule(db, brandId, ruleId)
  if (!found) throw new Problem('not_found')
  const choices = await loadChoices(db, brandId)
  return viewOf(found.rule, found, choices, await countShadowHits(db, brandId))
}

type Origin = { packId: string } | OwnRuleRow

/** A rule of a pack or of the brand, by its id. */
export async function findRule(
  db: Database | Tx,
  brandId: BrandId,
  ruleId: string,
): Promise<({ rule: Rule } & Origin) | null> {
  for (const pack of await allPacks()) {
    const rule = pack.rules.find((one) => one.id === ruleId)
    if (rule) return { rule, packId: pack.id }
  }
  return (await loadOwnRules(db, brandId)).find((row) => row.ruleId === ruleId) ?? null
}

function viewOf(rule: Rule, origin: Origin, choices: Choices, hits: ReadonlyMap<string, number>): View {
  const change = choices.changes.get(rule.id)
  const isOwn = 'yaml' in origin
  return {
    rule,
    origin: isOwn ? 'own' : 'pack',
    packId: isOwn ? null : origin.packId,
    state: change?.state ?? 'on',
    severity: change?.severity ?? null,
    say: change?.say ?? null,
    fix: change?.fix ?? null,
    since: change?.since.toISOString() ?? null,
    shadowHits: hits.get(rule.id) ?? 0,
    lists: [...new Set(listsOf(rule.when).map((one) => one.value))],
    yaml: isOwn ? origin.yaml : null,
    savedAt: isOwn ? origin.updatedAt.toISOString() : null,
    failures: [],
  }
}

/** What a company looks for tells what it fears: its phrases and examples are for those who edit them. */
const withoutInsides = (view: View): View => ({
  ...view,
  rule: { ...view.rule, when: {}, flag: [], pass: [] },
  lists: [],
  yaml: null,
})

const judged = new WeakMap<Rulebook, Map<string, ExampleFailure[]>>()
const mostMs = 2_000

/** Examples of own rules that fail by now, found once for each rulebook and within a bounded time. */
function failuresOf(own: readonly OwnRuleRow[], rulebook: Rulebook): Map<string, ExampleFailure[]> {
  const before = judged.get(rulebook)
  if (before) return before
  const failures = new Map<string, ExampleFailure[]>()
  const running = new Set(rulebook.rules.map((rule) => rule.id))
  const ends = performance.now() + mostMs
  for (const { ruleId, rule } of own) {
    const left = ends - performance.now()
    if (left <= 0) break
    if (running.has(ruleId)) failures.set(ruleId, judgeExamples(rule, rulebook, left).failures)
  }
  judged.set(rulebook, failures)
  return failures
}
