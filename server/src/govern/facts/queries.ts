import { FactsExport, FactsRef, FactsView } from '@brandwarden/contract'
import { stringify } from 'yaml'
import { query } from '../../base/action/action.ts'
import { mustBeAllowed } from '../../base/actor.ts'
import { Problem } from '../../base/problem.ts'
import { loadFacts } from '../rulebook/index.ts'
import { reachOf } from './reach.ts'
import { viewFacts } from './view.ts'

export const readFacts = query({
  name: 'facts.read',
  needs: 'facts.read',
  summary: 'What only the company knows, as far as you may know it too.',
  input: FactsRef,
  output: FactsView,
  async run({ db, actor, now }, { brandId }) {
    mustBeAllowed(actor, 'facts.read', { brandId })
    return viewFacts(db, brandId, actor, now)
  },
})

/** Whole or not at all: a check with a file that leaves the embargoes out would find nothing and say nothing. */
export const exportFacts = query({
  name: 'facts.export',
  needs: 'facts.read',
  summary: 'The facts as a company file for `brandwarden check --company`.',
  input: FactsRef,
  output: FactsExport,
  async run({ db, actor }, { brandId }) {
    if ((await reachOf(db, actor, brandId)) !== 'all') throw new Problem('not_permitted')
    const stored = await loadFacts(db, brandId)
    if (!stored) throw new Problem('not_found')
    return { yaml: stringify(stored.facts, { lineWidth: 0 }) }
  },
})
