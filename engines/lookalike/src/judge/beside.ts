import { COMMON, HAS_NUMBER, IS_WORDS, PLAIN } from '../words/lexicon.ts'
import { lettersOf, type Scene } from './scene.ts'
import type { Sight } from './sight.ts'

/** Something beside a name is no word of any kind. */
export const IS_GIBBERISH = 256
/** Two letters are no word. */
const SHORTEST_WORD = 3

/**
 * What all that stands beside a name says together: BAIT, TRADE, PLAIN, HAS_NUMBER, IS_GIBBERISH. Plain words count only in the
 * name's own label: every host has an `api` or `cdn`. Of a path only words count: digits and nonsense stand in every one.
 */
export function besideName(
  scene: Scene,
  { start, end, runStart, runEnd, leftSays, rightSays, isPluralRun }: Sight,
): number {
  const { partCount, partStarts, partEnds } = scene
  let all = sayOf(leftSays, start - runStart) | (isPluralRun ? 0 : sayOf(rightSays, runEnd - end))
  for (let part = 0; part < partCount; part++) {
    const [from, to] = [partStarts[part]!, partEnds[part]!]
    if (to > start && from < end) continue
    let says = sayOf(scene.partSays(part), to - from)
    if (from >= scene.reading.hostSize) says &= COMMON
    all |= says & PLAIN && !scene.isSameLabel(part, start, end) ? says & ~PLAIN : says
  }
  return all & HAS_NUMBER ? all & ~IS_GIBBERISH : all
}

function sayOf(says: number, length: number): number {
  const told = says & (COMMON | HAS_NUMBER)
  const isGibberish = length > 0 && told === 0 && (length < SHORTEST_WORD || (says & IS_WORDS) === 0)
  return isGibberish ? IS_GIBBERISH : told
}

/** What stands beside a name and is no word, as written: with digits, or else nonsense; as it is weighed. */
export function oddBeside(scene: Scene, sight: Sight): { readonly digits: string[]; readonly nonsense: string[] } {
  const { start, end, runStart, runEnd, leftSays, rightSays, isPluralRun } = sight
  const { partCount, partStarts, partEnds, reading } = scene
  const [digits, nonsense]: [string[], string[]] = [[], []]
  const add = (from: number, to: number, says: number) => {
    const told = sayOf(says, to - from)
    if (told & HAS_NUMBER) digits.push(lettersOf(reading, from, to))
    else if (told & IS_GIBBERISH) nonsense.push(lettersOf(reading, from, to))
  }
  add(runStart, start, leftSays)
  if (!isPluralRun) add(end, runEnd, rightSays)
  for (let part = 0; part < partCount; part++) {
    const [from, to] = [partStarts[part]!, partEnds[part]!]
    if ((to <= start || from >= end) && from < reading.hostSize) add(from, to, scene.partSays(part))
  }
  return { digits, nonsense: digits.length > 0 ? [] : nonsense }
}

export type BesideWord = { readonly text: string; readonly meaning: number }

/** The known words beside a name, those that cling to it first. */
export function wordsBeside(scene: Scene, { start, end, runStart, runEnd, leftSays, rightSays }: Sight): BesideWord[] {
  const { partCount, partStarts, partEnds, reading } = scene
  const words: BesideWord[] = []
  const add = (from: number, to: number, says: number) => {
    if ((says & COMMON) !== 0) words.push({ text: lettersOf(reading, from, to), meaning: says & COMMON })
  }
  add(runStart, start, leftSays)
  add(end, runEnd, rightSays)
  for (let part = 0; part < partCount; part++) {
    const [from, to] = [partStarts[part]!, partEnds[part]!]
    if (to > start && from < end) continue
    const says = scene.partSays(part)
    add(from, to, scene.isSameLabel(part, start, end) ? says : says & ~PLAIN)
  }
  return words
}
