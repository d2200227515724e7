const NOISE =
  /https?:\/\/\S+|www\.\S+|\S+@\S+\.\S+|[@＠][\w.@-]+|[#＃][\p{L}\p{M}\p{N}_]+|\p{Extended_Pictographic}|[\p{N}]+/gu

const PLAIN = 1
const BLANK = 2
/** What may stand in a row of signs that certainly holds no noise; a full stop or a colon may belong to an address. */
const kinds = Uint8Array.from({ length: 0x250 }, (_, unit) => {
  const sign = String.fromCharCode(unit)
  if (/\s/u.test(sign)) return BLANK
  return unit < 128 ? (/[@#:.\d]/.test(sign) ? 0 : PLAIN) : /\p{L}/u.test(sign) && unit >= 0xc0 ? PLAIN : 0
})
/** Quotation marks, dashes and dots of print. */
const isPrint = (unit: number) => unit >= 0x2010 && unit <= 0x2026
const kindOf = (unit: number) => (unit < 0x250 ? kinds[unit]! : isPrint(unit) ? PLAIN : isBlank(unit) ? BLANK : 0)
const isBlank = (unit: number) =>
  unit === 0x1680 ||
  (unit >= 0x2000 && unit <= 0x200a) ||
  unit === 0x2028 ||
  unit === 0x2029 ||
  unit === 0x202f ||
  unit === 0x205f ||
  unit === 0x3000 ||
  unit === 0xfeff

/**
 * What is left to read once links, mentions, hashtags, emoji and numbers are gone; at most 1,000 units. Noise never holds
 * a blank, so each row of signs is looked at alone, and most are plain.
 */
export function stripNoise(text: string): string {
  const most = Math.min(text.length, 4000)
  let left = ''
  for (let at = 0; at < most; ) {
    let kind = kindOf(text.charCodeAt(at))
    if (kind === BLANK) {
      at++
      continue
    }
    const start = at
    let isPlain = true
    for (; kind !== BLANK; kind = kindOf(text.charCodeAt(at))) {
      if (kind !== PLAIN && !endsSentence(text, at)) isPlain = false
      if (++at === most) break
    }
    const row = text.slice(start, at)
    const words = isPlain ? row : row.replace(NOISE, ' ').trim().replace(/\s+/gu, ' ')
    if (words !== '') left += left === '' ? words : ` ${words}`
  }
  return left.slice(0, 1000)
}

/** A full stop or a colon with a blank behind it, or nothing. */
function endsSentence(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return (unit === 46 || unit === 58) && (at + 1 >= text.length || kindOf(text.charCodeAt(at + 1)) === BLANK)
}
