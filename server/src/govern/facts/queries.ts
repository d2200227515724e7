import { FactsExport, FactsRef, FactsView } from '@brandwarden/contract'
import { stringify } from 'yaml'
import { query } from '../../base/action/action.ts'
import { Problem } from '../../base/problem.ts'
import { loadFacts } from './store.ts'

export const readFacts = query({
  name: 'facts.read',
  needs: 'facts.read',
  summary: 'What only the company knows.',
  input: FactsRef,
  output: FactsView,
  async run({ db }, { brandId }) {
    const stored = await loadFacts(db, brandId)
    if (!stored) throw new Problem('not_found')
    return { brandId, version: stored.version, facts: stored.facts, savedAt: stored.savedAt?.toISOString() ?? null }
  },
})

export const exportFacts = query({
  name: 'facts.export',
  needs: 'facts.read',
  summary: 'The facts as a company file for `brandwarden check --company`.',
  input: FactsRef,
  output: FactsExport,
  async run({ db }, { brandId }) {
    const stored = await loadFacts(db, brandId)
    if (!stored) throw new Problem('not_found')
    return { yaml: stringify(stored.facts) }
  },
})
