import { findHashtags, findLinks } from '@brandwarden/text'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { capitals, emojiChain, loudWords, styledLetters } from './detectors/readable.ts'
import { CompanyFile } from './format.ts'
import { Reading } from './reading.ts'
import { compileRulebook } from './rulebook.ts'
import { signsOf } from './signs.ts'

const rulebook = compileRulebook([], CompanyFile.parse({ company: 'Nordlicht Audio' }))

/** What each sign stands for, told without asking for it first. */
function found(text: string) {
  const reading = new Reading({ id: 'x', text }, rulebook, [], new Date(0))
  const all = { isAscii: false, mayBeStyled: true, hasHashtag: true, mayLink: true, loud: loudWords }
  const unaware = Object.assign(Object.create(Reading.prototype), reading, { signs: all }) as Reading
  return {
    links: findLinks(text).length > 0,
    hashtags: findHashtags(text).length > 0,
    styled: styledLetters(unaware).length > 0,
    loud: capitals(unaware).length > 0,
    emoji: emojiChain(unaware).length > 0,
  }
}

const pieces = fc.oneof(
  fc.constantFrom('https://a.io', 'www.x.org', 'shop.example', '.it', '1.2.3.4', 'http://é.fr', '://', '#ad', '＃été'),
  fc.constantFrom('𝐛𝐨𝐥𝐝', 'ᴀʙᴄᴅ', 's̶t̶r̶u̶c̶k̶', 'Ⓐⓑ', 'ｗｉｄｅ', '🅰️🅱️', 'é', '’', '🎉🎉🎉', '❤️', 'WOW', 'A1', 'ÀÉ', 'X'),
  fc.constantFrom(' ', '\n', '. ', '! ', ': '),
  fc.string({ unit: 'binary', maxLength: 6 }),
)

test('what a sign is missing for is not there to be found', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 24 }), (parts) => {
      const text = parts.join('')
      const signs = signsOf(text)
      const told = found(text)
      if (told.links) expect(signs.mayLink).toBe(true)
      if (told.hashtags) expect(signs.hasHashtag).toBe(true)
      if (told.styled) expect(signs.mayBeStyled).toBe(true)
      if (told.loud) expect(signs.loud).toBeGreaterThanOrEqual(loudWords)
      if (told.emoji) expect(signs.isAscii).toBe(false)
    }),
    { numRuns: 3000 },
  )
})

test.each([
  ['Nothing here, 12 of them.', false, false],
  ['Go to shop.example', true, false],
  ['#ad: see http://x', true, true],
  ['Wait... what?', false, false],
])('“%s” may hold an address: %s, a hashtag: %s', (text, mayLink, hasHashtag) => {
  expect(signsOf(text)).toMatchObject({ mayLink, hasHashtag })
})
