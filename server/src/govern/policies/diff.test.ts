import type { Clause } from '@brandwarden/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareNumbers, diffClauses } from './diff.ts'

const clause = (
  number: string,
  title: string,
  text = `${title} is how we do it here.`,
  covers: string[] = [],
): Clause => ({
  number,
  title: { en: title, fr: '', it: '' },
  text: { en: text, fr: '', it: '' },
  covers,
})
const taboo = (number: string) => clause(number, 'Taboo topics', 'We keep out of elections, creeds and quarrels.')
const mark = (number: string, text = 'Advertising is marked at its very beginning.') => clause(number, 'Marks', text)
const rants = (number: string) => clause(number, 'Rants', 'Anger is told to a colleague and never to the public.')

test.each([
  ['nothing changed', [taboo('1'), mark('2')], [taboo('1'), mark('2')], ['1 same', '2 same']],
  ['a clause was added at the end', [taboo('1')], [taboo('1'), mark('2')], ['1 same', '2 added']],
  ['a clause was removed', [taboo('1'), mark('2')], [taboo('1')], ['1 same', '2 removed']],
  [
    'a clause was put in between, and the rest moved down',
    [taboo('1'), mark('2')],
    [taboo('1'), rants('2'), mark('3')],
    ['1 same', '2 added', '3 renumbered from 2'],
  ],
  [
    'a clause moved down and was reworded',
    [taboo('1'), mark('2')],
    [taboo('1'), rants('2'), mark('3', 'Advertising is marked at its very first word.')],
    ['1 same', '2 added', '3 changed text from 2'],
  ],
  [
    'a clause was reworded where it stands',
    [mark('2')],
    [mark('2', 'Whoever advertises marks it at the very beginning.')],
    ['2 changed text'],
  ],
  [
    'only the title changed',
    [mark('2')],
    [{ ...mark('2'), title: { en: 'Ads', fr: '', it: '' } }],
    ['2 changed title'],
  ],
  [
    'only one language changed',
    [mark('2')],
    [{ ...mark('2'), title: { en: 'Marks', fr: 'Mentions', it: '' } }],
    ['2 changed title'],
  ],
  [
    'the matter that it covers changed',
    [mark('2')],
    [{ ...mark('2'), covers: ['G4.disclosure'] }],
    ['2 changed covers'],
  ],
  [
    'the order of what it covers is no change',
    [clause('1', 'A', 'x', ['G4.a', 'G4.b'])],
    [clause('1', 'A', 'x', ['G4.b', 'G4.a'])],
    ['1 same'],
  ],
  [
    'something altogether different took the number',
    [taboo('1')],
    [clause('1', 'Opening hours', 'The desk answers between nine and five.')],
    ['1 added', '1 removed'],
  ],
  [
    'two clauses changed places',
    [taboo('1'), mark('2')],
    [mark('1'), taboo('2')],
    ['1 renumbered from 2', '2 renumbered from 1'],
  ],
  ['levels count as numbers', [], [taboo('2.10'), mark('2.9'), rants('2')], ['2 added', '2.9 added', '2.10 added']],
  [
    'a removed clause stands where it stood',
    [taboo('1'), mark('2'), rants('3')],
    [taboo('1'), rants('3')],
    ['1 same', '2 removed', '3 same'],
  ],
  ['nothing at all', [], [], []],
] as [string, Clause[], Clause[], string[]][])('%s', (_, before, after, expected) => {
  const told = diffClauses(before, after).map(({ number, change, parts, was }) =>
    [number, change, ...parts, ...(was ? [`from ${was}`] : [])].join(' '),
  )
  expect(told).toEqual(expected)
})

const anyClause = fc.record({
  number: fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })).map((parts) => parts.join('.')),
  title: fc.constantFrom('Taboo', 'Marks', 'Rants').map((en) => ({ en, fr: '', it: '' })),
  text: fc.lorem({ maxCount: 6 }).map((en) => ({ en, fr: '', it: '' })),
  covers: fc.constantFrom([], ['G4.disclosure']),
}) as fc.Arbitrary<Clause>
const anyPolicy = fc.uniqueArray(anyClause, { selector: (one) => one.number, maxLength: 12 })

test('each clause of either version is told once, and a version does not differ from itself', () => {
  fc.assert(
    fc.property(anyPolicy, anyPolicy, (before, after) => {
      const changes = diffClauses(before, after)
      expect(new Set(changes.flatMap((one) => one.before ?? []))).toEqual(new Set(before))
      expect(new Set(changes.flatMap((one) => one.after ?? []))).toEqual(new Set(after))
      expect(changes.length).toBe(
        before.length + after.length - changes.filter((one) => one.before && one.after).length,
      )
      expect(diffClauses(before, before).every((one) => one.change === 'same')).toBe(true)
    }),
  )
})

test('numbers are ordered like a table of contents', () => {
  expect(['10', '2.10', '2', '2.9', '1.1.1', '1.1'].toSorted(compareNumbers)).toEqual([
    '1.1',
    '1.1.1',
    '2',
    '2.9',
    '2.10',
    '10',
  ])
})
