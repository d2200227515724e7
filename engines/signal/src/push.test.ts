import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createMonitor, type Monitor, type MonitorOptions, type Point, push, type SignalEvent } from './index.ts'
import { chance, day, makeSeries } from './testing/series.ts'

function listen(points: readonly Point[], options?: MonitorOptions): SignalEvent[] {
  const monitor = createMonitor(options)
  return points.flatMap((point) => push(monitor, point).event ?? [])
}
const began = (events: readonly SignalEvent[]) => events.filter((event) => event.kind === 'began')
const isStorm = (at: number) => at >= day(25, 14) && at < day(25, 17)
const hour = 3_600_000

describe('W2: nothing is said of', () => {
  test.each([
    ['a brand of few words', makeSeries({ days: 56, mean: 0.05 })],
    ['a brand of some', makeSeries({ days: 56, mean: 2 })],
    ['a brand of many', makeSeries({ days: 56, mean: 200 })],
    [
      'a brand that grows threefold in two months',
      makeSeries({ days: 60, mean: 10, change: (at) => 1 + (2 * (at - day(0))) / (day(60) - day(0)) }),
    ],
    [
      'two quiet holidays',
      makeSeries({ days: 40, mean: 10, change: (at) => (at >= day(30) && at < day(32) ? 0.2 : 1) }),
    ],
    [
      'half a day that nobody counted',
      makeSeries({ days: 40, mean: 10 }).filter(({ at }) => at < day(20, 3) || at > day(20, 15)),
    ],
    ['every second figure missing', makeSeries({ days: 40, mean: 10 }).filter((_, index) => index % 2 === 0)],
    [
      'clocks that go back',
      makeSeries({ days: 40, mean: 10 }).map((one) => ({ ...one, at: one.at - (one.at >= day(30, 3) ? hour : 0) })),
    ],
    [
      'clocks that go forward',
      makeSeries({ days: 40, mean: 10 }).map((one) => ({ ...one, at: one.at + (one.at >= day(30, 2) ? hour : 0) })),
    ],
    [
      'three mentions instead of one',
      makeSeries({ days: 30, mean: 0.01 }).map((one) => (one.at === day(25, 9) ? { ...one, count: 3 } : one)),
    ],
    [
      'a storm in the first hours, when nothing is known',
      makeSeries({ days: 2, mean: 5, change: (at) => (at >= day(1, 9) ? 9 : 1) }),
    ],
  ])('%s', (_, points) => {
    expect(points.length).toBeGreaterThan(500)
    expect(listen(points)).toEqual([])
  })
})

describe('W2: a storm', () => {
  test.each([
    [2.5, 'low', 150],
    [4, 'low', 60],
    [8, 'medium', 25],
    [20, 'medium', 15],
  ])('of %d times the usual is one episode of %s severity, told within %d minutes', (times, severity, minutes) => {
    const points = makeSeries({ days: 30, mean: 5, change: (at) => (isStorm(at) ? times : 1) })
    const events = listen(points)
    const [first] = began(events)
    expect(began(events)).toHaveLength(1)
    expect(first).toMatchObject({ about: 'volume', severity })
    expect(((first?.at ?? 0) - day(25, 14)) / 60_000).toBeLessThanOrEqual(minutes)
    expect(Math.abs((first?.startedAt ?? 0) - day(25, 14))).toBeLessThanOrEqual(times > 3 ? hour : 2 * hour)
    const end = events.at(-1)
    expect(end?.kind).toBe('ended')
    expect(end?.peakAt).toSatisfy(isStorm)
    expect((end?.at ?? 0) - day(25, 17)).toBeLessThan(4 * hour)
  })

  test('that grows is told again as growth, not as another one', () => {
    const points = makeSeries({ days: 30, mean: 5, change: (at) => (isStorm(at) ? (at > day(25, 15) ? 60 : 4) : 1) })
    const events = listen(points)
    expect(events.map((event) => event.kind)).toEqual(['began', 'grew', 'grew', 'grew', 'ended'])
    expect(events.slice(0, 4).map((event) => event.severity)).toEqual(['low', 'medium', 'high', 'critical'])
  })

  test('is found in hours and in days as well', () => {
    const hourly = makeSeries({
      days: 60,
      mean: 60,
      slotMs: hour,
      change: (at) => (at >= day(50, 14) && at < day(50, 20) ? 8 : 1),
    })
    expect(began(listen(hourly, { slotMs: hour }))).toMatchObject([{ about: 'volume' }])
    const daily = makeSeries({
      days: 200,
      mean: 600,
      slotMs: 24 * hour,
      change: (at) => (at >= day(150) && at < day(152) ? 8 : 1),
    })
    expect(began(listen(daily, { slotMs: 24 * hour }))).toMatchObject([{ about: 'volume', at: day(150) }])
  })

  test('of few people is told from one of many, and weighs less', () => {
    const points = makeSeries({ days: 30, mean: 5, change: (at) => (isStorm(at) ? 8 : 1) })
    const by = (share: number) =>
      listen(points.map((one) => ({ ...one, authors: Math.round(one.count * (isStorm(one.at) ? share : 0.9)) })))
    expect(by(0.9)[0]).toMatchObject({ crowd: 'many', severity: 'medium' })
    expect(by(0.1)[0]).toMatchObject({ crowd: 'few', severity: 'low' })
  })

  test('of anger weighs more than one of joy, and reach makes it graver', () => {
    const points = makeSeries({ days: 30, mean: 5, change: (at) => (isStorm(at) ? 8 : 1) })
    const told = (more: (one: Point) => Partial<Point>) =>
      listen(points.map((one) => ({ ...one, ...more(one) }))).find((event) => event.about === 'volume')
    const negative = (share: number) => (one: Point) => ({
      negative: Math.round(one.count * (isStorm(one.at) ? share : 0.3)),
    })
    expect(told(negative(0.9))).toMatchObject({ severity: 'high' })
    expect(told(negative(0.05))).toMatchObject({ severity: 'low' })
    expect(told((one) => ({ reach: one.count * (isStorm(one.at) ? 9_000 : 100) }))).toMatchObject({ severity: 'high' })
  })
})

test('W2: a turn to the negative is found without one mention more', () => {
  const next = chance(5)
  const points = makeSeries({ days: 30, mean: 5 }).map((one) => {
    const share = one.at >= day(25, 12) && one.at < day(25, 18) ? 0.5 : 0.12
    return { ...one, negative: Array.from({ length: one.count }, next).filter((value) => value < share).length }
  })
  const events = listen(points)
  expect(began(events)).toMatchObject([{ about: 'tone' }])
  expect(((began(events)[0]?.at ?? 0) - day(25, 12)) / hour).toBeLessThan(2)
  expect(events.at(-1)).toMatchObject({ kind: 'ended', about: 'tone' })
})

test('W2: what grows by eight in a hundred each day is told, though no hour of it is a storm', () => {
  const grow = (at: number) => (at > day(35) ? Math.exp((0.08 * (at - day(35))) / (24 * hour)) : 1)
  const events = listen(makeSeries({ days: 55, mean: 5, change: grow }))
  expect(events).toMatchObject([{ kind: 'began', about: 'slow' }])
  expect(events[0]?.at).toBeLessThan(day(35 + 14))
})

test('W2: after a gap nothing is judged until half of the window is known', () => {
  const monitor = createMonitor()
  for (const point of makeSeries({ days: 10, mean: 5 })) push(monitor, point)
  const states = Array.from(
    { length: 20 },
    (_, index) => push(monitor, { at: day(11) + index * 300_000, count: 5 }).state,
  )
  expect(states.slice(0, 17)).toEqual(Array(17).fill('gap'))
  expect(states.slice(17)).toEqual(['judged', 'judged', 'judged'])
})

test('what is no point changes nothing', () => {
  const monitor = createMonitor()
  for (const point of makeSeries({ days: 3, mean: 5 })) push(monitor, point)
  const before = structuredClone(monitor)
  const at = day(3)
  for (const point of [
    { at: Number.NaN, count: 1 },
    { at, count: -1 },
    { at, count: Number.POSITIVE_INFINITY },
    { at, count: 1, negative: Number.NaN },
    { at: day(1), count: 1 },
  ])
    expect(push(monitor, point)).toMatchObject({ state: 'refused', event: null })
  expect(monitor).toEqual(before)
})

test.each([0, 999, -5, Number.NaN, 8 * 24 * hour])('a width of %d ms is refused', (slotMs) => {
  expect(() => createMonitor({ slotMs })).toThrow(RangeError)
})

test('whatever comes, scores lie between 0 and 1, and 0.5 is reached only where an episode begins', () => {
  const point = fc.record({
    step: fc.integer({ min: -7_200_000, max: 20_000_000 }),
    count: fc.oneof(fc.nat(50), fc.nat(1_000_000), fc.double({ min: 0, max: 1e300, noNaN: true })),
    negative: fc.option(fc.nat(100), { nil: undefined }),
    authors: fc.option(fc.nat(100), { nil: undefined }),
    reach: fc.option(fc.nat(), { nil: undefined }),
  })
  fc.assert(
    fc.property(fc.array(point, { maxLength: 600 }), (steps) => {
      const monitor: Monitor = createMonitor({ settings: { learnMs: 0 } })
      let at = day(0)
      for (const { step, count, negative, authors, reach } of steps) {
        at += step
        const more = {
          ...(negative !== undefined && { negative }),
          ...(authors !== undefined && { authors }),
          ...(reach !== undefined && { reach }),
        }
        const { score, event } = push(monitor, { at, count, ...more })
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
        expect(score >= 0.5).toBe(event?.kind === 'began')
      }
    }),
    { numRuns: 60 },
  )
})
