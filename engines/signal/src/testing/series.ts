import { dayMs, hourOf, type Point, weekdayOf } from '../point.ts'

/** A repeatable stream of numbers from 0 to 1 (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A Poisson count: Knuth's way for small means, a rounded normal for large ones. */
export function poisson(mean: number, next: () => number): number {
  if (mean > 50) {
    const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal))
  }
  const limit = Math.exp(-mean)
  let count = 0
  for (let product = next(); product > limit; product *= next()) count++
  return count
}

export type Made = {
  days: number
  /** Mean mentions of five minutes. */
  mean: number
  seed?: number
  slotMs?: number
  /** Changes the mean at a time. */
  change?: (at: number) => number
}

/** A Thursday at midnight. */
export const beginning = Date.UTC(2026, 0, 1)
export const day = (number: number, hour = 0) => beginning + number * dayMs + hour * 3_600_000

/** Loud by day, quiet at night, and half as loud at the weekend. */
export const rhythmAt = (at: number): number => {
  const byDay = 1 + 0.7 * Math.sin(((hourOf(at) - 8) / 24) * 2 * Math.PI)
  const isWeekend = [0, 6].includes(weekdayOf(at))
  return byDay * (isWeekend ? 0.5 : 1)
}

export function makeSeries({ days, mean, seed = 1, slotMs = 300_000, change = () => 1 }: Made): Point[] {
  const next = chance(seed)
  const points: Point[] = []
  for (let at = beginning; at < beginning + days * dayMs; at += slotMs)
    points.push({ at, count: poisson(mean * rhythmAt(at) * change(at), next) })
  return points
}
