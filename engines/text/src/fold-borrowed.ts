import { drawnLike, foldedSign } from './fold-signs.ts'

/** A word that holds letters of another script which are drawn like Latin ones. */
type Word = { start: number; end: number; script: string; borrows: boolean; hasLatin: boolean; isEarnest: boolean }

/**
 * Which words are to be read as Latin although (some of) their letters come from another script: those that mix it
 * with Latin letters, and those made of look-alikes alone in a text that never uses that script in earnest.
 */
export function markBorrowed(text: string): Uint8Array {
  const words = splitWords(text)
  const inEarnest = new Set(words.filter((word) => word.isEarnest && !word.hasLatin).map((word) => word.script))
  const marks = new Uint8Array(text.length)
  for (const word of words) {
    const isBorrowed = word.borrows && !word.isEarnest && (word.hasLatin || !inEarnest.has(word.script))
    if (isBorrowed) marks.fill(1, word.start, word.end)
  }
  return marks
}

function splitWords(text: string): Word[] {
  const words: Word[] = []
  let word: Word | undefined
  for (let i = 0; i < text.length; ) {
    const code = text.codePointAt(i)!
    const end = i + (code > 0xffff ? 2 : 1)
    const plain = foldedSign(code)
    const first = plain.charCodeAt(0)
    const looks = drawnLike(code, plain) !== undefined
    if (plain === '') {
      if (word) word.end = end
    } else if (looks || isLetter(plain) || (first >= 48 && first <= 57)) {
      if (word === undefined) {
        word = { start: i, end, script: '', borrows: false, hasLatin: false, isEarnest: false }
        words.push(word)
      }
      word.end = end
      if (looks) word.borrows = true
      else if (isAsciiLetter(first)) word.hasLatin = true
      else if (isLetter(plain)) word.isEarnest = true
      if (word.script === '' && (looks || !isAsciiLetter(first))) word.script = scriptOf(plain.codePointAt(0)!)
    } else word = undefined
    i = end
  }
  return words
}

const isAsciiLetter = (code: number) => (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
const isLetter = (sign: string) => /\p{L}/u.test(sign)

const scriptOf = (code: number) =>
  (code >= 0x370 && code <= 0x3ff) || (code >= 0x1f00 && code <= 0x1fff)
    ? 'Greek'
    : code >= 0x400 && code <= 0x52f
      ? 'Cyrillic'
      : 'other'
