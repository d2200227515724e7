import { allProblems, type Language, type ProblemCode, type ProblemText, type ProblemView } from '@brandwarden/contract'

export type FieldError = { path: string; message: string }

/** Something that a person can understand and mend; anything else thrown is a bug. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly params: Record<string, unknown>
  readonly errors: FieldError[]

  constructor(code: ProblemCode, params: Record<string, unknown> = {}, errors: FieldError[] = []) {
    super(code)
    this.name = 'Problem'
    this.code = code
    this.params = params
    this.errors = errors
  }
}

/** RFC 9457: the problem in the reader's language, with every invalid field. */
export function viewProblem(problem: Problem, language: Language, requestId: string): ProblemView {
  const text: ProblemText = allProblems[problem.code]
  return {
    type: `/problems/${problem.code}`,
    title: fill(text[language], problem.params),
    status: text.status,
    code: problem.code,
    ...(problem.errors.length > 0 && { errors: problem.errors }),
    ...(Object.keys(problem.params).length > 0 && { params: problem.params }),
    requestId,
  }
}

const fill = (sentence: string, params: Record<string, unknown>) =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole))
