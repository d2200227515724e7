import { loadArrays, saveArrays } from './array-bytes.ts'
import { type Automaton, automatonOf } from './automaton.ts'
import type { Verdict } from './span.ts'

/** “BWA” and the version of the layout; another version is refused, and built anew by whoever keeps the phrases. */
const MARK = 0x42574106

/** The arrays of a trie in the order of a file, those of the widest numbers first. */
export const TRIE_KINDS = {
  cells: Int32Array,
  keyAt: Int32Array,
  same: Int32Array,
  sizes: Int32Array,
  tails: Uint16Array,
  letterOf: Uint16Array,
} as const

const KINDS = {
  ...TRIE_KINDS,
  four: Int32Array,
  brief: Int32Array,
  six: Int32Array,
  most: Int32Array,
  classOf: Uint8Array,
} as const

/** Everything that the automaton is, in one block. */
export const saveAutomaton = ({ parts }: Automaton): Uint8Array<ArrayBuffer> => saveArrays(MARK, KINDS, parts)

/** The automaton from its bytes, without building; refuses what is cut short, of another layout, or changed. */
export function loadAutomaton(saved: Uint8Array<ArrayBuffer>): Verdict<Automaton, 'unreadable'> {
  const loaded = loadArrays(MARK, KINDS, saved, 'automaton')
  return loaded.ok ? { ok: true, value: automatonOf(loaded.value) } : loaded
}
