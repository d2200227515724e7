import type { About } from './episode.ts'
import type { Monitor } from './monitor.ts'
import { dayMs } from './point.ts'
import { latestOf, placeOf, type Recent, sumOf } from './recent.ts'
import type { Burn } from './slow.ts'

/** The figures that an alert rests on. */
export type Figures = {
  mentions: number
  windowMs: number
  /** Four of five such windows, at this hour of this weekday, lie between these. */
  usualLow: number
  usualHigh: number
}

/** Four of five values of a normal distribution lie within this many standard deviations. */
const fourOfFive = 1.28
/** From a mean distance to a standard deviation. */
const deviation = 1.25

/** Those of the shortest window that shows it: 1,240 in a quarter of an hour says more than 3,000 in three hours. */
export function figuresOf({ recent, rhythm, settings }: Monitor, about: About, burn: Burn | null): Figures {
  if (about === 'slow' && burn)
    return { mentions: burn.total, windowMs: dayMs, usualLow: burn.before / 1.2, usualHigh: burn.before }
  const all = recent.counts.length
  const lengths = [latestOf(recent), Math.max(1, Math.round(all / 3)), all]
  const shows = (slots: number) => {
    const { count, expected } = sumOf(recent, slots)
    return count >= settings.leastMentions && count + slots >= settings.leastRatio * (expected + slots)
  }
  const slots = (about === 'tone' ? undefined : lengths.find(shows)) ?? all
  const { count, expected } = sumOf(recent, slots)
  const width = fourOfFive * Math.hypot(deviation * rhythm.spread, 1 / Math.sqrt(Math.max(expected, 1)))
  return {
    mentions: count,
    windowMs: slots * recent.slotMs,
    usualLow: expected * Math.exp(-width),
    usualHigh: Math.max(1, expected * Math.exp(width)),
  }
}

/** Back over all slots that hold clearly more than usual. */
export function startOf({ counts, expected, newest, slotMs }: Recent, at: number): number {
  const slots = counts.length
  let back = 0
  while (back + 1 < slots) {
    const place = placeOf(newest - back - 1, slots)
    if ((counts[place] ?? 0) < 1.5 * (expected[place] ?? 0) + 1) break
    back++
  }
  return at - back * slotMs
}
