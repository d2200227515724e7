import type { ApprovalRulesView, Deputy } from '@brandwarden/contract'
import { queryOptions } from '@tanstack/react-query'
import { deed } from '../../api.ts'

const readRules = deed<{ brandId: string }, ApprovalRulesView>('GET /api/brands/:brandId/approval-rules')
const listDeputies = deed<undefined, { deputies: Deputy[] }>('GET /api/deputies')

export const approvalRulesQuery = (brandId: string) =>
  queryOptions({
    queryKey: ['approval-rules', brandId],
    queryFn: ({ signal }) => readRules({ brandId }, signal),
    select: ({ rules }) => rules,
  })
export const saveApprovalRules = deed<{ brandId: string; rules: ApprovalRulesView['rules'] }, ApprovalRulesView>(
  'PUT /api/brands/:brandId/approval-rules',
)

export const deputiesQuery = queryOptions({
  queryKey: ['deputies'],
  queryFn: ({ signal }) => listDeputies(undefined, signal),
  select: ({ deputies }) => deputies,
})
export const nameDeputy = deed<{ deputyId: string; from: string; until: string }, unknown>('POST /api/deputies')
export const endDeputyship = deed<{ deputyshipId: string }, unknown>('POST /api/deputies/:deputyshipId/end')
