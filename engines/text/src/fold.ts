import { type Folded, FoldWriter } from './fold-writer.ts'
import { lookalikes, writtenAs } from './lookalikes.ts'
import { type Span, snap } from './span.ts'

export type { Folded }

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
  return out === '' ? sign : out.replace(/\s+/gu, ' ').replace(/[`´]/g, "'")
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

/** A word that holds letters of another script which are drawn like Latin ones. */
type Word = { start: number; end: number; script: string; borrows: boolean; hasLatin: boolean; isEarnest: boolean }

const scriptOf = (code: number) =>
  (code >= 0x370 && code <= 0x3ff) || (code >= 0x1f00 && code <= 0x1fff)
    ? 'Greek'
    : code >= 0x400 && code <= 0x52f
      ? 'Cyrillic'
      : 'other'

/**
 * Which words are to be read as Latin although (some of) their letters come from another script: those that mix it
 * with Latin letters, and those made of look-alikes alone in a text that never uses that script in earnest.
 */
function markBorrowed(text: string): Uint8Array | undefined {
  if (!holdsLookalikes(text)) return undefined
  const words = splitWords(text)
  const inEarnest = new Set(words.filter((word) => word.isEarnest && !word.hasLatin).map((word) => word.script))
  const marks = new Uint8Array(text.length)
  for (const word of words) {
    const isBorrowed = word.borrows && !word.isEarnest && (word.hasLatin || !inEarnest.has(word.script))
    if (isBorrowed) marks.fill(1, word.start, word.end)
  }
  return marks
}

function holdsLookalikes(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) < 0x250) continue
    const code = text.codePointAt(i)!
    if (drawnLike(code, plainOf(code)) !== undefined) return true
  }
  return false
}

function splitWords(text: string): Word[] {
  const words: Word[] = []
  let word: Word | undefined
  for (let i = 0; i < text.length; ) {
    const code = text.codePointAt(i)!
    const end = i + (code > 0xffff ? 2 : 1)
    const plain = plainOf(code)
    const first = plain.charCodeAt(0)
    const looks = drawnLike(code, plain) !== undefined
    if (plain === '') {
      if (word) word.end = end
    } else if (looks || isLetter(plain) || (first >= 48 && first <= 57)) {
      if (word === undefined) {
        word = { start: i, end, script: '', borrows: false, hasLatin: false, isEarnest: false }
        words.push(word)
      }
      word.end = end
      if (looks) word.borrows = true
      else if (isAsciiLetter(first)) word.hasLatin = true
      else if (isLetter(plain)) word.isEarnest = true
      if (word.script === '' && (looks || !isAsciiLetter(first))) word.script = scriptOf(plain.codePointAt(0)!)
    } else word = undefined
    i = end
  }
  return words
}

/**
 * Folds case, accents, width, mathematical and enclosed letters, borrowed look-alike letters (UTS #39), dashes,
 * quotation marks and white space; drops invisible characters. With `lines`, a line break stays one. Linear in the
 * length of the text; never throws.
 */
export function fold(text: string, options: { lines?: boolean } = {}): Folded {
  if (isPlain(text)) return foldPlainText(text)
  const borrowed = markBorrowed(text)
  const lower = text.toLowerCase()
  // Runs of plain ASCII are copied as they are, where lower case has moved nothing.
  const isInPlace = lower.length === text.length
  const lines = options.lines === true
  const writer = new FoldWriter()
  for (let i = 0; i < text.length; ) {
    const unit = text.charCodeAt(i)
    if (unit < 128) {
      const plain = ASCII[unit]!
      if (plain === BLANK) {
        writer.blank(i, i + 1, lines && isLineBreak(unit))
        i++
      } else if (plain === 0) {
        writer.cling(i + 1)
        i++
      } else if (isInPlace && unit !== BACKTICK) {
        const end = endOfRun(text, i + 1)
        writer.copy(lower, i, end)
        i = end
      } else {
        writer.put(plain, i, i + 1)
        i++
      }
      continue
    }
    const code = text.codePointAt(i)!
    const end = i + (code > 0xffff ? 2 : 1)
    let piece = plainOf(code)
    if (borrowed?.[i] === 1) piece = drawnLike(code, piece) ?? piece
    if (piece === '') writer.cling(end)
    else if (piece === ' ') writer.blank(i, end, lines && isLineBreak(unit))
    else for (let k = 0; k < piece.length; k++) writer.put(piece.charCodeAt(k), i, end)
    i = end
  }
  return writer.finish()
}

/** Where a run of seen ASCII ends; single blanks inside it are part of it. */
function endOfRun(text: string, from: number): number {
  let at = from
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit > 126 || unit < BLANK || unit === BACKTICK) break
    if (unit === BLANK && !isSeen(text.charCodeAt(at + 1))) break
  }
  return at
}

const isSeen = (unit: number) => unit > BLANK && unit < 127

/** ASCII with single blanks: every unit stays where it is. */
function isPlain(text: string): boolean {
  let before = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 32 || unit > 126 || unit === BACKTICK || (unit === BLANK && before === BLANK)) return false
    before = unit
  }
  return true
}

let places = new Uint32Array(1024)

function foldPlainText(text: string): Folded {
  if (places.length <= text.length) places = new Uint32Array(text.length * 2)
  if (places[1] === 0) for (let i = 0; i < places.length; i++) places[i] = i
  return {
    text: text.toLowerCase(),
    starts: places.subarray(0, text.length),
    ends: places.subarray(1, text.length + 1),
  }
}

const isLineBreak = (unit: number) => unit === 10 || unit === 13 || unit === 0x2028 || unit === 0x2029
const BLANK = 32
const APOSTROPHE = 39
const BACKTICK = 96

/** What each ASCII unit folds to; 0 for what nobody sees. */
const ASCII = Uint16Array.from({ length: 128 }, (_, unit) => {
  if (unit >= 65 && unit <= 90) return unit + 32
  if (unit >= 9 && unit <= 13) return BLANK
  return unit === BACKTICK ? APOSTROPHE : unit
})

/** A folded text to keep: what `fold` gives holds on to the page that it shares with others. */
export const copyFolded = ({ text, starts, ends }: Folded): Folded => ({
  text,
  starts: starts.slice(),
  ends: ends.slice(),
})

/** The original span of `[start, end)` of the folded text. */
export function unfold(folded: Folded, original: string, start: number, end: number): Span {
  if (start >= end) {
    const at = start < folded.starts.length ? folded.starts[start]! : original.length
    return snap(original, at, at)
  }
  return snap(original, folded.starts[start]!, folded.ends[end - 1]!)
}
