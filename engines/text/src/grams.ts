/**
 * A filter before the trie: one bit for each row of four letters that some key begins with. Letters fall into 32
 * classes (0 for what no key holds), so that a row of four is a number of 20 bits and the whole filter 128 KiB, which
 * stays in a core's own cache. What it lets through is looked up; what it holds back begins no key for sure.
 */
export type Grams = { classOf: Uint8Array; bits: Int32Array }

export const GRAM = 4
const BITS = 5
const GRAM_MASK = (1 << (BITS * GRAM)) - 1

/** The row of four that ends with one more letter. */
export const nextGram = (gram: number, letterClass: number): number => ((gram << BITS) | letterClass) & GRAM_MASK

const CLASSES = 1 << BITS
/** Units as frequent as this have a class of their own; the rest share what is left. */
const OWN = 26

/** Numbers the units of keys from 1, the most frequent first, and puts them into classes. */
export function numberUnits(keys: readonly string[]): { letterOf: Uint16Array; letters: number; classOf: Uint8Array } {
  const counts = new Uint32Array(0x10000)
  for (const key of keys) for (let i = 0; i < key.length; i++) counts[key.charCodeAt(i)]!++
  const units: number[] = []
  for (let unit = 0; unit < counts.length; unit++) if (counts[unit]! > 0) units.push(unit)
  units.sort((a, b) => counts[b]! - counts[a]! || a - b)
  const letterOf = new Uint16Array(0x10000)
  const classOf = new Uint8Array(0x10000)
  units.forEach((unit, rank) => {
    letterOf[unit] = rank + 1
    classOf[unit] = rank < OWN ? rank + 1 : OWN + 1 + (rank % (CLASSES - OWN - 1))
  })
  return { letterOf, letters: units.length + 1, classOf }
}

/** The bits of all beginnings of keys; a key shorter than four letters may be followed by anything. */
export function markGrams(keys: readonly string[], classOf: Uint8Array): Int32Array {
  const bits = new Int32Array((GRAM_MASK + 1) >> 5)
  for (const key of keys) {
    const length = Math.min(key.length, GRAM)
    let gram = 0
    for (let i = 0; i < length; i++) gram = (gram << BITS) | classOf[key.charCodeAt(i)]!
    const open = BITS * (GRAM - length)
    if (open === 0) bits[gram >>> 5]! |= 1 << (gram & 31)
    else bits.fill(-1, (gram << open) >>> 5, ((gram + 1) << open) >>> 5)
  }
  return bits
}
