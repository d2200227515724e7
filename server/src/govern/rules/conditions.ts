import type { Condition, Terms } from '@brandwarden/content'

export type Path = readonly PropertyKey[]
export type Placed<T> = { path: Path; value: T }

/** A condition and all conditions inside it, each with its place. */
export function conditionsIn(condition: Condition, path: Path): Placed<Condition>[] {
  const inner = (['all', 'any', 'not'] as const).flatMap((key) => {
    const value = condition[key]
    if (!value) return []
    return Array.isArray(value)
      ? value.flatMap((one, index) => conditionsIn(one, [...path, key, index]))
      : conditionsIn(value, [...path, key])
  })
  return [{ path, value: condition }, ...inner]
}

const asList = <T>(value: T | T[] | undefined): T[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]

/** Lists of phrases that a condition asks for by name. */
export function listsOf(condition: Condition, path: Path = []): Placed<string>[] {
  return conditionsIn(condition, path).flatMap(({ path: place, value: { says, beside, shows, disguised } }) => [
    ...(typeof says === 'object' && !Array.isArray(says) ? [] : asList(says)).map((value) => ({
      path: [...place, 'says'],
      value,
    })),
    ...asList(beside).map((value) => ({ path: [...place, 'beside'], value })),
    ...asList(shows).map((value) => ({ path: [...place, 'shows'], value })),
    ...asList(disguised).map((value) => ({ path: [...place, 'disguised'], value })),
  ])
}

/** Phrases written inside a condition. */
export function phrasesOf(condition: Condition, path: Path): Placed<string>[] {
  return conditionsIn(condition, path).flatMap(({ path: place, value: { says } }) =>
    typeof says === 'object' && !Array.isArray(says) ? phrasesIn(says, [...place, 'says']) : [],
  )
}

export function phrasesIn(terms: Terms, path: Path): Placed<string>[] {
  return (['any', 'en', 'fr', 'it'] as const).flatMap((slot) =>
    (terms[slot] ?? []).map((value, index) => ({ path: [...path, slot, index], value })),
  )
}

export function patternsOf(condition: Condition, path: Path): Placed<string>[] {
  return conditionsIn(condition, path).flatMap(({ path: place, value: { pattern } }) =>
    asList(pattern).map((value) => ({ path: [...place, 'pattern'], value })),
  )
}

/** Names of lists that a phrase refers to, such as `<we>`. */
export const listsInPhrase = (phrase: string): string[] =>
  [...phrase.matchAll(/<([a-zA-Z0-9-]+)>/g)].map(([, name]) => name!)
