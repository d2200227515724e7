import { expect, test } from 'vitest'
import { createMonitor, loadMonitor, push, saveMonitor } from './index.ts'
import { day, makeSeries } from './testing/series.ts'

const points = makeSeries({ days: 12, mean: 5, change: (at) => (at > day(9, 12) ? 7 : 1) }).map((one) => ({
  ...one,
  negative: Math.floor(one.count / 5),
  authors: one.count,
  reach: one.count * 90,
}))

test('a state that is saved and loaded at any point judges on bit for bit, in under 4 KB', () => {
  const whole = createMonitor()
  const expected = points.map((point) => push(whole, point))
  expect(expected.some((reading) => reading.event)).toBe(true)
  let monitor = createMonitor()
  const read = points.map((point, index) => {
    if (index % 97 === 0 || index > points.length - 40) {
      const bytes = saveMonitor(monitor)
      expect(bytes.byteLength).toBeLessThan(4096)
      monitor = loadMonitor(bytes)
    }
    return push(monitor, point)
  })
  expect(read).toEqual(expected)
  expect(Buffer.from(saveMonitor(monitor)).equals(Buffer.from(saveMonitor(whole)))).toBe(true)
})

test('bytes that are no state are refused', () => {
  const bytes = saveMonitor(createMonitor())
  expect(() => loadMonitor(new Uint8Array())).toThrow(RangeError)
  expect(() => loadMonitor(bytes.subarray(0, 100))).toThrow(RangeError)
  expect(() => loadMonitor(Uint8Array.from(bytes, (byte, index) => (index < 8 ? 7 : byte)))).toThrow(RangeError)
  expect(() => loadMonitor(bytes, { windowMs: 3_600_000 })).toThrow(RangeError)
})
