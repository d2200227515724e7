import { dayMs } from './point.ts'

/** The totals of the last three weeks, by day: what grows too slowly for the hours to show it. */
export type Slow = {
  days: Float64Array
  /** The day that is being counted, since 1970. */
  day: number
  total: number
  hours: number
  /** The day on which a slow burn was told last. */
  toldOn: number
}

const remembered = 24
const leastHours = 12
const leastMentions = 50
const leastRatio = 2
/** Told once in two weeks. */
const quietDays = 14

export const createSlow = (): Slow => ({
  days: new Float64Array(remembered).fill(Number.NaN),
  day: Number.NaN,
  total: 0,
  hours: 0,
  toldOn: Number.NEGATIVE_INFINITY,
})

export type Burn = { day: number; total: number; before: number }

/**
 * Takes in an hour. When it opens a new day, tells whether each of the three days before held twice the mentions of
 * the same weekdays two and three weeks earlier.
 */
export function takeHour(slow: Slow, at: number, total: number, hours: number): Burn | null {
  const day = Math.floor(at / dayMs)
  const isNewDay = day !== slow.day
  const burn = isNewDay ? endDay(slow, day) : null
  slow.total += total
  slow.hours += hours
  return burn
}

function endDay(slow: Slow, day: number): Burn | null {
  const before = slow.day
  if (!Number.isNaN(before)) {
    // A day of which half was counted is taken as if the other half had been like it.
    slow.days[placeOf(before)] = slow.hours >= leastHours ? (slow.total * 24) / slow.hours : Number.NaN
    for (let skipped = before + 1; skipped < Math.min(day, before + remembered); skipped++)
      slow.days[placeOf(skipped)] = Number.NaN
  }
  slow.day = day
  slow.total = 0
  slow.hours = 0
  if (Number.isNaN(before) || day - slow.toldOn < quietDays) return null
  const burns = [1, 2, 3].map((back) => burnOf(slow, day - back))
  const [latest] = burns
  if (!latest || burns.includes(null)) return null
  slow.toldOn = day
  return latest
}

/** A day beside the larger of the same weekday two and three weeks before, where it holds twice as much. */
function burnOf({ days }: Slow, day: number): Burn | null {
  const [total, two, three] = [day, day - 14, day - 21].map((one) => days[placeOf(one)] ?? Number.NaN) as [
    number,
    number,
    number,
  ]
  const before = Math.max(two, three)
  return total >= leastMentions && total >= leastRatio * before ? { day, total, before } : null
}

const placeOf = (day: number) => ((day % remembered) + remembered) % remembered
