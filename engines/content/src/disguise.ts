import type { Phrase } from '@brandwarden/text'
import { languages } from './format.ts'
import type { Condition, Terms } from './pack.ts'

/** The words of all lists that rules look for in disguise; phrases of several words are left out. */
export function disguisedPhrases(
  rules: readonly { condition: Condition }[],
  lists: ReadonlyMap<string, Terms>,
): Phrase[] {
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
  return phrases
}

const namesIn = (condition: Condition): string[] => [
  ...[condition.disguised ?? []].flat(),
  ...[...(condition.all ?? []), ...(condition.any ?? []), ...[condition.not ?? []].flat()].flatMap(namesIn),
]
