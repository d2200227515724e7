import { buildMatcher, type Phrase } from '@brandwarden/text'
import { languages } from './format.ts'
import type { Condition, Terms } from './pack.ts'

export interface Disguises {
  find(text: string, active: ReadonlySet<string>): { list: string; start: number; end: number }[]
}

/** One matcher for the words of all lists that rules look for in disguise; phrases of several words are left out. */
export function watchDisguises(
  rules: readonly { condition: Condition }[],
  lists: ReadonlyMap<string, Terms>,
): Disguises {
  const names = new Set(rules.flatMap(({ condition }) => namesIn(condition)))
  const phrases: Phrase[] = []
  for (const list of names)
    for (const language of ['any', ...languages] as const)
      for (const source of lists.get(list)?.[language] ?? [])
        for (const word of source.split('/')) {
          const plain = word.replace(/^=|\*$/g, '')
          if (/^\p{L}{4,}$/u.test(plain))
            phrases.push({
              id: `${language}:${list}`,
              text: plain,
              mode: word.endsWith('*') ? 'prefix' : 'word',
              evasions: true,
            })
        }
  if (phrases.length === 0) return { find: () => [] }
  const matcher = buildMatcher(phrases)
  return {
    find: (text, active) =>
      matcher.find(text).flatMap(({ id, span: [start, end], via }) => {
        const [language, list] = id.split(':') as [string, string]
        return via === 'evasion' && (language === 'any' || active.has(language)) ? [{ list, start, end }] : []
      }),
  }
}

const namesIn = (condition: Condition): string[] => [
  ...[condition.disguised ?? []].flat(),
  ...[...(condition.all ?? []), ...(condition.any ?? []), ...[condition.not ?? []].flat()].flatMap(namesIn),
]
