import { hashOf } from '@brandwarden/text/tone/hash'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldWord, tokenise } from '../tokens.ts'
import { conceptsOf, keepConcepts, openConcepts, placeOfPair, placesOf } from './concepts.ts'
import { look, lookAtConcepts, newSeen, sizeWith } from './features.ts'

const names = ['door', 'key', 'praise']
const words: Record<string, number[]> = { porte: [0], door: [0], clé: [1], code: [1], lovely: [2], gem: [0, 2] }
const concepts = openConcepts(
  keepConcepts(names, new Map(Object.entries(words).map(([word, all]) => [hashOf(foldWord(word)), all]))),
)
const seen = newSeen()
const OFFSET = sizeWith(0)

function seenIn(text: string): number[] {
  const tokens = tokenise(text)
  look(text, tokens, 'brand', seen)
  lookAtConcepts(tokens, concepts, seen)
  return [...seen.concepts.places.slice(0, seen.concepts.count)].map((place) => place - OFFSET).sort((a, b) => a - b)
}
const pair = (one: number, other: number) => placeOfPair(names.length, one, other)

test('whatever is kept of words is found again, and nothing else', () => {
  const many = fc.dictionary(fc.string({ minLength: 1 }), fc.array(fc.nat(254), { minLength: 1, maxLength: 6 }))
  fc.assert(
    fc.property(many, fc.string(), (given, other) => {
      const byHash = new Map(Object.entries(given).map(([word, all]) => [hashOf(word), all]))
      const opened = openConcepts(keepConcepts(new Array<string>(255).fill('x'), byHash))
      for (const [hash, all] of byHash) {
        const found = conceptsOf(opened, hash)
        const bytes = [found & 255, (found >>> 8) & 255, (found >>> 16) & 255, found >>> 24].filter((byte) => byte > 0)
        expect(bytes).toEqual(all.slice(0, 4).map((concept) => concept + 1))
      }
      if (!byHash.has(hashOf(other))) expect(conceptsOf(opened, hashOf(other))).toBe(0)
    }),
  )
})

test('each two concepts have a place of their own, in whichever order they stand', () => {
  const count = 30
  const places = new Set<number>()
  for (let one = 0; one < count; one++)
    for (let other = 0; other < one; other++) {
      expect(placeOfPair(count, one, other)).toBe(placeOfPair(count, other, one))
      places.add(placeOfPair(count, one, other))
    }
  expect(places.size).toBe(placesOf(count) - count)
  expect(Math.min(...places)).toBe(count)
  expect(Math.max(...places)).toBe(placesOf(count) - 1)
})

test.each([
  ['nothing of it', []],
  ['A door.', [0]],
  ['La porte et le code.', [0, 1, pair(0, 1)]],
  ['A door. A code.', [0, 1]],
  ['Door, door and door!', [0]],
  ['A gem', [0, 2]],
  ['A gem of a code', [0, 1, 2, pair(0, 1), pair(1, 2)]],
])('in “%s” the concepts and the pairs of a sentence are met once each', (text, expected) => {
  expect(seenIn(text)).toEqual(expected.toSorted((a, b) => a - b))
})

test('a text without a stop pairs each word with a few before it only', () => {
  const text = 'door lovely code '.repeat(100_000)
  expect(seenIn(text)).toHaveLength(placesOf(names.length))
})
