import type { Episode } from './episode.ts'
import { dayMs, minuteMs } from './point.ts'
import { createRecent, type Recent } from './recent.ts'
import { createRhythm, type Rhythm } from './rhythm.ts'
import { type Settings, usualSettings } from './settings.ts'
import { createSlow, type Slow } from './slow.ts'
import { createTone, type Tone } from './tone.ts'

/** All that is remembered of one stream of mentions: under 4 KB, whatever its length. */
export type Monitor = {
  settings: Settings
  recent: Recent
  rhythm: Rhythm
  tone: Tone
  slow: Slow
  /** The hour that is being counted. */
  hour: { key: number; total: number; slots: number; negative: number; expected: number }
  /** The usual window over a week: what the day's rhythm is weighed against. */
  usualWindow: number
  usualReach: number
  /** The largest window so far, as a logarithm that fades. */
  record: number
  points: number
  firstAt: number
  lastAt: number
  /** What clocks were set back, so that time within runs on. */
  shiftMs: number
  episode: Episode | null
  lastVolumeAt: number
  lastToneAt: number
}

export type MonitorOptions = {
  /** Width of the intervals that are counted, in milliseconds; default five minutes. */
  slotMs?: number
  settings?: Partial<Settings>
}

/** @throws RangeError for a width that does not lie between one second and seven days */
export function createMonitor({ slotMs = 5 * minuteMs, settings = {} }: MonitorOptions = {}): Monitor {
  if (!(slotMs >= 1000 && slotMs <= 7 * dayMs))
    throw new RangeError('slotMs must lie between one second and seven days')
  const held = { ...usualSettings, ...settings }
  return {
    settings: held,
    recent: createRecent(slotMs, held.windowMs),
    rhythm: createRhythm(),
    tone: createTone(),
    slow: createSlow(),
    hour: { key: Number.NaN, total: 0, slots: 0, negative: 0, expected: Number.NaN },
    usualWindow: 0,
    usualReach: 0,
    record: Number.NEGATIVE_INFINITY,
    points: 0,
    firstAt: Number.NaN,
    lastAt: Number.NaN,
    shiftMs: 0,
    episode: null,
    lastVolumeAt: Number.NEGATIVE_INFINITY,
    lastToneAt: Number.NEGATIVE_INFINITY,
  }
}
