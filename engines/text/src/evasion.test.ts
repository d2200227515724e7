import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildMatcher } from './match.ts'
import type { Phrase } from './types.ts'

const hidden: Phrase[] = ['wanker', 'bloody hell', 'connard', 'stronzo', 'blue'].map((text) => ({
  id: text,
  text,
  mode: 'word',
  evasions: true,
}))
hidden.push({ id: 'cretin', text: 'cretin', mode: 'prefix', evasions: true })
/** With something that may stand anywhere, every reading of a text is tried. */
const anywhere: Phrase = { id: 'anywhere', text: 'qzxqzx', mode: 'substring', evasions: true }
const quick = buildMatcher(hidden)
const thorough = buildMatcher([...hidden, anywhere])

const pieces = fc.oneof(
  fc.constantFrom(
    'w4nker',
    'w*nker',
    'wankeeeer',
    'w a n k e r',
    'bl00dy h3ll',
    'c0nn@rd',
    'str*nz*',
    'cr3tins',
    '5lue',
  ),
  fc.constantFrom('@user', "don't", '7pm', '10', 'plain', 'b.l.u.e', '#tag', 'blu€', '-', "'", '"', '(', '$'),
  fc.constantFrom(' ', ' ', '\n', ', ', '. '),
  fc.stringMatching(/^[a-e0-4@$!*.' -]{0,8}$/),
)

test('readings that cannot be meant are left out, and nothing is lost by it', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 16 }), (parts) => {
      const text = parts.join('')
      expect(quick.find(text)).toEqual(thorough.find(text))
    }),
    { numRuns: 3000 },
  )
})

test.each([
  ['what a w4nker', ['wanker']],
  ['what a w*nker you are', ['wanker']],
  ['bl00dy h3ll', ['bloody hell']],
  ['you cr3tins', ['cretin']],
  ['b.l.u.e', ['blue']],
  ['@user don’t come at 7pm', []],
])('in “%s” stands %j', (text, ids) => {
  expect(quick.find(text).map(({ id }) => id)).toEqual(ids)
})
