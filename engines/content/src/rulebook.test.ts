import { expect, test } from 'vitest'
import { check } from './check.ts'
import { replay, runExamples } from './examples.ts'
import { compileRulebook, RulebookError, type RulebookOptions } from './rulebook.ts'
import { company, pack, rule } from './testing.ts'

const now = new Date('2026-06-01T12:00:00Z')
const rain = rule('tone.rain', { when: { says: 'wet' }, flag: [{ text: 'Rain' }], pass: [{ text: 'Sun' }] })
const snow = rule('tone.snow', { severity: 'block', when: { says: { en: ['snow'] } } })
const packs = [pack([rain, snow], { wet: { en: ['rain'] } })]
const verdictWith = (text: string, options: RulebookOptions = {}) =>
  check({ id: 'd', text, language: 'en' }, compileRulebook(packs, company, options), { now }).verdict

test.each<[string, string, RulebookOptions, string]>([
  ['a rule finds its words', 'Rain again', {}, 'review'],
  ['a rule that is off finds nothing', 'Rain again', { off: ['tone.rain'] }, 'pass'],
  ['a pack that is off finds nothing', 'Snow again', { off: ['test'] }, 'pass'],
  ['the severity can be lowered to a note', 'Snow again', { severity: { 'tone.snow': 'note' } }, 'pass'],
  ['words can be added to a list', 'Drizzle again', { words: { wet: { en: ['drizzle'] } } }, 'review'],
  ['words can be taken out of a list', 'Rain again', { without: { wet: { en: ['rain'] } } }, 'pass'],
  [
    'an own rule counts like the others',
    'Hail again',
    { own: [rule('tone.hail', { when: { says: { en: ['hail'] } } })] },
    'review',
  ],
  ['a rule in shadow changes no verdict', 'Snow again', { shadow: ['tone.snow'] }, 'pass'],
])('%s', (_, text, options, verdict) => {
  expect(verdictWith(text, options)).toBe(verdict)
})

test('findings of a rule in shadow are told apart', () => {
  const rulebook = compileRulebook(packs, company, { shadow: ['tone.snow'] })
  const outcome = check({ id: 'd', text: 'Snow', language: 'en' }, rulebook, { now })
  expect(outcome.findings).toEqual([])
  expect(outcome.shadow.map(({ rule }) => rule)).toEqual(['tone.snow'])
})

test('examples that fail are told with the reason', () => {
  const wrong = rule('tone.wrong', {
    when: { says: { en: ['rain'] } },
    flag: [{ text: 'Sun', language: 'en' }],
    pass: [{ text: 'Rain', language: 'en' }],
  })
  const failed = runExamples(wrong, compileRulebook(packs, company, { own: [wrong] }))
  expect(failed.map(({ kind, because }) => [kind, because])).toEqual([
    ['flag', 'not_flagged'],
    ['pass', 'flagged'],
  ])
  expect(runExamples(rain, compileRulebook(packs, company, { shadow: ['tone.rain'] }))).toEqual([])
})

test('a rule is replayed over past drafts', () => {
  const rulebook = compileRulebook(packs, company, { shadow: ['tone.snow'] })
  const past = ['Snow today', 'Sun today', 'Rain and snow'].map((text, index) => ({
    id: String(index),
    text,
    language: 'en',
  }))
  expect(replay('tone.snow', past, rulebook, now).map(({ draft }) => draft.id)).toEqual(['0', '2'])
})

test.each<[string, RulebookOptions, RegExp]>([
  ['two rules of one name', { own: [rain] }, /two rules are called “tone.rain”/],
  [
    'a list that does not exist',
    { own: [rule('tone.x', { when: { says: 'dry' } })] },
    /rule “tone.x” asks for terms “dry”/,
  ],
  ['a phrase that cannot be read', { own: [rule('tone.x', { when: { says: { en: ['... x'] } } })] }, /gap/],
  [
    'a pattern that RE2 refuses',
    { own: [rule('tone.x', { when: { pattern: '(?=x)' } })] },
    /rule “tone.x”: the pattern “\(\?=x\)” cannot be used/,
  ],
])('%s is refused by name', (_, options, message) => {
  expect(() => compileRulebook(packs, company, options)).toThrow(RulebookError)
  expect(() => compileRulebook(packs, company, options)).toThrow(message)
})

test.each([
  ['of the company’s industry is on', ['finance'], 'review'],
  ['of another industry is off', ['health'], 'pass'],
])('a pack %s', (_, industry, verdict) => {
  const finance = { ...packs[0]!, industry: 'finance' }
  const rulebook = compileRulebook([finance], { ...company, industry }, {})
  expect(check({ id: 'd', text: 'Rain', language: 'en' }, rulebook, { now }).verdict).toBe(verdict)
})
