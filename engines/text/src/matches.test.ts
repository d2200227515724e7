import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchesFrom, matchesOf } from './matches.ts'

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

test('where a pattern begins with one of two signs, to try it at these alone finds what it finds anywhere', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'b', '#', '@', '🔥', '\ud83d') }), (text) => {
      expect(matchesFrom(text, /(?<!a)[#@](?:b|#b)*/uy, '#@').map(({ index, 0: found }) => [index, found])).toEqual(
        [...text.matchAll(/(?<!a)[#@](?:b|#b)*/gu)].map(({ index, 0: found }) => [index, found]),
      )
    }),
  )
})
