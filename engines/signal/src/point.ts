/** What was counted in one interval. */
export type Point = {
  /**
   * Milliseconds since 1970; where the interval lies. Hours and weekdays are read from it as they stand, so give the
   * audience's local time where its rhythm follows local time. One hour back, as clocks do in autumn, is understood.
   */
  at: number
  /** Mentions in the interval, 0 or more. An interval that nobody could count is left out, not given as 0. */
  count: number
  /** How many of them are negative. */
  negative?: number
  /** By how many different people they were written. */
  authors?: number
  /** How many people they may have reached. */
  reach?: number
}

export const minuteMs = 60_000
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs

export const hourOf = (at: number): number => modulo(Math.floor(at / hourMs), 24)
/** 0 is Sunday, as in Date. */
export const weekdayOf = (at: number): number => modulo(Math.floor(at / dayMs) + 4, 7)

const modulo = (value: number, by: number) => ((value % by) + by) % by

export const isPoint = ({ at, count, negative = 0, authors = 0, reach = 0 }: Point): boolean =>
  Number.isFinite(at) && [count, negative, authors, reach].every((one) => Number.isFinite(one) && one >= 0)
