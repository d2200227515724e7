import { hashOf, mix, pair, SEED, step } from '@brandwarden/text/tone/hash'
import type { Author } from '../format.ts'
import type { Token } from '../tokens.ts'

/** How many different features there are; which one a word becomes is told by its hash. */
export const BITS = 16
const MASK = (1 << BITS) - 1
/** The manner of a text has places of its own behind those of its words. */
const MANNER = 1 << BITS
export const SIZE = MANNER + 32

/** Features of one kind weigh together as much in a long text as in a short one. */
export interface Group {
  places: Int32Array
  count: number
}

/** What the second reader sees of a draft: words, their beginnings and neighbours; how it opens and ends; its manner. */
export interface Seen {
  units: Group
  ends: Group
  manner: Group
  /** The lists of terms that were found. */
  lists: Group
  /** Of each unit, the index of its token. */
  tokens: Int32Array
}

const [STEM4, STEM6, NEIGHBOUR, OPENING, CLOSING, LIST] = [0x41, 0x61, 0x22, 0xf1, 0xf2, 0x11]
const [LINK, HANDLE, YEAR, DIGIT, TWO, NUMBER, CAPITAL, BEGIN] = [
  '{link}',
  '{handle}',
  '{year}',
  '{digit}',
  '{two}',
  '{number}',
  '{capital}',
  '{begin}',
].map(hashOf) as [number, number, number, number, number, number, number, number]

/** Units of a text beyond this many add nothing: a post is shorter. */
const MOST = 1 << 14
const PER_TOKEN = 5

export const newSeen = (): Seen => ({
  units: { places: new Int32Array(MOST), count: 0 },
  ends: { places: new Int32Array(MOST), count: 0 },
  manner: { places: new Int32Array(16), count: 0 },
  lists: { places: new Int32Array(1024), count: 0 },
  tokens: new Int32Array(MOST),
})

/** The place of a word, and those of its beginnings of four and six letters where it is longer. */
export const placeOfWord = (word: string): number => mix(hashOf(word)) & MASK
export const placeOfStem = (word: string, length: 4 | 6): number =>
  pair(length === 4 ? STEM4 : STEM6, hashOf(word.slice(0, length))) & MASK

function shapeOf({ kind, word }: Token): number {
  if (kind === 'link') return LINK
  if (kind === 'handle') return HANDLE
  const first = word.charCodeAt(0)
  if (kind !== 'number' && (first < 48 || first > 57)) return 0
  if (word.length < 2) return DIGIT
  return word.length === 2 ? TWO : word.length === 4 && !/\D/.test(word) ? YEAR : NUMBER
}

let ofFour = 0
let ofSix = 0

/** The hash of a word; those of its first four and six letters are found on the way. */
function hashWord(word: string): number {
  let hash = SEED
  for (let at = 0; at < word.length; at++) {
    if (at === 4) ofFour = hash
    else if (at === 6) ofSix = hash
    hash = step(hash, word.charCodeAt(at))
  }
  return hash
}

function add(group: Group, hash: number): void {
  if (group.count < group.places.length) group.places[group.count++] = hash & MASK
}

/** Reads tokens into `seen`, whose arrays are kept from text to text. Linear in the number of tokens. */
export function look(text: string, tokens: readonly Token[], author: Author, seen: Seen): void {
  const { units, ends, manner } = seen
  units.count = 0
  ends.count = 0
  manner.count = 0
  const last = tokens.at(-1)?.sentence ?? 0
  let before = BEGIN
  for (let at = 0; at < tokens.length && units.count < MOST - PER_TOKEN; at++) {
    const token = tokens[at]!
    if (token.opensSentence) before = BEGIN
    const shape = shapeOf(token)
    const hash = shape === 0 ? hashWord(token.word) : shape
    const from = units.count
    add(units, mix(hash))
    add(units, pair(pair(NEIGHBOUR, before), hash))
    if (shape === 0) {
      if (token.word.length > 4) add(units, pair(STEM4, ofFour))
      if (token.word.length > 6) add(units, pair(STEM6, ofSix))
      if (token.capital && !token.opensSentence && token.kind === 'word') add(units, mix(CAPITAL))
    }
    for (let unit = from; unit < units.count; unit++) seen.tokens[unit] = at
    before = hash
    if (last === 0) continue
    if (token.sentence === 0) add(ends, pair(OPENING, hash))
    if (token.sentence === last) add(ends, pair(CLOSING, hash))
  }
  manner.places[manner.count++] = MANNER + authors[author]
  lookAtManner(text, tokens.length, manner)
}

const authors: Readonly<Record<Author, number>> = { brand: 0, employee: 1, agency: 2, partner: 3 }
const lengths = [8, 16, 30, 60]
/** Question and exclamation marks, per cent, quotation marks, hashtags and line breaks. */
const signs = ['?', '!', '%', '"', '“', '«', '#', '\n']

function lookAtManner(text: string, count: number, manner: Group): void {
  const length = lengths.findIndex((most) => count < most)
  manner.places[manner.count++] = MANNER + 4 + (length < 0 ? lengths.length : length)
  for (let at = 0; at < signs.length; at++)
    if (text.includes(signs[at]!)) manner.places[manner.count++] = MANNER + 10 + at
}

/** What a list of terms is called where a company has changed nothing; the lists of one rule alone have no name of their own. */
export const isNamed = (list: string): boolean =>
  !/#|^company|^product$|^competitor|^spokesperson|^person-named$/.test(list)

/** The place of a list of terms. */
export const placeOfList = (list: string): number => pair(LIST, hashOf(list)) & MASK

/** Adds the lists of terms that were found, by their places. */
export function lookAtLists(places: Iterable<number>, { lists }: Seen): void {
  lists.count = 0
  for (const place of places) add(lists, place)
}

/** With how much each feature of a group counts. */
export const shareOf = {
  units: (count: number) => (count === 0 ? 0 : Math.SQRT2 / Math.sqrt(count)),
  ends: (count: number) => (count === 0 ? 0 : 0.7 / Math.sqrt(count)),
  manner: () => 1,
  lists: (count: number) => 1 / Math.sqrt(Math.max(4, count)),
}
