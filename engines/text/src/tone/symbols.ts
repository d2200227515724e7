import { pair } from './hash.ts'
import { EMOJI, EXCLAMATION, MENTION, QUESTION, QUOTE, STOP, type Tokens, WINDOW } from './tokens.ts'

/** Classes in the order in which they win where a word has several. */
export type SymbolOrder = readonly number[]

/** Signs get symbols behind the classes. */
const SIGNS = 40
/** How many symbols further a pair may reach inside a sentence. */
const REACH = 6
const [ONE, TWO, GAP, THREE, FAR, COUNT, STYLE] = [0x11, 0x22, 0x2a, 0x33, 0x44, 0x55, 0x66]

/**
 * What a text does, without its words: the order of its classes (denial, praise, people, insult …), alone, in rows of
 * two and three, and in pairs inside a sentence. The same in every language, and so learnt from all of them together.
 */
export class Symbols {
  count = 0
  readonly found = new Int32Array(16 * WINDOW)
  private readonly row = new Uint8Array(WINDOW + 8)
  private readonly places = new Int32Array(WINDOW + 8)
  private readonly tally = new Uint8Array(64)
  private readonly ranks = new Uint8Array(32)
  private readonly any: number

  constructor(order: SymbolOrder) {
    this.any = order.reduce((bits, one) => bits | one, 0)
    for (const [rank, bit] of order.entries()) this.ranks[31 - Math.clz32(bit)] = rank + 1
  }

  read(tokens: Tokens): void {
    this.count = 0
    const length = this.fillRow(tokens)
    for (let at = 0; at < length; at++) this.readAt(at, length)
    this.emitTally()
    this.emitStyle(tokens)
  }

  private fillRow({ count, kinds, classes }: Tokens): number {
    this.tally.fill(0)
    let length = 0
    for (let at = 0; at < count; at++) {
      const kind = kinds[at]!
      let symbol = this.symbolOf(classes[at]! & this.any)
      if (symbol === 0) {
        if (
          kind === STOP ||
          kind === EXCLAMATION ||
          kind === QUESTION ||
          kind === QUOTE ||
          kind === MENTION ||
          kind === EMOJI
        )
          symbol = SIGNS + kind
        else continue
      }
      if (kind === STOP && length > 0 && this.row[length - 1] === symbol) continue
      if (this.tally[symbol]! < 250) this.tally[symbol]!++
      this.row[length] = symbol
      this.places[length++] = at
    }
    return length
  }

  /** The first class of the order that is there. */
  private symbolOf(bits: number): number {
    if (bits === 0) return 0
    let best = 255
    for (let left = bits; left !== 0; left &= left - 1) {
      const rank = this.ranks[31 - Math.clz32(left & -left)]!
      if (rank < best) best = rank
    }
    return best
  }

  private readAt(at: number, length: number): void {
    const { row, places } = this
    const one = row[at]!
    this.emit(pair(ONE, one))
    if (at + 1 < length) {
      const two = pair(pair(TWO, one), row[at + 1]!)
      this.emit(two)
      this.emit(pair(pair(GAP, Math.min(places[at + 1]! - places[at]!, 4)), two))
      if (at + 2 < length) this.emit(pair(pair(THREE, two), row[at + 2]!))
    }
    for (let far = at + 1; far < length && far <= at + REACH; far++) {
      if (row[far] === SIGNS + STOP) break
      this.emit(pair(pair(FAR, one), row[far]!))
    }
  }

  private emitTally(): void {
    for (let symbol = 1; symbol < 64; symbol++) {
      const times = this.tally[symbol]!
      if (times > 0) this.emit(pair(pair(COUNT, symbol), Math.min(times, 3)))
    }
  }

  private emitStyle(tokens: Tokens): void {
    const length = tokens.count < 6 ? 1 : tokens.count < 12 ? 2 : tokens.count < 20 ? 3 : 4
    this.emit(pair(pair(STYLE, 1), length))
    this.emit(pair(pair(STYLE, 2), Math.min(tokens.shouted, 3)))
    this.emit(pair(pair(STYLE, 3), Math.min(tokens.stretched, 2)))
  }

  private emit(hash: number): void {
    if (this.count < this.found.length) this.found[this.count++] = hash
  }
}
