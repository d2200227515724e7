import { isDigit } from '../host/symbols.ts'
import { baitWords, plainWords, tradeWords } from './bait.ts'
import { industries, industryWords } from './industry.ts'
import { shortWords } from './short.ts'

/** What a word says beside a name: bait for the hasty, what any site or trade says, or what honest people write. */
export const BAIT = 1
export const TRADE = 2
export const PLAIN = 4
/** Any word of a language. */
export const WORD = 8
/** The name of a person, a place, a make: a word, but no ordinary one. */
const NAME = 32
export const COMMON = BAIT | TRADE | PLAIN
/** Of a run that was read. */
export const IS_WORDS = 64
export const HAS_NUMBER = 128
/** How ordinary a name is as a word. */
const NO_WORD = 0
export const ANY_WORD = 1
export const SITE_WORD = 2

const LONGEST_WORD = 22
/** Of several words run together each has three letters at least: pairs of letters stand everywhere. */
const SHORTEST_WORD = 3
const MOST = 64
const START = 8
const HALF = 4
const LOW = 15
const SHORTEST_WITH_FORMS = 4
const FORMS = ['s', 'd', 'ed', 'ing']

/**
 * Words by their fingerprints, in little memory: one other run of letters in 15,000 is taken for a word. Runs are read
 * from left to right with a hash that grows by one sign a step, so that nothing is cut out or copied.
 */
export class Lexicon {
  private readonly prints: Int32Array
  private readonly meanings: Uint8Array
  private readonly reached = new Uint8Array(MOST + 1)
  /** One bit for each beginning of four letters that some word has: most runs of letters end here. */
  private readonly openings = new Uint32Array(2 ** 15)

  private constructor(prints: Int32Array, meanings: Uint8Array) {
    this.prints = prints
    this.meanings = meanings
  }

  /** The words that this engine knows, those of languages, and proper names (lower case, Latin letters). */
  static of(words: readonly string[], names: readonly string[] = []): Lexicon {
    const size = 2 ** Math.ceil(Math.log2((words.length + names.length) * 1.5 + 16_384))
    const lexicon = new Lexicon(new Int32Array(size), new Uint8Array(size))
    for (const word of plainWords) lexicon.add(word, PLAIN)
    for (const word of baitWords) lexicon.add(word, BAIT)
    for (const word of tradeWords) lexicon.add(word, TRADE)
    for (const trade of industries) for (const word of industryWords[trade]) lexicon.add(word, TRADE)
    for (const word of baitWords) lexicon.addForms(word, BAIT)
    for (const word of tradeWords) lexicon.addForms(word, TRADE)
    for (const word of shortWords) lexicon.add(word, WORD)
    for (const word of words) if (word.length > SHORTEST_WORD) lexicon.add(word, WORD)
    for (const name of names) lexicon.add(name, NAME)
    return lexicon
  }

  /** What was said first stands: bait is not made harmless by a trade. */
  private add(word: string, meaning: number): void {
    const print = finish(hashOf(word))
    const slot = this.slotOf(print)
    if (this.prints[slot] === 0) this.meanings[slot] = meaning
    this.prints[slot] = print
    if (word.length < OPENING) return
    let key = 0
    for (let i = 0; i < OPENING; i++) key = lengthen(key, word.charCodeAt(i))
    this.openings[key >>> 5]! |= 1 << (key & 31)
  }

  /** Its plural and the like, as English forms them: `storages`, `confirmed`, `blocking`. */
  private addForms(word: string, meaning: number): void {
    if (word.length < SHORTEST_WITH_FORMS) return
    for (const ending of FORMS) this.add(word + ending, meaning)
  }

  private slotOf(print: number): number {
    const { prints } = this
    const mask = prints.length - 1
    let slot = print & mask
    while (prints[slot] !== 0 && prints[slot] !== print) slot = (slot + 1) & mask
    return slot
  }

  /** What the word with this hash says; 0 for none. */
  meaningOf(hash: number): number {
    return this.meanings[this.slotOf(finish(hash))]!
  }

  /** False where no word begins with the four units of this key, as `lengthen` makes it. */
  opens(key: number): boolean {
    return ((this.openings[key >>> 5]! >>> (key & 31)) & 1) === 1
  }

  meaningOfWord(word: string): number {
    return this.meaningOf(hashOf(word))
  }

  /**
   * What a run of ASCII units says: BAIT, TRADE and PLAIN where it is such words and numbers from end to end, IS_WORDS where
   * it is words of any kind and numbers, HAS_NUMBER where it holds a digit. Time grows with the length, up to 64 units.
   */
  read(units: Uint8Array, from: number, to: number): number {
    const size = to - from
    if (size <= 0) return 0
    let says = 0
    for (let i = from; i < to; i++) if (isDigit(units[i]!)) says = HAS_NUMBER
    if (size > MOST) return says
    const { reached } = this
    // Common words and words of any kind go side by side, in the low and the high half of a number.
    reached.fill(0, 0, size + 1)
    reached[0] = START | (START << HALF)
    for (let start = 0; start < size; start++) {
      const before = reached[start]!
      if (before === 0) continue
      if (isDigit(units[from + start]!)) reached[start + 1]! |= before
      let hash = EMPTY
      let key = 0
      const last = Math.min(size, start + LONGEST_WORD)
      for (let end = start + 1; end <= last; end++) {
        const unit = units[from + end - 1]!
        hash = grow(hash, unit)
        if (end - start <= OPENING) key = lengthen(key, unit)
        if (end - start === OPENING && !this.opens(key)) break
        if (end - start < SHORTEST_WORD && !this.standsAlone(units, from, to, from + start, from + end)) continue
        const meaning = this.meaningOf(hash)
        if (meaning === 0) continue
        const common = before & LOW
        if (common !== 0 && (meaning & COMMON) !== 0) reached[end]! |= common | (meaning & COMMON)
        reached[end]! |= before & ~LOW
      }
    }
    const all = reached[size]!
    return says | (all & COMMON) | (all > LOW ? IS_WORDS : 0)
  }

  /** Whether letters stand beside no others in a run: `id` in `id17`. */
  private standsAlone(units: Uint8Array, from: number, to: number, start: number, end: number): boolean {
    return (start === from || isDigit(units[start - 1]!)) && (end === to || isDigit(units[end]!))
  }

  /** NO_WORD or a proper name, ANY_WORD such as a fruit's, or SITE_WORD: one that sites are named with, such as `cloud`. */
  ordinaryOf(word: string): number {
    const meaning = this.meaningOfWord(word)
    return (meaning & COMMON) !== 0 ? SITE_WORD : (meaning & WORD) !== 0 ? ANY_WORD : NO_WORD
  }
}

/** Beginnings are compared by so many units, five bits of each. */
export const OPENING = 4
export const lengthen = (key: number, unit: number): number => (key << 5) | (unit & 31)

/** The hash of nothing (FNV-1a). */
export const EMPTY = 0x811c9dc5 | 0
export const grow = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193)

function hashOf(word: string): number {
  let hash = EMPTY
  for (let i = 0; i < word.length; i++) hash = grow(hash, word.charCodeAt(i))
  return hash
}

/** MurmurHash's finisher; never 0, which marks an empty slot. */
function finish(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) | 0 || 1
}
