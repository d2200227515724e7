import { type Place, placeOf } from '../host/place.ts'
import { DOT, NOTHING, type Reading } from '../host/reading.ts'
import { cheapEndings, isNewEnding } from '../words/bait.ts'
import type { Lexicon } from '../words/lexicon.ts'
import { PRETENCE } from './weights.ts'

const MOST_PARTS = 128
const UNREAD = -1
const NOWHERE: Place = { domain: '', start: 0, labelEnd: 0, ending: '', isHosted: false }

/**
 * What is the same for all names that may stand in a host: where things are, and what its words and its ending say. It is
 * used again for the next host; parts (runs of letters and digits between hyphens, dots and slashes) are read when asked for.
 */
export class Scene {
  readonly reading: Reading
  private readonly lexicon: Lexicon
  place: Place = NOWHERE
  /** Whether anything stands left of the last label, or a hyphen in it. */
  isParted = false
  /** An ending of domains where none belongs. */
  endingInside: string | undefined
  /** How much the ending speaks against chance and honesty, in bits. */
  endingBits = 0
  partCount = 0
  readonly partStarts = new Uint16Array(MOST_PARTS)
  readonly partEnds = new Uint16Array(MOST_PARTS)
  private readonly partsSay = new Int16Array(MOST_PARTS)

  constructor(reading: Reading, lexicon: Lexicon) {
    this.reading = reading
    this.lexicon = lexicon
  }

  /** Looks at the host that was read last. */
  look(): void {
    const place = placeOf(this.reading.host)
    this.place = place
    const inside = this.reading.host.slice(0, place.labelEnd)
    this.isParted = inside.includes('.') || inside.includes('-')
    this.endingInside = this.isParted ? ENDING_INSIDE.exec(inside)?.[1] : undefined
    this.endingBits = place.isHosted
      ? PRETENCE.hosted
      : cheapEndings.has(place.ending)
        ? PRETENCE.cheapEnding
        : isNewEnding(place.ending)
          ? PRETENCE.newEnding
          : 0
    this.findParts()
  }

  /** All but `www` and what belongs to the public suffix. */
  private findParts(): void {
    const { size, places, hostSize } = this.reading
    this.partCount = 0
    for (let start = 0, end = 0; start < size && this.partCount < MOST_PARTS; start = end) {
      end = runEnd(this.reading, start + 1)
      const isSuffix = start < hostSize && places[start]! >= this.place.labelEnd
      if (!isSuffix && !this.isWww(start, end)) {
        this.partStarts[this.partCount] = start
        this.partEnds[this.partCount] = end
        this.partsSay[this.partCount++] = UNREAD
      }
    }
  }

  private isWww(start: number, end: number): boolean {
    const { units } = this.reading
    return end - start === 3 && units[start] === W && units[start + 1] === W && units[start + 2] === W
  }

  /** What a part says, as `Lexicon.read` has it. */
  partSays(part: number): number {
    const known = this.partsSay[part]!
    if (known !== UNREAD) return known
    const says = this.says(this.partStarts[part]!, this.partEnds[part]!)
    this.partsSay[part] = says
    return says
  }

  /** What a run says, as `Lexicon.read` has it. */
  says(start: number, end: number): number {
    return this.lexicon.read(this.reading.units, start, end)
  }

  /** Whether only hyphens stand between a part and a name. */
  isSameLabel(part: number, start: number, end: number): boolean {
    const { breaks } = this.reading
    const isBefore = this.partEnds[part]! <= start
    const last = isBefore ? start : this.partStarts[part]!
    for (let i = isBefore ? this.partEnds[part]! : end; i <= last; i++) if (breaks[i]! >= DOT) return false
    return true
  }
}

const W = 119
/** `com`, `co.jp`, `com-au`, and the same run together where it is no word, as `news` and `coin` are. */
const ENDING_INSIDE =
  /[.-](com|net|org|gov|(?:co|ne|or|com|go|gov|org|net)(?:[.-][a-z]{2}|jp|uk|kr|nz|za|au|br|mx|tr|cn|hk|sg|tw|ua|vn|pe|id))(?=[.-]|$)/

/** The letters and digits of some symbols, as they stand in the host, without separators. */
export function lettersOf({ units }: Reading, start: number, end: number): string {
  let text = ''
  for (let i = start; i < end; i++) text += String.fromCharCode(units[i]!)
  return text
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
