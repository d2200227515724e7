import type { Pattern } from './patterns.ts'

/** Short names are looked for with one error only where a word of its own stands: in a table of what is left after one symbol goes. */
export const LONGEST_PART = 6
const SHORTEST_PART = 3

/** A word's symbols as one number; a symbol is never 0, so length needs no mark. */
export function packWord(symbols: Uint8Array, start: number, end: number): number {
  let key = 0
  for (let i = start; i < end; i++) key = (key << 5) | symbols[i]!
  return key
}

/** The packed word without its symbol `at`, counted from the end. */
export const without = (key: number, at: number): number =>
  ((key >>> (5 * (at + 1))) << (5 * at)) | (key & ((1 << (5 * at)) - 1))

const filterOf = (key: number) => Math.imul(key ^ (key >>> 15), 0x85ebca6b) >>> 17

/** From each short name and from it without one symbol, to the patterns (SymSpell's symmetric deletions, Garbe 2012). */
export class ShortWords {
  private readonly keys: Int32Array
  private readonly values: Int32Array
  private readonly next: Int32Array
  private readonly patterns: Int32Array
  private readonly mask: number
  /** One bit for each hash that some key has: most words end here. */
  private readonly filter = new Uint32Array(1024)

  constructor(patterns: readonly Pattern[], isShort: (pattern: Pattern) => boolean) {
    const pairs: [number, number][] = []
    for (const [index, pattern] of patterns.entries()) {
      if (!isShort(pattern)) continue
      const { symbols } = pattern
      const key = packWord(symbols, 0, symbols.length)
      const keys = new Set([key])
      for (let at = 0; at < symbols.length; at++) keys.add(without(key, at))
      for (const each of keys) pairs.push([each, index])
    }
    const capacity = 1 << Math.max(6, Math.ceil(Math.log2(pairs.length * 4 + 1)))
    this.mask = capacity - 1
    this.keys = new Int32Array(capacity)
    this.values = new Int32Array(capacity).fill(-1)
    this.next = new Int32Array(pairs.length).fill(-1)
    this.patterns = Int32Array.from(pairs, ([, index]) => index)
    for (const [at, [key]] of pairs.entries()) {
      const slot = this.slotOf(key)
      const hash = filterOf(key)
      this.filter[hash >>> 5]! |= 1 << (hash & 31)
      this.keys[slot] = key
      this.next[at] = this.values[slot]!
      this.values[slot] = at
    }
  }

  private slotOf(key: number): number {
    let slot = Math.imul(key ^ (key >>> 13), 0x9e3779b1) >>> 7
    for (slot &= this.mask; this.keys[slot] !== 0 && this.keys[slot] !== key; ) slot = (slot + 1) & this.mask
    return slot
  }

  /** The first entry for a key, -1 for none; `after` gives the next, `patternAt` its pattern. */
  first(key: number): number {
    const hash = filterOf(key)
    return ((this.filter[hash >>> 5]! >>> (hash & 31)) & 1) === 0 ? -1 : this.values[this.slotOf(key)]!
  }

  after(entry: number): number {
    return this.next[entry]!
  }

  patternAt(entry: number): number {
    return this.patterns[entry]!
  }

  static fits(length: number): boolean {
    return length >= SHORTEST_PART && length <= LONGEST_PART
  }
}
