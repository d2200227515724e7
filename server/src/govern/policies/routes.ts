import { routes } from '../../base/action/routes.ts'
import {
  createPolicy,
  discardPolicyDraft,
  publishPolicy,
  renamePolicy,
  retirePolicy,
  savePolicyDraft,
} from './actions.ts'
import { comparePolicyVersions, listPolicies, readClauses, readPolicy, readPolicyVersion } from './queries.ts'

export const policiesRoutes = routes({
  'GET /policies': listPolicies,
  'POST /policies': createPolicy,
  'GET /policies/:policyId': readPolicy,
  'PATCH /policies/:policyId': renamePolicy,
  'PUT /policies/:policyId/draft': savePolicyDraft,
  'DELETE /policies/:policyId/draft': discardPolicyDraft,
  'POST /policies/:policyId/publish': publishPolicy,
  'POST /policies/:policyId/retire': retirePolicy,
  'GET /policies/:policyId/versions/:version': readPolicyVersion,
  'GET /policies/:policyId/diff': comparePolicyVersions,
  'GET /brands/:brandId/clauses': readClauses,
})
