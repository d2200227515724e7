import { type Automaton, type AutomatonParts, automatonOf } from './automaton.ts'
import type { Verdict } from './span.ts'

/** “BWA” and the version of the layout; another version is refused, and built anew by whoever keeps the phrases. */
const MARK = 0x42574101
const HEADER = 12

const ORDER = ['cells', 'keyAt', 'bits', 'lengths', 'first', 'same', 'states', 'letterOf', 'classOf'] as const

/** Everything that the automaton is, in one block: a header, then the arrays one after the other, little end first. */
export function saveAutomaton({ parts }: Automaton): Uint8Array<ArrayBuffer> {
  const size = ORDER.reduce((sum, name) => sum + aligned(parts[name].byteLength), HEADER * 4)
  const bytes = new Uint8Array(size)
  const header = new Int32Array(bytes.buffer, 0, HEADER)
  header[0] = MARK
  let at = HEADER * 4
  ORDER.forEach((name, index) => {
    const part = parts[name]
    header[index + 2] = part.length
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at)
    at += aligned(part.byteLength)
  })
  header[1] = sumOf(bytes)
  return bytes
}

/**
 * The automaton from its bytes, without building: the arrays are views of what was read. Refuses what is cut short, of
 * another layout, or changed.
 */
export function loadAutomaton(saved: Uint8Array): Verdict<Automaton, 'unreadable'> {
  const refuse = (message: string) => ({ ok: false, because: 'unreadable', message }) as const
  if (saved.byteLength < HEADER * 4) return refuse('The saved automaton is cut short.')
  // Views need a start that four divides.
  const bytes = saved.byteOffset % 4 === 0 ? saved : saved.slice()
  const { buffer, byteOffset } = bytes
  const header = new Int32Array(buffer, byteOffset, HEADER)
  if (header[0] !== MARK) return refuse('This is no saved automaton of this version.')
  const starts: number[] = []
  let at = HEADER * 4
  for (let index = 0; index < ORDER.length; index++) {
    starts.push(byteOffset + at)
    at += aligned(header[index + 2]! * widths[index]!)
    if (header[index + 2]! < 0 || at > bytes.byteLength) return refuse('The saved automaton is cut short.')
  }
  if (at !== bytes.byteLength || header[1] !== sumOf(bytes)) return refuse('The saved automaton was changed.')
  const ints = (index: number) => new Int32Array(buffer, starts[index], header[index + 2])
  const parts: AutomatonParts = {
    cells: ints(0),
    keyAt: ints(1),
    bits: ints(2),
    lengths: ints(3),
    first: ints(4),
    same: ints(5),
    states: ints(6),
    letterOf: new Uint16Array(buffer, starts[7], header[9]),
    classOf: new Uint8Array(buffer, starts[8], header[10]),
  }
  return { ok: true, value: automatonOf(parts) }
}

const widths = ORDER.map((name) => (name === 'letterOf' ? 2 : name === 'classOf' ? 1 : 4))
const aligned = (size: number) => (size + 3) & ~3

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
