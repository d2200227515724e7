import { findEmoji } from '@brandwarden/text'
import { matchesOf } from '@brandwarden/text/matches'
import type { Evidence, Reading } from '../reading.ts'
import { hashtagsOf } from './network.ts'

/** Letters of the mathematical, enclosed and full-width blocks: screen readers spell them out or skip them. */
const styled =
  /(?:[\u{1D400}-\u{1D7FF}\u{1F110}-\u{1F189}\u24B6-\u24E9\uFF21-\uFF3A\uFF41-\uFF5A\u210A-\u2115\u{1F1E6}-\u{1F1FF}][\u0300-\u036F\u20DD-\u20E4]*)+/gu
const flags = /^[\u{1F1E6}-\u{1F1FF}]+$/u
const smallCapitals = /[\u1D00-\u1D2B\u0262\u026A\u0274\u0280\u028F\u029F\uA730\uA731]{3,}/gu
const struck = /(?:\p{L}[\u0335\u0336\u0332\u0337\u0338]){3,}/gu
const piled = /\p{L}\p{M}{3,}|(?:\p{L}\p{M}{2,}){2,}/gu

export function styledLetters(reading: Reading): Evidence[] {
  if (!reading.signs.mayBeStyled) return []
  const found: Evidence[] = []
  for (const match of matchesOf(reading.text, styled)) {
    const letters = [...match[0]].filter((sign) => !/\p{M}/u.test(sign)).length
    if (flags.test(match[0]) || letters < 2) continue
    found.push({ start: match.index, end: match.index + match[0].length })
  }
  for (const pattern of marksInRow(reading.text) ? [smallCapitals, struck, piled] : [smallCapitals, struck])
    for (const match of matchesOf(reading.text, pattern))
      found.push({ start: match.index, end: match.index + match[0].length })
  const joined = joinNear(
    found.toSorted((a, b) => a.start - b.start),
    reading.text,
  )
  return joined.map((one) => ({ ...one, facts: { plain: reading.text.slice(one.start, one.end).normalize('NFKC') } }))
}

const MARK = 1
const NO_MARK = 2
/** What each unit is, found out when it is met first. */
const known = new Uint8Array(0x10000)

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff

/** Whether two marks may stand on one letter; beyond the first plane everything may be one, but for emoji. */
function marksInRow(text: string): boolean {
  let before = NO_MARK
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    let kind = unit < 0x300 ? NO_MARK : known[unit]!
    if (kind === 0) {
      kind = /[\p{M}\ud800-\ud83b\ud83f-\udbff]/u.test(String.fromCharCode(unit)) ? MARK : NO_MARK
      known[unit] = kind
    }
    if (kind === MARK && (before === MARK || isHigh(unit))) return true
    before = kind
  }
  return false
}

/** Styled words of one sentence are one finding. */
function joinNear(found: Evidence[], text: string): Evidence[] {
  const joined: Evidence[] = []
  for (const one of found) {
    const last = joined.at(-1)
    if (last && !/\n/.test(text.slice(last.end, one.start)) && one.start - last.end < 40) last.end = one.end
    else joined.push({ ...one })
  }
  return joined
}

/** Many emoji, or one after (nearly) every word: each is read aloud by its full name. */
export function emojiChain(reading: Reading): Evidence[] {
  if (reading.signs.isAscii) return []
  const places = findEmoji(reading.text).map(({ span: [start, end] }) => ({ start, end }))
  if (places.length < 5) return []
  const words = reading.tokens.filter((token) => token.kind === 'word' && !token.tag).length
  const between = places.filter(
    (place, index) => index > 0 && wordsBetween(reading, places[index - 1]!.end, place.start) <= 2,
  )
  const dense = places.length >= 6 && places.length * 2.5 >= words
  const run = longestRun(places, reading.text)
  if (run < 6 && !dense && between.length < 6) return []
  if (run < 6 && leadsLines(places, reading.text)) return []
  return [{ start: places[0]!.start, end: places.at(-1)!.end, facts: { count: String(places.length) } }]
}

const wordsBetween = (reading: Reading, start: number, end: number) =>
  Math.max(0, reading.tokenAt(end) - reading.tokenAt(start))

function longestRun(places: { start: number; end: number }[], text: string): number {
  let longest = 1
  let run = 1
  places.forEach((place, index) => {
    const before = places[index - 1]
    run = before && text.slice(before.end, place.start).trim() === '' ? run + 1 : 1
    longest = Math.max(longest, run)
  })
  return longest
}

/** Emoji that open the lines of a list are read once a line, which is bearable. */
const leadsLines = (places: { start: number }[], text: string) =>
  places.filter((place) => place.start === 0 || /\n\s*$/.test(text.slice(Math.max(0, place.start - 4), place.start)))
    .length >=
  places.length * 0.8

/** A hashtag of several words in small letters cannot be read aloud; in CamelCase it can. */
export function flatHashtag(reading: Reading): Evidence[] {
  return hashtagsOf(reading).flatMap(({ tag, start, end }) =>
    tag.length > 14 && tag.slice(1) === tag.slice(1).toLowerCase() && !tag.includes('_') && /^#\p{L}+$/u.test(tag)
      ? [{ start, end, facts: { tag } }]
      : [],
  )
}

/** A word is at most so long; without an end, a text of nothing but apostrophes would be searched again and again. */
const loudWord = /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}'’-]{1,60}(?![\p{L}\p{N}])/gu
const between = /^[\s,;:!?.–—-]*$/
const marks = /[,;:!?.–—-]*/y

/** So many words in capitals are shouting. */
export const loudWords = 6

/** Six words and more in capital letters: read as shouting, and hard to read. */
export function capitals({ text }: Reading): Evidence[] {
  const runs: { start: number; end: number; words: number }[] = []
  for (const { index, 0: word } of matchesOf(text, loudWord)) {
    const last = runs.at(-1)
    const goesOn = last !== undefined && between.test(text.slice(last.end, index))
    if (goesOn) Object.assign(last, { end: index + word.length, words: last.words + 1 })
    else runs.push({ start: index, end: index + word.length, words: 1 })
  }
  return runs
    .filter(({ words }) => words >= loudWords)
    .map(({ start, end }) => {
      marks.lastIndex = end
      return { start, end: end + (marks.exec(text)?.[0].length ?? 0) }
    })
}
