/**
 * A filter before the trie: which places of a text a key may begin at. Letters fall into 32 classes (0 for what no key
 * holds), so that a row of six is a number of 30 bits. A place must pass three tests, each one bit of a table: `four`,
 * whether a key begins with these four letters; `six`, whether one begins with these six; and `most`, whether these are
 * the first 6, 8, 10 or 12 letters of a key that has as many and not two more. Keys of less than six letters pass by
 * `brief`, for their first four. Rows are found by a hash, so a place may pass in vain; where one does not, no key
 * begins for sure. The tables of 50,000 keys take 640 KiB, which stay in a core's own cache.
 */
export type Grams = { four: Int32Array; brief: Int32Array; six: Int32Array; most: Int32Array }

const GRAM = 6
const BITS = 5
const MASK = 2 ** (BITS * GRAM) - 1
/** From a row of six to its first four. */
const FIRST_FOUR = BITS * 2
const CLASSES = 1 << BITS
/** Units as frequent as this have a class of their own; the rest share what is left. */
const OWN = 26
const ROWS_OF_FOUR = 2 ** (BITS * 4)
/** Bits of a table for each of its keys. */
const ROOM = 16
/** The letters that the last test looks at, and how far on its second row begins. */
const LONGEST = 12
const FARTHEST = LONGEST - GRAM

/** Puts the units of keys, the most frequent first, into classes. */
export function classesOf(units: readonly number[]): Uint8Array {
  const classOf = new Uint8Array(0x10000)
  units.forEach((unit, rank) => {
    classOf[unit] = rank < OWN ? rank + 1 : OWN + 1 + (rank % (CLASSES - OWN - 1))
  })
  return classOf
}

const nextRow = (row: number, letterClass: number): number => ((row << BITS) | letterClass) & MASK
/** As many of the upper bits as a table has places for, `shift` taken away. */
const hashOf = (row: number, shift: number): number => Math.imul(row, 0x9e3779b1) >>> shift
const hashOfTwo = (row: number, later: number, shift: number): number =>
  (Math.imul(row, 0x9e3779b1) ^ Math.imul(later, 0x85ebca6b)) >>> shift
const shiftOf = (bits: Int32Array): number => Math.clz32(bits.length * 32 - 1)
const bitAt = (bits: Int32Array, at: number): number => bits[at >>> 5]! >>> (at & 31)
const setBit = (bits: Int32Array, at: number): void => {
  bits[at >>> 5]! |= 1 << (at & 31)
}

/** The bits of all beginnings of keys; a key shorter than four letters may be followed by anything. */
export function markGrams(keys: readonly string[], classOf: Uint8Array): Grams {
  const long = keys.filter((key) => key.length >= GRAM)
  const table = () => new Int32Array(2 ** Math.ceil(Math.log2(Math.max(1, (long.length * ROOM) / 32))))
  const four = new Int32Array(ROWS_OF_FOUR / 32)
  const brief = new Int32Array(ROWS_OF_FOUR / 32)
  const six = table()
  const most = table()
  const rowAt = (key: string, from: number, count: number) => {
    let row = 0
    for (let at = from; at < from + count; at++) row = nextRow(row, classOf[key.charCodeAt(at)]!)
    return row
  }
  for (const key of keys) {
    const start = rowAt(key, 0, Math.min(key.length, 4))
    const open = BITS * Math.max(0, 4 - key.length)
    for (const bits of key.length < GRAM ? [four, brief] : [four])
      if (open === 0) setBit(bits, start)
      else bits.fill(-1, (start << open) >>> 5, ((start + 1) << open) >>> 5)
  }
  for (const key of long) {
    const row = rowAt(key, 0, GRAM)
    const later = Math.min(key.length - (key.length % 2), LONGEST) - GRAM
    setBit(six, hashOf(row, shiftOf(six)))
    setBit(most, hashOfTwo(row, rowAt(key, later, GRAM), shiftOf(most)))
  }
  return { four, brief, six, most }
}

/** So many places are looked at in one go. */
export const STRETCH = 1024
/** Units that must be there, as zeros, behind the end of a text. */
export const PADDING = GRAM + FARTHEST
const rows = new Int32Array(STRETCH + FARTHEST)

/**
 * The places from `from` on, `STRETCH` at most and before `end`, at which a key may begin; writes them into `places` and
 * returns how many there are. Each test keeps the places that pass without a branch, which a processor could not foresee.
 */
export function sift(
  { four, brief, six, most }: Grams,
  classOf: Uint8Array,
  units: Uint16Array,
  from: number,
  end: number,
  places: Int32Array,
): number {
  const count = Math.min(STRETCH, end - from)
  let row = 0
  for (let at = from; at < from + GRAM - 1; at++) row = nextRow(row, classOf[units[at]!]!)
  let begun = 0
  for (let at = 0; at < count; at++) {
    row = nextRow(row, classOf[units[from + at + GRAM - 1]!]!)
    rows[at] = row
    places[begun] = at
    begun += bitAt(four, row >>> FIRST_FOUR) & 1
  }
  for (let at = count; at < count + FARTHEST; at++) {
    row = nextRow(row, classOf[units[from + at + GRAM - 1]!]!)
    rows[at] = row
  }
  const sixShift = shiftOf(six)
  let held = 0
  for (let at = 0; at < begun; at++) {
    const place = places[at]!
    const own = rows[place]!
    places[held] = place
    held += (bitAt(brief, own >>> FIRST_FOUR) | bitAt(six, hashOf(own, sixShift))) & 1
  }
  const shift = shiftOf(most)
  let kept = 0
  for (let at = 0; at < held; at++) {
    const place = places[at]!
    const own = rows[place]!
    places[kept] = from + place
    kept +=
      (bitAt(brief, own >>> FIRST_FOUR) |
        bitAt(most, hashOfTwo(own, own, shift)) |
        bitAt(most, hashOfTwo(own, rows[place + 2]!, shift)) |
        bitAt(most, hashOfTwo(own, rows[place + 4]!, shift)) |
        bitAt(most, hashOfTwo(own, rows[place + 6]!, shift))) &
      1
  }
  return kept
}
