import { lookalikes, writtenAs } from './lookalikes.ts'
import { type Span, snap } from './span.ts'

/**
 * A text as matching sees it. `text` is lower case, without accents, width, invisible characters or borrowed
 * letters; white space is one blank. Unit `i` of it came from `[starts[i], ends[i])` of the original.
 */
export type Folded = { text: string; starts: Uint32Array; ends: Uint32Array }

const DASHES = /[‐‑‒–—―−﹘﹣－⁃]/u
const SINGLE_QUOTES = /[‘’‚‛′ʼʹ＇`´]/u
const DOUBLE_QUOTES = /[“”„‟″«»＂]/u
/** Format characters, fillers and variation selectors: nobody sees them. */
const INVISIBLE = /^(?:\p{Cf}|\p{Default_Ignorable_Code_Point})$/u
const COMBINING = /[\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F]/gu
const REGIONAL = (code: number) => code >= 0x1f1e6 && code <= 0x1f1ff

function foldPlain(code: number): string {
  const sign = String.fromCodePoint(code)
  if (/\s/u.test(sign)) return ' '
  if (DASHES.test(sign)) return '-'
  if (SINGLE_QUOTES.test(sign)) return "'"
  if (DOUBLE_QUOTES.test(sign)) return '"'
  if (INVISIBLE.test(sign) || sign.replace(COMBINING, '') === '') return ''
  if (REGIONAL(code)) return sign
  const plain = writtenAs.get(code)
  if (plain !== undefined) return plain
  let out = ''
  for (const part of sign.normalize('NFKD').replace(COMBINING, '')) {
    const lower = part.toLowerCase().replace(COMBINING, '')
    out += writtenAs.get(lower.codePointAt(0) ?? 0) ?? lower
  }
  return out === '' ? sign : out.replace(/\s+/gu, ' ')
}

/** One page of 256 code points at a time, so that what a text never uses is never worked out. */
const plainPages: (string | undefined)[][] = []

function plainOf(code: number): string {
  let page = plainPages[code >> 8]
  if (page === undefined) {
    page = new Array<string | undefined>(256)
    plainPages[code >> 8] = page
  }
  let folded = page[code & 255]
  if (folded === undefined) {
    folded = foldPlain(code)
    page[code & 255] = folded
  }
  return folded
}

/** The Latin letter that a character, or what it folds to, is drawn like. */
function drawnLike(code: number, plain: string): string | undefined {
  if (code < 0x250) return undefined
  return (
    lookalikes.get(code) ??
    (plain === '' || plain.charCodeAt(0) < 0x250 ? undefined : lookalikes.get(plain.codePointAt(0)!))
  )
}

const isAsciiLetter = (code: number) => (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
const isLetter = (sign: string) => /\p{L}/u.test(sign)

/**
 * Which words are to be read as Latin although (some of) their letters come from another script: those that mix it
 * with Latin letters, and those made of look-alikes alone in a text that never uses that script in earnest.
 */
function markBorrowed(text: string): Uint8Array | undefined {
  let found = false
  for (let i = 0; i < text.length && !found; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x250) continue
    const code = text.codePointAt(i)!
    found = drawnLike(code, plainOf(code)) !== undefined
  }
  if (!found) return undefined
  const words: { start: number; end: number; latin: boolean; borrowed: boolean; earnest: boolean }[] = []
  let word: (typeof words)[number] | undefined
  for (let i = 0; i < text.length; ) {
    const code = text.codePointAt(i)!
    const width = code > 0xffff ? 2 : 1
    const plain = plainOf(code)
    const looks = drawnLike(code, plain) !== undefined
    if (plain === '') {
      if (word) word.end = i + width
    } else if (looks || isLetter(plain) || (code >= 48 && code <= 57)) {
      word ??= { start: i, end: i, latin: false, borrowed: false, earnest: false }
      word.end = i + width
      if (looks) word.borrowed = true
      else if (isAsciiLetter(plain.charCodeAt(0))) word.latin = true
      else if (isLetter(plain)) word.earnest = true
    } else if (word) {
      words.push(word)
      word = undefined
    }
    i += width
  }
  if (word) words.push(word)
  const inEarnest = words.some((each) => each.earnest && !each.latin)
  const marks = new Uint8Array(text.length)
  for (const each of words) {
    if (each.borrowed && !each.earnest && (each.latin || !inEarnest)) marks.fill(1, each.start, each.end)
  }
  return marks
}

/**
 * Folds case, accents, width, mathematical and enclosed letters, borrowed look-alike letters (UTS #39), dashes,
 * quotation marks and white space; drops invisible characters. Linear in the length of the text; never throws.
 */
export function fold(text: string): Folded {
  const borrowed = markBorrowed(text)
  let capacity = text.length + 16
  let starts = new Uint32Array(capacity)
  let ends = new Uint32Array(capacity)
  const parts: string[] = []
  let size = 0
  let blank = false
  for (let i = 0; i < text.length; ) {
    const unit = text.charCodeAt(i)
    let piece: string
    let width = 1
    if (unit < 128) {
      piece = plainOf(unit)
    } else {
      const code = text.codePointAt(i)!
      width = code > 0xffff ? 2 : 1
      piece = plainOf(code)
      if (borrowed?.[i] === 1) piece = drawnLike(code, piece) ?? piece
    }
    if (piece === '') {
      if (size > 0) ends[size - 1] = i + width
    } else if (piece === ' ' && blank) {
      ends[size - 1] = i + width
    } else {
      if (size + piece.length > capacity) {
        capacity = capacity * 2 + piece.length
        starts = grow(starts, capacity)
        ends = grow(ends, capacity)
      }
      for (let k = 0; k < piece.length; k++) {
        starts[size] = i
        ends[size++] = i + width
      }
      parts.push(piece)
      blank = piece === ' '
    }
    i += width
  }
  return { text: parts.join(''), starts: starts.subarray(0, size), ends: ends.subarray(0, size) }
}

function grow(array: Uint32Array<ArrayBuffer>, capacity: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(capacity)
  larger.set(array)
  return larger
}

/** The original span of `[start, end)` of the folded text. */
export function unfold(folded: Folded, original: string, start: number, end: number): Span {
  if (start >= end) {
    const at = start < folded.starts.length ? folded.starts[start]! : original.length
    return snap(original, at, at)
  }
  return snap(original, folded.starts[start]!, folded.ends[end - 1]!)
}
