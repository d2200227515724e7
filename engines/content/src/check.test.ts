import fc from 'fast-check'
import { expect, test } from 'vitest'
import { check } from './check.ts'
import { CheckResult } from './format.ts'
import { compileRulebook } from './rulebook.ts'
import { company, pack, rule } from './testing.ts'

const now = new Date('2026-06-01T12:00:00Z')
const finders = [
  rule('a.shout', { severity: 'note', when: { finds: 'capitals' } }),
  rule('a.words', { when: { says: { any: ['storm', 'a _? b', '{name} is', '{number} ... {percent}'] } } }),
  rule('a.together', { when: { within: 'sentence', all: [{ says: { any: ['sun'] } }, { says: { any: ['moon'] } }] } }),
  rule('a.beside', { when: { within: 'sentence', says: { any: ['wind'] }, beside: ['sky'] } }),
  rule('a.apart', { when: { says: { any: ['rain'] }, not: { says: { any: ['umbrella'] } } } }),
  rule('a.pattern', { when: { pattern: '[0-9]{5}' } }),
  rule('a.disguise', { when: { disguised: ['rude'] } }),
  rule('a.personal', {
    severity: 'block',
    category: 'personal-data',
    when: { personalData: ['email', 'phone', 'iban'] },
  }),
  rule('a.found', {
    severity: 'block',
    when: { finds: ['embargoedTerm', 'secret', 'lookalikeLink', 'styledLetters', 'emojiChain', 'misquotedPosition'] },
  }),
  rule('a.partner', {
    when: { author: 'partner', finds: ['hiddenPartnership', 'unclearDisclosure', 'lateDisclosure'] },
  }),
]
const rulebook = compileRulebook([pack(finders, { rude: { any: ['merdle'] }, sky: { any: ['clouds'] } })], company)
const read = (text: string, more: object = {}) => check({ id: 'd', text, language: 'en', ...more }, rulebook, { now })

test('the gravest finding gives the verdict and stands first', () => {
  const { verdict, findings } = read('A storm. Write to ann@example.org about it.')
  expect(verdict).toBe('block')
  expect(findings.map(({ rule }) => rule)).toEqual(['a.personal', 'a.words'])
})

test('a note leaves a pass', () => {
  expect(read('EVERYTHING MUST GO BEFORE THE END OF MAY').verdict).toBe('pass')
})

test.each([
  ['in one sentence', 'Sun and moon.', ['Sun and moon']],
  ['not in two', 'Sun. And moon.', []],
])('conditions within a sentence hold together %s', (_, text, excerpts) => {
  expect(read(text).findings.map(({ excerpt }) => excerpt)).toEqual(excerpts)
})

test.each([
  ['is not pointed at', 'Clouds and wind.', ['wind']],
  ['must stand in the same sentence', 'Clouds. And wind.', []],
])('what stands beside the words that a rule looks for %s', (_, text, excerpts) => {
  expect(read(text).findings.map(({ excerpt }) => excerpt)).toEqual(excerpts)
})

test('what is forbidden anywhere takes the finding away', () => {
  expect(read('Rain.').verdict).toBe('review')
  expect(read('Rain. I have an umbrella.').verdict).toBe('pass')
})

test.each([
  ['before its hour, in any offset', '2027-03-01T09:59:00+01:00', 'block'],
  ['at its hour it is free', '2027-03-01T10:00:00+01:00', 'pass'],
  ['without a date the post goes out now', undefined, 'block'],
])('an embargoed name: %s (C11)', (_, publishAt, verdict) => {
  expect(read('The Strada 6.', { publishAt }).verdict).toBe(verdict)
})

test('a result keeps the promised format', () => {
  const { shadow: _shadow, ...result } = read('A storm, mErD|e and NL-12345. Ann Lee is here.')
  expect(CheckResult.parse(result)).toEqual(result)
})

const isInside = (text: string) => {
  const { findings } = read(text, { author: 'partner' })
  for (const { span } of findings) {
    if (!span) continue
    const [start, end] = span
    expect(start).toBeGreaterThanOrEqual(0)
    expect(end).toBeGreaterThan(start)
    expect(end).toBeLessThanOrEqual(text.length)
    for (const at of span)
      expect(/[\uDC00-\uDFFF]/.test(text[at] ?? '') && /[\uD800-\uDBFF]/.test(text[at - 1] ?? '')).toBe(false)
  }
}

test('spans lie inside any text, on character borders, and nothing throws', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), isInside), { numRuns: 300 })
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), isInside), { numRuns: 300 })
  const pieces = fc.constantFrom(
    'storm',
    ' ',
    '\n',
    '. ',
    '«',
    '»',
    'Ann',
    'is',
    '12345',
    '%',
    '#',
    '@a',
    '😀',
    '\ud800',
    'Strada',
    '6',
    '\u0301',
    'https://velmora-cycles.co/',
    'a@b.co',
    'sun',
    'moon',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => isInside(parts.join(''))),
    { numRuns: 500 },
  )
})

test.each([
  ['words', 'storm sun moon rain '],
  ['names', 'Ann is Lee of '],
  ['numbers', '12 345 % '],
  ['signs', '«“(#@.!?'],
  ['one long word', 'aаb'],
  ['emoji', '😀🇮🇹'],
  ['links', 'https://velmora-cycles.co/x '],
])('the longest text is read to its end: %s', (_, piece) => {
  isInside(piece.repeat(Math.ceil(100_000 / piece.length)))
})
