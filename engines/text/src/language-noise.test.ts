import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stripNoise } from './language-noise.ts'

const NOISE =
  /https?:\/\/\S+|www\.\S+|\S+@\S+\.\S+|[@＠][\w.@-]+|[#＃][\p{L}\p{M}\p{N}_]+|\p{Extended_Pictographic}|[\p{N}]+/gu
const plainly = (text: string) => text.slice(0, 4000).replace(NOISE, ' ').replace(/\s+/gu, ' ').trim().slice(0, 1000)

const scraps = fc.constantFrom(
  'the ',
  'http://a.b/c ',
  'xhttps://q',
  'www.',
  'www.shop.it ',
  'me@home.example ',
  '@user: ',
  '＠x',
  '#Tag_1',
  '＃é',
  '🔥',
  '©',
  '½',
  '‼',
  '’',
  '…',
  ': ',
  '. ',
  '.',
  ':',
  '4:30',
  '\u00a0',
  '\u2009',
  '\u3000',
  '\ufeff',
  '\u0085',
  '\ud83d',
  '\udd25',
  '\n',
)
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.oneof(scraps, fc.string({ maxLength: 5 })), { maxLength: 40 }).map((parts) => parts.join('')),
  fc.tuple(scraps, fc.integer({ min: 1, max: 600 })).map(([part, times]) => part.repeat(times)),
)

test('what is left of a text, looked at row by row, is what one expression leaves of the whole', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(stripNoise(text)).toBe(plainly(text))
    }),
    { numRuns: 300 },
  )
})
