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

/** The first three letters of a word, as a number. */
const KEYS = 1 << 15
const keyOf = (first: number, second: number, third: number) => (first << 10) | (second << 5) | third

/** Which bit a stem sets, in the low five bits of its first number; behind them whether it stands for the whole word, and its length. */
const BIT = 31
const WHOLE = 32
const LENGTH = 6

/**
 * Looks whether any word of a text begins with a stem, so that costly patterns are tried only where they can match.
 * One group of stems for each bit of the answer (at most 31); a stem that ends in a blank stands for the whole word.
 * Accents and case mean nothing, a capital after a small letter begins a word too, and an account’s name (“@…”) is none.
 * A text with loose accents may hold anything. One pass, no memory.
 */
export function watchFor(groups: readonly string[]): (text: string) => number {
  const { begins, from, stems } = inRows(groups)
  const all = 2 ** groups.length - 1
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
      const key = keyOf(letter, letterAt(text, at + 1), letterAt(text, at + 2))
      if (((begins[key >> 5]! >>> (key & 31)) & 1) === 0) continue
      for (let stem = from[key]!; stems[stem] !== 0; stem += 1 + (stems[stem]! >> LENGTH)) {
        const bit = 1 << (stems[stem]! & BIT)
        if ((found & bit) === 0 && continues(text, at, stems, stem)) found |= bit
      }
    }
    return found
  }
}

const letterAt = (text: string, at: number) => (at < text.length ? LETTER[text.charCodeAt(at)]! : 0)

/** Whether a stem goes on as the text does behind the letters by which it was found. */
function continues(text: string, at: number, stems: Uint16Array, stem: number): boolean {
  const length = stems[stem]! >> LENGTH
  for (let i = 2; i < length; i++) if (letterAt(text, at + i) !== stems[stem + 1 + i]) return false
  return (stems[stem]! & WHOLE) === 0 || letterAt(text, at + length) === 0
}

/**
 * Stems in rows under the three letters with which a word may begin: `from[key]` is where the row begins, each stem is its
 * number and its letters, and 0 ends the row. `begins` has one bit for each row, few enough to stay at hand.
 */
function inRows(groups: readonly string[]) {
  const rows = new Map<number, number[]>()
  groups.forEach((words, bit) => {
    for (const raw of words.split(',')) {
      const letters = Array.from(raw.trim(), (letter) => LETTER[letter.charCodeAt(0)]!)
      const stem = [bit | (raw.endsWith(' ') ? WHOLE : 0) | (letters.length << LENGTH), ...letters]
      const [first = 0, second = 0, third = 0] = letters
      const thirds = letters.length < 3 ? Array.from({ length: 27 }, (_, one) => one) : [third]
      for (const one of thirds) {
        const key = keyOf(first, second, one)
        rows.set(key, [...(rows.get(key) ?? []), ...stem])
      }
    }
  })
  const begins = new Int32Array(KEYS / 32)
  const from = new Int32Array(KEYS)
  const stems: number[] = []
  for (const [key, row] of rows) {
    begins[key >> 5]! |= 1 << (key & 31)
    from[key] = stems.length
    stems.push(...row, 0)
  }
  return { begins, from, stems: Uint16Array.from(stems) }
}
