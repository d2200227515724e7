import { readFile } from 'node:fs/promises'
import { exit, Stop } from '../exit.ts'
import type { Call } from '../program.ts'
import { sayCause } from '../terminal/cause.ts'
import { mustBePlainFile } from '../terminal/lines.ts'
import type { ReaderLanguage } from '../terminal/reader.ts'
import { lookalikeWords } from './say.ts'

export function readNumber(
  value: unknown,
  option: string,
  least: number,
  most: number,
  language: ReaderLanguage,
): number | undefined {
  if (value === undefined) return undefined
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN
  if (!(number >= least && number <= most)) throw new Stop(exit.usage, lookalikeWords[language].badNumber(option))
  return number
}

/** From what score on a hit is told, and how. */
export type Telling = {
  readonly threshold: number
  readonly format: 'text' | 'json'
  readonly explain: boolean
  readonly language: ReaderLanguage
}

export const readTelling = ({ options, language }: Call): Telling => ({
  threshold: readNumber(options.threshold, '--threshold', 0, 1, language) ?? 0.5,
  format: options.format === 'text' ? 'text' : 'json',
  explain: options.explain === true,
  language,
})

/** One a line, with remarks after #. */
export async function readAllowed(path: unknown, language: ReaderLanguage): Promise<string[]> {
  if (typeof path !== 'string') return []
  try {
    await mustBePlainFile(path)
    const lines = (await readFile(path, 'utf8')).split('\n')
    return lines.map((line) => line.replace(/#.*/, '').trim()).filter((line) => line !== '')
  } catch (error) {
    throw new Stop(exit.unreadable, `${path}: ${sayCause(error, language)}`)
  }
}

/** Domains with commas between them, in lower case; none where the option was left out. */
export function readDomains(list: unknown, language: ReaderLanguage): string[] {
  if (typeof list !== 'string') return []
  const domains = list.split(',').flatMap((each) => each.trim().toLowerCase() || [])
  const wrong = domains.find((domain) => !/^[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)+$/u.test(domain))
  if (wrong !== undefined) throw new Stop(exit.usage, lookalikeWords[language].badDomain(wrong))
  return domains
}

/** The file that says what is ours. */
export function readOwnPath({ ours }: Call['options'], language: ReaderLanguage): string {
  if (typeof ours !== 'string') throw new Stop(exit.usage, lookalikeWords[language].whichOurs)
  return ours
}
