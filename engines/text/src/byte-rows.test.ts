import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MOST_AT_ONCE, newByteRows, putWeights, spread, sumRows, weightIn } from './byte-rows.ts'

const weight = fc.integer({ min: -128, max: 127 })

test.each([2, 4] as const)('rows of %i numbers keep each weight and add up to the sums of the weights', (width) => {
  const lanes = width * 4
  const tables = fc.array(fc.array(weight, { minLength: lanes, maxLength: lanes }), { minLength: 8, maxLength: 8 })
  const hashes = fc.array(fc.integer(), { maxLength: MOST_AT_ONCE })
  fc.assert(
    fc.property(tables, hashes, fc.integer(), (table, asked, salt) => {
      const rows = newByteRows(table.length, width)
      putWeights(rows, Int8Array.from(table.flatMap((row) => row.slice(0, 3))), 3, 0)
      putWeights(rows, Int8Array.from(table.flatMap((row) => row.slice(3))), lanes - 3, 3)
      expect(table.map((row) => row.map((_, lane) => weightIn(rows, table.indexOf(row), lane)))).toEqual(table)

      const twos = new Int32Array(2 * width)
      const sums = new Int32Array(lanes)
      sumRows(rows, Int32Array.from(asked), 0, asked.length, salt, table.length - 1, twos)
      spread(twos, asked.length, sums)
      const expected = new Array<number>(lanes).fill(0)
      for (const hash of asked)
        table[(hash ^ salt) & (table.length - 1)]!.forEach((value, lane) => {
          expected[lane]! += value
        })
      expect([...sums]).toEqual(expected)
    }),
  )
})
