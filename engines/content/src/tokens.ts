import { fold } from '@brandwarden/text/fold'

/** One word, number or sign of a text, with its place in UTF-16 units. */
export interface Token {
  readonly start: number
  readonly end: number
  /** Folded: lower case, without accents, width, styling and invisible characters. */
  readonly word: string
  readonly kind: 'word' | 'number' | 'sign' | 'handle' | 'link'
  readonly tag: boolean
  readonly capital: boolean
  readonly sentence: number
  readonly opensSentence: boolean
}

/** A word without case, accents, width, styling, invisible characters and borrowed letters. */
export function foldWord(raw: string): string {
  return /^[A-Za-z0-9]+$/.test(raw) ? raw.toLowerCase() : fold(raw).text
}

const LINK = 1
const MAIL = 2
const HANDLE = 3
const TAG = 4
const NUMBER = 5
const SIGN = 7
const STOP = 8
/** One group for each kind of piece, in the order of their numbers. */
const piece = new RegExp(
  [
    String.raw`((?:https?:\/\/|www\.)[^\s<>"«»“”]+)`,
    String.raw`([\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)`,
    String.raw`(@[\p{L}\p{N}_]+(?:[.-][\p{L}\p{N}_]+)*)`,
    String.raw`([#＃][\p{L}\p{N}\p{M}_]+)`,
    String.raw`((?:(?<=^|\s)[-−–])?\d+(?:[.,'’\u00a0\u202f ]\d{3}(?!\d))*(?:[.,:]\d+)?(?![\p{L}\d]))`,
    String.raw`([\p{L}\p{N}\p{M}_\u200b-\u200d\u2060\ufeff\u00ad]+)`,
    String.raw`([%€£$&+]|\p{Extended_Pictographic})`,
    String.raw`(\n+|[.!?…]+(?=["'”’»)\]]*(?:\s|$)))`,
  ].join('|'),
  'uy',
)

const abbreviations = new Set(
  'mr mrs ms dr st vs no art cf mme mlle etc sig dott ecc avv prof approx env min max tel jr sr inc ltd p ex'.split(
    ' ',
  ),
)

/** Words inside a hashtag that is written in camel case or with underscores. */
const tagWords = (tag: string) => tag.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{M}]+|\p{N}+|[\p{Lo}]+/gu) ?? []

/** Splits a text into tokens and sentences. Linear in the text's length; never throws. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  let sentence = 0
  let opens = true
  const add = (start: number, raw: string, word: string, kind: Token['kind'], tag: boolean) => {
    if (word === '' && kind !== 'link') return
    const capital = isCapitalised(raw)
    tokens.push({ start, end: start + raw.length, word, kind, tag, capital, sentence, opensSentence: opens })
    opens = false
  }
  const addTag = (start: number, raw: string) => {
    const words = tagWords(raw)
    if (words.length < 2) add(start, raw, foldWord(raw.slice(1)), 'word', true)
    else {
      let at = start
      for (const word of words) {
        at = text.indexOf(word, at)
        add(at, word, foldWord(word), /^\p{N}/u.test(word) ? 'number' : 'word', true)
        at += word.length
      }
    }
  }
  const stop = (at: number, raw: string) => {
    const before = tokens.at(-1)
    const abbreviated = raw === '.' && before && before.end === at && shortForm(before)
    const goesOn = /…|\.\./.test(raw) && /^\s+\p{Ll}/u.test(text.slice(at + raw.length, at + raw.length + 4))
    if (!abbreviated && !goesOn && !opens) {
      sentence++
      opens = true
    }
  }
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at)
    if (unit < 128 && MAKES_NOTHING[unit] === 1) {
      at++
      continue
    }
    const end = endOfPlain(text, at)
    if (end > at) {
      const raw = text.slice(at, end)
      add(at, raw, raw.toLowerCase(), unit < 58 ? 'number' : 'word', false)
      at = end
      continue
    }
    piece.lastIndex = at
    const match = piece.exec(text)
    if (!match) {
      at += text.codePointAt(at)! > 0xffff ? 2 : 1
      continue
    }
    const raw = match[0]
    if (match[STOP] !== undefined) stop(at, raw)
    else if (match[LINK] !== undefined || match[MAIL] !== undefined)
      add(at, raw.replace(/[.,;:!?)\]…]+$/, ''), '', 'link', false)
    else if (match[TAG] !== undefined) addTag(at, raw)
    else {
      const kind =
        match[HANDLE] !== undefined
          ? 'handle'
          : match[NUMBER] !== undefined
            ? 'number'
            : match[SIGN] !== undefined
              ? 'sign'
              : 'word'
      add(at, raw, foldWord(raw), kind, false)
    }
    at += raw.length
  }
  return tokens
}

/** ASCII that neither is a piece nor begins one. */
const MAKES_NOTHING = Uint8Array.from({ length: 128 }, (_, unit) =>
  /[A-Za-z0-9_@#%&$+.!?\n-]/.test(String.fromCharCode(unit)) ? 0 : 1,
)

const isLetter = (unit: number) => (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)
const isDigit = (unit: number) => unit >= 48 && unit <= 57
const isWordUnit = (unit: number) => isLetter(unit) || isDigit(unit) || unit === 95
/** What may stand in the name of a mail address beside letters and digits: full stop, percent, plus, hyphen. */
const joins = (unit: number) => unit === 46 || unit === 37 || unit === 43 || unit === 45

/** The end of a word or number of plain ASCII that can be nothing else, or `at` where a closer look is needed. */
function endOfPlain(text: string, at: number): number {
  const first = text.charCodeAt(at)
  if (isLetter(first)) {
    if (text.startsWith('http', at) || text.startsWith('www.', at)) return at
    let end = at + 1
    while (end < text.length && isWordUnit(text.charCodeAt(end))) end++
    return end === text.length || !mayGoOn(text, at, end) ? end : at
  }
  if (!isDigit(first)) return at
  let end = at + 1
  while (end < text.length && isDigit(text.charCodeAt(end))) end++
  const next = end < text.length ? text.charCodeAt(end) : 32
  const isAlone = (next === 32 && !isDigit(text.charCodeAt(end + 1))) || next === 41 || next === 33 || next === 63
  return isAlone ? end : at
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

function isCapitalised(raw: string): boolean {
  const first = raw.charCodeAt(0)
  if (first < 128 && (first < 65 || first > 90)) return false
  const second = raw.charCodeAt(1)
  if (first < 128 && second < 128) return second >= 97 && second <= 122
  return /^\p{Lu}\p{M}*\p{Ll}/u.test(raw)
}

const shortForm = (token: Token) =>
  token.kind === 'word' && (token.word.length === 1 || abbreviations.has(token.word)) && !/\d/.test(token.word)
