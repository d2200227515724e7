import { baseProblems } from './base/problem.ts'
import { draftProblems } from './control/drafts.ts'
import { postProblems } from './control/posts.ts'
import { accountProblems } from './govern/accounts.ts'
import { factsProblems } from './govern/facts.ts'
import { policyProblems } from './govern/policies.ts'
import { ruleProblems } from './govern/rules.ts'

/** Every feature declares its own problems; this file only spreads them together. */
export const allProblems = {
  ...baseProblems,
  ...accountProblems,
  ...draftProblems,
  ...factsProblems,
  ...policyProblems,
  ...postProblems,
  ...ruleProblems,
}

export type ProblemCode = keyof typeof allProblems
