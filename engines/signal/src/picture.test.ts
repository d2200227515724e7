import { expect, test } from 'vitest'
import { createMonitor, createSketch, draw, drawSignal, push, type SignalEvent } from './index.ts'
import { day, makeSeries } from './testing/series.ts'

test('a series of any length becomes a picture of one size, with its alerts in words', () => {
  const monitor = createMonitor()
  const sketch = createSketch()
  const events: SignalEvent[] = []
  for (const point of makeSeries({ days: 30, mean: 5, change: (at) => (at > day(25) && at < day(26) ? 9 : 1) })) {
    const reading = push(monitor, point)
    draw(sketch, point.at, reading)
    if (reading.event) events.push(reading.event)
  }
  expect(sketch.rows).toBe(30 * 288)
  expect(sketch.columns.length).toBeLessThanOrEqual(1_920)
  expect(sketch.columns.reduce((sum, column) => sum + column.count, 0)).toBe(sketch.rows)
  const svg = drawSignal(sketch, events, { title: '<Nordlicht> & "friends"', language: 'it' })
  expect(svg).toContain('&#60;Nordlicht&#62; &#38; &#34;friends&#34;')
  expect(svg).toContain('di solito a quest’ora')
  expect(svg).not.toMatch(/NaN|Infinity|undefined/)
})

test('nothing to draw is said', () => {
  expect(drawSignal(createSketch(), [], { title: 'Empty' })).toContain('No figures.')
})
