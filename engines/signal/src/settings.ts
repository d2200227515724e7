import { dayMs, hourMs } from './point.ts'

/** What a monitor goes by. Each value has a reason of its own, and stands in the middle of a plateau (docs/benchmarks.md). */
export type Settings = {
  /** What is judged at once: long enough for a small brand's mentions to add up, short enough for a first alert. */
  windowMs: number
  /** A record fades by this time constant: ten days have seen each weekday, and forget a storm before the next one. */
  forgetMs: number
  /** An episode has at least twice the usual mentions: less is not worth waking anyone. */
  leastRatio: number
  /** Three mentions instead of one are no storm. */
  leastMentions: number
  /**
   * How far the rhythm of the hour is taken out before windows are compared, 0 to 1. A third: a storm at night counts
   * for more than its size, but not as if nights were days.
   */
  rhythmWeight: number
  /** Nothing is said before. */
  learnMs: number
  /** One alert in this time of each kind; what grows meanwhile is told as growth. */
  quietMs: number
}

export const usualSettings: Settings = {
  windowMs: 3 * hourMs,
  forgetMs: 10 * dayMs,
  leastRatio: 2,
  leastMentions: 20,
  rhythmWeight: 1 / 3,
  learnMs: 2 * dayMs,
  quietMs: dayMs,
}
