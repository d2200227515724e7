import { classesOf, type Grams, markGrams, PADDING, STRETCH, sift } from './grams.ts'
import { type Hits, layTrie, type TrieParts, trieOf } from './trie.ts'

export { HIT, type Hits, newHits } from './trie.ts'

/**
 * All keys in one automaton over UTF-16 units. A filter of a few letters says where a key may begin (`grams.ts`), a trie
 * which ones do (`trie.ts`). Every occurrence of every key is found; time is at most the length of the text times that of
 * the longest key, and in what people write little more than the filter's.
 */
export type Automaton = {
  /** Appends each occurrence of each key, by its start, shorter keys first. */
  scan(text: string, hits: Hits): void
  /** The same in the first `count` units, behind which there is room for `PADDING` more. */
  scanUnits(units: Uint16Array, count: number, hits: Hits): void
  readonly keys: number
  readonly states: number
  /** The arrays that the automaton is made of (`automaton-bytes.ts`). */
  readonly parts: AutomatonParts
}

export type AutomatonParts = TrieParts & Grams & { classOf: Uint8Array }

/** Builds the automaton; empty keys are never found, equal keys are each reported. */
export function buildAutomaton(keys: readonly string[]): Automaton {
  const { parts, texts, units } = layTrie(keys)
  const classOf = classesOf(units)
  return automatonOf({ ...parts, ...markGrams(texts, classOf), classOf })
}

/** Room for the units of a text, and for the places where a key may begin. */
let room = new Uint16Array(1024)
const places = new Int32Array(STRETCH + 1)

export function automatonOf(parts: AutomatonParts): Automaton {
  const { walk } = trieOf(parts)

  const scanUnits = (units: Uint16Array, count: number, hits: Hits) => {
    for (let at = count; at < count + PADDING; at++) units[at] = 0
    for (let from = 0; from < count; from += STRETCH) {
      const some = sift(parts, parts.classOf, units, from, count, places)
      for (let at = 0; at < some; at++) walk(units, places[at]!, count, hits)
    }
  }

  return {
    scan(text, hits) {
      const { length } = text
      if (room.length < length + PADDING) room = new Uint16Array((length + PADDING) * 2)
      const units = room
      for (let at = 0; at < length; at++) units[at] = text.charCodeAt(at)
      scanUnits(units, length, hits)
    },
    scanUnits,
    keys: parts.sizes[0]!,
    states: parts.sizes[1]!,
    parts,
  }
}
