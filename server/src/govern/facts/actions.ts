import { CompanyFile } from '@brandwarden/content'
import { type BrandId, FactsImport, FactsSave, FactsView } from '@brandwarden/contract'
import { action, type Scope } from '../../base/action/action.ts'
import { mustBeAllowed, mustBePerson } from '../../base/actor.ts'
import { Problem } from '../../base/problem.ts'
import { readYaml, sayMistake } from '../../base/yaml/read-yaml.ts'
import { holdRulebook, mustCompile } from '../rulebook/index.ts'
import { findUnusable } from './judge.ts'
import { loadFactsVersion, saveFacts } from './store.ts'
import { viewFacts } from './view.ts'

export const changeFacts = action({
  name: 'facts.save',
  needs: 'facts.edit',
  summary: 'Saves what only the company knows: domains, products, embargoes, positions, licences.',
  input: FactsSave,
  output: FactsView,
  run: (scope, { brandId, version, facts }) => store(scope, brandId, facts, version),
})

export const importFacts = action({
  name: 'facts.import',
  needs: 'facts.edit',
  summary: 'Replaces the facts by a company file (YAML); every mistake is named with its line.',
  input: FactsImport,
  output: FactsView,
  async run(scope, { brandId, yaml, version }) {
    const { language } = scope.actor
    const read = readYaml(yaml, CompanyFile, language)
    if (read.ok) return store(scope, brandId, read.value, version)
    throw new Problem(
      'facts_not_readable',
      {},
      read.mistakes.map((mistake) => ({ path: mistake.path, message: sayMistake(mistake, language) })),
    )
  },
})

async function store(scope: Scope, brandId: BrandId, facts: CompanyFile, expected?: number) {
  const { tx, actor, now, record } = scope
  mustBeAllowed(actor, 'facts.edit', { brandId })
  const unusable = findUnusable(facts, actor.language)
  if (unusable.length > 0) throw new Problem('facts_unusable', {}, unusable)

  await holdRulebook(tx, brandId)
  const before = await loadFactsVersion(tx, brandId)
  if (expected !== undefined && expected !== before) throw new Problem('changed_meanwhile')
  const version = before + 1
  await saveFacts(tx, { brandId, version, facts, savedAt: now, savedBy: mustBePerson(actor) })
  await mustCompile(tx, brandId)
  record('facts.saved', { kind: 'rulebook', id: brandId }, { version })
  return viewFacts(tx, brandId, actor, now)
}
