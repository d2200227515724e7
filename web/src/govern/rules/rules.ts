import type { Localized, ReplayView, RulebookView, RuleTrial, RuleView } from '@brandwarden/contract'
import { queryOptions } from '@tanstack/react-query'
import { deed } from '../../api.ts'

const readRulebook = deed<{ brandId: string }, RulebookView>('GET /api/brands/:brandId/rulebook')

export const rulebookQuery = (brandId: string) =>
  queryOptions({
    queryKey: ['rulebook', brandId],
    queryFn: ({ signal }) => readRulebook({ brandId }, signal),
    staleTime: 30_000,
  })

export const switchPack = deed<{ brandId: string; packId: string; isOn: boolean }, RulebookView>(
  'PATCH /api/brands/:brandId/packs/:packId',
)
export interface RuleEdit {
  brandId: string
  ruleId: string
  state?: RuleView['state']
  severity?: RuleView['severity']
  say?: Localized | null
  fix?: Localized | null
}
export const changeRule = deed<RuleEdit, RuleView>('PATCH /api/brands/:brandId/rules/:ruleId')
export const tryRule = deed<{ brandId: string; yaml: string }, RuleTrial>('POST /api/brands/:brandId/rules/trial')
export const saveOwnRule = deed<{ brandId: string; yaml: string; state: RuleView['state'] }, RuleView>(
  'POST /api/brands/:brandId/rules',
)
export const removeOwnRule = deed<{ brandId: string; ruleId: string }, unknown>(
  'DELETE /api/brands/:brandId/rules/:ruleId',
)
export const replayRule = deed<{ brandId: string; ruleId: string }, ReplayView>(
  'POST /api/brands/:brandId/rules/:ruleId/replay',
)
