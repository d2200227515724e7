import type { Clause, Localized, PolicyDiff, PolicyVersion, PolicyView } from '@brandwarden/contract'
import { queryOptions } from '@tanstack/react-query'
import { deed } from '../../api.ts'

const listPolicies = deed<undefined, { policies: PolicyView[] }>('GET /api/policies')
const readPolicy = deed<{ policyId: string }, PolicyView>('GET /api/policies/:policyId')
const readVersion = deed<{ policyId: string; version: number }, PolicyVersion>(
  'GET /api/policies/:policyId/versions/:version',
)
const readDiff = deed<{ policyId: string; from: number; to: number }, PolicyDiff>('GET /api/policies/:policyId/diff')

export const policiesQuery = queryOptions({
  queryKey: ['policies'],
  queryFn: ({ signal }) => listPolicies(undefined, signal),
  select: ({ policies }) => policies,
})
export const policyQuery = (policyId: string) =>
  queryOptions({ queryKey: ['policies', policyId], queryFn: ({ signal }) => readPolicy({ policyId }, signal) })
export const versionQuery = (policyId: string, version: number) =>
  queryOptions({
    queryKey: ['policies', policyId, 'version', version],
    queryFn: ({ signal }) => readVersion({ policyId, version }, signal),
  })
export const diffQuery = (policyId: string, from: number, to: number) =>
  queryOptions({
    queryKey: ['policies', policyId, 'diff', from, to],
    queryFn: ({ signal }) => readDiff({ policyId, from, to }, signal),
    select: ({ clauses }) => clauses,
  })

export const createPolicy = deed<{ name: string }, PolicyView>('POST /api/policies')
export const savePolicy = deed<
  { policyId: string; baseSavedAt: string | null; objective: Localized; clauses: Clause[] },
  PolicyView
>('PUT /api/policies/:policyId')
export const publishPolicy = deed<{ policyId: string }, PolicyView>('POST /api/policies/:policyId/publish')
