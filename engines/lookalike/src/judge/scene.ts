import { type Place, placeOf } from '../host/place.ts'
import { DOT, HYPHEN, NOTHING, type Reading } from '../host/reading.ts'
import { cheapEndings, isNewEnding } from '../words/bait.ts'
import type { Lexicon } from '../words/lexicon.ts'
import { PRETENCE } from './weights.ts'

/** A run of letters and digits between hyphens, dots and slashes. */
export type Part = {
  readonly start: number
  readonly end: number
  readonly text: string
  /** What it says, when it is made of known words. */
  readonly meaning: number
  readonly hasNumber: boolean
}

/** What is the same for all names that may stand in a host: where things are, and what its words and its ending say. */
export class Scene {
  readonly reading: Reading
  readonly place: Place
  readonly parts: readonly Part[]
  /** An ending of domains where none belongs. */
  readonly endingInside: string | undefined
  /** How much the ending speaks against chance and honesty, in bits. */
  readonly endingBits: number

  constructor(reading: Reading, lexicon: Lexicon) {
    const place = placeOf(reading.host)
    this.reading = reading
    this.place = place
    this.parts = partsOf(reading, place, lexicon)
    const inside = /[.-]/.test(reading.host.slice(0, place.labelEnd))
    this.endingInside = inside ? ENDING_INSIDE.exec(reading.host.slice(0, place.labelEnd))?.[1] : undefined
    this.endingBits = place.isHosted
      ? PRETENCE.hosted
      : cheapEndings.has(place.ending)
        ? PRETENCE.cheapEnding
        : isNewEnding(place.ending)
          ? PRETENCE.newEnding
          : 0
  }
}

const ENDING_INSIDE = /[.-](com|net|org|gov|(?:co|ne|or|com|go|gov|org|net)[.-]?[a-z]{2})(?=[.-]|$)/

/** All but `www` and what belongs to the public suffix. */
function partsOf(reading: Reading, place: Place, lexicon: Lexicon): Part[] {
  const { breaks, size, places, hostSize } = reading
  const parts: Part[] = []
  for (let start = 0; start < size; ) {
    let end = start + 1
    while (end < size && breaks[end]! < HYPHEN) end++
    const isSuffix = start < hostSize && places[start]! >= place.labelEnd
    const text = isSuffix ? '' : lettersOf(reading, start, end)
    if (text !== '' && text !== 'www') parts.push(readPart(text, start, end, lexicon))
    start = end
  }
  return parts
}

export function readPart(text: string, start: number, end: number, lexicon: Lexicon): Part {
  return { start, end, text, meaning: lexicon.read(text), hasNumber: /\d/.test(text) }
}

/** A part that is made of no words at all; two letters are none. */
export const isGibberish = ({ text, meaning, hasNumber }: Part, lexicon: Lexicon): boolean =>
  !hasNumber && meaning === 0 && (text.length < 3 || lexicon.isGibberish(text))

/** The letters and digits of some symbols, as they stand in the host, without separators. */
export function lettersOf(reading: Reading, start: number, end: number): string {
  if (start >= end) return ''
  const { places, units, host, hostSize } = reading
  const from = places[start]!
  const to = places[end - 1]! + 1
  if (to - from === end - start && end <= hostSize && reading.disguise === '') return host.slice(from, to)
  let text = ''
  for (let i = start; i < end; i++) text += String.fromCharCode(units[i]!)
  return text
}

/** Only hyphens between a part and a name. */
export function isSameLabel({ breaks }: Reading, part: Part, start: number, end: number): boolean {
  const [first, last] = part.end <= start ? [part.end, start] : [end, part.start]
  for (let i = first; i <= last; i++) if (breaks[i]! >= DOT) return false
  return true
}

/** The first symbol of the run that a symbol belongs to. */
export function runStart({ breaks }: Reading, at: number): number {
  let start = at
  while (start > 0 && breaks[start] === NOTHING) start--
  return start
}

/** Where the run ends that goes on from a symbol. */
export function runEnd({ breaks, size }: Reading, at: number): number {
  let end = at
  while (end < size && breaks[end] === NOTHING) end++
  return end
}
