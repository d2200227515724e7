import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileLexicon } from './lexicon.ts'
import type { Terms } from './pack.ts'
import { emptyBook, type PhraseBook } from './phrase-book.ts'
import { loadBook, saveBook } from './phrase-book-bytes.ts'
import { Search } from './search.ts'
import { tokenise } from './tokens.ts'

function loaded(sources: readonly string[]): PhraseBook {
  const book = loadBook(saveBook(sources))
  if (!book.ok) throw new Error(book.message)
  return book.value
}

function find(terms: ReadonlyMap<string, Terms>, text: string, book: PhraseBook) {
  const search = new Search(compileLexicon(terms, book), text, tokenise(text), new Set(['en', 'fr']), () => [])
  return [...terms.keys()].map((list) => [list, search.of(list)])
}

const words = ['cure', 'cures', 'May', 'very', 'good', 'no', 'one', 'été', 'no_one', '#ad', '42']
const unit = fc.oneof(
  fc.constantFrom(...words),
  fc.constantFrom(
    'cur*',
    '*ures',
    '=May',
    '_',
    '{number}',
    '{young}',
    '<base>',
    '<other>',
    'very?',
    '!no',
    '...',
    '...2',
  ),
  fc.tuple(fc.constantFrom(...words), fc.constantFrom('good', '<base>', 'cur*')).map((two) => two.join('/')),
)
const phrase = fc
  .tuple(
    fc.boolean(),
    fc.constantFrom(...words),
    fc.array(unit, { maxLength: 3 }),
    fc.constantFrom('', ' end', ' <base>'),
  )
  .map(([not, first, more, last]) => `${not ? '~' : ''}${[first, ...more].join(' ')}${last}`)
  .filter((source) => !source.endsWith('...') && !source.endsWith('...2'))
const simple = fc.array(fc.constantFrom(...words, 'cur*', 'a cure', '~good cure', 'no one'), {
  minLength: 1,
  maxLength: 3,
})
const text = fc.array(fc.constantFrom(...words, 'end', 'a', '.', 'Cured', 'sixteen'), { maxLength: 14 })

describe('a book of phrases that were read before', () => {
  test('changes nothing that is found, whichever phrases it holds', () => {
    fc.assert(
      fc.property(
        fc.record({ en: fc.array(phrase, { maxLength: 5 }), fr: fc.array(phrase, { maxLength: 2 }) }),
        simple,
        simple,
        fc.array(fc.oneof(phrase, fc.constantFrom(...words)), { minLength: 1, maxLength: 8 }),
        fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
        text,
        (list, base, other, more, kept, signs) => {
          const terms = new Map<string, Terms>([
            ['list', list],
            ['base', { any: base }],
            ['other', { en: other }],
          ])
          const all = [...list.en, ...list.fr, ...base, ...other].filter((_, at) => kept[at])
          const written = signs.join(' ')
          expect(find(terms, written, loaded([...all, ...more]))).toEqual(find(terms, written, emptyBook))
        },
      ),
      { numRuns: 500 },
    )
  })

  test('says the same whether it was saved or not', () => {
    const sources = ['a cure', 'so <base>', '=May', 'stop ... pills', '*ures', 'very? {number} good/fine']
    const { numbers, code, begins, names, needs, groups } = loaded(sources)
    expect([...numbers.keys()]).toEqual(sources)
    expect(code.exact.map(({ as }) => as)).toEqual(['May'])
    expect([begins, names, needs, groups].map(({ from }) => from.length - 1)).toEqual([6, 6, 6, groups.from.length - 1])
  })

  const bytes = saveBook(['a cure'])
  test.each([
    ['nothing', new Uint8Array(0)],
    ['less than all', bytes.slice(0, -4)],
    ['another version', bytes.map((byte, at) => (at === 0 ? byte ^ 1 : byte))],
    ['changed', bytes.map((byte, at) => (at === bytes.length - 9 ? byte ^ 1 : byte))],
  ])('is refused where it is %s', (_, damaged) => {
    expect(loadBook(damaged)).toMatchObject({ ok: false, because: 'unreadable' })
  })

  test('is not written of nothing, nor of what cannot be read', () => {
    expect(() => saveBook([])).toThrow('there are no phrases to save')
    expect(() => saveBook(['... pills'])).toThrow(/begins or ends with a gap/)
  })
})
