import { baseProblems } from './base/problem.ts'

/** Every feature declares its own problems; this file only spreads them together. */
export const allProblems = {
  ...baseProblems,
}

export type ProblemCode = keyof typeof allProblems
