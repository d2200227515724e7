import type { Clause, Language, PolicyObjective } from '@brandwarden/contract'
import type { FieldError } from '../../base/problem.ts'
import { compareNumbers } from './diff.ts'
import { policyWords } from './words.ts'

const languages = ['en', 'fr', 'it'] as const

export const inOrder = (clauses: readonly Clause[]): Clause[] =>
  clauses.toSorted((one, other) => compareNumbers(one.number, other.number))

/** The first number that stands twice, or nothing. */
export function findTwice(clauses: readonly Clause[]): string | null {
  const seen = new Set<string>()
  for (const { number } of clauses) {
    if (seen.has(number)) return number
    seen.add(number)
  }
  return null
}

/**
 * What a draft still lacks before it may be published; nothing where it is ready. A policy is whole in each language
 * that it began, and it began at least one. The committee's approvals (G1, G2) are to be asked here too.
 */
export function findMissing(
  { objective, clauses }: { objective: PolicyObjective; clauses: readonly Clause[] },
  reader: Language,
): FieldError[] {
  const say = policyWords[reader]
  const texts = [
    { path: 'objective', wording: objective },
    ...clauses.flatMap((clause, index) => [
      { path: `clauses.${index}.title`, wording: clause.title },
      { path: `clauses.${index}.text`, wording: clause.text },
    ]),
  ]
  const begun = languages.filter((language) => texts.some(({ wording }) => wording[language] !== ''))
  if (clauses.length === 0) return [{ path: 'clauses', message: say.noClause }]
  if (begun.length === 0) return [{ path: 'objective', message: say.missing(reader) }]
  return texts
    .flatMap(({ path, wording }) =>
      begun
        .filter((language) => wording[language] === '')
        .map((language) => ({ path: `${path}.${language}`, message: say.missing(language) })),
    )
    .slice(0, 100)
}

/** In the reader's language where the policy speaks it, else in the first that it speaks. */
export const textIn = (wording: PolicyObjective, language: Language): string =>
  wording[language] || languages.map((other) => wording[other]).find((text) => text !== '') || ''
