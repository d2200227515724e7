import fc from 'fast-check'
import { expect, test } from 'vitest'
import { detectByEld, detectByLetters } from './language.ts'

const words = fc.array(
  fc.oneof(
    fc.constantFrom('the', 'sur', 'della', 'nicht', "don't", 'aujourd', 'questo', 'pero', 'wat', 'jest', 'a', 'of'),
    fc.constantFrom(
      'été',
      'perché',
      'straße',
      'ÎLE',
      'İstanbul',
      'ΣΑΣ',
      'мама',
      'こんにちは',
      'مرحبا',
      'l’été',
      'œuvre',
    ),
    fc.string({ maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc
      .tuple(fc.constantFrom('é', 'ж', '語', 'aé'), fc.integer({ min: 1, max: 200 }))
      .map(([part, times]) => part.repeat(times)),
    fc.stringMatching(/^[a-z'` -]{0,100}$/),
  ),
  { maxLength: 120 },
)

test('languages are told apart by letters exactly as eld does', () => {
  fc.assert(
    fc.property(words, (parts) => {
      const text = parts.join(' ')
      expect(detectByLetters(text)).toEqual(detectByEld(text))
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['Nous avons le plaisir de vous annoncer', 'fr'],
  ['Wir freuen uns auf euch alle heute Abend', 'de'],
  ['Siamo felici di annunciare il nuovo prodotto', 'it'],
])('the letters of “%s” say %s', (text, language) => {
  expect(detectByLetters(text).language).toBe(language)
})
