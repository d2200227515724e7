import { deflateSync, inflateSync } from 'node:zlib'

/** Of each word, by its hash, the concepts that it stands for: at most four, each a byte, one more than its number. */
export interface Concepts {
  count: number
  /** Hash and concepts in turn, so that a word is one line of memory. */
  words: Int32Array
  /** The place of each pair at `one * count + other`; that of a concept with itself is its own. */
  pairs: Uint16Array
}

/** A word stands for four concepts at most, and 255 can be told apart. */
export const CONCEPTS_OF_A_WORD = 4

/** As `Concepts` are kept: base64 of deflated numbers, the hashes in order and each as its distance from the one before. */
export interface KeptConcepts {
  names: readonly string[]
  words: string
}

export function keepConcepts(names: readonly string[], words: ReadonlyMap<number, readonly number[]>): KeptConcepts {
  const hashes = [...words.keys()].map((hash) => hash >>> 0).toSorted((one, other) => one - other)
  const numbers = Uint32Array.from([
    ...hashes.map((hash, at) => hash - (hashes[at - 1] ?? 0)),
    ...hashes.map((hash) => packed(words.get(hash | 0)!)),
  ])
  return { names, words: deflateSync(Buffer.from(numbers.buffer), { level: 9 }).toString('base64') }
}

const packed = (concepts: readonly number[]): number =>
  concepts.slice(0, CONCEPTS_OF_A_WORD).reduce((all, concept, at) => all | ((concept + 1) << (at * 8)), 0) >>> 0

/** Opens kept concepts as a table with room, so that a word is found or missed by looking at one place or two. */
export function openConcepts({ names, words }: KeptConcepts): Concepts {
  const { buffer, byteOffset, length } = Uint8Array.from(inflateSync(Buffer.from(words, 'base64')))
  const numbers = new Uint32Array(buffer, byteOffset, length >> 2)
  const count = numbers.length >> 1
  const room = 2 ** Math.ceil(Math.log2(2 * count + 2))
  const table = new Int32Array(room * 2)
  for (let at = 0, hash = 0; at < count; at++) {
    hash = (hash + numbers[at]!) | 0
    const place = placeOf(table, hash)
    table[place] = hash
    table[place + 1] = numbers[count + at]!
  }
  return { count: names.length, words: table, pairs: pairsOf(names.length) }
}

function pairsOf(count: number): Uint16Array {
  const at = (place: number) => [Math.floor(place / count), place % count] as const
  return Uint16Array.from({ length: count * count }, (_, place) => {
    const [one, other] = at(place)
    return one === other ? one : placeOfPair(count, one, other)
  })
}

/** Where a hash stands, or the free place where it would. */
function placeOf(words: Int32Array, hash: number): number {
  const mask = words.length - 1
  let place = ((hash ^ (hash >>> 15)) << 1) & mask
  while (words[place + 1] !== 0 && words[place] !== hash) place = (place + 2) & mask
  return place
}

/** The concepts of a word, packed; 0 where it stands for none. */
export const conceptsOf = ({ words }: Concepts, hash: number): number => words[placeOf(words, hash) + 1]!

/** Room for each concept and for each pair of two. */
export const placesOf = (count: number): number => count + (count * (count - 1)) / 2

/** The place of a pair of different concepts, in whichever order they stand. */
export const placeOfPair = (count: number, one: number, other: number): number =>
  one > other ? count + ((one * (one - 1)) >> 1) + other : count + ((other * (other - 1)) >> 1) + one
