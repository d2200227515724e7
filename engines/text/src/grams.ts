/**
 * A filter before the trie. Letters fall into 32 classes (0 for what no key holds), so that a row of six is a number of
 * 30 bits. `four` has one bit for each row of four that a key begins with, `brief` those of keys shorter than six, and
 * `six` one for each row of six, by a hash: 384 KiB together, which stay in a core's own cache. What the filter lets
 * through is looked up; where it does not, no key begins for sure.
 */
export type Grams = { classOf: Uint8Array; four: Int32Array; brief: Int32Array; six: Int32Array }

/** Units that the filter looks at. */
export const GRAM = 6
const BITS = 5
const MASK = 2 ** (BITS * GRAM) - 1
const FIRST_FOUR = BITS * 2
const CLASSES = 1 << BITS
/** Units as frequent as this have a class of their own; the rest share what is left. */
const OWN = 26
const WORDS = 2 ** 15

/** The row of six that ends with one more letter. */
export const nextGram = (gram: number, letterClass: number): number => ((gram << BITS) | letterClass) & MASK

const hash = (gram: number): number => Math.imul(gram, 0x9e3779b1) >>> 12
const holds = (bits: Int32Array, at: number): boolean => ((bits[at >>> 5]! >>> (at & 31)) & 1) === 1

/** Whether a key may begin with a row of six. */
export function mayBegin(four: Int32Array, brief: Int32Array, six: Int32Array, gram: number): boolean {
  const start = gram >>> FIRST_FOUR
  return holds(four, start) && (holds(brief, start) || holds(six, hash(gram)))
}

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
export function markGrams(keys: readonly string[], classOf: Uint8Array): Omit<Grams, 'classOf'> {
  const four = new Int32Array(WORDS)
  const brief = new Int32Array(WORDS)
  const six = new Int32Array(WORDS)
  for (const key of keys) {
    let gram = 0
    for (let i = 0; i < Math.min(key.length, 4); i++) gram = (gram << BITS) | classOf[key.charCodeAt(i)]!
    const open = BITS * Math.max(0, 4 - key.length)
    const tables = key.length < GRAM ? [four, brief] : [four]
    for (const bits of tables)
      if (open === 0) bits[gram >>> 5]! |= 1 << (gram & 31)
      else bits.fill(-1, (gram << open) >>> 5, ((gram + 1) << open) >>> 5)
    if (key.length < GRAM) continue
    for (let i = 4; i < GRAM; i++) gram = (gram << BITS) | classOf[key.charCodeAt(i)]!
    const at = hash(gram)
    six[at >>> 5]! |= 1 << (at & 31)
  }
  return { four, brief, six }
}
