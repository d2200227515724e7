import { BUT, GROUP, NOT } from './classes.ts'
import { mix, pair, SEED, step } from './hash.ts'
import { EMOJI, EXCLAMATION, QUESTION, QUOTE, STOP, type Tokens, WINDOW, WORD } from './tokens.ts'

/** A denial reaches this many words, or to the next sign. */
const REACH = 3
const DENIED = 0x0dd0
const WIDE = 0x33
/** Stands for whoever is named: a people, a faith or a sex has no weight of its own. */
const SOMEBODY = 0x6e0b0d
/** Shortest and longest run of letters in a word, its borders counted as a blank each. */
export const SHORTEST = 3
export const LONGEST = 5
const LONGEST_WORD = 40

/** How many runs a word of so many letters has. */
export function runsIn(length: number): number {
  const most = Math.min(length, LONGEST_WORD)
  return most < 2 ? Math.max(0, most) : 3 * most - 3
}

/** Hashes of what a piece of text holds: words and their neighbours in `words`, runs of letters in `runs`. */
export class Grams {
  wordCount = 0
  runCount = 0
  readonly words = new Int32Array(4 * WINDOW + 64)
  readonly runs = new Int32Array(4 * (2 * WINDOW + 64))

  read(tokens: Tokens): void {
    this.readWords(tokens)
    this.runCount = 0
    for (let at = 0; at < tokens.count; at++)
      if (tokens.kinds[at] === WORD && (tokens.classes[at]! & GROUP) === 0)
        this.readRuns(tokens.letters, tokens.from[at]!, tokens.to[at]!)
  }

  readWords(tokens: Tokens): void {
    this.wordCount = 0
    const { kinds, classes, hashes } = tokens
    let before = 1
    let twoBefore = 1
    let denied = 0
    for (let at = 0; at < tokens.count; at++) {
      const kind = kinds[at]!
      const isNamed = (classes[at]! & GROUP) !== 0
      const hash = isNamed ? SOMEBODY : hashes[at]!
      if (kind === STOP) {
        denied = 0
        twoBefore = before
        before = 2
        continue
      }
      const word = mix(hash)
      this.words[this.wordCount++] = word
      this.words[this.wordCount++] = pair(before, hash)
      this.words[this.wordCount++] = pair(twoBefore ^ WIDE, hash)
      twoBefore = before
      before = hash
      if (kind !== WORD) {
        if (kind === EXCLAMATION || kind === QUESTION || kind === QUOTE || kind === EMOJI) denied = 0
        continue
      }
      if (denied > 0) {
        denied--
        this.words[this.wordCount++] = pair(DENIED, hash)
      }
      if ((classes[at]! & NOT) !== 0) denied = REACH
      else if ((classes[at]! & BUT) !== 0) denied = 0
    }
  }

  /** Adds the runs of one word. */
  readRuns(letters: Uint16Array, from: number, to: number): void {
    const { runs } = this
    let count = this.runCount
    const most = Math.min(to, from + LONGEST_WORD)
    for (let start = from - 1; start <= most - SHORTEST + 1; start++) {
      let hash = SEED
      const last = Math.min(start + LONGEST, most + 1)
      for (let at = start; at < last; at++) {
        hash = step(hash, at < from || at >= most ? 32 : letters[at]!)
        if (at - start >= SHORTEST - 1) runs[count++] = mix(hash)
      }
    }
    this.runCount = count
  }
}
