/**
 * Where the pieces of a text end that are plain ASCII and can be nothing else: words, numbers, names of accounts, hashtags
 * and stops. Most of a post is nothing but them; whatever needs a closer look is left to the pattern of `tokens.ts`.
 */

/** ASCII that neither is a piece nor begins one. */
export const MAKES_NOTHING = Uint8Array.from({ length: 128 }, (_, unit) =>
  /[A-Za-z0-9_@#%&$+.!?\n-]/.test(String.fromCharCode(unit)) ? 0 : 1,
)

export const isLetter = (unit: number) => (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)
export const isDigit = (unit: number) => unit >= 48 && unit <= 57
const isWordUnit = (unit: number) => isLetter(unit) || isDigit(unit) || unit === 95
/** What may stand in the name of a mail address beside letters and digits: full stop, percent, plus, hyphen. */
const joins = (unit: number) => unit === 46 || unit === 37 || unit === 43 || unit === 45

export const AT_SIGN = 64
export const HASH = 35
export const LINE_BREAK = 10
const HYPHEN = 45
const FULL_STOP = 46
/** A full stop, an exclamation or a question mark. */
export const isStop = (unit: number) => unit === FULL_STOP || unit === 33 || unit === 63
const isBlank = (unit: number) => unit === 32 || (unit >= 9 && unit <= 13)
/** The unit at a place; behind the end stands a blank. */
const unitAt = (text: string, at: number) => (at < text.length ? text.charCodeAt(at) : 32)

function endOfWord(text: string, at: number): number {
  let end = at
  while (end < text.length && isWordUnit(text.charCodeAt(end))) end++
  return end
}

/** The end of a word or number of plain ASCII that can be nothing else, or `at` where a closer look is needed. */
export function endOfPlain(text: string, at: number): number {
  const first = text.charCodeAt(at)
  if (isLetter(first)) {
    if (text.startsWith('http', at) || text.startsWith('www.', at)) return at
    const end = endOfWord(text, at)
    return end === text.length || !mayGoOn(text, at, end) ? end : at
  }
  if (!isDigit(first)) return at
  let end = at + 1
  while (end < text.length && isDigit(text.charCodeAt(end))) end++
  const next = unitAt(text, end)
  const isAlone = (next === 32 && !isDigit(text.charCodeAt(end + 1))) || next === 41 || next === 33 || next === 63
  return isAlone ? end : at
}

/** The end of an account's name, right behind the sign where none follows. */
export function endOfHandle(text: string, at: number): number {
  let end = endOfWord(text, at + 1)
  if (end === at + 1) return unitAt(text, end) > 127 ? at : end
  for (let next = unitAt(text, end); next === FULL_STOP || next === HYPHEN; next = unitAt(text, end)) {
    if (unitAt(text, end + 1) > 127) return at
    if (!isWordUnit(unitAt(text, end + 1))) return end
    end = endOfWord(text, end + 1)
  }
  return unitAt(text, end) > 127 ? at : end
}

/** The end of a hashtag, right behind the sign where none follows. */
export function endOfTag(text: string, at: number): number {
  const end = endOfWord(text, at + 1)
  return unitAt(text, end) > 127 ? at : end
}

/** The end of line breaks, or of stops with a blank behind them. */
export function endOfStop(text: string, at: number, unit: number): number {
  let end = at
  if (unit === LINE_BREAK) {
    while (unitAt(text, end) === LINE_BREAK) end++
    return end
  }
  while (isStop(unitAt(text, end))) end++
  return isBlank(unitAt(text, end)) ? end : at
}

/** Whether a word of plain ASCII may be the beginning of a longer one, or of an address of mail: its name has at most 64 units. */
function mayGoOn(text: string, at: number, end: number): boolean {
  const next = text.charCodeAt(end)
  if (next > 127) return true
  if (next !== 64 && !joins(next)) return false
  for (let place = end; place < text.length && place - at <= 64; place++) {
    const unit = text.charCodeAt(place)
    if (unit > 127 || unit === 64) return true
    if (!joins(unit) && !isWordUnit(unit)) return false
  }
  return false
}
