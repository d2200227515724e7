import type { ApprovalRule, ApprovalRulesView, Deputy, DeputyRequest } from '@brandwarden/contract'
import { queryOptions } from '@tanstack/react-query'
import { deed } from '../../api.ts'

const readRules = deed<{ brandId: string }, ApprovalRulesView>('GET /api/brands/:brandId/approval-rules')
const saveRules = deed<{ brandId: string; rules: ApprovalRule[] }, ApprovalRulesView>(
  'PUT /api/brands/:brandId/approval-rules',
)

export const approvalRulesQuery = (brandId: string) =>
  queryOptions({
    queryKey: ['approval-rules', brandId],
    queryFn: ({ signal }) => readRules({ brandId }, signal),
    select: ({ rules }) => rules,
  })

/** The rules are kept as one list: the change is made to the newest, so that a colleague's is not undone. */
export async function changeRules(brandId: string, change: (rules: ApprovalRule[]) => ApprovalRule[]): Promise<void> {
  const { rules } = await readRules({ brandId })
  await saveRules({ brandId, rules: change(rules) })
}

const listDeputies = deed<undefined, { deputies: Deputy[] }>('GET /api/deputies')
export const deputiesQuery = queryOptions({
  queryKey: ['deputies'],
  queryFn: ({ signal }) => listDeputies(undefined, signal),
  select: ({ deputies }) => deputies,
})
export const nameDeputy = deed<DeputyRequest, { id: string }>('POST /api/deputies')
export const endDeputy = deed<{ deputyshipId: string }, unknown>('POST /api/deputies/:deputyshipId/end')
