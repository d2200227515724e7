import {
  ClauseMap,
  ClauseMapRequest,
  PolicyDiff,
  PolicyDiffRequest,
  type PolicyId,
  PolicyList,
  PolicyRef,
  PolicyVersion,
  PolicyVersionRef,
  PolicyView,
} from '@brandwarden/contract'
import { z } from 'zod'
import { type QueryScope, query } from '../../base/action/action.ts'
import { mustBeAllowed } from '../../base/actor.ts'
import { Problem } from '../../base/problem.ts'
import { citeClauses } from './clauses.ts'
import { diffClauses } from './diff.ts'
import { loadPolicies, loadPolicy, loadVersion, type PolicyRow, type VersionRow } from './store.ts'
import { mayRead, maySeeDraft, namesOf, viewLines, viewPolicy, viewVersion } from './view.ts'

export const listPolicies = query({
  name: 'policy.list',
  needs: 'policies.read',
  summary: 'The policies that you may read; drafts for those who write or publish them.',
  input: z.object({}),
  output: PolicyList,
  run: async ({ db, actor }) => ({ policies: await viewLines(db, await loadPolicies(db), actor) }),
})

export const readPolicy = query({
  name: 'policy.read',
  needs: 'policies.read',
  summary: 'A policy as it is in force, with its versions and its draft.',
  input: PolicyRef,
  output: PolicyView,
  run: async (scope, { policyId }) => viewPolicy(scope.db, await readable(scope, policyId), scope.actor),
})

export const readPolicyVersion = query({
  name: 'policy.read-version',
  needs: 'policies.read',
  summary: 'A policy as it stood in one version.',
  input: PolicyVersionRef,
  output: PolicyVersion,
  async run(scope, { policyId, version }) {
    const row = await readableVersion(scope, await readable(scope, policyId), version)
    return viewVersion(row, await namesOf(scope.db, [row]))
  },
})

export const comparePolicyVersions = query({
  name: 'policy.compare',
  needs: 'policies.read',
  summary: 'What changed between two versions, clause by clause.',
  input: PolicyDiffRequest,
  output: PolicyDiff,
  async run(scope, { policyId, from, to }) {
    const policy = await readable(scope, policyId)
    const before = await readableVersion(scope, policy, from)
    const after = await readableVersion(scope, policy, to)
    const isChanged = (['en', 'fr', 'it'] as const).some(
      (language) => before.objective[language] !== after.objective[language],
    )
    return {
      from,
      to,
      objective: { before: before.objective, after: after.objective, isChanged },
      clauses: diffClauses(before.clauses, after.clauses),
    }
  },
})

export const readClauses = query({
  name: 'policy.clauses',
  needs: 'policies.read',
  summary: 'For each matter of the packs the clause to cite beside a finding, in your language.',
  input: ClauseMapRequest,
  output: ClauseMap,
  async run({ db, actor }, { brandId }) {
    mustBeAllowed(actor, 'policies.read', { brandId })
    return { clauses: await citeClauses(db, brandId, actor.language) }
  },
})

/** Who may not read a policy is told that there is none, and so is who asks for one that was never published. */
async function readable({ db, actor }: QueryScope, policyId: PolicyId): Promise<PolicyRow> {
  const policy = await loadPolicy(db, policyId)
  if (!mayRead(actor, policy)) throw new Problem('not_found')
  return policy
}

async function readableVersion({ db, actor }: QueryScope, policy: PolicyRow, version: number): Promise<VersionRow> {
  const row = await loadVersion(db, policy.id, version)
  if (!row || (row.publishedAt === null && !maySeeDraft(actor, policy))) throw new Problem('not_found')
  return row
}
