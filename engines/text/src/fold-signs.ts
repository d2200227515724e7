import { lookalikes, writtenAs } from './lookalikes.ts'

const DASHES = /[‐‑‒–—―−﹘﹣－⁃]/u
const SINGLE_QUOTES = /[‘’‚‛′ʼʹ＇`´]/u
const DOUBLE_QUOTES = /[“”„‟″«»＂]/u
/** Format characters, fillers and variation selectors: nobody sees them. */
const INVISIBLE = /^(?:\p{Cf}|\p{Default_Ignorable_Code_Point})$/u
const COMBINING = /[\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F]/gu
const REGIONAL = (code: number) => code >= 0x1f1e6 && code <= 0x1f1ff

function foldSign(code: number): string {
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
const pages: (string | undefined)[][] = []

/** What a character folds to: nothing where nobody sees it, one blank for white space, several letters at times. */
export function foldedSign(code: number): string {
  let page = pages[code >> 8]
  if (page === undefined) {
    page = new Array<string | undefined>(256)
    pages[code >> 8] = page
  }
  let folded = page[code & 255]
  if (folded === undefined) {
    folded = foldSign(code)
    page[code & 255] = folded
  }
  return folded
}

/** Latin letters and their signs are drawn like nothing but themselves. */
const LATIN = 0x250

/** The Latin letter that a character, or what it folds to, is drawn like. */
export function drawnLike(code: number, plain = foldedSign(code)): string | undefined {
  if (code < LATIN) return undefined
  return (
    lookalikes.get(code) ??
    (plain === '' || plain.charCodeAt(0) < LATIN ? undefined : lookalikes.get(plain.codePointAt(0)!))
  )
}

/** Stands for what a closer look is needed at. */
export const ODD = 1
const folds = new Uint16Array(0x10000)

/**
 * The one unit that a unit folds to; `ODD` for half characters, for those drawn like a Latin letter, and for what folds
 * to nothing, to several units or to a sign of control.
 */
export function foldedUnit(unit: number): number {
  const known = folds[unit]!
  if (known !== 0) return known
  const isHalf = unit >= 0xd800 && unit <= 0xdfff
  const folded = isHalf || drawnLike(unit) !== undefined ? '' : foldedSign(unit)
  const one = folded.length === 1 && folded >= ' ' ? folded.charCodeAt(0) : ODD
  folds[unit] = one
  return one
}
