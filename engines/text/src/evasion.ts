import { type Folded, fold } from './fold.ts'
import { type Hidden, hiddenOf, LIGHT_MASKS, MASKS, MAX_READINGS, mayBeMeant, unmask } from './hidden-words.ts'
import { matchesOf } from './matches.ts'
import { isWordUnit } from './words.ts'

/** The folded text with its disguised words written plainly; `touched` marks the units that were read anew. */
export type Evaded = Folded & { touched: Uint8Array; loose: Uint8Array }

type Reading = { text: string; from: number[]; to: number[]; loose: boolean }

const HINT =
  /([a-z])\1\1|[a-z][*#%•●█✱._\-@$0-9!|€+×]+[a-z]|(?:^|[^a-z0-9])[@$0-9][a-z@$0-9]*[a-z]|[a-z][0-9$*•●█]|[a-z] [a-z](?: |$)|[a-z](?:[.\-_*·•/+~])[a-z]/

const LEET: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'g',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
  '€': 'e',
  '+': 't',
}
/** Digits then a unit, an ordinal or a decade are a measure, not a disguise. */
const MEASURE =
  /^\d+(?:st|nd|rd|th|s|x|k|m|mm|cm|km|kg|g|mg|h|hr|hrs|min|mins|sec|e|er|re|eme|nde|ers|gb|mb|tb|hz|khz|mhz|ghz|w|v|mah|wh|db|d|p|am|pm|bn|in|ft|lb|lbs|oz|l|ml|cl|fps|a|o|i|bis|ter)$/

function readLeet(token: string, oneIs: 'i' | 'l'): string {
  let out = ''
  for (const sign of token) out += sign === '1' ? oneIs : (LEET[sign] ?? sign)
  return out
}

/** Runs of three or more equal letters become `keep` letters. */
function shorten(token: string, at: number, keep: 1 | 2): Reading {
  const reading: Reading = { text: '', from: [], to: [], loose: false }
  for (let i = 0; i < token.length; ) {
    let end = i + 1
    while (end < token.length && token[end] === token[i]) end++
    const kept = end - i >= 3 ? keep : end - i
    for (let k = 0; k < kept; k++) {
      reading.text += token[i]
      reading.from.push(at + i + k)
      reading.to.push(k === kept - 1 ? at + end : at + i + k + 1)
    }
    i = end
  }
  return reading
}

/** The readings of what stands from `start` to `end`; most tokens have none, and are not even cut out. */
function readToken(text: string, start: number, end: number, masks: Hidden['masks']): Reading[] {
  const { letters, all, stretched } = signsIn(text, start, end)
  const masked = (all & MASK) !== 0
  const foreign = (all & FOREIGN) !== 0
  const plain = letters === end - start
  if (!stretched && !masked && (plain || foreign || letters === 0)) return none
  const token = text.slice(start, end)
  const readings = new Map<string, Reading>()
  const add = (one: string) => {
    for (const keep of [1, 2] as const) {
      const reading = shorten(one, start, keep)
      if (reading.text !== token) readings.set(reading.text, reading)
    }
  }
  if (plain) {
    add(token)
    return [...readings.values()]
  }
  if (masked) for (const word of unmask(token, masks)) add(word)
  const most = (all & LEET_SIGN) !== 0 ? token.length - 1 : token.length
  if (!foreign && letters >= 1 && letters * 2 >= most && !MEASURE.test(token)) {
    add(readLeet(token, 'i'))
    if (token.includes('1')) add(readLeet(token, 'l'))
  }
  return [...readings.values()].slice(0, MAX_READINGS)
}

const none: Reading[] = []

const LETTER = 1
const MASK = 2
/** Signs that stand for letters, but for digits. */
const LEET_SIGN = 4
/** What no leetspeak holds. */
const FOREIGN = 8
const signKinds = new Uint8Array(0x10000).fill(FOREIGN)
for (let unit = 97; unit <= 122; unit++) signKinds[unit] = LETTER
for (let unit = 48; unit <= 57; unit++) signKinds[unit] = 0
for (const sign of '@$!|€+') signKinds[sign.charCodeAt(0)] = LEET_SIGN
for (const sign of [...MASKS, ...LIGHT_MASKS]) signKinds[sign.charCodeAt(0)]! |= MASK

const found = { letters: 0, all: 0, stretched: false }

/** What a token is made of, so that most need no closer look; the answer is the same object each time. */
function signsIn(text: string, start: number, end: number) {
  let run = 0
  let before = 0
  found.letters = 0
  found.all = 0
  found.stretched = false
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    const kind = signKinds[unit]!
    found.all |= kind
    run = unit === before ? run + 1 : 1
    before = unit
    if ((kind & LETTER) === 0) continue
    found.letters++
    if (run >= 3) found.stretched = true
  }
  return found
}

const SPACED = /(?<![a-z0-9])[a-z](?:([ .\-_*·•/+~])[a-z0-9](?:\1[a-z0-9])+)(?![a-z0-9])/g

/** Letters set apart by one and the same sign, at least three of them. */
function readSpaced(folded: Folded): { start: number; end: number; readings: Reading[] }[] {
  const found: { start: number; end: number; readings: Reading[] }[] = []
  for (const match of matchesOf(folded.text, SPACED)) {
    const reading: Reading = { text: '', from: [], to: [], loose: true }
    for (let i = 0; i < match[0].length; i += 2) {
      reading.text += LEET[match[0][i]!] ?? match[0][i]
      reading.from.push(match.index + i)
      reading.to.push(match.index + i + 1)
    }
    found.push({ start: match.index, end: match.index + match[0].length, readings: [reading] })
  }
  return found
}

/** What parts one token from the next, beside blanks. */
const PARTS = new Set([...' "()[]{}<>,;:?…\n\t\r\v\f'].map((sign) => sign.charCodeAt(0)))
const partsAscii = Uint8Array.from({ length: 128 }, (_, unit) => (PARTS.has(unit) ? 1 : 0))
const parts = (unit: number) => (unit < 128 ? partsAscii[unit] === 1 : unit === 0x2026)

/** Calls `take` for each token that is not plain letters without a stretched one: only those may be disguised. */
function eachOddToken(text: string, take: (start: number, end: number) => void): void {
  for (let at = 0; at < text.length; ) {
    if (parts(text.charCodeAt(at))) {
      at++
      continue
    }
    const start = at
    let odd = false
    let run = 0
    let before = 0
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (parts(unit)) break
      if (unit < 97 || unit > 122) odd = true
      run = unit === before ? run + 1 : 1
      if (run === 3) odd = true
      before = unit
    }
    if (odd) take(start, at)
  }
}

const isAlphanumeric = (unit: number) => (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57)

/** Whether three letters may stand apart somewhere: sign, separator, sign, the same separator, sign. */
function maySpace(text: string): boolean {
  for (let at = 0; at + 4 < text.length; at++) {
    if (text.charCodeAt(at + 1) !== text.charCodeAt(at + 3) || isAlphanumeric(text.charCodeAt(at + 1))) continue
    if (!isAlphanumeric(text.charCodeAt(at)) || !isAlphanumeric(text.charCodeAt(at + 2))) continue
    if (isAlphanumeric(text.charCodeAt(at + 4))) return true
  }
  return false
}

/** Reads what is disguised; empty where nothing is, so that most texts cost one look. */
export function readEvasions(folded: Folded, hidden: Hidden): Evaded[] {
  const rewritten = maySpace(folded.text) ? readSpaced(folded) : []
  const spacedOnes = rewritten.length
  let next = 0
  let isWorth = spacedOnes > 0
  eachOddToken(folded.text, (from, to) => {
    const start = trimStart(folded.text, from, to)
    const end = trimEnd(folded.text, from, start, to)
    while (next < spacedOnes && rewritten[next]!.end <= start) next++
    const spaced = next < spacedOnes ? rewritten[next] : undefined
    if (end - start < 2 || end - start > 64) return
    if (spaced && spaced.start < end && start < spaced.end) return
    const readings = readToken(folded.text, start, end, hidden.masks)
    if (readings.length === 0) return
    rewritten.push({ start, end, readings })
    isWorth ||= readings.some((one) => mayBeMeant(one.text, hidden))
  })
  if (!isWorth || !HINT.test(folded.text)) return []
  rewritten.sort((a, b) => a.start - b.start)
  const variants = Math.max(...rewritten.slice(0, 10_000).map((each) => each.readings.length))
  return Array.from({ length: variants }, (_, variant) => rewrite(folded, rewritten, variant))
}

const AT_SIGN = 64
const DOLLAR = 36

/** Outer punctuation is no part of a disguise. */
function trimStart(text: string, from: number, to: number): number {
  let start = from
  for (; start < to; start++) {
    const unit = text.charCodeAt(start)
    if (isWordUnit(unit) || unit === AT_SIGN || unit === DOLLAR) break
  }
  return start
}

/** Nor at the end, where a mask may be part of one. */
function trimEnd(text: string, from: number, start: number, to: number): number {
  let end = to
  while (end > start && !isWordUnit(text.charCodeAt(end - 1))) {
    const last = text.charCodeAt(end - 1)
    if (last === DOLLAR) break
    if (start === from && end - 2 >= from && text.charCodeAt(end - 2) === last && MASKS.has(text[end - 1]!)) break
    end--
  }
  return end
}

function rewrite(
  folded: Folded,
  places: readonly { start: number; end: number; readings: Reading[] }[],
  variant: number,
): Evaded {
  let length = folded.text.length
  for (const each of places) length += Math.max(0, ...each.readings.map((reading) => reading.text.length))
  // One block for all four: to ask for room costs more than to fill it.
  const block = new ArrayBuffer(length * 10)
  const starts = new Uint32Array(block, 0, length)
  const ends = new Uint32Array(block, length * 4, length)
  const touched = new Uint8Array(block, length * 8, length)
  const loose = new Uint8Array(block, length * 9, length)
  let size = 0
  let at = 0
  const parts: string[] = []
  const copy = (until: number) => {
    if (until <= at) return
    starts.set(folded.starts.subarray(at, until), size)
    ends.set(folded.ends.subarray(at, until), size)
    parts.push(folded.text.slice(at, until))
    size += until - at
    at = until
  }
  for (const place of places) {
    const reading = place.readings[variant % place.readings.length]!
    if (place.start < at) continue
    copy(place.start)
    for (let i = 0; i < reading.text.length; i++) {
      starts[size] = folded.starts[reading.from[i]!]!
      ends[size] = folded.ends[reading.to[i]! - 1]!
      touched[size] = 1
      if (reading.loose) loose[size] = 1
      size++
    }
    parts.push(reading.text)
    at = place.end
  }
  copy(folded.text.length)
  return { text: parts.join(''), starts: starts.subarray(0, size), ends: ends.subarray(0, size), touched, loose }
}

const everything = hiddenOf([], [], true)

/**
 * Folded text with leetspeak, letters set apart and stretched letters read plainly, in the likeliest of their readings;
 * masked letters stay, for they need the words that they may hide (see `buildMatcher`).
 */
export function foldDisguises(text: string): Folded {
  const folded = fold(text)
  return readEvasions(folded, everything)[0] ?? folded
}
