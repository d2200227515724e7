import { expect, test } from 'vitest'
import { compileLexicon } from './lexicon.ts'
import { Search } from './search.ts'
import { tokenise } from './tokens.ts'

const search = (phrase: string, text: string) =>
  new Search(compileLexicon(new Map([['list', { any: [phrase] }]])), text, tokenise(text), new Set(['en']), () => [])

/** One that tries every way takes for ever, and meets the time limit of every test. */
test.each([
  ['optional words', `${'a? '.repeat(40)}b`],
  ['gaps', `a ${'... a '.repeat(20)}b`],
  ['words of several lengths', `${'a/a_a/a_a_a '.repeat(20)}b`],
])('a phrase of many %s is sought in linear time, found or not', (_, phrase) => {
  expect(search(phrase, 'a '.repeat(2_000)).of('list')).toEqual([])
  expect(search(phrase, `${'a '.repeat(100)}b`).of('list').length).toBeGreaterThan(0)
})
