import type { Compiled } from './compile.ts'
import { isBelow, placeOf } from './host/place.ts'
import { Reading } from './host/reading.ts'
import type { Hit } from './judge/kinds.ts'
import { type Candidate, weigh } from './judge/weigh.ts'
import { LEAST_SLIP, PURPOSE } from './judge/weights.ts'
import { Search } from './match/search.ts'

/** Below this a name stands there by chance; what is weighed is at most half as likely to be a hit. */
const LEAST_PURPOSE = -4
/** Of one host this many places are weighed at most, the most telling ones. */
const MOST_CANDIDATES = 24

/** Looks at host names one by one; what it holds does not grow with them. */
export class Watch {
  private readonly compiled: Compiled
  private readonly reading = new Reading()
  private readonly search: Search
  private readonly candidates: Candidate[] = []
  private size = 0

  constructor(compiled: Compiled) {
    this.compiled = compiled
    this.search = new Search(compiled.patterns, this.reading)
    for (let i = 0; i < MOST_CANDIDATES; i++) {
      this.candidates.push({ pattern: 0, start: 0, end: 0, errors: 0, purpose: 0 })
    }
  }

  /**
   * The likeliest imitation in a host name or an address, or undefined: none, too unlikely (`least` is a score from 0 to
   * 1), own, allowed, or no host name at all. Never throws; time grows with the length, of which at most 4,096 units are
   * read.
   */
  push(line: string, least = 0.5): Hit | undefined {
    if (!this.reading.read(line)) return undefined
    this.size = 0
    this.search.search(this.found)
    return this.size === 0 ? undefined : this.judge(least)
  }

  private readonly found = (pattern: number, start: number, end: number, errors: number): void => {
    const purpose = PURPOSE.prior + this.compiled.bits[pattern]! + 2 * PURPOSE.border - errors * LEAST_SLIP
    if (purpose < LEAST_PURPOSE) return
    let slot = this.size
    if (slot === MOST_CANDIDATES) {
      slot = 0
      for (let i = 1; i < MOST_CANDIDATES; i++) {
        if (this.candidates[i]!.purpose < this.candidates[slot]!.purpose) slot = i
      }
      if (this.candidates[slot]!.purpose >= purpose) return
    } else this.size++
    const candidate = this.candidates[slot]!
    candidate.pattern = pattern
    candidate.start = start
    candidate.end = end
    candidate.errors = errors
    candidate.purpose = purpose
  }

  /** A slip or disguise is no explanation where the same brand's name stands right. */
  private isNamedThere(candidate: Candidate): boolean {
    const { patterns } = this.compiled
    const { pattern, start, end } = candidate
    if (this.isExact(candidate)) return false
    for (let i = 0; i < this.size; i++) {
      const other = this.candidates[i]!
      if (other.start >= end || start >= other.end) continue
      if (patterns[other.pattern]!.brand === patterns[pattern]!.brand && this.isExact(other)) return true
    }
    return false
  }

  private isExact({ pattern, start, end, errors }: Candidate): boolean {
    const { name } = this.compiled.patterns[pattern]!
    if (errors > 0 || name.length !== end - start) return false
    for (let i = 0; i < name.length; i++) if (name.charCodeAt(i) !== this.reading.units[start + i]) return false
    return true
  }

  private judge(least: number): Hit | undefined {
    const { compiled, reading } = this
    if (isBelow(reading.host, compiled.silent)) return undefined
    const place = placeOf(reading.host)
    let best: Hit | undefined
    let bestLength = 0
    for (let i = 0; i < this.size; i++) {
      const candidate = this.candidates[i]!
      if (this.isNamedThere(candidate)) continue
      const pattern = compiled.patterns[candidate.pattern]!
      const judged = compiled.judged[pattern.brand]!
      const weighed = weigh(reading, place, pattern, candidate, judged, compiled.surprise)
      const length = candidate.end - candidate.start
      if (
        weighed.score < least ||
        (best && (weighed.score < best.score || (weighed.score === best.score && length <= bestLength)))
      )
        continue
      bestLength = length
      best = {
        host: reading.disguise === '' ? reading.host : reading.disguise,
        brand: compiled.brands[pattern.brand]!.id,
        score: Math.round(weighed.score * 1000) / 1000,
        kind: weighed.kind,
        reasons: weighed.reasons,
      }
    }
    return best
  }
}
