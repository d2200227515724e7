/** Its tables are read at first use, and most texts need none. */
let letters: Intl.Segmenter | undefined
const WIDE =
  /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}]|[\u{20000}-\u{3fffd}])/u
const NARROW_SIGNS = /^[\u00a9\u00ae\u203c\u2049\u2122\u2139\u2194-\u21aa\u2600-\u27bf]$/u
const NO_WIDTH = /^[\p{Mark}\u200b-\u200f\u2060-\u2064\ufeff]+$/u

/** How many columns of a terminal a text takes: none for marks, two for wide letters and emoji. */
export function displayWidth(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length
  letters ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  let width = 0
  for (const { segment } of letters.segment(text)) width += widthOf(segment)
  return width
}

function widthOf(letter: string): number {
  if (NO_WIDTH.test(letter)) return 0
  if (NARROW_SIGNS.test(letter)) return 1
  return WIDE.test(letter) ? 2 : 1
}

/** A text without what could steer the terminal or turn the line around; each such sign is shown as one. */
export function tame(text: string): string {
  return text
    .replaceAll('\t', ' ')
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
    .toWellFormed()
}
