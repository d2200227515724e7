import fc from 'fast-check'
import { expect, test } from 'vitest'
import { displayWidth, tame } from '../terminal/width.ts'
import { markLines } from './excerpt.ts'
import { readMarkdown } from './markdown.ts'
import { wrap } from './text.ts'

test('front matter, pictures, line ends and blank ends are not part of the text', () => {
  const file = '---\nnetwork: x\n---\n\nHello  \r\n![A lake](img/lake.jpg "Lake")\r\nworld![](b.png)!\n\n'
  const { text, frontMatter, images } = readMarkdown(file, true)
  expect({ text, frontMatter, images }).toEqual({
    text: 'Hello  \nworld!',
    frontMatter: 'network: x',
    images: [
      { path: 'img/lake.jpg', alt: 'A lake' },
      { path: 'b.png', alt: '' },
    ],
  })
})

test('plain text is taken as it is', () => {
  const { text, frontMatter, images } = readMarkdown('---\na: b\n---\n![x](y)', false)
  expect({ text, frontMatter, images }).toEqual({ text: '---\na: b\n---\n![x](y)', frontMatter: null, images: [] })
})

test('each character of the text is found again in the file', () => {
  const piece = fc.constantFrom('a', 'é', '🎧', '\n', '\r\n', ' ', '![x](y.jpg)', '![', '---\n', 'word ')
  fc.assert(
    fc.property(fc.array(piece), fc.boolean(), (pieces, isMarkdown) => {
      const file = pieces.join('')
      const { text, placeOf } = readMarkdown(file, isMarkdown)
      for (let at = 0; at < text.length; at++) {
        const place = placeOf(at)
        if (text[at] === '\n') expect(file.slice(place, place + 2)).toMatch(/^\r?\n|^\n/)
        else expect(file[place]).toBe(text[at])
      }
    }),
    { numRuns: 500 },
  )
})

test('a marked line fits the terminal and its mark stands under the words', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 36, max: 120 }),
      (text, from, length, width) => {
        const start = from % (text.length + 1)
        const span = [start, Math.min(text.length, start + (length % 40))] as const
        for (const { before, marked, after, indent } of markLines(text, span, width)) {
          expect(displayWidth(before + marked + after)).toBeLessThanOrEqual(width + 2)
          expect(indent).toBe(displayWidth(before))
        }
      },
    ),
    { numRuns: 500 },
  )
})

test.each([
  ['abc', 3],
  ['été', 3],
  ['e\u0301', 1],
  ['日本', 4],
  ['🎧', 2],
  ['👩‍👩‍👧', 2],
  ['🇫🇷', 2],
  ['→ ✔', 3],
])('%s takes %i columns', (text, width) => {
  expect(displayWidth(text)).toBe(width)
})

test('what steers a terminal is shown as a sign', () => {
  expect(tame('a\x1b[31mb\u202ec\td\ud800')).toBe('a\ufffd[31mb\ufffdc d\ufffd')
})

test('sentences break at blanks and hang', () => {
  expect(wrap('→ one two three four', 11, '  ')).toEqual(['→ one two', '  three', '  four'])
})
