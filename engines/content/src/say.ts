import type { Language } from './format.ts'
import type { InEachLanguage } from './pack.ts'

const marks: Record<Language, string> = { en: '“$”', fr: '« $ »', it: '«$»' }

/** Fills `{facts}` into a sentence in the reader's language; what is not known is left out. */
export function sayIn(language: Language, sentence: InEachLanguage, facts: Record<string, string>): string {
  const said = sentence[language].replace(/ ?\{([a-zA-Z]+)\}/g, (whole, name: string) => {
    const value = facts[`${name}.${language}`] ?? facts[name]
    return value === undefined ? '' : (whole.startsWith(' ') ? ' ' : '') + value
  })
  return language === 'fr' ? said.replace(/ (?=[:;!?»%])/g, '\u00a0').replace(/« /g, '«\u00a0') : said
}

/** Quotation marks as custom has them. */
export const quoted = (language: Language, words: string) => marks[language].replace('$', () => words)
