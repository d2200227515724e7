import { layKeys, TAIL, TAIL_HEAD } from './double-array.ts'
import { type Grams, markGrams, numberUnits, PADDING, STRETCH, sift } from './grams.ts'

/**
 * All keys in one automaton over UTF-16 units. A filter of a few letters says where a key may begin (`grams.ts`), a trie
 * in a double array which ones do (`double-array.ts`). Every occurrence of every key is found; time is at most the
 * length of the text times that of the longest key, and in what people write little more than the filter's.
 */
export type Automaton = {
  /** Appends each occurrence of each key, by its start, shorter keys first. */
  scan(text: string, hits: Hits): void
  /** The same in the first `count` units, behind which there is room for `PADDING` more. */
  scanUnits(units: Uint16Array, count: number, hits: Hits): void
  /** Appends the keys that begin at `start` and end at `end` or before, shorter ones first. */
  scanAt(text: string, start: number, end: number, hits: Hits): void
  readonly keys: number
  readonly states: number
  /** The arrays that the automaton is made of (`automaton-bytes.ts`). */
  readonly parts: AutomatonParts
}

/** `count` rows of a key's index, its start and its end; used again and again, so that a scan allocates nothing. */
export type Hits = { list: Int32Array; count: number }
/** Numbers in a row of hits. */
export const HIT = 3

export const newHits = (): Hits => ({ list: new Int32Array(HIT * 32), count: 0 })

export type AutomatonParts = Grams & {
  cells: Int32Array
  keyAt: Int32Array
  tails: Uint16Array
  /** After each key the next with the same text or -1; empty where no two are equal. */
  same: Int32Array
  /** How many keys and states there are. */
  sizes: Int32Array
  letterOf: Uint16Array
  classOf: Uint8Array
}

/** Builds the automaton; empty keys are never found, equal keys are each reported. */
export function buildAutomaton(keys: readonly string[]): Automaton {
  const order: number[] = []
  for (let index = 0; index < keys.length; index++) if (keys[index] !== '') order.push(index)
  order.sort((a, b) => (keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : a - b))
  const first = order.filter((index, at) => at === 0 || keys[index] !== keys[order[at - 1]!])
  const same = new Int32Array(first.length === order.length ? 0 : keys.length).fill(-1)
  if (same.length > 0)
    for (let at = 1; at < order.length; at++)
      if (keys[order[at]!] === keys[order[at - 1]!]) same[order[at - 1]!] = order[at]!
  const texts = first.map((index) => keys[index]!)
  const { letterOf, letters, classOf } = numberUnits(texts)
  const { states, ...trie } = layKeys(texts, letterOf, letters, Int32Array.from(first))
  return automatonOf({
    ...trie,
    ...markGrams(texts, classOf),
    same,
    sizes: Int32Array.of(keys.length, states),
    letterOf,
    classOf,
  })
}

/** Room for the units of a text and for the places where a key may begin. */
let room = new Uint16Array(1024)
const places = new Int32Array(STRETCH + 1)

export function automatonOf(parts: AutomatonParts): Automaton {
  const { letterOf, classOf, cells, keyAt, tails, same } = parts

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

  const scanUnits = (units: Uint16Array, count: number, hits: Hits) => {
    for (let at = count; at < count + PADDING; at++) units[at] = 0
    for (let from = 0; from < count; from += STRETCH) {
      const some = sift(parts, classOf, units, from, count, places)
      for (let at = 0; at < some; at++) walk(units, places[at]!, count, hits)
    }
  }

  /** The units from `start` to `end`, each at its place. */
  const unitsOf = (text: string, start: number, end: number): Uint16Array => {
    if (room.length < end + PADDING) room = new Uint16Array((end + PADDING) * 2)
    const units = room
    for (let at = start; at < end; at++) units[at] = text.charCodeAt(at)
    return units
  }

  return {
    scan: (text, hits) => scanUnits(unitsOf(text, 0, text.length), text.length, hits),
    scanAt: (text, start, end, hits) => walk(unitsOf(text, start, end), start, end, hits),
    scanUnits,
    keys: parts.sizes[0]!,
    states: parts.sizes[1]!,
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
