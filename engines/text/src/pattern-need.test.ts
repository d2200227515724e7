import fc from 'fast-check'
import { RE2JS } from 're2js'
import { expect, test } from 'vitest'
import { compilePattern } from './pattern.ts'
import { needOf } from './pattern-need.ts'

test.each([
  ['aurora ?4', 'aurora(?: )?4'],
  ['(?:NL)-\\d{5}', 'NL-[0-9]'],
  ['\\b\\d{3}[ -]?\\d{3}\\b', '[0-9]'],
  ['[\\p{L}\\d]{3,}\\s?/\\s?\\p{L}*', '\\/'],
  ['(?:password|mdp)[^.]{0,20}?\\d', '(?:password|mdp)'],
  ['[“"«][^”"»]{8,}[”"»]', '[“"«]'],
  ['colou?r', 'colo(?:u)?r'],
  ['ab+c', 'ab'],
  ['[?&](?:access_?)?(?:token|sid)=[a-z]{3,}', '[?&](?:access(?:_)?)?(?:token|sid)='],
  ['\\s-p[^\\s-]{5,}', '\\s-p'],
  ['\\b(?:a|b)[?!]c*', '(?:a|b)[?!]'],
  ['(?:a[0-3]|bc)+d', '(?:a[0-3]|bc)'],
  ['(?:a|\\d)[.]*', undefined],
])('“%s” needs “%s”', (source, need) => {
  expect(needOf(source, true)?.source).toBe(need)
})

test.each(['\\p{L}{17,}', '(?:a|b)', 'x*', '(?:key|\\p{L}+)', '\\Qa.b\\E', '(?P<name>abc)', '[[:alpha:]]abc', 'a{2'])(
  'of “%s” nothing is sure',
  (source) => {
    expect(needOf(source, true)).toBeUndefined()
  },
)

const part = fc.constantFrom(
  ...[
    'a',
    'b',
    'K',
    'é',
    'ſ',
    '1',
    '/',
    ' ',
    '.',
    '\\.',
    '\\d',
    '\\s',
    '\\b',
    '\\p{L}',
    '\\pL',
    '[ab]',
    '[0-3]',
    '[^a]',
  ],
  ...[
    'ab',
    '(?:a|bc)',
    '(?:ab|1?)',
    '(a/)',
    '(?:b|)',
    '^',
    '$',
    '["/]',
    '\\/',
    '[]a]',
    '|',
    '(?:',
    ')',
    '(',
    '[',
    '{2}',
  ],
)
const repeat = fc.constantFrom('', '', '', '?', '*', '+', '{2}', '{0,2}', '{1,}', '+?', '??')
const sources = fc
  .array(fc.tuple(part, repeat), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.map(([one, often]) => one + often).join(''))
const texts = fc
  .array(
    fc.constantFrom('a', 'b', 'c', 'k', 'K', 'é', 'É', 's', 'S', '1', '2', '/', ' ', '.', '"', '\n', ']', 'ab', 'a/'),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''))

test('a text without what a pattern needs is one in which RE2 finds nothing, whatever the pattern', () => {
  fc.assert(
    fc.property(fc.oneof(sources, fc.string({ maxLength: 8 })), texts, (source, text) => {
      const verdict = compilePattern(source)
      if (!verdict.ok) return
      const found = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE).matcher(text).find()
      if (needOf(source, true)?.test(text) === false) expect(found, JSON.stringify([source, text])).toBe(false)
    }),
    { numRuns: 20_000 },
  )
})
