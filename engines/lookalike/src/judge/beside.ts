import { COMMON, HAS_NUMBER, IS_WORDS, PLAIN } from '../words/lexicon.ts'
import { lettersOf, runEnd, runStart, type Scene } from './scene.ts'

/** Something beside a name is no word of any kind. */
export const IS_GIBBERISH = 256
/** Two letters are no word. */
const SHORTEST_WORD = 3

type Span = { readonly start: number; readonly end: number }

/**
 * What all that stands beside a name says together: BAIT, TRADE, PLAIN, HAS_NUMBER, IS_GIBBERISH. `leftSays` and `rightSays`
 * are of the letters that cling to the name. Plain words count only in the name's own label: every host has an `api` or `cdn`.
 */
export function besideName(scene: Scene, { start, end }: Span, leftSays: number, rightSays: number): number {
  const { partCount, partStarts, partEnds, reading } = scene
  let all = sayOf(leftSays, start - runStart(reading, start)) | sayOf(rightSays, runEnd(reading, end) - end)
  for (let part = 0; part < partCount; part++) {
    const [from, to] = [partStarts[part]!, partEnds[part]!]
    if (to > start && from < end) continue
    const says = sayOf(scene.partSays(part), to - from)
    all |= says & PLAIN && !scene.isSameLabel(part, start, end) ? says & ~PLAIN : says
  }
  return all & HAS_NUMBER ? all & ~IS_GIBBERISH : all
}

function sayOf(says: number, length: number): number {
  const told = says & (COMMON | HAS_NUMBER)
  const isGibberish = length > 0 && told === 0 && (length < SHORTEST_WORD || (says & IS_WORDS) === 0)
  return isGibberish ? IS_GIBBERISH : told
}

export type BesideWord = { readonly text: string; readonly meaning: number }

/** The known words beside a name, those that cling to it first. */
export function wordsBeside(scene: Scene, { start, end }: Span): BesideWord[] {
  const { partCount, partStarts, partEnds, reading } = scene
  const words: BesideWord[] = []
  const add = (from: number, to: number, says: number) => {
    if ((says & COMMON) !== 0) words.push({ text: lettersOf(reading, from, to), meaning: says & COMMON })
  }
  const [left, right] = [runStart(reading, start), runEnd(reading, end)]
  add(left, start, scene.says(left, start))
  add(end, right, scene.says(end, right))
  for (let part = 0; part < partCount; part++) {
    const [from, to] = [partStarts[part]!, partEnds[part]!]
    if (to > start && from < end) continue
    const says = scene.partSays(part)
    add(from, to, scene.isSameLabel(part, start, end) ? says : says & ~PLAIN)
  }
  return words
}
