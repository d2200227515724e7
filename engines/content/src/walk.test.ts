import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileLexicon } from './lexicon.ts'
import { Search } from './search.ts'
import { tokenise } from './tokens.ts'

const lexicon = compileLexicon(
  new Map([
    ['fruit', { any: ['red/green apple/apples', '=Pear', 'plum*', '~green apples pie'] }],
    ['meal', { any: ['<we> eat ...3 <fruit>', 'eat !no <fruit>', '#feast/a_b_c', '*berry tart? now'] }],
    ['we', { any: ['we', 'all_of us?'] }],
  ]),
)
const searchIn = (text: string) => new Search(lexicon, text, tokenise(text), new Set(['en']), () => [])
const lists = ['fruit', 'meal', 'we']
const foundBy = (search: Search) => lists.map((list) => search.of(list))

test.each([
  ['Green apples.', 'fruit', [[0, 2]]],
  ['Green apples pie.', 'fruit', []],
  ['A Pear, a pear.', 'fruit', [[1, 2]]],
  [
    'Plums and plumage',
    'fruit',
    [
      [0, 1],
      [2, 3],
    ],
  ],
  ['All of us eat the sweet red apple', 'meal', [[0, 8]]],
  ['Eat plums. Eat no plums.', 'meal', [[0, 2]]],
  [
    'Blackberry now, strawberry tart now',
    'meal',
    [
      [0, 2],
      [2, 5],
    ],
  ],
  ['A feast, a #feast', 'meal', [[3, 4]]],
  [
    'All of us, all of it',
    'we',
    [
      [0, 3],
      [3, 5],
    ],
  ],
])('“%s” holds %s at %j', (text, list, places) => {
  expect(
    searchIn(text)
      .of(list)
      .map(({ from, to }) => [from, to]),
  ).toEqual(places)
})

test('texts that are searched in turn, on one board, keep to themselves', () => {
  const scraps = fc.constantFrom(
    'eat',
    'red',
    'green',
    'apples',
    'Pear',
    'plums',
    'pie',
    'no',
    '.',
    'a b c',
    '#feast',
    'now',
  )
  const texts = fc.array(scraps, { maxLength: 12 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      const first = searchIn(one)
      const second = searchIn(other)
      const inTurn = lists.flatMap((list) => [first.of(list), second.of(list)])
      expect(inTurn).toEqual(lists.flatMap((list) => [searchIn(one).of(list), searchIn(other).of(list)]))
      expect(foundBy(first)).toEqual(foundBy(searchIn(one)))
    }),
  )
})
