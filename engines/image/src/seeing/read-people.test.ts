import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import type { Pixels } from '../seen.ts'
import { judge } from './age.ts'
import { fromEven } from './even.ts'
import { overlap, windowsOf, withoutRepeats } from './faces.ts'
import { readPeople } from './read-people.ts'
import { fromNoneToOne, resample } from './resample.ts'

const astronaut = readFileSync(join(import.meta.dirname, 'testing/astronaut.webp'))
const pixelsOf = async (picture: Sharp): Promise<Pixels> => {
  const { data, info } = await picture.removeAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

test('a dressed adult is one face, no child and not bare (C8)', async () => {
  const { faces, skin } = await readPeople(await pixelsOf(sharp(astronaut)))
  expect(faces).toHaveLength(1)
  const { box, confidence, minor, age } = faces[0]!
  expect(overlap(box, [107, 45, 64, 64])).toBeGreaterThan(0.7)
  expect(confidence).toBeGreaterThan(0.7)
  expect(minor).toBeLessThan(0.5)
  expect(age).toBeGreaterThan(20)
  expect(skin.confidence).toBeLessThan(0.2)
})

test.each([
  ['a single pixel', 1, 1],
  ['a strip', 700, 3],
])('%s shows nobody', async (_, width, height) => {
  const data = new Uint8Array(width * height * 3).fill(90)
  expect((await readPeople({ data, width, height })).faces).toEqual([])
})

describe('an age from a guess over the years', () => {
  const around = (year: number) => new Float32Array(100).map((_, at) => (Math.abs(at - year) < 3 ? 0.2 : 0))
  test.each([
    [6, 'a child', true],
    [40, 'an adult', false],
  ])('%i reads as %s', (year, _, isMinor) => {
    const { minor, years } = judge(around(year))
    expect(years).toBe(year)
    expect(minor >= 0.5).toBe(isMinor)
  })
})

test('the bar of a model becomes one half, and the order stays', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  expect(fromEven(0.25, 0.25)).toBe(0.5)
  fc.assert(
    fc.property(share, share, (a, b) => {
      expect(fromEven(Math.min(a, b), 0.25)).toBeLessThanOrEqual(fromEven(Math.max(a, b), 0.25))
      expect(fromEven(a, 0.25)).toBeLessThanOrEqual(1)
    }),
  )
})

test('windows cover a large picture, and a small one has one', () => {
  expect(windowsOf({ width: 300, height: 200 })).toHaveLength(1)
  const windows = windowsOf({ width: 1080, height: 1350 })
  for (const [x, y] of [
    [0, 0],
    [1079, 0],
    [540, 675],
    [0, 1349],
    [1079, 1349],
  ] as const)
    expect(
      windows.slice(1).some(([left, top, wide, high]) => x >= left && x < left + wide && y >= top && y < top + high),
    ).toBe(true)
})

test('of two boxes on one face the surer stays', () => {
  const sure = { box: [0, 0, 10, 10] as const, confidence: 0.9 }
  const other = { box: [50, 0, 10, 10] as const, confidence: 0.6 }
  expect(withoutRepeats([{ box: [1, 1, 10, 10], confidence: 0.7 }, sure, other])).toEqual([sure, other])
})

describe('a picture at another size', () => {
  const checks = { data: new Uint8Array([0, 0, 0, 255, 255, 255, 255, 255, 255, 0, 0, 0]), width: 2, height: 2 }
  test('is a mean where it shrinks', () => {
    const [red, green, blue] = resample(checks, [0, 0, 2, 2], [1, 1], fromNoneToOne)
    for (const one of [red, green, blue]) expect(one).toBeCloseTo(0.5)
  })
  test('is grey where there is no picture', () => {
    expect(resample(checks, [10, 10, 2, 2], [1, 1], fromNoneToOne)[0]).toBeCloseTo(0.5)
  })
  test('stays between the darkest and the lightest', () => {
    const place = fc.tuple(
      fc.integer({ min: -5, max: 5 }),
      fc.integer({ min: -5, max: 5 }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
    )
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 12 }), (box, size) => {
        for (const value of resample(checks, box, [size, size], fromNoneToOne)) {
          expect(value).toBeGreaterThanOrEqual(-1e-6)
          expect(value).toBeLessThanOrEqual(1 + 1e-6)
        }
      }),
    )
  })
})
