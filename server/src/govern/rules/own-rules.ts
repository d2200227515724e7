import { createHash } from 'node:crypto'
import type { Rule } from '@brandwarden/content'
import { type BrandId, OwnRuleRef, OwnRuleSave, RuleView } from '@brandwarden/contract'
import { z } from 'zod'
import { action, type Scope } from '../../base/action/action.ts'
import { mustBeAllowed, mustBePerson } from '../../base/actor.ts'
import { Problem } from '../../base/problem.ts'
import { allPacks, holdRulebook, mustCompile } from '../rulebook/index.ts'
import { judgeExamples, sayFailure } from './examples.ts'
import { limits } from './limits.ts'
import { readRule } from './read-rule.ts'
import { mustTellNoSecret } from './secrecy.ts'
import { deleteOwnRule, deleteShadowHits, loadOwnRules, saveOwnRule, saveRuleChange } from './store.ts'
import { compileWith, listNames, notReadable } from './trial.ts'
import { viewRule } from './view.ts'

/** A rule that does not do what its examples say is not a rule yet, so it is never saved. */
export const saveRule = action({
  name: 'rule.save',
  needs: 'rules.edit',
  summary: 'Saves a rule of the company’s own; refused where one of its examples fails.',
  input: OwnRuleSave,
  output: RuleView,
  async run(scope, request) {
    const { tx, actor, now, record } = scope
    const { brandId, yaml, state } = request
    mustBeAllowed(actor, 'rules.edit', { brandId })
    const read = readRule(yaml, await listNames(tx, brandId), actor.language)
    if (!read.ok) throw notReadable(read.mistakes, actor.language)
    const { rule } = read
    if (rule.flag.length === 0 || rule.pass.length === 0) throw new Problem('rule_needs_examples')

    await holdRulebook(tx, brandId)
    const replaced = await clearPlace(scope, request, rule)
    await mustKeepItsWord(scope, brandId, rule)
    const savedBy = mustBePerson(actor)
    await saveOwnRule(tx, { brandId, ruleId: rule.id, yaml, rule, updatedAt: savedAfter(now, replaced), savedBy })
    await saveRuleChange(tx, { brandId, ruleId: rule.id, state, severity: null, say: null, fix: null, since: now })
    // What earlier words of the rule would have held says nothing of these.
    await deleteShadowHits(tx, brandId, rule.id)
    await mustCompile(tx, brandId)
    record(
      'rule.saved',
      { kind: 'rulebook', id: brandId },
      {
        ruleId: rule.id,
        state,
        ...(request.ruleId && request.ruleId !== rule.id && { was: request.ruleId }),
        contentHash: createHash('sha256').update(yaml).digest('hex'),
      },
    )
    return viewRule(tx, brandId, rule.id)
  },
})

/** Two saves in one millisecond still differ, so that the second is never taken for the first. */
const savedAfter = (now: Date, before: Date | null) => (before && before >= now ? new Date(before.getTime() + 1) : now)

/** Refuses to overwrite another rule; takes the one away that is replaced under a new id. */
async function clearPlace({ tx }: Scope, request: OwnRuleSave, { id }: Rule): Promise<Date | null> {
  const { brandId, ruleId, baseSavedAt } = request
  const own = await loadOwnRules(tx, brandId)
  const edited = ruleId ? own.find((row) => row.ruleId === ruleId) : undefined
  if (ruleId && !edited) throw new Problem('not_found')
  if (edited && baseSavedAt && edited.updatedAt.getTime() !== new Date(baseSavedAt).getTime())
    throw new Problem('changed_meanwhile')
  const inPack = (await allPacks()).some((pack) => pack.rules.some((rule) => rule.id === id))
  if (inPack || (ruleId !== id && own.some((row) => row.ruleId === id)))
    throw new Problem('rule_id_taken', { ruleId: id })
  if (!edited && own.length >= limits.ownRules) throw new Problem('own_rules_full', { limit: limits.ownRules })
  if (edited && ruleId !== id) await deleteOwnRule(tx, brandId, edited.ruleId)
  return edited?.updatedAt ?? null
}

/** Compiled as if it ran, for a rule that is saved switched off has to be right too. */
async function mustKeepItsWord({ tx, actor, now }: Scope, brandId: BrandId, rule: Rule): Promise<void> {
  const rulebook = await compileWith(tx, brandId, rule)
  mustTellNoSecret(rulebook, [rule.say, rule.fix], now)
  const { failures, isSlow } = judgeExamples(rule, rulebook)
  if (isSlow) throw new Problem('rule_too_slow')
  if (failures.length > 0)
    throw new Problem(
      'rule_examples_fail',
      { count: failures.length },
      failures.map((failure) => ({
        path: `${failure.kind}.${failure.index}`,
        message: sayFailure(failure, actor.language),
      })),
    )
}

export const removeRule = action({
  name: 'rule.remove',
  needs: 'rules.edit',
  summary: 'Removes a rule of the company’s own.',
  input: OwnRuleRef,
  output: z.object({ done: z.literal(true) }),
  async run({ tx, actor, record }, { brandId, ruleId }) {
    mustBeAllowed(actor, 'rules.edit', { brandId })
    await holdRulebook(tx, brandId)
    const own = await loadOwnRules(tx, brandId)
    if (!own.some((row) => row.ruleId === ruleId)) throw new Problem('not_found')
    await deleteOwnRule(tx, brandId, ruleId)
    await mustCompile(tx, brandId)
    record('rule.removed', { kind: 'rulebook', id: brandId }, { ruleId })
    return { done: true as const }
  },
})
