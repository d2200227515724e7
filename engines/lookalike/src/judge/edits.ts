import { SYMBOL } from '../host/symbols.ts'
import { isKeyNeighbour } from '../words/keyboards.ts'

/** One difference between a name and what was written instead. */
export type EditKind =
  | 'digit' // a digit that is drawn like the letter: 0 for o
  | 'similar' // a letter that is drawn like it: l for i
  | 'omission'
  | 'repetition'
  | 'transposition'
  | 'neighbour-key'
  | 'bit-flip'
  | 'vowel'
  | 'insertion'
  | 'replacement'
export type Edit = { readonly kind: EditKind; readonly at: number; readonly expected: string; readonly written: string }

/** Something mistyped, and not only drawn otherwise. */
export const isSlip = ({ kind }: Edit): boolean => kind !== 'digit' && kind !== 'similar'

const isVowel = (sign: string) => sign !== '' && 'aeiouy'.includes(sign)
const symbolOf = (sign: string) => SYMBOL[sign.charCodeAt(0) & 127]!

/** True for two signs one bit apart: a fault in memory turns one into the other (bitsquatting, Dinaburg 2011). */
export function isBitFlip(a: string, b: string): boolean {
  const apart = a.charCodeAt(0) ^ b.charCodeAt(0)
  return apart !== 0 && (apart & (apart - 1)) === 0
}

/**
 * The fewest differences between a name and what stands in its place (optimal string alignment), each called by the
 * slip or trick that it looks like. Both are short: time grows with the product of their lengths.
 */
export function editsBetween(name: string, written: string): Edit[] {
  let same = 0
  while (same < name.length && same < written.length && name.at(-1 - same) === written.at(-1 - same)) same++
  const [rows, columns] = [name.length - same, written.length - same]
  const width = columns + 1
  const cost = new Float32Array((rows + 1) * width)
  const at = (i: number, j: number) => cost[i * width + j]!
  for (let i = 0; i <= rows; i++) {
    for (let j = 0; j <= columns; j++) {
      if (i === 0 || j === 0) {
        cost[i * width + j] = i + j
        continue
      }
      let best = at(i - 1, j - 1) + signCost(name[i - 1]!, written[j - 1]!)
      best = Math.min(best, at(i - 1, j) + 1, at(i, j - 1) + 1)
      if (isSwapped(name, written, i, j)) best = Math.min(best, at(i - 2, j - 2) + 1)
      cost[i * width + j] = best
    }
  }
  const edits: Edit[] = []
  let i = rows
  let j = columns
  while (i > 0 || j > 0) {
    const here = at(i, j)
    if (i > 1 && j > 1 && isSwapped(name, written, i, j) && here === at(i - 2, j - 2) + 1) {
      i -= 2
      j -= 2
      edits.push({ kind: 'transposition', at: i, expected: name.slice(i, i + 2), written: written.slice(j, j + 2) })
    } else if (i > 0 && j > 0 && here === at(i - 1, j - 1) + signCost(name[i - 1]!, written[j - 1]!)) {
      i--
      j--
      if (name[i] !== written[j]) {
        edits.push({ kind: replaced(name[i]!, written[j]!), at: i, expected: name[i]!, written: written[j]! })
      }
    } else if (i > 0 && (j === 0 || here === at(i - 1, j) + 1)) {
      i--
      edits.push({ kind: 'omission', at: i, expected: name[i]!, written: '' })
    } else {
      j--
      const isRepeated = written[j] === written[j - 1] || written[j] === written[j + 1]
      edits.push({ kind: isRepeated ? 'repetition' : 'insertion', at: i, expected: '', written: written[j]! })
    }
  }
  return edits.reverse()
}

/** Signs of one symbol cost next to nothing: they are found by their looks, not by an error. */
const signCost = (a: string, b: string) => (a === b ? 0 : symbolOf(a) === symbolOf(b) ? 0.25 : 1)

const isSwapped = (name: string, written: string, i: number, j: number) =>
  i > 1 && j > 1 && name[i - 1] === written[j - 2] && name[i - 2] === written[j - 1] && name[i - 1] !== name[i - 2]

function replaced(expected: string, written: string): EditKind {
  if (symbolOf(expected) === symbolOf(written)) return /\d/.test(expected + written) ? 'digit' : 'similar'
  if (isVowel(expected) && isVowel(written)) return 'vowel'
  if (isKeyNeighbour(expected, written)) return 'neighbour-key'
  return isBitFlip(expected, written) ? 'bit-flip' : 'replacement'
}
