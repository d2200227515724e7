import { judge, type Reading } from './judge.ts'
import type { Monitor } from './monitor.ts'
import { hourMs, isPoint, type Point } from './point.ts'
import { moveTo, placeOf, type Sums, sumOf } from './recent.ts'
import { expectedAt, learnHour } from './rhythm.ts'
import { type Burn, takeHour } from './slow.ts'
import { learnTone } from './tone.ts'

/** Clocks go back one hour, in one place half an hour, never more than two. */
const clockMs = 2 * hourMs

const refused: Reading = { state: 'refused', score: 0, mentions: 0, usual: 0, event: null }

/** Takes in one point and judges it by itself and what came before (W2). */
export function push(monitor: Monitor, point: Point): Reading {
  if (!isPoint(point)) return refused
  const now = runningTime(monitor, point.at)
  if (now === null) return refused

  const burn = takeTime(monitor, point.at, now)
  takeCounts(monitor, point)
  const slots = monitor.recent.counts.length
  const sums = sumOf(monitor.recent)
  if (sums.known * 2 < slots) return { state: 'gap', score: 0, mentions: sums.count, usual: sums.expected, event: null }
  return judge(monitor, { at: point.at, now, sums: scaled(sums, slots / sums.known), burn })
}

/** Time that never runs back: an hour that clocks repeat follows the first one. */
function runningTime(monitor: Monitor, at: number): number | null {
  if (monitor.points === 0) {
    monitor.firstAt = at
    monitor.lastAt = at
  }
  const back = monitor.lastAt - (at + monitor.shiftMs)
  if (back > clockMs) return null
  if (back > 0) monitor.shiftMs += back + monitor.recent.slotMs
  return at + monitor.shiftMs
}

function takeTime(monitor: Monitor, at: number, now: number): Burn | null {
  const { recent, hour } = monitor
  monitor.record -= (now - monitor.lastAt) / monitor.settings.forgetMs
  monitor.lastAt = now
  monitor.points++
  const key = Math.floor(at / hourMs)
  let burn: Burn | null = null
  if (key !== hour.key) {
    if (hour.slots > 0) burn = endHour(monitor)
    hour.key = key
    hour.expected = monitor.rhythm.learned === 0 ? Number.NaN : expectedAt(monitor.rhythm, at)
  }
  const slot = Math.floor(now / recent.slotMs)
  if (slot > recent.newest) {
    moveTo(recent, slot)
    hour.slots++
  }
  return burn
}

function endHour({ hour, recent, rhythm, tone, slow }: Monitor): Burn | null {
  const at = hour.key * hourMs
  const hours = Math.max(1, recent.slotMs / hourMs)
  // Half an hour of figures speaks for the hour; less does not.
  if (hour.slots * recent.slotMs * 2 >= hourMs) learnHour(rhythm, at, hour.total / hour.slots)
  learnTone(tone, hour.total, hour.negative, hours * hourMs)
  const burn = takeHour(slow, at, hour.total, hours)
  hour.total = 0
  hour.slots = 0
  hour.negative = 0
  return burn
}

function takeCounts({ recent, hour }: Monitor, { count, negative = 0, authors = 0, reach = 0 }: Point): void {
  const place = placeOf(recent.newest, recent.counts.length)
  recent.counts[place] = (recent.counts[place] ?? 0) + count
  recent.negatives[place] = (recent.negatives[place] ?? 0) + negative
  recent.authors[place] = (recent.authors[place] ?? 0) + authors
  recent.reach[place] = (recent.reach[place] ?? 0) + reach
  // In the very first hour nothing is known to be usual but what is seen.
  recent.expected[place] = Number.isNaN(hour.expected) ? (recent.counts[place] ?? 0) : hour.expected
  recent.known[place] = 1
  hour.total += count
  hour.negative += negative
}

function scaled(sums: Sums, by: number): Sums {
  if (by === 1) return sums
  const { known, count, expected, negative, authors, reach } = sums
  return {
    known,
    count: count * by,
    expected: expected * by,
    negative: negative * by,
    authors: authors * by,
    reach: reach * by,
  }
}
