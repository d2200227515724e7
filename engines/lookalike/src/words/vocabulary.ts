import { baitWords, plainWords, tradeWords } from './bait.ts'
import { type Industry, industries, industryWords } from './industry.ts'

/** What the words beside a name say: bait for the hasty, the brand's own trade, or what honest people write. */
export const BAIT = 1
export const TRADE = 2
export const PLAIN = 4
const NUMBER = 8

const LONGEST_WORD = 22
/** Of several words run together each has three letters at least: pairs of letters stand everywhere. */
const SHORTEST_WORD = 3

/** The words that are known beside a brand's name, by what they say. */
export class Vocabulary {
  private readonly words = new Map<string, number>()

  constructor(trades: readonly Industry[] = industries) {
    const add = (word: string, meaning: number) => {
      if (!this.words.has(word)) this.words.set(word, meaning)
    }
    for (const word of plainWords) add(word, PLAIN)
    for (const word of baitWords) add(word, BAIT)
    for (const word of tradeWords) add(word, TRADE)
    for (const trade of trades) for (const word of industryWords[trade]) add(word, TRADE)
  }

  meaningOf(word: string): number {
    return this.words.get(word) ?? 0
  }

  /**
   * What a run of letters and digits says when it is known words and numbers from end to end, else 0. Time grows with its
   * length, for no word is longer than 22 letters.
   */
  read(run: string): number {
    if (run === '' || run.length > 64) return 0
    const known = this.words.get(run)
    if (known !== undefined) return known
    const reached = new Int8Array(run.length + 1)
    reached[0] = NUMBER
    for (let end = 1; end <= run.length; end++) {
      const unit = run.charCodeAt(end - 1)
      if (unit >= 48 && unit <= 57 && reached[end - 1] !== 0) reached[end] = reached[end - 1]! | NUMBER
      for (let start = Math.max(0, end - LONGEST_WORD); start <= end - SHORTEST_WORD; start++) {
        if (reached[start] === 0) continue
        const meaning = this.words.get(run.slice(start, end))
        if (meaning !== undefined) reached[end] = reached[end]! | reached[start]! | meaning
      }
    }
    return reached[run.length]!
  }
}
