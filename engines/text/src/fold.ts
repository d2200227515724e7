import { FoldedUnits } from './fold-units.ts'
import { type Span, snap } from './span.ts'

/**
 * A text as matching sees it. `text` is lower case, without accents, width, invisible characters or borrowed
 * letters; white space is one blank. Unit `i` of it came from `[starts[i], ends[i])` of the original.
 */
export type Folded = { text: string; starts: Uint32Array; ends: Uint32Array }

const units = new FoldedUnits()

/**
 * Folds case, accents, width, mathematical and enclosed letters, borrowed look-alike letters (UTS #39), dashes,
 * quotation marks and white space; drops invisible characters. With `lines`, a line break stays one. Linear in the
 * length of the text; never throws.
 */
export function fold(text: string, options: { lines?: boolean } = {}): Folded {
  units.read(text, options.lines === true)
  return foldedFrom(text, units)
}

/**
 * One page for the places of many texts: each takes its own from where the one before ended, and a new page begins where
 * it is full. To make two arrays for each text costs more than to fold it.
 */
const PAGE = 32_768
let page = { starts: new Uint32Array(PAGE), ends: new Uint32Array(PAGE), used: 0 }
/** The places of plain texts, which are all the same. */
let places = countUp(1024)

function countUp(length: number): Uint32Array {
  const numbers = new Uint32Array(length)
  for (let at = 0; at < length; at++) numbers[at] = at
  return numbers
}

/** What was read, to be kept. */
export function foldedFrom(original: string, read: FoldedUnits): Folded {
  const { count } = read
  if (read.isPlain) {
    if (places.length <= count) places = countUp(count * 2)
    return { text: original.toLowerCase(), starts: places.subarray(0, count), ends: places.subarray(1, count + 1) }
  }
  if (page.used + count > page.starts.length) {
    const length = Math.max(PAGE, count)
    page = { starts: new Uint32Array(length), ends: new Uint32Array(length), used: 0 }
  }
  const from = page.used
  const to = from + count
  for (let at = 0; at < count; at++) {
    page.starts[from + at] = read.starts[at]!
    page.ends[from + at] = read.ends[at]!
  }
  page.used = to
  return { text: textOf(read), starts: page.starts.subarray(from, to), ends: page.ends.subarray(from, to) }
}

/** A folded text to keep for long: what `fold` gives holds on to the page that it shares with others. */
export const copyFolded = ({ text, starts, ends }: Folded): Folded => ({
  text,
  starts: starts.slice(),
  ends: ends.slice(),
})

/** A row of bytes, for most texts hold no unit above 255, and such texts are searched faster. */
let bytes = Buffer.alloc(1024)

function textOf({ units, count, widest }: FoldedUnits): string {
  if (widest > 255) return Buffer.from(units.buffer, 0, count * 2).toString('utf16le')
  if (bytes.length < count) bytes = Buffer.alloc(count * 2)
  for (let at = 0; at < count; at++) bytes[at] = units[at]!
  return bytes.toString('latin1', 0, count)
}

/** The original span of `[start, end)` of the folded text. */
export function unfold(folded: Folded, original: string, start: number, end: number): Span {
  if (start >= end) {
    const at = start < folded.starts.length ? folded.starts[start]! : original.length
    return snap(original, at, at)
  }
  return snap(original, folded.starts[start]!, folded.ends[end - 1]!)
}
