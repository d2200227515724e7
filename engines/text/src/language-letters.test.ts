import { createRequire, findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { detectByLetters } from './language.ts'
import { type LetterTables, openLetters } from './language-letters.ts'

type Eld = { detect(text: string): { language: string; getScores(): Record<string, number>; isReliable(): boolean } }
const home = dirname(findPackageJSON('eld', import.meta.url)!)
const load = createRequire(import.meta.url)
const { eld } = load(join(home, 'src/entries/static.extrasmall.js')) as { eld: Eld }
const { ngramsData } = load(join(home, 'src/ngrams/extrasmall.js')) as { ngramsData: Omit<LetterTables, 'avgScore'> }
const letters = openLetters({
  ...ngramsData,
  ...(load(join(home, 'src/avgScore.js')) as Pick<LetterTables, 'avgScore'>),
})

const words = fc.array(
  fc.oneof(
    fc.constantFrom('the', 'sur', 'della', 'nicht', "don't", 'aujourd', 'questo', 'pero', 'wat', 'jest', 'a', 'of'),
    fc.string({ maxLength: 12 }),
    fc.stringMatching(/^[a-z'` -]{0,100}$/),
  ),
  { maxLength: 120 },
)

test('plain letters are told apart exactly as eld does', () => {
  fc.assert(
    fc.property(words, (parts) => {
      const text = parts.join(' ').slice(0, 1000)
      const theirs = eld.detect(text)
      const ours = letters(text)
      expect(ours?.language ?? '').toBe(theirs.language)
      if (!ours) return
      const [best = 0, next = 0] = Object.values(theirs.getScores()).sort((a, b) => b - a)
      expect([ours.lead, ours.isReliable]).toEqual([best - next, theirs.isReliable()])
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
