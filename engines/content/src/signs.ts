/** What a text holds at a glance, so that a detector is asked only where it can find something. */
export interface Signs {
  /** Nothing but ASCII: no emoji, no styled letters, no accents. */
  readonly isAscii: boolean
  /** Something beyond Latin letters, punctuation and most emoji: letters may be styled. */
  readonly mayBeStyled: boolean
  readonly hasHashtag: boolean
  /** A full stop with something right behind it, or a scheme: without, nothing is an address. */
  readonly mayLink: boolean
  /** Places at which two capitals, or a capital and a digit or mark, may stand side by side. */
  readonly loud: number
}

const CAPITAL = 1
/** What may follow in a word of capitals. */
const FOLLOWS = 2
const BLANK = 4

const kinds = Uint8Array.from({ length: 128 }, (_, unit) => {
  const sign = String.fromCharCode(unit)
  return (/[A-Z]/.test(sign) ? CAPITAL : 0) | (/[A-Z0-9'-]/.test(sign) ? FOLLOWS : 0) | (/\s/.test(sign) ? BLANK : 0)
})
/** What stands beyond ASCII may be anything. */
const ANYTHING = CAPITAL | FOLLOWS

const HASH = 35
const WIDE_HASH = 0xff03
const STOP = 46
const SLASH = 47
const COLON = 58

/** Punctuation, the halves of most emoji, and the second half of any. */
const isUsual = (unit: number) =>
  (unit >= 0x2000 && unit <= 0x206f) || unit === 0xd83d || unit === 0xd83e || (unit >= 0xdc00 && unit <= 0xdfff)

/** One pass over the text. */
export function signsOf(text: string): Signs {
  let isAscii = true
  let mayBeStyled = false
  let hasHashtag = false
  let mayLink = false
  let loud = 0
  let last = 0
  let lastKind = BLANK
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    let kind = ANYTHING
    if (unit < 128) kind = kinds[unit]!
    else {
      isAscii = false
      if (unit >= 0x250 && !isUsual(unit)) mayBeStyled = true
      if (unit === WIDE_HASH) hasHashtag = true
    }
    if (unit === HASH) hasHashtag = true
    if (last === STOP ? (kind & BLANK) === 0 && unit !== STOP : last === COLON && unit === SLASH) mayLink = true
    if ((lastKind & CAPITAL) !== 0 && (kind & FOLLOWS) !== 0) loud++
    last = unit
    lastKind = kind
  }
  return { isAscii, mayBeStyled, hasHashtag, mayLink, loud }
}
