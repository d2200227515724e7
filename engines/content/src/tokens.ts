import { fold } from '@brandwarden/text/fold'
import {
  AT_SIGN,
  endOfHandle,
  endOfPlain,
  endOfStop,
  endOfTag,
  HASH,
  isDigit,
  isLetter,
  isStop,
  LINE_BREAK,
  MAKES_NOTHING,
} from './plain-pieces.ts'

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

/** ASCII that folding only puts into lower case. */
const PLAIN = /^[!-_a-~]+$/

/** A word without case, accents, width, styling, invisible characters and borrowed letters. */
export function foldWord(raw: string): string {
  return PLAIN.test(raw) ? raw.toLowerCase() : fold(raw).text
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
export const tokenise = (text: string): Token[] => new Tokeniser(text).read()

class Tokeniser {
  private readonly text: string
  private readonly tokens: Token[] = []
  private sentence = 0
  private opens = true

  constructor(text: string) {
    this.text = text
  }

  read(): Token[] {
    const { text } = this
    for (let at = 0; at < text.length; ) {
      const unit = text.charCodeAt(at)
      if (unit < 128 && MAKES_NOTHING[unit] === 1) at++
      else {
        const end = unit < 128 ? this.readPlain(unit, at) : at
        at = end > at ? end : this.readPiece(at)
      }
    }
    return this.tokens
  }

  /** Reads a piece of plain ASCII that can be nothing else; tells where it ends, `at` where a closer look is needed. */
  private readPlain(unit: number, at: number): number {
    const { text } = this
    if (isLetter(unit) || isDigit(unit)) {
      const end = endOfPlain(text, at)
      if (end > at) this.add(at, end, text.slice(at, end).toLowerCase(), unit < 58 ? 'number' : 'word', false)
      return end
    }
    if (unit === AT_SIGN) {
      const end = endOfHandle(text, at)
      if (end > at + 1) this.add(at, end, text.slice(at, end).toLowerCase(), 'handle', false)
      return end
    }
    if (unit === HASH) {
      const end = endOfTag(text, at)
      if (end > at + 1) this.addTag(at, text.slice(at, end))
      return end
    }
    if (unit === LINE_BREAK || isStop(unit)) {
      const end = endOfStop(text, at, unit)
      if (end > at) this.stop(at, text.slice(at, end))
      return end
    }
    return at
  }

  private readPiece(at: number): number {
    const { text } = this
    piece.lastIndex = at
    const match = piece.exec(text)
    if (!match) return at + (text.codePointAt(at)! > 0xffff ? 2 : 1)
    const raw = match[0]
    const end = at + raw.length
    if (match[STOP] !== undefined) this.stop(at, raw)
    else if (match[LINK] !== undefined || match[MAIL] !== undefined)
      this.add(at, at + raw.replace(/[.,;:!?)\]…]+$/, '').length, '', 'link', false)
    else if (match[TAG] !== undefined) this.addTag(at, raw)
    else {
      const kind =
        match[HANDLE] !== undefined
          ? 'handle'
          : match[NUMBER] !== undefined
            ? 'number'
            : match[SIGN] !== undefined
              ? 'sign'
              : 'word'
      this.add(at, end, foldWord(raw), kind, false)
    }
    return end
  }

  private add(start: number, end: number, word: string, kind: Token['kind'], tag: boolean): void {
    if (word === '' && kind !== 'link') return
    const { text, sentence, opens } = this
    const capital = isCapitalised(text, start, end)
    this.tokens.push({ start, end, word, kind, tag, capital, sentence, opensSentence: opens })
    this.opens = false
  }

  private addTag(start: number, raw: string): void {
    const words = tagWords(raw)
    if (words.length < 2) {
      this.add(start, start + raw.length, foldWord(raw.slice(1)), 'word', true)
      return
    }
    let at = start
    for (const word of words) {
      at = this.text.indexOf(word, at)
      this.add(at, at + word.length, foldWord(word), /^\p{N}/u.test(word) ? 'number' : 'word', true)
      at += word.length
    }
  }

  private stop(at: number, raw: string): void {
    if (this.opens) return
    const before = this.tokens.at(-1)
    const abbreviated = raw === '.' && before !== undefined && before.end === at && shortForm(before)
    const goesOn = /…|\.\./.test(raw) && /^\s+\p{Ll}/u.test(this.text.slice(at + raw.length, at + raw.length + 4))
    if (abbreviated || goesOn) return
    this.sentence++
    this.opens = true
  }
}

function isCapitalised(text: string, start: number, end: number): boolean {
  if (end - start < 2) return false
  const first = text.charCodeAt(start)
  if (first < 128 && (first < 65 || first > 90)) return false
  const second = text.charCodeAt(start + 1)
  if (first < 128 && second < 128) return second >= 97 && second <= 122
  return /^\p{Lu}\p{M}*\p{Ll}/u.test(text.slice(start, end))
}

const shortForm = (token: Token) =>
  token.kind === 'word' && (token.word.length === 1 || abbreviations.has(token.word)) && !/\d/.test(token.word)
