/** Latin letters with and without accents as 1 to 26, everything else as 0. */
const LETTER = new Uint8Array(0x10000)
for (let unit = 0; unit < 0x250; unit++) {
  const plain = String.fromCharCode(unit).normalize('NFD').toLowerCase().charCodeAt(0) - 96
  if (plain >= 1 && plain <= 26) LETTER[unit] = plain
}

const AT_SIGN = 0x40
/** Accents that stand loose behind their letter (NFD). */
const FIRST_ACCENT = 0x300
const LAST_ACCENT = 0x36f

type Stem = { letters: readonly number[]; whole: boolean; bit: number }

/**
 * Looks whether any word of a text begins with a stem, so that costly patterns are tried only where they can match.
 * One group of stems for each bit of the answer (at most 31); a stem that ends in a blank stands for the whole word.
 * Accents and case mean nothing, a capital after a small letter begins a word too, and an account’s name (“@…”) is none.
 * A text with loose accents may hold anything. One pass, no memory.
 */
export function watchFor(groups: readonly string[]): (text: string) => number {
  const begun = new Map<number, Stem[]>()
  const starts = new Uint8Array(1 << 15)
  groups.forEach((stems, bit) => {
    for (const raw of stems.split(',')) {
      const letters = [...raw.trim()].map((letter) => LETTER[letter.charCodeAt(0)]!)
      const key = keyOf(letters)
      const stem = { letters, whole: raw.endsWith(' '), bit: 1 << bit }
      begun.set(key, [...(begun.get(key) ?? []), stem])
      starts[key] = 1
      if (letters.length < 3) for (let third = 0; third <= 26; third++) mark(begun, starts, key | third, stem)
    }
  })
  const all = (1 << groups.length) - 1
  return (text) => {
    let found = 0
    let inside = false
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      const letter = LETTER[unit]!
      if (letter === 0) {
        if (unit >= FIRST_ACCENT && unit <= LAST_ACCENT) return all
        inside = false
        continue
      }
      if (inside && !(unit <= 90 && text.charCodeAt(at - 1) > 96)) continue
      inside = true
      if (at > 0 && text.charCodeAt(at - 1) === AT_SIGN) continue
      const key =
        (letter << 10) | ((LETTER[text.charCodeAt(at + 1)] ?? 0) << 5) | (LETTER[text.charCodeAt(at + 2)] ?? 0)
      if (starts[key] === 0) continue
      for (const stem of begun.get(key)!) {
        if ((found & stem.bit) === 0 && beginsWith(text, at, stem)) found |= stem.bit
      }
    }
    return found
  }
}

function mark(begun: Map<number, Stem[]>, starts: Uint8Array, key: number, stem: Stem): void {
  const known = begun.get(key) ?? []
  if (!known.includes(stem)) begun.set(key, [...known, stem])
  starts[key] = 1
}

const keyOf = (letters: readonly number[]) => (letters[0]! << 10) | ((letters[1] ?? 0) << 5) | (letters[2] ?? 0)

function beginsWith(text: string, at: number, { letters, whole }: Stem): boolean {
  for (let i = 2; i < letters.length; i++) if (LETTER[text.charCodeAt(at + i)] !== letters[i]) return false
  return !whole || !LETTER[text.charCodeAt(at + letters.length)]
}
