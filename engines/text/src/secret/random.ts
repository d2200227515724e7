/** Bits of Shannon entropy a sign, over the signs of the value itself. */
export function entropyOf(value: string): number {
  const counts = new Map<string, number>()
  for (const sign of value) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  let bits = 0
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length)
  return bits
}

const UUID = /^[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12}$/i

/** What stands where a secret would, in manuals and programs. */
export function isPlaceholder(value: string): boolean {
  return (
    /^(?:\$\{|\$[A-Z_]+$|\$[a-z]+\b|<|%|\{\{|\[|\\)/.test(value) ||
    /(?:your[-_ ]?(?:api|secret|key|token|pass|own|new)|my[-_](?:api|secret|key|token|pass)|insert[-_]|replace[-_]?(?:me|with|this)|change[-_]?me|^todo|placeholder|redacted|^none$|^null$|undefined|process\.env|os\.environ|getenv|not-?set|env\[|secrets\.|^config\.|^params?\.|^self\.|^this\.)/i.test(
      value.slice(0, 32),
    ) ||
    /^(.)\1{5,}$/.test(value) ||
    /(?:\*{3,}|x{6,}|X{6,}|\.{3,})/.test(value)
  )
}

/** No word of the languages at hand is this long, bar jokes. */
const LONGER_THAN_WORDS = 24

/**
 * True where a value looks drawn by chance rather than written: long enough, of several kinds of signs or hexadecimal,
 * with high entropy, and no chain of words.
 */
export function looksRandom(value: string): boolean {
  if (value.length < 8 || isPlaceholder(value)) return false
  if (UUID.test(value)) return /[1-9a-f]/i.test(value)
  const digits = value.replace(/\D/g, '').length
  const letters = value.replace(/[^A-Za-z]/g, '').length
  if (letters === 0 || digits === value.length) return false
  const entropy = entropyOf(value)
  if (/^[0-9a-f]{20,}$/i.test(value)) return digits >= 2 && entropy >= 2.5
  if (digits === 0) {
    if (/^[a-z]+$/i.test(value) && value.length >= LONGER_THAN_WORDS) return true
    return value.length >= 20 && /[a-z]/.test(value) && /[A-Z]/.test(value) && entropy >= 3.6 && changesCase(value) >= 4
  }
  if (value.length < LONGER_THAN_WORDS && /^[a-z]+[-_.]?\d{1,4}$/i.test(value)) return false
  if (value.split(/[-_.]/).every((part) => /^(?:[a-z]{2,}|\d{1,6}|v\d+)$/i.test(part))) return false
  return value.length >= 14 ? entropy >= 2.8 : value.length >= 10 && digits >= 2 && entropy >= 3
}

/** A value that nobody writes by the way, though it was not drawn by chance: a long row of digits or of letters. */
export const looksMade = (value: string) =>
  /^\d{24,}$/.test(value) ||
  (value.length >= 40 && /^[A-Za-z]+=*$/.test(value) && /[a-z]/.test(value) && /[A-Z]/.test(value))

function changesCase(value: string): number {
  return value.match(/[a-z][A-Z]|[A-Z]{2}[a-z]/g)?.length ?? 0
}
