import type { ClauseMap, PolicyDiff, PolicyList, PolicySave, PolicyView } from '@brandwarden/contract'
import { queryOptions } from '@tanstack/react-query'
import { deed } from '../../api.ts'

const listPolicies = deed<undefined, PolicyList>('GET /api/policies')
const readPolicy = deed<{ policyId: string }, PolicyView>('GET /api/policies/:policyId')
const readDiff = deed<{ policyId: string; from: number; to: number }, PolicyDiff>('GET /api/policies/:policyId/diff')

export const policiesQuery = queryOptions({
  queryKey: ['policies'],
  queryFn: ({ signal }) => listPolicies(undefined, signal),
  select: ({ policies }) => policies,
})
export const policyQuery = (policyId: string) =>
  queryOptions({ queryKey: ['policies', policyId], queryFn: ({ signal }) => readPolicy({ policyId }, signal) })
export const diffQuery = (policyId: string, from: number, to: number) =>
  queryOptions({
    queryKey: ['policies', policyId, 'diff', from, to],
    queryFn: ({ signal }) => readDiff({ policyId, from, to }, signal),
  })

export const createPolicy = deed<{ name: string; from: 'nothing' | 'packs' }, PolicyView>('POST /api/policies')
export const savePolicy = deed<PolicySave, PolicyView>('PUT /api/policies/:policyId/draft')
export const discardPolicyDraft = deed<{ policyId: string }, PolicyView>('DELETE /api/policies/:policyId/draft')
export const publishPolicy = deed<{ policyId: string; savedAt: string }, PolicyView>(
  'POST /api/policies/:policyId/publish',
)
export const retirePolicy = deed<{ policyId: string }, PolicyView>('POST /api/policies/:policyId/retire')

const readClauses = deed<{ brandId: string }, ClauseMap>('GET /api/brands/:brandId/clauses')

/** The clause to cite for each matter of the packs, in the reader's language. */
export const clausesQuery = (brandId: string, language: string) =>
  queryOptions({
    queryKey: ['policies', 'clauses', brandId, language],
    queryFn: ({ signal }) => readClauses({ brandId }, signal),
    select: ({ clauses }) => clauses,
    staleTime: 60_000,
  })
