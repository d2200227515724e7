import type { Reading } from '../host/reading.ts'

/** More errors than any pattern allows. */
const NEVER = 1 << 20
const PER_ERROR = 1 << 14
const UNBOUND = 1 << 13

/**
 * How a pattern lies on a host when it is known to agree in one place: greedy along the diagonal, branching at the first
 * difference only (Landau and Vishkin 1989, with swaps of neighbours as a fourth error).
 */
export class Aligner {
  private readonly reading: Reading
  private pattern: Uint8Array = new Uint8Array(0)
  private step = 1
  start = 0
  end = 0
  errors = 0

  constructor(reading: Reading) {
    this.reading = reading
  }

  /**
   * True where `pattern` lies on the host with `offset` of it at `place` and at most `most` errors; then `start`, `end`
   * (of symbols) and `errors` say where and how well. Among equals the one that ends at a border is taken.
   */
  align(pattern: Uint8Array, offset: number, place: number, most: number): boolean {
    this.pattern = pattern
    this.step = -1
    const left = this.extend(offset - 1, place - 1, most)
    if (left >= NEVER) return false
    const used = Math.floor(left / PER_ERROR)
    const start = (left % UNBOUND) - 1
    this.step = 1
    const right = this.extend(offset, place, most - used)
    if (right >= NEVER) return false
    this.start = start + 1
    this.end = (right % UNBOUND) - 1
    this.errors = used + Math.floor(right / PER_ERROR)
    return true
  }

  /** The least errors from here to the end of the pattern, with the place that was reached, as one number. */
  private extend(p: number, t: number, budget: number): number {
    const { pattern, step, reading } = this
    const { symbols, size } = reading
    while (p >= 0 && p < pattern.length && t >= 0 && t < size && pattern[p] === symbols[t]) {
      p += step
      t += step
    }
    if (p < 0 || p >= pattern.length) {
      const isBound = reading.breaks[step > 0 ? t : t + 1] !== 0
      return (isBound ? 0 : UNBOUND) + t + 1
    }
    if (budget === 0) return NEVER
    let best = NEVER
    const nextP = p + step
    const nextT = t + step
    const left = budget - 1
    if (t >= 0 && t < size) {
      if (nextT >= 0 && nextT < size && nextP >= 0 && nextP < pattern.length) {
        const isSwap = pattern[p] === symbols[nextT] && pattern[nextP] === symbols[t]
        if (isSwap) best = this.extend(nextP + step, nextT + step, left)
      }
      if (left > 0 || this.goesOn(nextP, nextT)) best = Math.min(best, this.extend(nextP, nextT, left))
      if (left > 0 || this.goesOn(p, nextT)) best = Math.min(best, this.extend(p, nextT, left))
    }
    if (left > 0 || this.goesOn(nextP, t)) best = Math.min(best, this.extend(nextP, t, left))
    return best >= NEVER ? NEVER : best + PER_ERROR
  }

  /** Without errors to spare, the next symbols must agree. */
  private goesOn(p: number, t: number): boolean {
    const { pattern } = this
    return p < 0 || p >= pattern.length || pattern[p] === this.reading.symbols[t]
  }
}
