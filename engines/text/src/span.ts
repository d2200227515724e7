/** UTF-16 offsets `[start, end)` into the original text, always on character borders. */
export type Span = [start: number, end: number]

/** What pure code answers when it may refuse: a value, or why not, in a code and in words. */
export type Verdict<T, Because extends string = string> =
  | { ok: true; value: T }
  | { ok: false; because: Because; message: string }

let segmenter: Intl.Segmenter | undefined

/** Characters as readers count them (extended grapheme clusters, UAX #29); the tables are read at first use. */
export function graphemesOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return segmenter.segment(text)
}

/** How far back a character may begin; what is piled higher than this is nobody's writing. */
const LONGEST_CHARACTER = 64

/** Plain letters and signs up to here stand alone, but for a line feed after a carriage return. */
const standsAlone = (unit: number) => unit < 0x300 && unit !== 0x0a && unit !== 0x200d

/** The border at `at`, or the one before or after it where `at` lies inside a character (UAX #29). */
function border(text: string, at: number, side: 'before' | 'after'): number {
  if (at <= 0 || at >= text.length) return Math.max(0, Math.min(at, text.length))
  if (standsAlone(text.charCodeAt(at))) return at
  let from = at
  while (from > 0 && at - from < LONGEST_CHARACTER && !standsAlone(text.charCodeAt(from))) from--
  const character = graphemesOf(text.slice(from, at + LONGEST_CHARACTER)).containing(at - from)
  if (character === undefined || from + character.index === at) return at
  return side === 'before' ? from + character.index : from + character.index + character.segment.length
}

/** Widens a span so that it cuts no character in two (extended grapheme clusters); clamps it into the text. */
export function snap(text: string, start: number, end: number): Span {
  const from = border(text, start, 'before')
  return [from, Math.max(from, border(text, end, 'after'))]
}

/** True when the two spans share at least one unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}
