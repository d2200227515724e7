import { SEED, step } from './tone/hash.ts'

/** Units up to here are Latin letters. */
const LATIN = 0x250
const small = Uint16Array.from({ length: LATIN }, (_, unit) => {
  const lower = String.fromCharCode(unit).toLowerCase()
  // The Turkish İ becomes two units, of which no word of a table has the second.
  return lower.length === 1 ? lower.charCodeAt(0) : 0xffff
})

/** A Latin letter in lower case, any other unit as it is. */
export const lowered = (unit: number): number => (unit < LATIN ? small[unit]! : unit)

/** Small words with a number each, looked up where they stand in a text, whatever their case, so that none is cut out. */
export class WordTable {
  private readonly mask: number
  /** Of each place the hash, the value, and where in `units` the word begins and ends. */
  private readonly slots: Int32Array
  private readonly units: Uint16Array

  /** Values are above zero. */
  constructor(words: ReadonlyMap<string, number>) {
    let size = 16
    while (size < words.size * 4) size *= 2
    this.mask = size - 1
    this.slots = new Int32Array(size * SLOT)
    this.units = Uint16Array.from([...words.keys()].join(''), (unit) => unit.charCodeAt(0))
    let from = 0
    for (const [word, value] of words) {
      const hash = hashIn(word, 0, word.length)
      let slot = hash & this.mask
      while (this.slots[slot * SLOT + 1] !== 0) slot = (slot + 1) & this.mask
      this.slots.set([hash, value, from, from + word.length], slot * SLOT)
      from += word.length
    }
  }

  /** The value of the word that stands there, 0 where it is none of the table. */
  valueOf(text: string, start: number, end: number): number {
    const { slots, mask } = this
    const hash = hashIn(text, start, end)
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const value = slots[slot * SLOT + 1]!
      if (value === 0) return 0
      if (slots[slot * SLOT] === hash && this.isWord(text, start, end, slot * SLOT)) return value
    }
  }

  private isWord(text: string, start: number, end: number, slot: number): boolean {
    const from = this.slots[slot + 2]!
    if (this.slots[slot + 3]! - from !== end - start) return false
    for (let at = start; at < end; at++)
      if (lowered(text.charCodeAt(at)) !== this.units[from + at - start]) return false
    return true
  }
}

const SLOT = 4

function hashIn(text: string, start: number, end: number): number {
  let hash = SEED
  for (let at = start; at < end; at++) hash = step(hash, lowered(text.charCodeAt(at)))
  return hash
}
