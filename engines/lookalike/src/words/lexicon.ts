import { baitWords, plainWords, tradeWords } from './bait.ts'
import { industries, industryWords } from './industry.ts'

/** What a word says beside a name: bait for the hasty, what any site or trade says, or what honest people write. */
export const BAIT = 1
export const TRADE = 2
export const PLAIN = 4
/** Any word of a language. */
export const WORD = 8
const NUMBER = 16
/** The name of a person, a place, a make: a word, but no ordinary one. */
const NAME = 32
export const COMMON = BAIT | TRADE | PLAIN

const LONGEST_WORD = 22
/** Of several words run together each has three letters at least: pairs of letters stand everywhere. */
const SHORTEST_WORD = 3
const MOST = 64
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
    for (const word of words) lexicon.add(word, WORD)
    for (const name of names) lexicon.add(name, NAME)
    return lexicon
  }

  /** What was said first stands: bait is not made harmless by a trade. */
  private add(word: string, meaning: number): void {
    const print = finish(hashOf(word))
    const slot = this.slotOf(print)
    if (this.prints[slot] === 0) this.meanings[slot] = meaning
    this.prints[slot] = print
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

  meaningOfWord(word: string): number {
    return this.meaningOf(hashOf(word))
  }

  /** What a run says when it is common words and numbers from end to end, else 0. */
  read(run: string): number {
    return this.cover(run, COMMON) & COMMON
  }

  /** Whether a run is not made of words and numbers at all. */
  isGibberish(run: string): boolean {
    return this.cover(run, COMMON | WORD | NAME) === 0
  }

  /** Whether a word is one that anybody writes, which is no proper name. */
  isOrdinary(word: string): boolean {
    return (this.meaningOfWord(word) & (COMMON | WORD)) !== 0
  }

  private cover(run: string, wanted: number): number {
    const size = run.length
    if (size === 0 || size > MOST) return 0
    const { reached } = this
    reached.fill(0, 0, size + 1)
    reached[0] = NUMBER
    for (let start = 0; start < size; start++) {
      const before = reached[start]!
      if (before === 0) continue
      const unit = run.charCodeAt(start)
      if (unit >= 48 && unit <= 57) reached[start + 1] = reached[start + 1]! | before
      let hash = EMPTY
      for (let end = start + 1; end <= size && end - start <= LONGEST_WORD; end++) {
        hash = grow(hash, run.charCodeAt(end - 1))
        if (end - start < SHORTEST_WORD && (start > 0 || end < size)) continue
        const meaning = this.meaningOf(hash) & wanted
        if (meaning !== 0) reached[end] = reached[end]! | before | meaning
      }
    }
    return reached[size]!
  }
}

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
