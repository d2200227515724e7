/**
 * Which of sixty languages a text is written in, by its groups of four bytes: the measure and the tables of eld
 * (Nito T. M., Apache-2.0), with its groups as numbers in one open table, so that a post makes no string for each.
 */
export type LetterTables = {
  /** Of each group of letters, by language, how much it speaks for that one, less `BASE`. */
  ngrams: Record<string, Record<string, number>>
  languages: Record<string, string>
  /** What a text of a language usually reaches. */
  avgScore: Record<string, number>
  /** The sign that stands for each byte in the groups; all of them are below 256. */
  dictionary: readonly string[]
  /** What parts words. */
  separators: RegExp
}

export type LetterReading = { language: string; lead: number; isReliable: boolean }

const BASE = 53
const SCALE = 25
/** A group of letters has at most this many units, with the blanks at its sides. */
const LONGEST = 6
/** So much of a text is read: up to the first blank behind the first, at most to the second. */
const ENOUGH = 350
const MOST = 380
const LONGEST_WORD = 70

/** Signs that stay with the letters behind them. */
const clings = (unit: number) => unit === 39 || unit === 96 || unit === 0x2019

const LETTER = 1
const OTHER = 2
/** What each unit is, found out when it is met first. */
const kinds = new Uint8Array(0x10000)

function kindOf(unit: number, separators: RegExp): number {
  separators.lastIndex = 0
  const kind = clings(unit) || separators.test(String.fromCharCode(unit)) ? OTHER : LETTER
  kinds[unit] = kind
  return kind
}

/** Small letters, one blank between words. */
function wordsOf(text: string, separators: RegExp): string[] {
  const isLetter = (at: number) => {
    const unit = text.charCodeAt(at)
    return (kinds[unit] || kindOf(unit, separators)) === LETTER
  }
  const words: string[] = []
  let word = ''
  for (let at = 0; at < text.length; ) {
    const start = at
    if (isLetter(at)) {
      while (at < text.length && isLetter(at)) at++
      word += text.slice(start, at)
      continue
    }
    let parted = false
    let kept = at
    for (; at < text.length && !isLetter(at); at++)
      if (!clings(text.charCodeAt(at))) {
        parted = true
        kept = at + 1
      }
    if (parted && word !== '') {
      words.push(word.toLowerCase())
      word = ''
    }
    word += text.slice(kept, at)
  }
  if (word !== '') words.push(word.toLowerCase())
  return words
}

/** The bytes of a word in UTF-8, each as its sign; whole characters, up to the one that reaches `most`. */
function encode(word: string, dictionary: readonly string[], most: number): string {
  let at = 0
  while (at < word.length && at < most && word.charCodeAt(at) < 128) at++
  if (at === word.length) return word
  let bytes = word.slice(0, at)
  for (; at < word.length && bytes.length < most; at++) {
    const unit = word.charCodeAt(at)
    const last = dictionary[0x80 | (unit & 63)]!
    if (unit < 0x80) bytes += word[at]
    else if (unit < 0x800) bytes += dictionary[0xc0 | (unit >> 6)]! + last
    else bytes += dictionary[0xe0 | (unit >> 12)]! + dictionary[0x80 | ((unit >> 6) & 63)]! + last
  }
  return bytes
}

const SLOT = 4
const hash = (high: number, low: number) => (Math.imul(high, 0x9e3779b1) ^ Math.imul(low, 0x85ebca6b)) >>> 0

/** Opens the tables; the function tells the language of a text, null where nothing speaks for any. */
export function openLetters(tables: LetterTables): (text: string) => LetterReading | null {
  const { ngrams, languages, avgScore, dictionary, separators } = tables
  const groups = Object.keys(ngrams).filter((group) => group.length <= LONGEST)
  const size = 2 ** Math.ceil(Math.log2(groups.length * 2))
  /** Of each place the two numbers of a group, where its weights stand, and the last text that held it: one line of memory. */
  const slots = new Int32Array(size * SLOT)
  const spoken: number[] = []
  const slotOf = (high: number, low: number) => {
    let slot = (hash(high, low) >>> 7) & (size - 1)
    while (slots[slot * SLOT] !== 0 && (slots[slot * SLOT] !== high || slots[slot * SLOT + 1] !== low))
      slot = (slot + 1) & (size - 1)
    return slot * SLOT
  }
  let high = 0
  let low = 0
  /** Packs units into two numbers of three bytes each; a blank may stand before and behind. */
  const pack = (word: string, start: number, end: number, before: boolean, behind: boolean) => {
    const border = before ? start - 1 : start
    const last = behind ? end + 1 : end
    let first = 0
    let second = 0
    for (let at = border; at < last; at++) {
      const unit = at < start || at >= end ? 32 : word.charCodeAt(at)
      if (at < border + 3) first = (first << 8) | unit
      else second = (second << 8) | unit
    }
    high = first
    low = second
  }
  for (const group of groups) {
    pack(group, 0, group.length, false, false)
    const slot = slotOf(high, low)
    const weights = Object.entries(ngrams[group]!)
    slots.set([high, low, spoken.length], slot)
    spoken.push(weights.length)
    for (const [language, score] of weights) spoken.push(Number(language), score + BASE)
  }
  const weights = Int16Array.from(spoken)
  const scores = new Float64Array(Object.keys(languages).length)
  let stamp = 0
  let others: string[] = []

  /** Counts a group of letters once. */
  const count = (word: string, start: number, end: number, before: boolean, behind: boolean): number => {
    if (end - start <= LONGEST - 2) {
      pack(word, start, end, before, behind)
      const slot = slotOf(high, low)
      if (slots[slot] !== 0) {
        if (slots[slot + 3] === stamp) return 0
        slots[slot + 3] = stamp
        const from = slots[slot + 2]! + 1
        const to = from + weights[from - 1]! * 2
        for (let at = from; at < to; at += 2) scores[weights[at]!]! += weights[at + 1]!
        return 1
      }
    }
    const group = `${before ? ' ' : ''}${word.slice(start, end)}${behind ? ' ' : ''}`
    if (others.includes(group)) return 0
    others.push(group)
    return 1
  }

  const countWord = (word: string): number => {
    const length = Math.min(word.length, LONGEST_WORD)
    let found = 0
    let at = 0
    for (; at + 4 < length; at += 3) found += count(word, at, at + 4, at === 0, false)
    return found + count(word, length === 3 ? 0 : Math.max(0, length - 4), word.length, at === 0, true)
  }

  return (text) => {
    scores.fill(0)
    stamp = (stamp + 1) | 0
    others = []
    let groupsFound = 0
    let read = 0
    for (const word of wordsOf(text, separators)) {
      if (read > ENOUGH + 1) break
      const bytes = encode(word, dictionary, MOST + 1 - read)
      groupsFound += countWord(bytes)
      read += bytes.length + 1
      if (read > MOST + 1) break
    }
    let first = -1
    let second = -1
    for (let at = 0; at < scores.length; at++) {
      if (scores[at]! <= 0) continue
      if (first < 0 || scores[at]! > scores[first]!) {
        second = first
        first = at
      } else if (second < 0 || scores[at]! > scores[second]!) second = at
    }
    if (first < 0) return null
    const share = (at: number) => {
      const score = scores[at]! / groupsFound
      return score / (score + SCALE)
    }
    const language = languages[first]!
    const best = share(first)
    const isReliable =
      groupsFound >= 3 && avgScore[language]! * 0.75 <= best && Math.abs(best - Math.max(0, second)) >= 0.01
    return { language, lead: best - (second < 0 ? 0 : share(second)), isReliable }
  }
}
