import type { ApprovalRule, ApprovalRulesView, Deputy, DeputyRequest } from '@brandwarden/contract'
import { queryOptions } from '@tanstack/react-query'
import { ApiProblem, deed } from '../../api.ts'

const readRules = deed<{ brandId: string }, ApprovalRulesView>('GET /api/brands/:brandId/approval-rules')
const saveRules = deed<ApprovalRulesView, ApprovalRulesView>('PUT /api/brands/:brandId/approval-rules')

export const approvalRulesQuery = (brandId: string) =>
  queryOptions({
    queryKey: ['approval-rules', brandId],
    queryFn: ({ signal }) => readRules({ brandId }, signal),
    select: ({ rules }) => rules,
  })

/** The rules are kept as one list: the change is made to the newest, so that a colleague's is not undone. */
export async function changeRules(brandId: string, change: (rules: ApprovalRule[]) => ApprovalRule[]): Promise<void> {
  for (let tries = 1; ; tries++) {
    const newest = await readRules({ brandId })
    try {
      await saveRules({ ...newest, rules: change(newest.rules) })
      return
    } catch (error) {
      const isOvertaken = error instanceof ApiProblem && error.code === 'changed_meanwhile'
      if (!isOvertaken || tries === 3) throw error
    }
  }
}

const listDeputies = deed<undefined, { deputies: Deputy[] }>('GET /api/deputies')
export const deputiesQuery = queryOptions({
  queryKey: ['deputies'],
  queryFn: ({ signal }) => listDeputies(undefined, signal),
  select: ({ deputies }) => deputies,
})
export const nameDeputy = deed<DeputyRequest, { id: string }>('POST /api/deputies')
export const endDeputy = deed<{ deputyshipId: string }, unknown>('POST /api/deputies/:deputyshipId/end')
