import { hashOf, mix, pair, SEED, step } from '@brandwarden/text/tone/hash'
import type { Author } from '../format.ts'
import type { Token } from '../tokens.ts'
import { type Concepts, conceptsOf, placesOf } from './concepts.ts'

/** How many different features there are; which one a word becomes is told by its hash. */
export const BITS = 17
const MASK = (1 << BITS) - 1
/** The manner of a text has places of its own behind those of its words, and concepts behind these. */
const MANNER = 1 << BITS
const CONCEPTS = MANNER + 32
export const isManner = (place: number): boolean => place >= MANNER && place < CONCEPTS
export const sizeWith = (concepts: number): number => CONCEPTS + placesOf(concepts)

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
  /** Which concepts its words stand for, and which two stand in one sentence. */
  concepts: Group
  /** Of each unit, the index of its token. */
  tokens: Int32Array
  /** Of each token, the hash of its word, 0 where it is none. */
  hashes: Int32Array
  /** A concept or a pair was met in this round where its mark is the round; small enough to stay at hand. */
  met: Uint8Array
  round: number
}

const [STEM4, STEM6, NEIGHBOUR, OPENING, CLOSING] = [0x41, 0x61, 0x22, 0xf1, 0xf2]
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
const MOST_CONCEPTS = 255

export const newSeen = (): Seen => ({
  units: { places: new Int32Array(MOST), count: 0 },
  ends: { places: new Int32Array(MOST), count: 0 },
  manner: { places: new Int32Array(16), count: 0 },
  // One place more, which is written but never counted.
  concepts: { places: new Int32Array(placesOf(MOST_CONCEPTS) + 1), count: 0 },
  tokens: new Int32Array(MOST),
  hashes: new Int32Array(MOST),
  met: new Uint8Array(placesOf(MOST_CONCEPTS)),
  round: 0,
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
  seen.concepts.count = 0
  const last = tokens.at(-1)?.sentence ?? 0
  let before = BEGIN
  for (let at = 0; at < tokens.length && units.count < MOST - PER_TOKEN; at++) {
    const token = tokens[at]!
    if (token.opensSentence) before = BEGIN
    const shape = shapeOf(token)
    const hash = shape === 0 ? hashWord(token.word) : shape
    seen.hashes[at] = shape === 0 ? hash : 0
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

/** A concept is paired with so many that stand before it in its sentence, so that a text without a stop costs no more. */
const BEFORE = 64
const mentions = new Uint8Array(BEFORE)

/** Adds the concepts of what `look` saw, and the pairs of a sentence, each once. */
export function lookAtConcepts(tokens: readonly Token[], concepts: Concepts, seen: Seen): void {
  const { hashes, units } = seen
  const most = units.count === 0 ? 0 : seen.tokens[units.count - 1]! + 1
  let sentence = -1
  let count = 0
  beginRound(seen)
  for (let at = 0; at < most; at++) {
    if (tokens[at]!.sentence !== sentence) count = 0
    sentence = tokens[at]!.sentence
    const own = hashes[at] === 0 ? 0 : conceptsOf(concepts, hashes[at]!)
    for (let rest = own; rest !== 0; rest >>>= 8) meet(concepts, (rest & 255) - 1, count, seen)
    for (let rest = own; rest !== 0; rest >>>= 8) mentions[count++ & (BEFORE - 1)] = (rest & 255) - 1
  }
}

function beginRound(seen: Seen): void {
  seen.concepts.count = 0
  if (++seen.round < 256) return
  seen.met.fill(0)
  seen.round = 1
}

/** Adds a concept and its pairs with the last of so many before it; what was met already is written and not counted. */
function meet({ pairs, count }: Concepts, concept: number, before: number, { concepts, met, round }: Seen): void {
  const { places } = concepts
  const row = concept * count
  let found = concepts.count
  places[found] = CONCEPTS + concept
  found += isNew(met[concept]!, round)
  met[concept] = round
  for (let at = Math.max(0, before - BEFORE); at < before; at++) {
    const place = pairs[row + mentions[at & (BEFORE - 1)]!]!
    places[found] = CONCEPTS + place
    found += isNew(met[place]!, round)
    met[place] = round
  }
  concepts.count = found
}

/** 1 where a mark is not of this round, else 0: whether it is can't be foreseen, and a wrong guess costs more than all the rest. */
const isNew = (mark: number, round: number): number => ((mark ^ round) + 255) >> 8

/** With how much each feature of a group counts. */
export const shareOf = {
  units: (count: number) => (count === 0 ? 0 : Math.SQRT2 / Math.sqrt(count)),
  ends: (count: number) => (count === 0 ? 0 : 0.7 / Math.sqrt(count)),
  manner: () => 1,
  concepts: (count: number) => 0.8 / Math.sqrt(Math.max(8, count)),
}
