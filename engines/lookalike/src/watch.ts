import type { Compiled } from './compile.ts'
import { isBelow } from './host/place.ts'
import { Reading } from './host/reading.ts'
import { kindOf, reasonsOf } from './judge/explain.ts'
import type { Hit, Reason } from './judge/kinds.ts'
import { Scene } from './judge/scene.ts'
import type { Candidate, Sight } from './judge/sight.ts'
import { type Weighed, weigh } from './judge/weigh.ts'
import { LEAST_SLIP, PRETENCE, PURPOSE } from './judge/weights.ts'
import { Search } from './match/search.ts'

/** Below this a name stands there by chance, whatever else the host says. */
const LEAST_PURPOSE = -1
/** Of one host this many places are weighed at most, the most telling ones. */
const MOST_CANDIDATES = 16
/** From here on a name that stands right is explanation enough, and slips are not asked for. */
const SURE = 0.9

/** Looks at host names one by one; what it holds does not grow with them. */
export class Watch {
  private readonly compiled: Compiled
  private readonly reading = new Reading()
  private readonly scene: Scene
  private readonly search: Search
  /** The host whose reasons are asked for: another one than the last that was looked at. */
  private readonly explained: Scene
  private readonly candidates: Candidate[] = []
  private size = 0

  constructor(compiled: Compiled) {
    this.compiled = compiled
    this.scene = new Scene(this.reading, compiled.surprise.lexicon)
    this.search = new Search(compiled.patterns, this.reading)
    this.explained = new Scene(new Reading(), compiled.surprise.lexicon)
    for (let i = 0; i < MOST_CANDIDATES; i++) {
      this.candidates.push({ pattern: 0, start: 0, end: 0, mostPurpose: 0, isExact: false })
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
    return this.size === 0 ? undefined : this.judge(line, least)
  }

  private readonly found = (pattern: number, start: number, end: number, errors: number): void => {
    const mostPurpose = PURPOSE.prior + this.compiled.bits[pattern]! + 2 * PURPOSE.border - errors * LEAST_SLIP
    if (mostPurpose < LEAST_PURPOSE) return
    let slot = this.size
    if (slot === MOST_CANDIDATES) {
      slot = 0
      for (let i = 1; i < MOST_CANDIDATES; i++) {
        if (this.candidates[i]!.mostPurpose < this.candidates[slot]!.mostPurpose) slot = i
      }
      if (this.candidates[slot]!.mostPurpose >= mostPurpose) return
    } else this.size++
    const candidate = this.candidates[slot]!
    candidate.pattern = pattern
    candidate.start = start
    candidate.end = end
    candidate.mostPurpose = mostPurpose
    candidate.isExact = this.isExact(pattern, start, end, errors)
  }

  private isExact(pattern: number, start: number, end: number, errors: number): boolean {
    const { name } = this.compiled.patterns[pattern]!
    if (errors > 0 || name.length !== end - start) return false
    const { units } = this.reading
    for (let i = 0; i < name.length; i++) if (name.charCodeAt(i) !== units[start + i]) return false
    return true
  }

  private judge(line: string, least: number): Hit | undefined {
    const { compiled, reading, scene } = this
    if (isBelow(reading.given, compiled.silent)) return undefined
    scene.look()
    let best: Weighed | undefined
    for (const exactly of [true, false]) {
      if (best !== undefined && best.score >= SURE) break
      for (let i = 0; i < this.size; i++) {
        const candidate = this.candidates[i]!
        if (candidate.isExact !== exactly) continue
        if (this.cannotBe(candidate, Math.max(least, best?.score ?? 0))) continue
        if (!exactly && this.isNamedThere(candidate)) continue
        // Under an ending of its own name a brand registers alone.
        if (scene.place.ending === compiled.patterns[candidate.pattern]!.name) continue
        const weighed = weigh(scene, candidate, compiled)
        if (weighed.score >= least && isBetter(weighed, best)) best = weighed
      }
    }
    return best && this.tell(line, best)
  }

  /** Reasons are made when they are asked for, from the same line read again: most hits are only counted or stored. */
  private tell(line: string, { score, sight }: Weighed): Hit {
    let reasons: readonly Reason[] | undefined
    const explain = () => {
      this.explained.reading.read(line)
      this.explained.look()
      return reasonsOf(this.explained, sight, this.compiled)
    }
    return {
      host: this.reading.given,
      brand: this.compiled.brands[sight.pattern.brand]!.id,
      score,
      kind: kindOf(sight, this.reading.disguise),
      get reasons() {
        reasons ??= explain()
        return reasons
      },
    }
  }

  /** True where even the most telling surroundings would not lift the score to `wanted`. */
  private cannotBe({ mostPurpose }: Candidate, wanted: number): boolean {
    const most = mostPurpose + PURPOSE.leftOfDomain + this.scene.endingBits + PRETENCE.bait + PRETENCE.ownDomainSpelled
    return 1 / (1 + 2 ** -most) < wanted
  }

  /** A slip or disguise is no explanation where the same brand's name stands right. */
  private isNamedThere({ pattern, start, end }: Candidate): boolean {
    const { patterns } = this.compiled
    for (let i = 0; i < this.size; i++) {
      const other = this.candidates[i]!
      if (!other.isExact || other.start >= end || start >= other.end) continue
      if (patterns[other.pattern]!.brand === patterns[pattern]!.brand) return true
    }
    return false
  }
}

const isBetter = (weighed: Weighed, best: Weighed | undefined) =>
  best === undefined ||
  weighed.score > best.score ||
  (weighed.score === best.score && lengthOf(weighed.sight) > lengthOf(best.sight))

const lengthOf = ({ start, end }: Sight) => end - start
