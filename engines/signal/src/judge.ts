import { type About, type Crowd, crowdOf, gradeOf, type Severity, severities, type Weight } from './episode.ts'
import { type Figures, figuresOf, startOf } from './figures.ts'
import type { Monitor } from './monitor.ts'
import { dayMs } from './point.ts'
import { latestOf, type Recent, type Sums, sumOf } from './recent.ts'
import type { Burn } from './slow.ts'
import { turnOfTone, usualShare } from './tone.ts'

export type SignalEvent = {
  kind: 'began' | 'grew' | 'ended'
  about: About
  /** Of the point that brought it; then when the episode started, and its largest interval so far. */
  at: number
  startedAt: number
  peakAt: number
  peakCount: number
  /** Width of the intervals that are counted. */
  slotMs: number
  severity: Severity
  crowd: Crowd
  figures: Figures
  /** Null where tone is not counted. */
  negative: { share: number; usual: number } | null
}

export type Reading = {
  /** `refused`: not a number, or a time long before the last one; it changed nothing. */
  state: 'learning' | 'gap' | 'judged' | 'refused'
  /** How unusual, from 0 to 1; 0.5 or more only where an episode begins. */
  score: number
  /** Mentions of the last three hours, and how many are usual then. */
  mentions: number
  usual: number
  event: SignalEvent | null
}

/** Until each weekday was seen, twice as much is asked: the first Monday after a quiet weekend is no storm. */
const firstWeekMs = 8 * dayMs
const firstWeekFactor = 2
/** Nothing is said before a day's worth of hours was seen, however wide the intervals are. */
const learnHours = 24
/** Below these an episode is over; between these and where one begins it neither begins nor ends. */
const endRatio = 1.5
const endTurn = 0.075
/** Makes a score of a distance; it moves nothing across 0.5. */
const steepness = 4
const justBelow = 0.499

export type Moment = { at: number; now: number; sums: Sums; burn: Burn | null }

/**
 * Judges the last three hours.
 *
 * Weighed in part against the usual rhythm of the hour, they are compared with the largest such window of the past,
 * whose memory fades. An episode of volume begins where that record is broken by at least twenty mentions and twice
 * the usual. Breaking a fading record is a return period in streaming form (E. J. Gumbel, Statistics of Extremes,
 * 1958): it assumes nothing on how counts are distributed, and a brand that is often loud sets its own bar.
 */
export function judge(monitor: Monitor, moment: Moment): Reading {
  const { now, sums, burn } = moment
  const { recent, rhythm, settings } = monitor
  const slots = recent.counts.length
  // One mention a slot is added to both, so that next to nothing is never a multiple of nothing.
  const ratio = (sums.count + slots) / (sums.expected + slots)
  const rhythmic = (sums.expected + slots) / (learnUsual(monitor, sums) + slots)
  const size = Math.log(sums.count + slots) - settings.rhythmWeight * Math.log(rhythmic)
  const novelty = size - monitor.record
  if (novelty > 0) monitor.record = size
  if (now - monitor.firstAt < settings.learnMs || rhythm.learned < learnHours)
    return { state: 'learning', score: 0, mentions: sums.count, usual: sums.expected, event: null }

  const asked = settings.leastRatio * (now - monitor.firstAt < firstWeekMs ? firstWeekFactor : 1)
  const overRatio = Math.log(ratio / asked)
  const overVolume = Math.min(novelty, overRatio, Math.log(Math.max(sums.count, 1) / settings.leastMentions))
  const turn = turnOfTone(monitor.tone, sums.count, sums.negative)
  const overTone = turn?.excess ?? Number.NEGATIVE_INFINITY
  const about = begins(monitor, now, overVolume, overTone, burn)
  const event = about ? begin(monitor, moment, about, ratio) : follow(monitor, moment, ratio)
  const score = 1 / (1 + Math.exp(-steepness * Math.max(overVolume, overTone)))
  return {
    state: 'judged',
    score: about ? Math.max(score, 0.5) : Math.min(score, justBelow),
    mentions: sums.count,
    usual: sums.expected,
    event,
  }
}

/** What the window usually holds over a week, and what it reaches. */
function learnUsual(monitor: Monitor, sums: Sums): number {
  const remembered = Math.min(monitor.points, (7 * dayMs) / monitor.recent.slotMs)
  monitor.usualWindow += (sums.expected - monitor.usualWindow) / remembered
  monitor.usualReach += (sums.reach - monitor.usualReach) / remembered
  return monitor.usualWindow
}

function begins(monitor: Monitor, now: number, volume: number, tone: number, burn: Burn | null): About | null {
  const { episode } = monitor
  const { quietMs } = monitor.settings
  if (volume > 0 && episode?.about !== 'volume' && now - monitor.lastVolumeAt > quietMs) return 'volume'
  if (tone > 0 && episode === null && now - monitor.lastToneAt > quietMs) return 'tone'
  return burn && episode === null ? 'slow' : null
}

function begin(monitor: Monitor, moment: Moment, about: About, ratio: number): SignalEvent {
  const { at, now, sums } = moment
  const { recent } = monitor
  const startedAt = about === 'volume' ? startOf(recent, at) : at
  const grade = gradeOf(weightOf(monitor, sums, ratio))
  if (about === 'volume') monitor.lastVolumeAt = now
  if (about === 'tone') monitor.lastToneAt = now
  const peakCount = sumOf(recent, 1).count
  if (about === 'slow')
    return eventOf(monitor, moment, { kind: 'began', about, startedAt, peakAt: at, peakCount, grade: 0 })
  monitor.episode = { about, startedAt, peakAt: at, peakCount, grade }
  return eventOf(monitor, moment, { kind: 'began', ...monitor.episode })
}

/** While an episode lasts: its peak, whether it grows graver, and its end. */
function follow(monitor: Monitor, moment: Moment, ratio: number): SignalEvent | null {
  const { episode } = monitor
  if (!episode) return null
  const { at, sums } = moment
  const latest = sumOf(monitor.recent, 1).count
  if (latest > episode.peakCount) {
    episode.peakCount = latest
    episode.peakAt = at
  }
  const isOver = episode.about === 'volume' ? ratio < endRatio : turnIn(monitor, sums) < endTurn
  if (isOver) {
    monitor.episode = null
    return eventOf(monitor, moment, { kind: 'ended', ...episode })
  }
  const grade = gradeOf(weightOf(monitor, sums, ratio))
  if (grade <= episode.grade) return null
  episode.grade = grade
  return eventOf(monitor, moment, { kind: 'grew', ...episode })
}

const turnIn = ({ tone }: Monitor, { count, negative }: Sums): number =>
  count > 0 ? Math.min(1, negative / count) - usualShare(tone) : 0

function weightOf(monitor: Monitor, sums: Sums, ratio: number): Weight {
  const { recent, tone, usualReach } = monitor
  const slots = recent.counts.length
  const lately = latestOf(recent)
  return {
    ratio,
    speed: sumOf(recent, lately).count / lately / Math.max(sums.count / slots, 1),
    turn: tone.negative > 0 ? turnIn(monitor, sums) : 0,
    reachRatio: usualReach > 0 ? sums.reach / usualReach : 0,
    crowd: crowdNow(recent, sums),
  }
}

/** Who speaks now: in the last quarter of an hour, or in the window where that holds too few. */
function crowdNow(recent: Recent, sums: Sums): Crowd {
  const now = crowdOf(sumOf(recent, latestOf(recent)))
  return now === 'unknown' ? crowdOf(sums) : now
}

type Told = {
  kind: SignalEvent['kind']
  about: About
  startedAt: number
  peakAt: number
  peakCount: number
  grade: number
}

function eventOf(monitor: Monitor, { at, sums, burn }: Moment, { grade, ...told }: Told): SignalEvent {
  const { tone } = monitor
  return {
    ...told,
    at,
    slotMs: monitor.recent.slotMs,
    severity: severities[grade] ?? 'low',
    crowd: crowdNow(monitor.recent, sums),
    figures: figuresOf(monitor, told.about, burn),
    negative:
      tone.negative > 0 && sums.count > 0
        ? { share: Math.min(1, sums.negative / sums.count), usual: usualShare(tone) }
        : null,
  }
}
