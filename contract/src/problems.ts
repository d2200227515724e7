import { eventProblems } from './base/events.ts'
import { fileProblems } from './base/files.ts'
import { outboxProblems } from './base/outbox.ts'
import { baseProblems } from './base/problem.ts'
import { approvalProblems } from './control/approval-rules.ts'
import { draftProblems } from './control/drafts.ts'
import { postProblems } from './control/posts.ts'
import { accountProblems } from './govern/accounts.ts'
import { apiKeysProblems } from './govern/api-keys.ts'
import { factsProblems } from './govern/facts.ts'
import { peopleProblems } from './govern/people.ts'
import { policyProblems } from './govern/policies.ts'
import { ruleProblems } from './govern/rules.ts'
import { sessionProblems } from './govern/session.ts'
import { setupProblems } from './govern/setup.ts'
import { ssoProvidersProblems } from './govern/sso-providers.ts'
import { teamsProblems } from './govern/teams.ts'
import { ledgerProblems } from './prove/ledger.ts'

/** Every feature declares its own problems; this file only spreads them together. */
export const allProblems = {
  ...baseProblems,
  ...eventProblems,
  ...fileProblems,
  ...accountProblems,
  ...apiKeysProblems,
  ...approvalProblems,
  ...draftProblems,
  ...factsProblems,
  ...peopleProblems,
  ...ledgerProblems,
  ...outboxProblems,
  ...policyProblems,
  ...postProblems,
  ...ruleProblems,
  ...sessionProblems,
  ...setupProblems,
  ...ssoProvidersProblems,
  ...teamsProblems,
}

export type ProblemCode = keyof typeof allProblems
