import { routes } from '../../base/action/routes.ts'
import { changeRule, switchPack } from './choices.ts'
import { changeList, readList } from './lists.ts'
import { removeRule, saveRule } from './own-rules.ts'
import { listShadowHits, readRulebook } from './queries.ts'
import { tryRule } from './trial.ts'

export const rulesRoutes = routes({
  'GET /brands/:brandId/rulebook': readRulebook,
  'PUT /brands/:brandId/packs/:packId': switchPack,
  'GET /brands/:brandId/lists/:list': readList,
  'PUT /brands/:brandId/lists/:list': changeList,
  'POST /brands/:brandId/rules': saveRule,
  'POST /brands/:brandId/rules/try': tryRule,
  'PATCH /brands/:brandId/rules/:ruleId': changeRule,
  'DELETE /brands/:brandId/rules/:ruleId': removeRule,
  'GET /brands/:brandId/rules/:ruleId/shadow-hits': listShadowHits,
})
