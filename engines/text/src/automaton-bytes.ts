import { type Automaton, type AutomatonParts, automatonOf } from './automaton.ts'
import type { Verdict } from './span.ts'

/** “BWA” and the version of the layout; another version is refused, and built anew by whoever keeps the phrases. */
const MARK = 0x42574104

/** The arrays in the order of the file, those of the widest numbers first. */
const KINDS = {
  cells: Int32Array,
  keyAt: Int32Array,
  four: Int32Array,
  brief: Int32Array,
  six: Int32Array,
  most: Int32Array,
  same: Int32Array,
  sizes: Int32Array,
  tails: Uint16Array,
  letterOf: Uint16Array,
  classOf: Uint8Array,
} as const
const names = Object.keys(KINDS) as (keyof AutomatonParts)[]

/** The mark, the sum, and the length of each array. */
const HEADER = (2 + names.length) * 4
const aligned = (size: number) => (size + 3) & ~3

/** Everything that the automaton is, in one block: a header, then one array after the other, little end first. */
export function saveAutomaton({ parts }: Automaton): Uint8Array<ArrayBuffer> {
  const size = names.reduce((sum, name) => sum + aligned(parts[name].byteLength), HEADER)
  const bytes = new Uint8Array(size)
  const header = new Int32Array(bytes.buffer, 0, HEADER / 4)
  header[0] = MARK
  let at = HEADER
  names.forEach((name, index) => {
    const { buffer, byteOffset, byteLength, length } = parts[name]
    header[index + 2] = length
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at)
    at += aligned(byteLength)
  })
  header[1] = sumOf(bytes)
  return bytes
}

/**
 * The automaton from its bytes, without building: its arrays are views of what was read. Refuses what is cut short, of
 * another layout, or changed.
 */
export function loadAutomaton(saved: Uint8Array<ArrayBuffer>): Verdict<Automaton, 'unreadable'> {
  const refuse = (message: string) => ({ ok: false, because: 'unreadable', message }) as const
  if (saved.byteLength < HEADER) return refuse('The saved automaton is cut short.')
  // Views need a start that four divides.
  const bytes = saved.byteOffset % 4 === 0 ? saved : saved.slice()
  const header = new Int32Array(bytes.buffer, bytes.byteOffset, HEADER / 4)
  if (header[0] !== MARK) return refuse('This is no saved automaton of this version.')
  const found: [string, Int32Array | Uint16Array | Uint8Array][] = []
  let at = HEADER
  for (const [index, name] of names.entries()) {
    const length = header[index + 2]!
    const size = length * KINDS[name].BYTES_PER_ELEMENT
    if (length < 0 || at + size > bytes.byteLength) return refuse('The saved automaton is cut short.')
    found.push([name, new KINDS[name](bytes.buffer, bytes.byteOffset + at, length)])
    at += aligned(size)
  }
  if (at !== bytes.byteLength || header[1] !== sumOf(bytes)) return refuse('The saved automaton was changed.')
  return { ok: true, value: automatonOf(Object.fromEntries(found) as unknown as AutomatonParts) }
}

/** Fletcher's sum over words, the place of the sum itself left out: it tells damage, not intent. */
function sumOf(bytes: Uint8Array): number {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2)
  let one = 1
  let two = 0
  for (let at = 2; at < words.length; at++) {
    one = (one + words[at]!) | 0
    two = (two + one) | 0
  }
  return (one ^ Math.imul(two, 31)) | 0
}
