import { createRequire } from 'node:module'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readInsult, readInsultBy } from '../insult.ts'
import { readTone, readToneBy } from '../tone.ts'
import { type KeptModel, openModel } from './model.ts'

const open = (name: string) => openModel(createRequire(import.meta.url)(`../../weights/${name}.json`) as KeptModel)
const tone = open('tone')
const insult = open('insult')

test('two models side by side say what each says alone, of words long and short, new and known, in any script', () => {
  const words = fc.constantFrom(
    'you ',
    'are ',
    'an idiot',
    'a',
    ' s c u m ',
    'n.o.c ',
    'Donaudampfschifffahrtsgesellschaftskapitän ',
    'sooooo ',
    '#NotInMyName ',
    'été ',
    'идиот ',
    'f**k ',
    '😊',
    '. ',
    'muslims ',
    'not ',
    '\n',
  )
  const texts = fc.oneof(
    fc.array(fc.oneof(words, fc.string({ maxLength: 14 })), { maxLength: 60 }).map((parts) => parts.join('')),
    fc.tuple(words, fc.integer({ min: 1, max: 300 })).map(([word, times]) => word.repeat(times)),
  )
  fc.assert(
    fc.property(texts, fc.constantFrom(undefined, 'en', 'fr', 'de'), (text, language) => {
      expect(readTone(text, language)).toEqual(readToneBy(tone, text, language))
      expect(readInsultBy(insult, text, language)).toEqual(readInsult(text, language))
    }),
    { numRuns: 300 },
  )
})
