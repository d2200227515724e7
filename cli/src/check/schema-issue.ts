import type { ReaderLanguage } from '../terminal/reader.ts'
import { checkWords } from './say.ts'

/** A mistake that a schema found, as a sentence that names the field. */
export function saySchemaIssue(
  issue: { readonly path: readonly PropertyKey[]; readonly message: string },
  language: ReaderLanguage,
): string {
  const say = checkWords[language]
  const field = issue.path.map(String).join('.')
  if (field === '') return say.notAnObject
  return /received undefined/.test(issue.message) ? say.missing(field) : say.wrong(field)
}
