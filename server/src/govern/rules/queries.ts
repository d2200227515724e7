import { OwnRuleRef, RulebookRequest, RulebookView, ShadowHits } from '@brandwarden/contract'
import { query } from '../../base/action/action.ts'
import { mustBeAllowed } from '../../base/actor.ts'
import { rulebookOf } from '../rulebook/index.ts'
import { loadShadowHits } from './store.ts'
import { viewRulebook } from './view.ts'

export const readRulebook = query({
  name: 'rulebook.read',
  needs: 'policies.read',
  summary: 'The packs and rules of a brand, with what it changed about them.',
  input: RulebookRequest,
  output: RulebookView,
  async run({ db, actor }, { brandId }) {
    mustBeAllowed(actor, 'policies.read', { brandId })
    return viewRulebook(db, brandId, actor, await rulebookOf(db, brandId))
  },
})

export const listShadowHits = query({
  name: 'rule.shadow-hits',
  needs: 'rules.edit',
  summary: 'Drafts that a rule in shadow would have spoken about.',
  input: OwnRuleRef,
  output: ShadowHits,
  async run({ db, actor }, { brandId, ruleId }) {
    mustBeAllowed(actor, 'rules.edit', { brandId })
    const hits = await loadShadowHits(db, brandId, ruleId)
    return { hits: hits.map(({ draftId, at, severity }) => ({ draftId, at: at.toISOString(), severity })) }
  },
})
