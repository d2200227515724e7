/** What a text holds at a glance, so that costly patterns are tried only where they can match. */
export type Signs = {
  digits: number
  /** The most digits in a row that only signs of numbers part: blanks, dots, hyphens, slashes, brackets. */
  longest: number
  /** An at sign between two signs of an address. */
  at: boolean
  /** Dots between digits, as in an IPv4 address. */
  dots: number
  /** Colons with a hexadecimal digit or another colon behind them, as in an IPv6 address. */
  colons: number
  /** A digit right behind a bracket, or behind a comma and a blank, as an age stands behind a name. */
  apposed: boolean
}

const DIGIT = 1
const PART = 2
const ADDRESS = 4
const HEX = 8

const KINDS = new Uint8Array(0x10000)
for (const sign of '0123456789') KINDS[sign.charCodeAt(0)] = DIGIT | ADDRESS | HEX
for (const sign of ' \u00a0\u202f\u2009.-–/()+') KINDS[sign.charCodeAt(0)] = PART
for (let unit = 0x61; unit <= 0x7a; unit++) {
  KINDS[unit] = KINDS[unit - 32] = unit <= 0x66 ? ADDRESS | HEX : ADDRESS
}
for (const sign of '_-%+') KINDS[sign.charCodeAt(0)]! |= ADDRESS
for (let unit = 0xc0; unit < 0x10000; unit++) if (KINDS[unit] === 0) KINDS[unit] = ADDRESS

const AT = 0x40
const DOT = 0x2e
const COLON = 0x3a
const COMMA = 0x2c
const BRACKET = 0x28
const BLANK = 0x20

/** One pass over the text. */
export function signsOf(text: string): Signs {
  let digits = 0
  let longest = 0
  let row = 0
  let dots = 0
  let colons = 0
  let at = false
  let apposed = false
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const kind = KINDS[unit]!
    if ((kind & DIGIT) !== 0) {
      digits++
      row++
      if (row > longest) longest = row
      const last = text.charCodeAt(i - 1)
      if (last === BRACKET || (last === BLANK && text.charCodeAt(i - 2) === COMMA)) apposed = true
      continue
    }
    if ((kind & PART) === 0) row = 0
    if (unit === DOT) {
      if (row > 0 && isKind(text, i - 1, DIGIT) && isKind(text, i + 1, DIGIT)) dots++
    } else if (unit === COLON) {
      if (isKind(text, i + 1, HEX) || text.charCodeAt(i + 1) === COLON) colons++
    } else if (unit === AT && isKind(text, i - 1, ADDRESS) && isKind(text, i + 1, ADDRESS)) at = true
  }
  return { digits, longest, at, dots, colons, apposed }
}

const isKind = (text: string, at: number, kind: number) => ((KINDS[text.charCodeAt(at)] ?? 0) & kind) !== 0
