import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepConcepts } from './concepts.ts'
import { BITS, newSeen, shareOf, sizeWith } from './features.ts'
import { OUTPUTS, OVERALL, openModel, urgency, weigh, weightOf, weighWords } from './model.ts'
import { readable } from './readable.ts'

const concepts = keepConcepts(['rain', 'wind', 'snow'], new Map([[7, [0, 2]]]))
const SIZE = sizeWith(concepts.names.length)
const weights = Int8Array.from({ length: SIZE * OUTPUTS }, (_, at) => (Math.imul(at, 0x9e3779b1) >>> 24) - 128)
const model = openModel({
  task: 'x',
  trained: '',
  by: '',
  from: [],
  outputs: [...readable, 'overall'],
  bits: BITS,
  scale: 0.25,
  bias: Array.from({ length: OUTPUTS }, (_, at) => at / 8),
  slope: new Array<number>(OUTPUTS).fill(1),
  offset: new Array<number>(OUTPUTS).fill(0),
  threshold: 0,
  least: 0,
  beside: 0,
  concepts,
  weights: deflateSync(Buffer.from(weights.buffer)).toString('base64'),
})

test('each weight is found again in its row', () => {
  for (let place = 0; place < SIZE; place += 997)
    for (let output = 0; output < OUTPUTS; output++)
      expect(weightOf(model, place, output)).toBe(weights[place * OUTPUTS + output])
})

test('rows that are added four bytes at a time come to the sums of the weights, however many there are', () => {
  const places = fc.array(fc.nat(SIZE - 1), { maxLength: 700 })
  fc.assert(
    fc.property(places, places, (units, pairs) => {
      const seen = newSeen()
      for (const [group, of] of [
        [seen.units, units],
        [seen.concepts, pairs],
      ] as const) {
        group.places.set(of)
        group.count = of.length
      }
      const words = new Float64Array(OUTPUTS)
      const logits = new Float64Array(OUTPUTS)
      weighWords(model, seen, words)
      weigh(model, words, seen, logits)
      for (let output = 0; output < OUTPUTS; output++) {
        const sumOf = (of: readonly number[]) => of.reduce((sum, place) => sum + weights[place * OUTPUTS + output]!, 0)
        const plain = sumOf(units) * shareOf.units(units.length) + sumOf(pairs) * shareOf.concepts(pairs.length)
        expect(logits[output]).toBeCloseTo(output / 8 + plain * 0.25, 6)
      }
    }),
    { numRuns: 40 },
  )
})

test('the odds of any category are those of none, turned round', () => {
  const logits = Float64Array.from({ length: OUTPUTS }, (_, at) => (at === OVERALL ? 0.5 : at - 9))
  const none = logits.slice(0, OVERALL).reduce((product, one) => product / (1 + Math.exp(one)), 1)
  expect(urgency(logits)).toBeCloseTo(0.5 + Math.log((1 - none) / none), 6)
  expect(urgency(logits.fill(1000))).toBeCloseTo(1030)
})
