import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hinted } from './hints.ts'

test('the rules chosen for a text are those whose hint it holds, in their order', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '_', 'é', '🔥', '\ud83d'), maxLength: 12 })
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '_', 'é', '\ud83d'), maxLength: 4 })),
      text,
      (hints, asked) => {
        const rules = hints.map((hint, at) => ({ id: String(at), hint, sure: 1, pattern: /x/g }))
        expect(hinted(rules)(asked)).toEqual(rules.filter(({ hint }) => asked.includes(hint)))
      },
    ),
  )
})
