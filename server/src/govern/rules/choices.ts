import type { Pack } from '@brandwarden/content'
import { type BrandId, PackSwitch, RulebookView, RuleChange, RuleView } from '@brandwarden/contract'
import { action } from '../../base/action/action.ts'
import { mustBeAllowed } from '../../base/actor.ts'
import type { Tx } from '../../base/db/database.ts'
import { Problem } from '../../base/problem.ts'
import { allPacks, holdRulebook, isRunning, loadChoices, loadFacts, mustCompile } from '../rulebook/index.ts'
import { listsInPhrase, listsOf, phrasesIn, phrasesOf } from './conditions.ts'
import { mustTellNoSecret } from './secrecy.ts'
import { deleteRuleChange, savePackSwitch, saveRuleChange } from './store.ts'
import { findRule, viewRule, viewRulebook } from './view.ts'

export const switchPack = action({
  name: 'pack.switch',
  needs: 'rules.edit',
  summary: 'Switches a pack on or off for a brand.',
  input: PackSwitch,
  output: RulebookView,
  async run({ tx, actor, record }, { brandId, packId, isOn }) {
    mustBeAllowed(actor, 'rules.edit', { brandId })
    await holdRulebook(tx, brandId)
    const pack = (await allPacks()).find((one) => one.id === packId)
    if (!pack) throw new Problem('not_found')
    await savePackSwitch(tx, { brandId, packId, isOn })
    if (!isOn) await mustNotBeNeeded(tx, brandId, pack)
    const { rulebook, facts } = await mustCompile(tx, brandId)
    record('pack.switched', { kind: 'rulebook', id: brandId }, { packId, isOn })
    return viewRulebook(tx, brandId, actor, { rulebook, facts, leftOut: [] })
  },
})

/** Rules of other packs and own rules may ask for lists that only this pack has. */
async function mustNotBeNeeded(tx: Tx, brandId: BrandId, pack: Pack): Promise<void> {
  const stored = await loadFacts(tx, brandId)
  const choices = await loadChoices(tx, brandId)
  const running = (await allPacks()).filter((one) => stored && isRunning(one, stored.facts, choices))
  const elsewhere = new Set(running.flatMap((one) => Object.keys(one.terms)))
  const lost = new Set(Object.keys(pack.terms).filter((list) => !elsewhere.has(list)))
  const asking = [...running.flatMap((one) => one.rules), ...choices.own].filter(({ id, when }) => {
    if (choices.changes.get(id)?.state === 'off') return false
    const asked = listsOf(when).map((one) => one.value)
    const within = phrasesOf(when, []).flatMap((one) => listsInPhrase(one.value))
    return [...asked, ...within].some((list) => lost.has(list))
  })
  const referring = running.filter((one) =>
    Object.values(one.terms)
      .flatMap((terms) => phrasesIn(terms, []))
      .some((phrase) => listsInPhrase(phrase.value).some((list) => lost.has(list))),
  )
  const rules = [...new Set([...asking.map((rule) => rule.id), ...referring.map((one) => one.id)])]
  if (rules.length > 0) throw new Problem('pack_still_needed', { rules: rules.slice(0, 10).join(', ') })
}

export const changeRule = action({
  name: 'rule.change',
  needs: 'rules.edit',
  summary: 'Changes a rule’s state, severity or words for a brand; null returns to the pack’s own.',
  input: RuleChange,
  output: RuleView,
  async run({ tx, actor, now, record }, { brandId, ruleId, ...change }) {
    mustBeAllowed(actor, 'rules.edit', { brandId })
    await holdRulebook(tx, brandId)
    if (!(await findRule(tx, brandId, ruleId))) throw new Problem('not_found')
    const before = (await loadChoices(tx, brandId)).changes.get(ruleId)
    const state = change.state ?? before?.state ?? 'on'
    const row = {
      brandId,
      ruleId,
      state,
      severity: change.severity === undefined ? (before?.severity ?? null) : change.severity,
      say: change.say === undefined ? (before?.say ?? null) : change.say,
      fix: change.fix === undefined ? (before?.fix ?? null) : change.fix,
      since: before && before.state === state ? before.since : now,
    }
    const isAsInPack = state === 'on' && !row.severity && !row.say && !row.fix
    if (isAsInPack) await deleteRuleChange(tx, brandId, ruleId)
    else await saveRuleChange(tx, row)
    const { rulebook } = await mustCompile(tx, brandId)
    mustTellNoSecret(rulebook, [row.say, row.fix], now)
    record(
      'rule.changed',
      { kind: 'rulebook', id: brandId },
      { ruleId, state, severity: row.severity, reworded: row.say !== null || row.fix !== null },
    )
    return viewRule(tx, brandId, ruleId)
  },
})
