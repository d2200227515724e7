import type { Pack, Rulebook } from '@brandwarden/content'
import type { ReplayRequest } from '@brandwarden/contract'
import type { QueryScope } from '../../base/action/action.ts'
import { Problem } from '../../base/problem.ts'
import { allPacks, type Choices, compileOrRefuse, loadChoices, loadFacts } from '../rulebook/index.ts'
import { judgeExamples } from './examples.ts'
import { readRule } from './read-rule.ts'
import { compileWith, listNames, notReadable } from './trial.ts'
import { findRule } from './view.ts'

/** The rulebook with one rule alone, running whatever was chosen about it, to be asked about past drafts. */
export async function rulebookToReplay({ db, actor }: QueryScope, request: ReplayRequest): Promise<Rulebook> {
  const { brandId, ruleId, yaml } = request
  if (yaml !== undefined) {
    const read = readRule(yaml, await listNames(db, brandId), actor.language)
    if (!read.ok) throw notReadable(read.mistakes, actor.language)
    const rulebook = await compileWith(db, brandId, read.rule)
    if (judgeExamples(read.rule, rulebook).isSlow) throw new Problem('rule_too_slow')
    return only(read.rule.id, rulebook)
  }
  const found = await findRule(db, brandId, ruleId ?? '')
  const stored = await loadFacts(db, brandId)
  if (!found || !stored) throw new Problem('not_found')
  const packs = await allPacks()
  const pack = 'packId' in found ? packs.find((one) => one.id === found.packId) : undefined
  const choices = running(await loadChoices(db, brandId), found.rule.id, pack)
  return only(found.rule.id, compileOrRefuse(packs, stored.facts, choices))
}

function running(choices: Choices, ruleId: string, pack: Pack | undefined): Choices {
  const change = choices.changes.get(ruleId)
  const changes = new Map(choices.changes)
  if (change) changes.set(ruleId, { ...change, state: 'on' })
  const switches = new Map(choices.switches)
  if (pack) switches.set(pack.id, true)
  return { ...choices, changes, switches }
}

const only = (ruleId: string, rulebook: Rulebook): Rulebook => ({
  ...rulebook,
  rules: rulebook.rules.filter((rule) => rule.id === ruleId),
})
