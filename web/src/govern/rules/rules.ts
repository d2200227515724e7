import type {
  OwnRuleSave,
  PhraseListChange,
  PhraseListView,
  ReplayView,
  RulebookView,
  RuleChange,
  RuleTrial,
  RuleTrialRequest,
} from '@brandwarden/contract'
import { queryOptions } from '@tanstack/react-query'
import { deed } from '../../api.ts'

const readRulebook = deed<{ brandId: string }, RulebookView>('GET /api/brands/:brandId/rulebook')

export const rulebookQuery = (brandId: string) =>
  queryOptions({
    queryKey: ['rulebook', brandId],
    queryFn: ({ signal }) => readRulebook({ brandId }, signal),
    staleTime: 30_000,
  })

type InBrand<Request extends { brandId: unknown }> = Omit<Request, 'brandId'> & { brandId: string }

export const switchPack = deed<{ brandId: string; packId: string; isOn: boolean }, unknown>(
  'PUT /api/brands/:brandId/packs/:packId',
)
export type RuleEdit = InBrand<RuleChange>
export const changeRule = deed<RuleEdit, unknown>('PATCH /api/brands/:brandId/rules/:ruleId')
export const tryRule = deed<InBrand<RuleTrialRequest>, RuleTrial>('POST /api/brands/:brandId/rules/try')
export const saveOwnRule = deed<InBrand<OwnRuleSave>, unknown>('POST /api/brands/:brandId/rules')
export const removeOwnRule = deed<{ brandId: string; ruleId: string }, unknown>(
  'DELETE /api/brands/:brandId/rules/:ruleId',
)
export const replayRule = deed<{ brandId: string; ruleId?: string; yaml?: string }, ReplayView>(
  'POST /api/brands/:brandId/rules/replay',
)

const readList = deed<{ brandId: string; list: string }, PhraseListView>('GET /api/brands/:brandId/lists/:list')
export const listQuery = (brandId: string, list: string) =>
  queryOptions({
    queryKey: ['rulebook', brandId, 'list', list],
    queryFn: ({ signal }) => readList({ brandId, list }, signal),
  })
export const changeList = deed<InBrand<PhraseListChange>, unknown>('PUT /api/brands/:brandId/lists/:list')
