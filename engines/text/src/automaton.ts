import { layKeys, TAIL } from './double-array.ts'
import { GRAM, markGrams, mayBegin, nextGram, numberUnits } from './grams.ts'

/**
 * All keys in one automaton over UTF-16 units. A filter of a few letters says where a key may begin (`grams.ts`), a trie
 * in a double array which ones do (`double-array.ts`). Every occurrence of every key is found; time is at most the
 * length of the text times that of the longest key, and in what people write little more than the filter's.
 */
export type Automaton = {
  /** Appends each occurrence of each key, by its start, shorter keys first. */
  scan(text: string, hits: Hits): void
  /** Appends the keys that begin at `start` and end at `end` or before, shorter ones first. */
  scanAt(text: string, start: number, end: number, hits: Hits): void
  /** How many units a key has, by its index. */
  readonly lengths: Int32Array
  readonly states: number
  /** The arrays that the automaton is made of (`automaton-bytes.ts`). */
  readonly parts: AutomatonParts
}

/** Pairs of a key's index and its start, `count` of them; used again and again, so that a scan allocates nothing. */
export type Hits = { list: Int32Array; count: number }

export const newHits = (): Hits => ({ list: new Int32Array(64), count: 0 })

export type AutomatonParts = {
  cells: Int32Array
  keyAt: Int32Array
  tailAt: Int32Array
  four: Int32Array
  brief: Int32Array
  six: Int32Array
  lengths: Int32Array
  /** The first key with a text, and after each key the next with the same text or -1. */
  first: Int32Array
  same: Int32Array
  states: Int32Array
  tails: Uint16Array
  letterOf: Uint16Array
  classOf: Uint8Array
}

/** Builds the automaton; empty keys are never found, equal keys are each reported. */
export function buildAutomaton(keys: readonly string[]): Automaton {
  const order: number[] = []
  for (let index = 0; index < keys.length; index++) if (keys[index] !== '') order.push(index)
  order.sort((a, b) => (keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : a - b))
  const same = new Int32Array(keys.length).fill(-1)
  const first: number[] = []
  const texts: string[] = []
  order.forEach((index, at) => {
    const before = at === 0 ? -1 : order[at - 1]!
    if (before !== -1 && keys[index] === keys[before]) same[before] = index
    else {
      first.push(index)
      texts.push(keys[index]!)
    }
  })
  const { letterOf, letters, classOf } = numberUnits(texts)
  const { states, ...trie } = layKeys(texts, letterOf, letters)
  return automatonOf({
    ...trie,
    ...markGrams(texts, classOf),
    lengths: Int32Array.from(keys, (key) => key.length),
    first: Int32Array.from(first),
    same,
    states: Int32Array.of(states),
    letterOf,
    classOf,
  })
}

export function automatonOf(parts: AutomatonParts): Automaton {
  const { letterOf, classOf, four, brief, six, cells, keyAt, tails, tailAt, lengths, first, same } = parts

  const report = (slot: number, start: number, hits: Hits) => {
    for (let key = first[keyAt[slot]!]!; key !== -1; key = same[key]!) {
      const at = hits.count * 2
      if (at === hits.list.length) hits.list = widened(hits.list)
      hits.list[at] = key
      hits.list[at + 1] = start
      hits.count++
    }
  }

  const goesOn = (text: string, from: number, end: number, key: number): boolean => {
    const tail = tailAt[key]!
    const length = tailAt[key + 1]! - tail
    if (from + length > end) return false
    for (let at = 0; at < length; at++) if (text.charCodeAt(from + at) !== tails[tail + at]) return false
    return true
  }

  const scanAt = (text: string, start: number, end: number, hits: Hits) => {
    let slot = 0
    let base = cells[0]!
    for (let at = start; at < end; at++) {
      const child = base + letterOf[text.charCodeAt(at)]!
      if (cells[child * 2 + 1] !== slot) return
      slot = child
      base = cells[child * 2]!
      if (base === TAIL) {
        if (goesOn(text, at + 1, end, keyAt[slot]!)) report(slot, start, hits)
        return
      }
      if (base < 0) {
        base = ~base
        report(slot, start, hits)
      }
    }
  }

  const scan = (text: string, hits: Hits) => {
    const { length } = text
    const ahead = GRAM - 1
    let gram = 0
    for (let at = 0; at < ahead; at++) gram = nextGram(gram, at < length ? classOf[text.charCodeAt(at)]! : 0)
    for (let at = ahead; at < length; at++) {
      gram = nextGram(gram, classOf[text.charCodeAt(at)]!)
      if (mayBegin(four, brief, six, gram)) scanAt(text, at - ahead, length, hits)
    }
    // Shorter keys may begin in the last units.
    for (let at = Math.max(ahead, length); at < length + ahead; at++) {
      gram = nextGram(gram, 0)
      if (mayBegin(four, brief, six, gram)) scanAt(text, at - ahead, length, hits)
    }
  }

  return { scan, scanAt, lengths, states: parts.states[0]!, parts }
}

function widened(list: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(list.length * 2)
  wider.set(list)
  return wider
}
