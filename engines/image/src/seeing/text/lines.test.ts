import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { looked, regionsOf } from './find-lines.ts'
import { alphabet, spell } from './letters.ts'
import { inReadingOrder } from './reading-order.ts'
import { hullOf, smallestAround, uprightAround } from './slanted.ts'

/** An answer of the reader: one step for each letter, `-` for nothing new. */
function answer(steps: string, confidence = 1): Float32Array {
  const classes = alphabet.length + 1
  const given = new Float32Array(steps.length * classes)
  for (const [at, letter] of [...steps].entries())
    given[at * classes + (letter === '-' ? 0 : alphabet.indexOf(letter) + 1)] = confidence
  return given
}

describe('letters from the steps along a line', () => {
  test.each([
    ['a letter that lasts is one', 'ééé-tt-é', 'été'],
    ['a letter twice has a gap between', 'al-l-a', 'alla'],
    ['nothing is nothing', '----', ''],
    ['blanks are one, and none at the ends', ' - -a- - -b-', 'a b'],
    ['an article that looks like a capital', "I'eau, I'aria", "l'eau, l'aria"],
    ['an English word stays', "I'm here, I'l-l stay", "I'm here, I'll stay"],
  ])('%s', (_, steps, text) => {
    expect(spell(answer(steps), steps.length).text).toBe(text)
  })

  test('the confidence is the mean over the letters', () => {
    expect(spell(answer('ab', 0.5), 2).confidence).toBeCloseTo(0.5)
  })
})

const level = (x: number, y: number, width: number, height: number, turn = 0) => ({ x, y, width, height, turn })

test.each([
  ['from top to bottom', [level(20, 60, 40, 20), level(20, 10, 40, 20)], [1, 0]],
  ['at one height from left to right', [level(80, 13, 40, 20), level(20, 10, 40, 20)], [1, 0]],
  ['small print beside a title comes after it', [level(150, 45, 300, 90), level(330, 66, 40, 12)], [0, 1]],
  [
    'aslant, the upper line first though it ends lower',
    [level(100, 80, 200, 20, 0.4), level(10, 70, 60, 20, 0.4)],
    [0, 1],
  ],
] as const)('lines are put in order: %s', (_, places, order) => {
  expect(inReadingOrder(places.map((place, at) => ({ place, at }))).map(({ at }) => at)).toEqual(order)
})

const points = fc.array(fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 })), { minLength: 1 })

test('the smallest rectangle around points holds all of them, and lies down', () => {
  fc.assert(
    fc.property(points, (all) => {
      const { x, y, width, height, turn } = smallestAround(all)
      expect(width).toBeGreaterThanOrEqual(height)
      for (const [px, py] of all) {
        const along = (px - x) * Math.cos(turn) + (py - y) * Math.sin(turn)
        const across = (py - y) * Math.cos(turn) - (px - x) * Math.sin(turn)
        expect(Math.abs(along)).toBeLessThanOrEqual(width / 2 + 1e-6)
        expect(Math.abs(across)).toBeLessThanOrEqual(height / 2 + 1e-6)
      }
    }),
  )
})

test('a hull has no point inside', () => {
  expect(
    hullOf([
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 4],
      [2, 2],
      [2, 0],
    ]),
  ).toHaveLength(4)
})

test('the upright box stays inside the picture', () => {
  expect(uprightAround({ x: 5, y: 5, width: 40, height: 10, turn: 0.3 }, [20, 20])).toEqual([0, 0, 20, 16])
})

describe('regions of likely pixels', () => {
  const map = (width: number, height: number, is: (x: number, y: number) => boolean) =>
    new Float32Array(width * height).map((_, at) => (is(at % width, Math.floor(at / width)) ? 0.9 : 0.1))

  test('two bars are two lines, the larger first, and larger than their core', () => {
    const found = regionsOf(
      map(100, 60, (x, y) => (y > 9 && y < 16 && x > 9 && x < 70) || (y > 39 && y < 46 && x > 9 && x < 40)),
      100,
      60,
    )
    expect(found).toHaveLength(2)
    expect(found[0]!.y).toBeCloseTo(13, 0)
    expect(found[0]!.width).toBeGreaterThan(60)
    expect(found[0]!.height).toBeGreaterThan(6)
    expect(found[0]!.turn).toBeCloseTo(0)
  })

  test('a bar aslant keeps its angle', () => {
    const [one] = regionsOf(
      map(100, 100, (x, y) => Math.abs(y - x * 0.5 - 20) < 4 && x > 10 && x < 90),
      100,
      100,
    )
    expect(one!.turn).toBeCloseTo(Math.atan(0.5), 1)
  })

  test('specks are none', () => {
    expect(
      regionsOf(
        map(40, 40, (x, y) => x % 10 === 0 && y % 10 === 0),
        40,
        40,
      ),
    ).toEqual([])
  })
})

test.each([
  [1080, 1080, [736, 736]],
  [1080, 1350, [672, 832]],
  [20, 10, [32, 32]],
  [8000, 100, [1600, 32]],
])('%i × %i pixels are looked at as %j', (width, height, size) => {
  expect(looked({ width, height })).toEqual(size)
})
