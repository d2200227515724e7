import type { TokenRule } from './token-rule.ts'

/** Which pairs of units a text holds, as bits by a hash. */
const held = new Int32Array(128)
const bitOf = (one: number, other: number): number => (Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b)) >>> 20

function readPairs(text: string): void {
  held.fill(0)
  let before = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const bit = bitOf(before, unit)
    held[bit >> 5]! |= 1 << (bit & 31)
    before = unit
  }
}

function holdsAll(bits: Uint16Array): boolean {
  for (let at = 0; at < bits.length; at++) if (((held[bits[at]! >> 5]! >>> (bits[at]! & 31)) & 1) === 0) return false
  return true
}

/**
 * Chooses from rules those whose hint a text holds, in their order. There are so many that a text is read once for all
 * pairs of units, and only for a hint whose pairs are all there a second time.
 */
export function hinted(rules: readonly TokenRule[]): (text: string) => readonly TokenRule[] {
  const pairs = rules.map(({ hint }) =>
    Uint16Array.from({ length: Math.max(0, hint.length - 1) }, (_, at) =>
      bitOf(hint.charCodeAt(at), hint.charCodeAt(at + 1)),
    ),
  )
  return (text) => {
    readPairs(text)
    return rules.filter(({ hint }, at) => holdsAll(pairs[at]!) && text.includes(hint))
  }
}
