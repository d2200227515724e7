/**
 * A trie whose rows lie in one displaced array (Aoe, 1989): the child of a state by a letter is the slot
 * `base[state] + letter`, and it is one where `owner[slot] = state`. A state is its own slot; the root is slot 0.
 * `cells` holds base and owner side by side, so that a step touches one line of memory. A base below zero marks the
 * end of a key, and is `~base` then; `keyAt[slot]` is the index of that key. A base of `TAIL` or more is a state from
 * which one key alone goes on: what is above `TAIL` is the place in `tails` of the key's index, of how many units it goes
 * on for, each in two halves, and of those units.
 */
export type DoubleArray = {
  cells: Int32Array
  keyAt: Int32Array
  tails: Uint16Array
  states: number
}

export const TAIL = 0x40000000
/** Numbers before the units of a tail. */
export const TAIL_HEAD = 4
const HALF = 0xffff
const NOBODY = -1
/** So many rows that find no room at the front move the front on: building stays linear at the price of a few slots. */
const PATIENCE = 32

/** The slots while they are given out. */
class Slots {
  cells = new Int32Array(0)
  keyAt = new Int32Array(0)
  /** A free slot points at itself, a taken one at a later slot (union-find with path halving). */
  private later = new Int32Array(0)
  private front = 1
  private misses = 0
  private readonly letters: number

  constructor(size: number, letters: number) {
    this.letters = letters
    this.widen(size)
    this.take(0, NOBODY)
  }

  private widen(size: number): void {
    const was = this.keyAt.length
    const cells = new Int32Array(size * 2).fill(NOBODY, was * 2)
    cells.set(this.cells)
    const keyAt = new Int32Array(size).fill(-1, was)
    keyAt.set(this.keyAt)
    const later = new Int32Array(size + 1)
    later.set(this.later)
    for (let slot = was; slot <= size; slot++) later[slot] = slot
    Object.assign(this, { cells, keyAt, later })
  }

  take(slot: number, owner: number): void {
    this.cells[slot * 2 + 1] = owner
    this.later[slot] = slot + 1
  }

  private freeFrom(from: number): number {
    const { later } = this
    let slot = from
    while (later[slot] !== slot) {
      later[slot] = later[later[slot]!]!
      slot = later[slot]!
    }
    return slot
  }

  /** A base at which each letter of a row finds a free slot. */
  place(row: Int32Array, count: number): number {
    let lowest = row[0]!
    for (let i = 1; i < count; i++) if (row[i]! < lowest) lowest = row[i]!
    for (let slot = Math.max(this.front, lowest); ; slot++) {
      if (slot + this.letters >= this.keyAt.length) this.widen(this.keyAt.length * 2)
      slot = this.freeFrom(slot)
      if (slot + this.letters >= this.keyAt.length) this.widen(this.keyAt.length * 2)
      const base = slot - lowest
      let fits = true
      for (let i = 0; i < count && fits; i++) fits = this.later[base + row[i]!] === base + row[i]!
      if (fits) return base
      if (++this.misses > PATIENCE) {
        this.misses = 0
        this.front = this.freeFrom(this.front + 1)
      }
    }
  }

  /** Cut to what is used, with room for a step from the last base by any letter. */
  finish(): Pick<DoubleArray, 'cells' | 'keyAt'> {
    let size = this.keyAt.length
    while (size > 1 && this.later[size - 1] === size - 1) size--
    size = Math.min(size + this.letters, this.keyAt.length)
    return { cells: this.cells.slice(0, size * 2), keyAt: this.keyAt.slice(0, size) }
  }
}

/**
 * Lays keys, sorted by their units and no two equal or empty, into a double array; `letterOf` numbers units from 1. The
 * index of a key is what `indexOf` says, for keys may be numbered in another order.
 */
export function layKeys(
  keys: readonly string[],
  letterOf: Uint16Array,
  letters: number,
  indexOf: Int32Array,
): DoubleArray {
  const states = countStates(keys)
  const slots = new Slots(states + (states >> 2) + letters * 2 + 16, letters)
  const tails: number[] = []
  const slotOf = new Int32Array(states)
  const lowOf = new Int32Array(states)
  const highOf = new Int32Array(states)
  const depthOf = new Int32Array(states)
  const row = new Int32Array(letters + 1)
  const from = new Int32Array(letters + 2)
  highOf[0] = keys.length
  // Shallow states come first, so that what most texts touch lies together.
  for (let head = 0, tail = 1; head < tail; head++) {
    const slot = slotOf[head]!
    const depth = depthOf[head]!
    const high = highOf[head]!
    let low = lowOf[head]!
    if (depth > 0 && high - low === 1 && keys[low]!.length > depth) {
      slots.cells[slot * 2] = TAIL + tails.length
      addTail(tails, indexOf[low]!, keys[low]!, depth)
      continue
    }
    const ends = low < high && keys[low]!.length === depth
    if (ends) slots.keyAt[slot] = indexOf[low++]!
    let count = 0
    for (let at = low, unit = -1; at < high; at++) {
      const next = keys[at]!.charCodeAt(depth)
      if (next === unit) continue
      unit = next
      row[count] = letterOf[unit]!
      from[count++] = at
    }
    from[count] = high
    const base = head === 0 || count === 0 ? 0 : slots.place(row, count)
    slots.cells[slot * 2] = ends ? ~base : base
    for (let i = 0; i < count; i++) {
      const child = base + row[i]!
      slots.take(child, slot)
      slotOf[tail] = child
      lowOf[tail] = from[i]!
      highOf[tail] = from[i + 1]!
      depthOf[tail++] = depth + 1
    }
  }
  return { ...slots.finish(), tails: Uint16Array.from(tails), states }
}

function addTail(tails: number[], index: number, key: string, depth: number): void {
  const length = key.length - depth
  tails.push(index & HALF, index >>> 16, length & HALF, length >>> 16)
  for (let at = depth; at < key.length; at++) tails.push(key.charCodeAt(at))
}

/** States of the trie at most: what a key shares with neither the key before nor the one after is its tail. */
function countStates(keys: readonly string[]): number {
  let states = 1
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at]!
    const before = at === 0 ? 0 : shared(key, keys[at - 1]!)
    const after = at === keys.length - 1 ? 0 : shared(key, keys[at + 1]!)
    states += Math.min(key.length, Math.max(before, after) + 1) - before
  }
  return states
}

function shared(one: string, other: string): number {
  let count = 0
  while (count < one.length && one.charCodeAt(count) === other.charCodeAt(count)) count++
  return count
}
