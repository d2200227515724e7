import type { Folded } from './fold.ts'
import { frequentWords, isDigitUnit, isWordUnit } from './words.ts'

/** Letters and digits alone; unit `i` stands at `at[i]` of the folded text. */
export type Squeezed = { text: string; at: Uint32Array }

export function squeeze(folded: Folded): Squeezed {
  const at = new Uint32Array(folded.text.length)
  const parts: string[] = []
  let size = 0
  let start = -1
  for (let i = 0; i <= folded.text.length; i++) {
    if (i < folded.text.length && isWordUnit(folded.text.charCodeAt(i))) {
      if (start < 0) start = i
      at[size++] = i
    } else if (start >= 0) {
      parts.push(folded.text.slice(start, i))
      start = -1
    }
  }
  return { text: parts.join(''), at: at.subarray(0, size) }
}

/** A phrase with its words run together, and where in it a word begins. */
export type CompactKey = { text: string; borders: Set<number>; separators: Map<number, string> }

export function compactKey(folded: Folded): CompactKey {
  const { text, at } = squeeze(folded)
  const borders = new Set<number>()
  const separators = new Map<number, string>()
  for (let i = 1; i < at.length; i++) {
    if (at[i]! - at[i - 1]! > 1) {
      borders.add(i)
      separators.set(i, folded.text.slice(at[i - 1]! + 1, at[i]!))
    }
  }
  return { text, borders, separators }
}

const GAP = /^(?:[-\s_.·•*+|~/']| ?#)$/
const LONG_ENOUGH_TO_STAND_JOINED = 8
const LONG_ENOUGH_TO_SPLIT = 6
const LONG_ENOUGH_INSIDE_A_TAG = 7

/**
 * True when `[start, end)` of the squeezed text writes the key in a tag, run together, hyphenated or split, and not
 * just as it is listed (that is for the exact search, which knows about capitals).
 */
export function isCompactForm(
  original: string,
  folded: Folded,
  squeezed: Squeezed,
  key: CompactKey,
  start: number,
  end: number,
): boolean {
  const first = squeezed.at[start]!
  const last = squeezed.at[end - 1]!
  const inTag = standsInTag(folded.text, first)
  const aligned = meets(folded.text, first, last + 1)
  if (!aligned && !(inTag && meetsInTag(original, folded, first, last + 1, key))) return false
  let joined = 0
  let split = 0
  let changed = 0
  const fragments: string[] = []
  let from = start
  for (let i = start + 1; i <= end; i++) {
    const gap = i === end ? ' ' : folded.text.slice(squeezed.at[i - 1]! + 1, squeezed.at[i]!)
    if (gap !== '' && i < end && !GAP.test(gap)) return false
    const border = i < end && key.borders.has(i - start)
    if (gap === '' && border) joined++
    if (gap !== '' && i < end && !border) split++
    if (border && gap !== '' && gap !== key.separators.get(i - start)) changed++
    if (gap !== '') {
      fragments.push(squeezed.text.slice(from, i))
      from = i
    }
  }
  if (split > 0) return isSplitName(fragments, split, end - start)
  if (inTag) return true
  if (joined > 0)
    return hasDigit(key.text) || end - start >= LONG_ENOUGH_TO_STAND_JOINED || isCamel(original, folded, first, last)
  return changed > 0
}

function isSplitName(fragments: readonly string[], split: number, length: number): boolean {
  if (length < LONG_ENOUGH_TO_SPLIT) return false
  if (fragments.every((each) => each.length === 1)) return true
  return split <= 2 && !fragments.some((each) => frequentWords.has(each))
}

const hasDigit = (text: string) => /\d/.test(text)

function isCamel(original: string, folded: Folded, first: number, last: number): boolean {
  const slice = original.slice(folded.starts[first]!, folded.ends[last]!)
  return /\p{Lu}/u.test(slice.slice(1)) && /\p{Ll}/u.test(slice)
}

function meets(text: string, start: number, end: number): boolean {
  return (
    (start === 0 || !isWordUnit(text.charCodeAt(start - 1))) &&
    (end >= text.length || !isWordUnit(text.charCodeAt(end)))
  )
}

/** Tags and handles are read back over at most this many units. */
const LONGEST_TAG = 140

function standsInTag(text: string, at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i < LONGEST_TAG; i--) {
    const unit = text.charCodeAt(i)
    if (unit === 35 || unit === 64) return true
    if (!isWordUnit(unit) && unit !== 95) return false
  }
  return false
}

/** Inside a tag a name may begin at a capital or between letters and digits; a long one anywhere. */
function meetsInTag(original: string, folded: Folded, start: number, end: number, key: CompactKey): boolean {
  const { text } = folded
  const edge = (left: number, right: number): boolean => {
    if (left < 0 || right >= text.length) return true
    const a = text.charCodeAt(left)
    const b = text.charCodeAt(right)
    if (!isWordUnit(a) || !isWordUnit(b)) return true
    if (isDigitUnit(a) && isDigitUnit(b)) return false
    if (isDigitUnit(a) !== isDigitUnit(b)) return true
    const before = original.slice(folded.starts[left]!, folded.ends[left]!)
    const after = original.slice(folded.starts[right]!, folded.ends[right]!)
    if (/\p{Lu}/u.test(after) && !/\p{Lu}/u.test(before)) return true
    return key.text.length >= LONG_ENOUGH_INSIDE_A_TAG && key.borders.size > 0
  }
  return edge(start - 1, start) && edge(end - 1, end)
}
