import type { Evidence, Reading } from '../reading.ts'

/** Names that the company keeps to itself. */
export function confidentialTerm(reading: Reading): Evidence[] {
  return reading.rulebook.secrets
    .confidential(reading.text)
    .map(({ start, end }) => ({ start, end, facts: { term: reading.text.slice(start, end) } }))
}

/** A text that holds more markings than this has been stopped by the first. */
const enough = 50

/**
 * A marking such as “internal only” where it marks something: alone on its line or in brackets, in quotation marks or
 * capitals, or beside a document. “Un concert confidentiel” and “posto riservato” mark nothing.
 */
export function confidentialMarking(reading: Reading): Evidence[] {
  const listed = reading.rulebook.secrets.markings(reading.text)
  const places = [...listed, ...reading.places('marking', reading.whole)]
  if (places.length === 0) return places
  return places
    .slice(0, enough)
    .filter((place) => marksSomething(reading, place))
    .map(({ start, end }) => ({ start, end }))
}

function marksSomething(reading: Reading, { start, end }: { start: number; end: number }): boolean {
  const { text } = reading
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end)
  const before = text.slice(lineStart, start)
  const after = text.slice(end, lineEnd)
  const near = around(reading, start, end)
  if (/[[{]\s?$/.test(before) && /^\s?[\]}]/.test(after)) return true
  if (reading.says('not-marked', near)) return false
  if (/^[^\p{L}\p{N}]*$/u.test(before) && /^[^\p{L}\p{N}]*$|^\s*[)\]}:–—|/-]/u.test(after)) return true
  if (/[({«“"‘'„]\s?$/u.test(before) && /^[^\p{L}\p{N}]{0,2}[)}»”"’']/u.test(after)) return true
  const words = text.slice(start, end)
  if (words.length > 5 && words === words.toUpperCase() && /\p{Lu}/u.test(words)) return true
  return reading.says('marked-document', near)
}

/** The words beside a marking tell what it marks. */
function around(reading: Reading, start: number, end: number) {
  const first = reading.tokenAt(start)
  const last = reading.tokenAt(end - 1)
  return { from: Math.max(0, first - 5), to: Math.min(reading.tokens.length, last + 6) }
}
