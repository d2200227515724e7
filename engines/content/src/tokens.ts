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

const piece = new RegExp(
  [
    String.raw`(?<link>(?:https?:\/\/|www\.)[^\s<>"«»“”]+)`,
    String.raw`(?<mail>[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)`,
    String.raw`(?<handle>@[\p{L}\p{N}_]+(?:[.-][\p{L}\p{N}_]+)*)`,
    String.raw`(?<tag>[#＃][\p{L}\p{N}\p{M}_]+)`,
    String.raw`(?<number>(?:(?<=^|\s)[-−–])?\d+(?:[.,'’\u00a0\u202f ]\d{3}(?!\d))*(?:[.,:]\d+)?(?![\p{L}\d]))`,
    String.raw`(?<word>[\p{L}\p{N}\p{M}_\u200b-\u200d\u2060\ufeff\u00ad]+)`,
    String.raw`(?<sign>[%€£$&+]|\p{Extended_Pictographic})`,
    String.raw`(?<stop>\n+|[.!?…]+(?=["'”’»)\]]*(?:\s|$)))`,
  ].join('|'),
  'gu',
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
  const add = (start: number, raw: string, kind: Token['kind'], tag = false) => {
    const word = kind === 'link' ? '' : foldWord(tag ? raw.replace(/^[#＃]/, '') : raw)
    if (word === '' && kind !== 'link') return
    const capital = /^\p{Lu}\p{M}*\p{Ll}/u.test(raw)
    tokens.push({ start, end: start + raw.length, word, kind, tag, capital, sentence, opensSentence: opens })
    opens = false
  }
  for (const match of text.matchAll(piece)) {
    const raw = match[0]
    const groups = match.groups!
    if (groups.stop !== undefined) {
      const before = tokens.at(-1)
      const abbreviated = raw === '.' && before && before.end === match.index && shortForm(before)
      const goesOn =
        /…|\.\./.test(raw) && /^\s+\p{Ll}/u.test(text.slice(match.index + raw.length, match.index + raw.length + 4))
      if (!abbreviated && !goesOn && !opens) {
        sentence++
        opens = true
      }
    } else if (groups.link ?? groups.mail) add(match.index, raw.replace(/[.,;:!?)\]…]+$/, ''), 'link')
    else if (groups.handle) add(match.index, raw, 'handle')
    else if (groups.tag) {
      const words = tagWords(raw)
      if (words.length < 2) add(match.index, raw, 'word', true)
      else {
        let at = match.index
        for (const word of words) {
          at = text.indexOf(word, at)
          add(at, word, /^\p{N}/u.test(word) ? 'number' : 'word', true)
          at += word.length
        }
      }
    } else add(match.index, raw, groups.number ? 'number' : groups.sign ? 'sign' : 'word')
  }
  return tokens
}

const shortForm = (token: Token) =>
  token.kind === 'word' && (token.word.length === 1 || abbreviations.has(token.word)) && !/\d/.test(token.word)
