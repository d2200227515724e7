import { hourOf, weekdayOf } from './point.ts'

/**
 * What is usual at an hour of a weekday: a level, and how far each hour and each weekday lies from it, as logarithms.
 * Learned an hour at a time, by steps so small and so clipped that one storm hardly moves it.
 */
export type Rhythm = {
  hours: Float64Array
  weekdays: Float64Array
  level: number
  /** Mean distance of an hour from what was expected. */
  spread: number
  learned: number
}

/** Added to a count before its logarithm, so that nothing is a number too. */
const almostNothing = 0.3
/** How far a single hour may pull: down more than up, for a flood must not become usual. */
const [mostDown, mostUp] = [-1.5, 1]
const levelRate = 0.02
const hourRate = 0.1
const weekdayRate = 0.02
const spreadRate = 0.02

export const createRhythm = (): Rhythm => ({
  hours: new Float64Array(24),
  weekdays: new Float64Array(7),
  level: 0,
  spread: 0.5,
  learned: 0,
})

/** Takes in the mean count a slot of one hour that has passed. */
export function learnHour(rhythm: Rhythm, at: number, meanPerSlot: number): void {
  const { hours, weekdays } = rhythm
  const [hour, weekday] = [hourOf(at), weekdayOf(at)]
  const seen = Math.log(meanPerSlot + almostNothing)
  if (rhythm.learned === 0) rhythm.level = seen
  const miss = seen - logExpected(rhythm, hour, weekday)
  const step = Math.max(mostDown, Math.min(mostUp, miss))
  rhythm.learned++
  rhythm.level += Math.max(levelRate, 1 / (rhythm.learned + 1)) * step
  hours[hour] = (hours[hour] ?? 0) + hourRate * step
  weekdays[weekday] = (weekdays[weekday] ?? 0) + weekdayRate * step
  rhythm.spread += spreadRate * (Math.min(Math.abs(miss), 2) - rhythm.spread)
}

const logExpected = ({ level, hours, weekdays }: Rhythm, hour: number, weekday: number) =>
  level + (hours[hour] ?? 0) + (weekdays[weekday] ?? 0)

/** The usual count of a slot at this time. */
export const expectedAt = (rhythm: Rhythm, at: number): number =>
  Math.max(0, Math.exp(logExpected(rhythm, hourOf(at), weekdayOf(at))) - almostNothing)
