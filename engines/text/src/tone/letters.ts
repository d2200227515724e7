/** What a UTF-16 unit is to the reader of words: a value up to `DIGIT` names its kind, a greater one is the plain letter. */
export const BLANK = 1
export const SIGN = 2
export const HIGH = 3
export const DIGIT = 4

const known = new Uint16Array(0x10000)
const COMBINING = /\p{M}/gu
const SPECIAL: Record<string, string> = { ß: 's', æ: 'a', œ: 'o', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 't', ı: 'i' }

function work(unit: number): number {
  const sign = String.fromCharCode(unit)
  if (unit >= 0xd800 && unit <= 0xdbff) return HIGH
  if (/\s/u.test(sign)) return BLANK
  if (/\p{Nd}/u.test(sign)) return DIGIT
  const lower = sign.normalize('NFKD').replace(COMBINING, '').toLowerCase()
  const plain = SPECIAL[lower] ?? lower
  if (plain !== '' && /^\p{L}/u.test(plain)) return plain.charCodeAt(0)
  return /\p{L}/u.test(sign) ? unit : SIGN
}

/** The kind of a unit or its letter without case, accent or width (NFKD); worked out once for each unit that is met. */
export function plainUnit(unit: number): number {
  const value = known[unit]!
  if (value !== 0) return value
  const plain = work(unit)
  known[unit] = plain
  return plain
}

/** The plain letter of a mathematical one (𝗔, 𝓫 …), 0 for any other character beyond the first plane. */
export function plainBeyond(code: number): number {
  if (code < 0x1d400 || code > 0x1d7ff) return 0
  const plain = String.fromCodePoint(code).normalize('NFKC').toLowerCase().charCodeAt(0)
  return plain >= 97 && plain <= 122 ? plain : 0
}

const isMark = new Uint8Array(0x10000)

/** Combining marks and joiners, which stand inside a word without being a letter of it. */
export function isJoined(unit: number): boolean {
  if (unit < 0xad) return false
  let value = isMark[unit]!
  if (value === 0) {
    value = /[\p{M}\p{Cf}]/u.test(String.fromCharCode(unit)) ? 1 : 2
    isMark[unit] = value
  }
  return value === 1
}

/** Signs and digits that stand for a letter inside a word: sh1t, a$$. 0 where there is none. */
export const leet = new Uint16Array(128)
for (const [sign, letter] of ['0o', '1i', '3e', '4a', '5s', '7t', '8b', '9g', '@a', '$s', '!i', '|l', '€e'].map(
  (pair) => [pair.charCodeAt(0), pair.charCodeAt(1)],
))
  if (sign! < 128) leet[sign!] = letter!
