import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchesOf } from './matches.ts'

const patterns = [/a/g, /a*/g, /\b/g, /(?:)/gu, /[^a]?/gu, /(?<m>b)|a(?=b)/dg, /\p{Emoji}*/gu]

test('the matches are those of matchAll, also of nothing, inside one another and in any order of asking', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '🔥', '\ud83d') }), (text) => {
      for (const pattern of patterns) {
        expect(matchesOf(text, pattern)).toEqual([...text.matchAll(pattern)])
        expect(matchesOf(text, pattern).flatMap(() => matchesOf(text, pattern)).length).toBe(
          matchesOf(text, pattern).length ** 2,
        )
      }
    }),
  )
})
