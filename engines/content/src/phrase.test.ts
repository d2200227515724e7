import { expect, test } from 'vitest'
import { compileLexicon } from './lexicon.ts'
import type { Terms } from './pack.ts'
import { Search } from './search.ts'
import { tokenise } from './tokens.ts'

const find = (terms: Terms, text: string, active = ['en']) => {
  const tokens = tokenise(text)
  const search = new Search(compileLexicon(new Map([['list', terms]])), text, tokens, new Set(active), () => [])
  return search.of('list').map(({ from, to }) => text.slice(tokens[from]!.start, tokens[to - 1]!.end))
}

test.each<[string, string, string, string[]]>([
  ['a word is found whole', 'cure', 'A cure, no secure one.', ['cure']],
  ['a stem is found at the beginning of words', 'cure*', 'Cures and cured, not secure.', ['Cures', 'cured']],
  ['an ending is found at the end of words', '*iamo', 'Siamo qui, amici.', ['Siamo']],
  ['one of several words may stand', 'cure/heal it', 'They heal it.', ['heal it']],
  ['two words may stand where one is meant', 'nobody/no_one asked', 'No one asked us.', ['No one asked']],
  ['a word may be left out', 'very? good', 'Good, very good.', ['Good', 'very good']],
  ['any word may stand', 'a _ day', 'What a lovely day!', ['a lovely day']],
  ['words may stand between', 'stop ... pills', 'Stop taking all those pills.', ['Stop taking all those pills']],
  ['but not the end of a sentence', 'stop ... pills', 'Stop. No pills here.', []],
  ['and not too many', 'stop ...2 pills', 'Stop taking all of those pills.', []],
  ['a word may be forbidden to follow', 'blood !orange', 'Blood orange, blood and bones.', ['blood']],
  ['a word may be forbidden to come before', '!no sale', 'No sale today. Sale tomorrow.', ['Sale']],
  ['a capital may be asked for', '=May', 'May comes; you may go.', ['May']],
  ['a hashtag may be asked for', '#ad', '#ad, not an ad.', ['#ad']],
  ['accents, case and styled letters are folded', 'ete', 'L’ÉTÉ, 𝐞𝐭𝐞.', ['ÉTÉ', '𝐞𝐭𝐞']],
  ['apostrophes part words as people do not notice', "don't", 'I don’t.', ['don’t']],
  ['hashtags in CamelCase are words', 'slow winter', '#SlowWinter', ['SlowWinter']],
])('%s', (_, phrase, text, expected) => {
  expect(find({ any: [phrase] }, text)).toEqual(expected)
})

test('what an exception overlaps does not count', () => {
  expect(find({ any: ['tit*', '~blue tits'] }, 'Blue tits and titles.')).toEqual(['titles'])
})

test('phrases of a language are looked for only where it is read', () => {
  expect(find({ fr: ['con'], any: ['pizza'] }, 'Pizza con funghi', ['it'])).toEqual(['Pizza'])
})

test.each([
  ['an empty phrase', ['~'], /phrase “~”/],
  ['a phrase that begins with a gap', ['... pills'], /begins or ends with a gap/],
  ['a phrase of optional words alone', ['very? good?'], /holds no word/],
  ['a phrase with nothing to find in it', ['a/… ((('], /holds nothing that can be found/],
  ['a list that does not exist', ['<nothing>'], /<nothing>, which does not exist/],
  ['a list that refers to itself', ['so <list>'], /refer to themselves: list → list/],
])('%s is refused in words', (_, phrases, message) => {
  expect(() => compileLexicon(new Map([['list', { any: phrases }]]))).toThrow(message)
})
