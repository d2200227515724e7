import { loadPacks } from '@brandwarden/packs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { check } from '../check.ts'
import { CompanyFile, type Draft } from '../format.ts'
import { compileRulebook, type RulebookOptions } from '../rulebook.ts'
import { keepConcepts } from './concepts.ts'
import { OUTPUTS, openModel } from './model.ts'
import { readable } from './readable.ts'

const packs = await loadPacks()
const company = CompanyFile.parse({
  company: 'Velmora',
  positions: [{ topic: 'climate', say: { en: 'We as a company will be carbon neutral by 2028.' } }],
})
const rulebook = compileRulebook(packs, company)
const now = new Date('2026-11-01T00:00:00Z')
/** The rules of a category but for the second reader’s; their lists of terms stay. */
const rulesOf = (category: string) =>
  rulebook.rules.filter((rule) => rule.category === category && !isSecond({ rule: rule.id })).map(({ id }) => id)
const isSecond = ({ rule }: { rule: string }) => rule.startsWith('second-reader.')
const second = (draft: Omit<Draft, 'id'>, options?: RulebookOptions) =>
  check({ id: 'x', ...draft }, options ? compileRulebook(packs, company, options) : rulebook, { now }).findings.filter(
    isSecond,
  )

test('a hint in none of the words of a list is put before a person, at the sentence that weighs most (C8)', () => {
  const text = 'Lovely morning in the workshop. New alarm code for the back door is 4471, so I don’t forget it again.'
  const [found] = second({ text, author: 'employee' }, { off: rulesOf('secret') })
  expect(found).toMatchObject({
    rule: 'second-reader.secret',
    category: 'secret',
    severity: 'review',
    clause: 'C8.secrets',
  })
  expect(found?.excerpt).toContain('4471')
  expect(found?.excerpt).not.toContain('Lovely')
  expect(found?.message).toMatch(/\d+%/)
})

test('where a rule has spoken on a category, the second reader adds nothing to it', () => {
  const text = 'The number one e-bike in Europe, 100% green, and it cures your back pain for good.'
  const { findings } = check({ id: 'x', text }, rulebook, { now })
  expect(findings.some((one) => one.category === 'claim' && !isSecond(one))).toBe(true)
  expect(findings.filter((one) => one.category === 'claim' && isSecond(one))).toEqual([])
  expect(second({ text }, { off: rulesOf('claim') })).not.toEqual([])
})

test('its rules are switched off, made graver and run in shadow like any other', () => {
  const text = 'Entre nous : en réunion, ils ont annoncé la fermeture du site de Lille. Rien d’officiel encore.'
  const draft = { text, author: 'employee', language: 'fr' } as const
  const off = rulesOf('confidential')
  const rule = 'second-reader.confidential'
  expect(second(draft, { off }).map((one) => one.rule)).toContain(rule)
  expect(second(draft, { off: [...off, 'second-reader'] })).toEqual([])
  expect(second(draft, { off, severity: { [rule]: 'note' } }).find((one) => one.rule === rule)?.severity).toBe('note')
  const { shadow } = check({ id: 'x', ...draft }, compileRulebook(packs, company, { off, shadow: [rule] }), { now })
  expect(shadow.map((one) => one.rule)).toContain(rule)
})

test('where a pack is switched off, its matter is not read a second time', () => {
  const draft = {
    text: 'I love this lamp and so will you. Ten per cent off with my code LENA10!',
    author: 'partner',
  } as const
  expect(second(draft, { off: rulesOf('disclosure') }).map((one) => one.category)).toContain('disclosure')
  expect(second(draft, { off: ['disclosure'] })).toEqual([])
})

test('the approved words of a position are no position of the author’s own', () => {
  const positions = (text: string) =>
    second({ text }, { off: rulesOf('position') }).filter((one) => one.category === 'position')
  expect(positions('We as a company will be carbon neutral by 2028, whatever the others say.')).toEqual([])
  expect(positions('We as a company will be carbon neutral by 2027, whatever the others say.')).not.toEqual([])
})

test('a draft in a language that it was not trained on is left to the rules', () => {
  expect(
    second({ text: 'Das Passwort für das WLAN ist Speichen2024, und die Kasse nimmt es auch.', language: 'de' }),
  ).toEqual([])
})

test('whatever the text: it never throws, only ever asks for a person, and points inside the text at whole characters', () => {
  const scraps = fc.constantFrom(
    'password ',
    'è 4471. ',
    'meilleur du monde ! ',
    '\ud83d',
    '\udc4d',
    '🔥',
    '\n',
    '{link}',
    '#NumberOne',
    '@a',
    '100%',
    'ﬁ',
    ' ',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.oneof(scraps, fc.string({ maxLength: 6 })), { maxLength: 50 }).map((parts) => parts.join('')),
    fc.tuple(scraps, fc.integer({ min: 100, max: 4000 })).map(([part, times]) => part.repeat(times)),
  )
  const authors = fc.constantFrom('brand', 'employee', 'agency', 'partner', null)
  const languages = fc.constantFrom('en', 'fr', 'it', 'de', 'xx', null)
  fc.assert(
    fc.property(texts, authors, languages, (text, author, language) => {
      for (const { severity, span, excerpt } of second({ text, author, language })) {
        expect(severity).toBe('review')
        const [start, end] = span!
        expect(text.slice(start, end)).toBe(excerpt)
        expect(/^[\udc00-\udfff]/.test(excerpt) && start > 0 && /[\ud800-\udbff]/.test(text[start - 1]!)).toBe(false)
      }
    }),
    { numRuns: 60 },
  )
})

test('weights that are not of the size they claim are refused', () => {
  const outputs = Array.from({ length: OUTPUTS }, (_, at) => readable[at] ?? 'overall')
  const kept = {
    task: 'x',
    trained: '',
    by: '',
    from: [],
    outputs,
    bits: 16,
    scale: 1,
    bias: [],
    slope: [],
    offset: [],
    concepts: keepConcepts(['rain'], new Map([[7, [0]]])),
  }
  expect(() => openModel({ ...kept, threshold: 0, least: 0, beside: 0, weights: 'eJwDAAAAAAE=' })).toThrow('damaged')
})

test('words of a list in a draft that looks harmless are told, and hold nobody up', () => {
  const text = 'Our biggest sale of the year starts tomorrow at ten in both shops; the list of items is on our site.'
  const alone = check({ id: 'x', text }, compileRulebook(packs, company, { off: ['second-reader'] }), { now })
  expect(alone.findings).toMatchObject([{ rule: 'claim.superlative', severity: 'review' }])
  const both = check({ id: 'x', text }, rulebook, { now })
  expect(both).toMatchObject({ verdict: 'pass', findings: [{ rule: 'claim.superlative', severity: 'note' }] })
  expect(both.findings[0]?.message).toContain('A second reading sees no harm')
  const insists = compileRulebook(packs, company, { severity: { 'claim.superlative': 'review' } })
  expect(check({ id: 'x', text }, insists, { now }).verdict, 'what the company set stays').toBe('review')
})

test('only reviews for words alone may be made milder: no block, no detector, no warning that a trade owes', () => {
  const all = { ...company, industry: ['finance', 'health', 'food-alcohol', 'gambling'] }
  const { mild, rules } = compileRulebook(packs, all)
  const soft = rules.filter(({ id }) => mild.has(id))
  expect(soft.map(({ severity }) => severity)).toEqual(soft.map(() => 'review'))
  for (const id of ['claim.finance-no-warning', 'claim.alcohol-warning', 'link.shortened', 'claim.medicine'])
    expect(mild.has(id), id).toBe(false)
  expect(mild.has('tone.mocking')).toBe(true)
})
