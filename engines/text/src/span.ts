/** UTF-16 offsets `[start, end)` into the original text, always on character borders. */
export type Span = [start: number, end: number]

/** What pure code answers when it may refuse: a value, or why not, in a code and in words. */
export type Verdict<T, Because extends string = string> =
  | { ok: true; value: T }
  | { ok: false; because: Because; message: string }

/** True for marks and joiners that belong to the character before them. */
function clings(unit: number): boolean {
  return (
    (unit >= 0x300 && unit <= 0x36f) ||
    (unit >= 0x20d0 && unit <= 0x20ff) ||
    (unit >= 0xfe00 && unit <= 0xfe0f) ||
    (unit >= 0x1ab0 && unit <= 0x1aff) ||
    (unit >= 0x1dc0 && unit <= 0x1dff) ||
    (unit >= 0xfe20 && unit <= 0xfe2f) ||
    unit === 0x200d
  )
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff

/** Widens a span so that it cuts no surrogate pair and parts no mark from its letter; clamps it into the text. */
export function snap(text: string, start: number, end: number): Span {
  let from = Math.max(0, Math.min(start, text.length))
  let to = Math.max(from, Math.min(end, text.length))
  while (from > 0 && from < text.length && clings(text.charCodeAt(from))) from--
  if (from > 0 && isLow(text.charCodeAt(from)) && isHigh(text.charCodeAt(from - 1))) from--
  while (to < text.length && to > from && clings(text.charCodeAt(to))) to++
  if (to > 0 && to < text.length && isLow(text.charCodeAt(to)) && isHigh(text.charCodeAt(to - 1))) to++
  return [from, to]
}

/** True when the two spans share at least one unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}
