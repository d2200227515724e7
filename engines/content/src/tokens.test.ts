import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tokenise } from './tokens.ts'

const told = (text: string) => tokenise(text).map(({ word, kind }) => `${kind} ${word}`)

test.each([
  ['Plain words, 12 of them!', ['word plain', 'word words', 'number 12', 'word of', 'word them']],
  ['write to a.b-c@d.org or http://x.y/z.', ['word write', 'word to', 'link ', 'word or', 'link ']],
  [
    'well-known, e.g. 1,250.50 or -5',
    ['word well', 'word known', 'word e', 'word g', 'number 1,250.50', 'word or', 'number -5'],
  ],
  ['l’été 4x4 @ada.b #SlowWinter', ['word l', 'word ete', 'word 4x4', 'handle @ada.b', 'word slow', 'word winter']],
  ['50% & 3 €', ['number 50', 'sign %', 'sign &', 'number 3', 'sign €']],
  ['wwwhat httpster www.x.org', ['word wwwhat', 'word httpster', 'link ']],
  [
    'Hi @ada_b. Or @x-y? #Slow, #slowWinter! @ # - & $5',
    [
      'word hi',
      'handle @ada_b',
      'word or',
      'handle @x-y',
      'word slow',
      'word slow',
      'word winter',
      'sign &',
      'sign $',
      'number 5',
    ],
  ],
  ['@zoé #été @a.b.c. x.@y', ['handle @zoe', 'word ete', 'handle @a.b.c', 'word x', 'handle @y']],
  ['snake_case ＡＢ 𝐞𝐭𝐞', ['word snake_case', 'word ab', 'word ete']],
])('the words of “%s”', (text, expected) => {
  expect(told(text)).toEqual(expected)
})

test.each([
  ['One. Two! Three', [0, 1, 2]],
  ['One?! Two... three … four', [0, 1, 1, 1]],
  ['Dr. Who met\n\nVera.', [0, 0, 0, 1]],
  ['at 3.5 p.m. or v2.0.', [0, 0, 0, 0, 0, 0, 0]],
  ['So (they said.) Yes', [0, 0, 0, 1]],
])('the sentences of “%s”', (text, expected) => {
  expect(tokenise(text).map(({ sentence }) => sentence)).toEqual(expected)
})

test('a name that would make an address of mail is at most 64 units long, and the rest a word', () => {
  expect(tokenise(`${'x'.repeat(64)}@a.org`).map(({ kind }) => kind)).toEqual(['link'])
  expect(tokenise(`${'x'.repeat(65)}@a.org`)[0]?.kind).toBe('word')
})

test('tokens stand in order, inside the text, and never on half a character', () => {
  const pieces = fc.constantFrom(
    'a',
    'Ab',
    ' ',
    '.',
    '-',
    '@',
    '#',
    '1',
    '…',
    'é',
    '\ud83d',
    '\n',
    'http://',
    'www.',
    'a@b.c',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.oneof(pieces, fc.string({ maxLength: 4 })), { maxLength: 30 }).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(texts, (text) => {
      let before = 0
      for (const { start, end } of tokenise(text)) {
        expect(start).toBeGreaterThanOrEqual(before)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        const first = text.charCodeAt(start)
        const isLow = first >= 0xdc00 && first <= 0xdfff
        const follows = start > 0 && text.charCodeAt(start - 1) >= 0xd800 && text.charCodeAt(start - 1) <= 0xdbff
        expect(isLow && follows).toBe(false)
        before = end
      }
    }),
    { numRuns: 500 },
  )
})
