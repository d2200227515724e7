import { layKeys, TAIL, TAIL_HEAD } from './double-array.ts'

/** Keys in a double array (`double-array.ts`), walked from a place of a text on. */
export type Trie = {
  /** Appends the keys that begin at `start` and end at `end` or before, shorter ones first. */
  walk(units: Uint16Array, start: number, end: number, hits: Hits): void
  /** The same in a text. */
  walkText(text: string, start: number, end: number, hits: Hits): void
  /** The arrays that it is made of. */
  readonly parts: TrieParts
}

export type TrieParts = {
  cells: Int32Array
  keyAt: Int32Array
  /** After each key the next with the same text or -1; empty where no two are equal. */
  same: Int32Array
  /** How many keys and states there are. */
  sizes: Int32Array
  tails: Uint16Array
  letterOf: Uint16Array
}

/** `count` rows of a key's index, its start and its end; used again and again, so that a walk allocates nothing. */
export type Hits = { list: Int32Array; count: number }
/** Numbers in a row of hits. */
export const HIT = 3

export const newHits = (): Hits => ({ list: new Int32Array(HIT * 32), count: 0 })

/** The indices of keys that are not empty, in the order of their units; of equal ones `same` leads to the next. */
function sortKeys(keys: readonly string[]): { first: number[]; same: Int32Array } {
  const order: number[] = []
  for (let index = 0; index < keys.length; index++) if (keys[index] !== '') order.push(index)
  order.sort((a, b) => (keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : a - b))
  const first = order.filter((index, at) => at === 0 || keys[index] !== keys[order[at - 1]!])
  const same = new Int32Array(first.length === order.length ? 0 : keys.length).fill(-1)
  if (same.length > 0)
    for (let at = 1; at < order.length; at++)
      if (keys[order[at]!] === keys[order[at - 1]!]) same[order[at - 1]!] = order[at]!
  return { first, same }
}

/** The units of keys, the most frequent first. */
function unitsIn(keys: readonly string[]): number[] {
  const counts = new Uint32Array(0x10000)
  for (const key of keys) for (let i = 0; i < key.length; i++) counts[key.charCodeAt(i)]!++
  const units: number[] = []
  for (let unit = 0; unit < counts.length; unit++) if (counts[unit]! > 0) units.push(unit)
  return units.sort((a, b) => counts[b]! - counts[a]! || a - b)
}

/**
 * Lays keys into the arrays of a trie; empty ones are never found, equal ones are each reported. Gives the different keys
 * too, and their units, the most frequent first.
 */
export function layTrie(keys: readonly string[]): { parts: TrieParts; texts: string[]; units: number[] } {
  const { first, same } = sortKeys(keys)
  const texts = first.map((index) => keys[index]!)
  const units = unitsIn(texts)
  const letterOf = new Uint16Array(0x10000)
  units.forEach((unit, rank) => {
    letterOf[unit] = rank + 1
  })
  const { states, ...trie } = layKeys(texts, letterOf, units.length + 1, Int32Array.from(first))
  return { parts: { ...trie, same, sizes: Int32Array.of(keys.length, states), letterOf }, texts, units }
}

export const buildTrie = (keys: readonly string[]): Trie => trieOf(layTrie(keys).parts)

/** Room for the units of a text. */
let room = new Uint16Array(1024)

export function trieOf(parts: TrieParts): Trie {
  const { letterOf, cells, keyAt, tails, same } = parts

  const report = (found: number, start: number, end: number, hits: Hits) => {
    let key = found
    do {
      const at = hits.count * HIT
      if (at === hits.list.length) hits.list = widened(hits.list)
      hits.list[at] = key
      hits.list[at + 1] = start
      hits.list[at + 2] = end
      hits.count++
      key = same.length === 0 ? -1 : same[key]!
    } while (key !== -1)
  }

  const walk = (units: Uint16Array, start: number, end: number, hits: Hits) => {
    let slot = 0
    let base = cells[0]!
    for (let at = start; at < end; at++) {
      const child = base + letterOf[units[at]!]!
      if (cells[child * 2 + 1] !== slot) return
      slot = child
      base = cells[child * 2]!
      if (base >= TAIL) {
        const tail = base - TAIL
        const goneTo = followTail(tails, tail, units, at + 1, end)
        if (goneTo !== -1) report(tails[tail]! | (tails[tail + 1]! << 16), start, goneTo, hits)
        return
      }
      if (base < 0) {
        base = ~base
        report(keyAt[slot]!, start, at + 1, hits)
      }
    }
  }

  return {
    walk,
    walkText(text, start, end, hits) {
      if (room.length < end) room = new Uint16Array(end * 2)
      for (let at = start; at < end; at++) room[at] = text.charCodeAt(at)
      walk(room, start, end, hits)
    },
    parts,
  }
}

/** Where the one key of a tail ends, if the text goes on as it does; else -1. */
function followTail(tails: Uint16Array, tail: number, units: Uint16Array, from: number, end: number): number {
  const length = tails[tail + 2]! | (tails[tail + 3]! << 16)
  if (from + length > end) return -1
  const first = tail + TAIL_HEAD
  for (let at = 0; at < length; at++) if (units[from + at] !== tails[first + at]) return -1
  return from + length
}

function widened(list: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(list.length * 2)
  wider.set(list)
  return wider
}
