import fc from 'fast-check'
import { expect, test } from 'vitest'
import { WordTable } from './word-table.ts'

const words = new Map([
  ['the', 1],
  ['été', 2],
  ['straße', 3],
  ['i', 4],
  ['ÿ', 5],
])
const table = new WordTable(words)

test('a word is found wherever it stands and however it is written, and nothing else is', () => {
  const texts = fc.oneof(
    fc.constantFrom('the', 'THE', 'Été', 'ÉTÉ', 'éte', 'STRASSE', 'Straße', 'I', 'İ', 'i̇', 'Ÿ', ''),
    fc.string({ unit: fc.constantFrom('t', 'H', 'e', 'é', 'T', 'i', 'ß'), maxLength: 4 }),
    fc.string({ unit: 'binary', maxLength: 3 }),
  )
  fc.assert(
    fc.property(texts, texts, texts, (before, word, behind) => {
      const text = before + word + behind
      const found = table.valueOf(text, before.length, before.length + word.length)
      expect(found).toBe(words.get(word.toLowerCase()) ?? 0)
    }),
    { numRuns: 500 },
  )
})
