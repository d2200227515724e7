import { isWordUnit } from './words.ts'

/** Signs that stand for a hidden letter; the light ones hide a single one at most. */
export const MASKS: ReadonlySet<string> = new Set([...'*#%•●█✱×'])
export const LIGHT_MASKS: ReadonlySet<string> = new Set([...'.-_'])
export const MAX_READINGS = 4

/** The words that may stand in disguise. */
export type Hidden = {
  /** Those that a masked word is compared with, by their length, first and last letter; beginnings by the first. */
  masks: Map<string, string[]>
  words: ReadonlySet<string>
  beginnings: readonly string[]
  /** What is looked for may stand anywhere, also inside words. */
  anywhere: boolean
}

export const hiddenOf = (words: Iterable<string>, beginnings: Iterable<string>, anywhere: boolean): Hidden => ({
  masks: indexMasks(words, beginnings),
  words: new Set(words),
  beginnings: [...new Set(beginnings)],
  anywhere,
})

/**
 * Whether a reading may be of use: what is looked for word by word must hold it whole, for it stands between signs that
 * belong to no word.
 */
export const mayBeMeant = (reading: string, { words, beginnings, anywhere }: Hidden): boolean =>
  anywhere || words.has(reading) || beginnings.some((beginning) => reading.startsWith(beginning))

function indexMasks(words: Iterable<string>, beginnings: Iterable<string>): Map<string, string[]> {
  const index = new Map<string, string[]>()
  const put = (key: string, word: string) => {
    const list = index.get(key)
    if (list) list.push(word)
    else index.set(key, [word])
  }
  const isFit = (word: string) => word.length >= 3 && word.length <= 24
  for (const word of new Set(words)) {
    if (!isFit(word)) continue
    put(`${word.length}${word[0]}${word.at(-1)}`, word)
    put(`${word.length}${word[0]}`, word)
  }
  for (const word of new Set(beginnings)) if (isFit(word)) put(`>${word[0]}`, word)
  return index
}

/** What a masked word may stand for, where the letters that are left show it: half of them, or the first and the last. */
export function unmask(token: string, index: Hidden['masks']): string[] {
  if (!isWordUnit(token.charCodeAt(0))) return []
  const last = isWordUnit(token.charCodeAt(token.length - 1)) ? token.at(-1)! : ''
  const found: string[] = []
  const take = (word: string, whole: string) => {
    if (found.length < MAX_READINGS && isShown(token.slice(0, word.length), word)) found.push(whole)
  }
  for (const word of index.get(`${token.length}${token[0]}${last}`) ?? []) take(word, word)
  for (const word of index.get(`>${token[0]}`) ?? []) {
    const rest = token.slice(word.length)
    if (rest !== '' && /^\p{L}+$/u.test(rest)) take(word, word + rest)
  }
  return found
}

function isShown(token: string, word: string): boolean {
  let known = 0
  let light = false
  for (let i = 0; i < word.length; i++) {
    const sign = token[i]!
    if (isWordUnit(token.charCodeAt(i))) {
      if (sign !== word[i]) return false
      known++
    } else if (LIGHT_MASKS.has(sign)) light = true
    else if (!MASKS.has(sign)) return false
  }
  const hidden = word.length - known
  if (hidden === 0) return false
  if (light) return known >= 3 && hidden === 1
  return known >= 2 && (known * 2 >= word.length || isWordUnit(token.charCodeAt(word.length - 1)))
}
