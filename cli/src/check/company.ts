import { readFile } from 'node:fs/promises'
import { CompanyFile } from '@brandwarden/content'
import { exit, Stop } from '../exit.ts'
import { sayCause } from '../terminal/cause.ts'
import { mustBePlainFile } from '../terminal/lines.ts'
import type { ReaderLanguage } from '../terminal/reader.ts'
import { checkWords } from './say.ts'
import { saySchemaIssue } from './schema-issue.ts'

/** What is known of a company that gave no file: nothing, under a name that nobody bears. */
const NOBODY = 'Unnamed Company Xq'

/** Reads a company file; every mistake in it is named. */
export async function readCompany(path: string | undefined, language: ReaderLanguage): Promise<CompanyFile> {
  if (path === undefined) return CompanyFile.parse({ company: NOBODY })
  const say = checkWords[language]
  const yaml = await readText(path).catch((error) => {
    throw new Stop(exit.unreadable, `${path}: ${sayCause(error, language)}`)
  })
  const { parse, YAMLError } = await import('yaml')
  let document: unknown
  try {
    document = parse(yaml, { maxAliasCount: 50 })
  } catch (error) {
    const line = error instanceof YAMLError ? error.linePos?.[0].line : undefined
    const where = line === undefined ? '' : `${say.line(line)}: `
    const [cause = ''] = String((error as Error).message).split('\n')
    throw new Stop(exit.unreadable, `${say.companyMistakes(path)}\n  ${where}${cause}`)
  }
  const company = CompanyFile.safeParse(document)
  if (company.success) return company.data
  const mistakes = company.error.issues.map((issue) => `\n  ${saySchemaIssue(issue, language)}`)
  throw new Stop(exit.unreadable, say.companyMistakes(path) + mistakes.join(''))
}

async function readText(path: string): Promise<string> {
  await mustBePlainFile(path)
  return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))
}
