import { expect, test } from 'vitest'
import { foldDisguises } from './evasion.ts'
import { fold, unfold } from './fold.ts'

test.each([
  ['case', 'Merde À TOUS', 'merde a tous'],
  ['accents, composed and decomposed', 'Café cafe\u0301', 'cafe cafe'],
  ['full width', 'ＦＵＬＬ　ｗｉｄｔｈ', 'full width'],
  ['mathematical letters', '𝗧𝗵𝗿𝗲𝗲 𝓌ℯℯ𝓀𝓈 𝔦𝔫', 'three weeks in'],
  ['enclosed letters', 'Ⓝⓞⓡⓓ', 'nord'],
  ['Cyrillic among Latin letters', 'Роlаris', 'polaris'],
  ['a word all of look-alikes in a Latin text', 'the ѕсоре is here', 'the scope is here'],
  ['Greek among Latin letters', 'Νοrdlicht', 'nordlicht'],
  ['invisible characters', 'Po\u200bla\u00adri\u2060s', 'polaris'],
  ['tag and variation characters', 'a\ufe0fb\u{e0061}c', 'abc'],
  ['white space of all kinds', 'a \u00a0\u202f\n\tb', 'a b'],
  ['dashes and quotation marks', '‘a’ – “b”', '\'a\' - "b"'],
  ['letters that stand for two', 'Straße Œuvre ǆ', 'strasse oeuvre dz'],
  ['ligatures', 'oﬃce', 'office'],
  ['a Turkish capital', 'İstanbul ılık', 'istanbul ilik'],
  ['small capitals', 'ꜱᴇᴄʀᴇᴛ', 'secret'],
  ['nothing', '', ''],
])('folds %s', (_, text, folded) => {
  expect(fold(text).text).toBe(folded)
})

test.each([
  ['Russian stays Russian', 'сосна и рост в тексте', 'сосна и рост в тексте'],
  ['Greek stays Greek', 'καλημέρα σε όλους', 'καλημερα σε ολους'],
  ['flags stay flags', '🇮🇹 ciao', '🇮🇹 ciao'],
  ['emoji stay emoji', '👩‍👩‍👧 oui', '👩👩👧 oui'],
  ['Japanese keeps its words', '東京タワー', '東京タワー'],
])('%s', (_, text, folded) => {
  expect(fold(text).text).toBe(folded)
})

test.each([
  ['x 𝗣𝗼𝗹 y', 'pol', '𝗣𝗼𝗹'],
  ['x P\u200bo\u0301l y', 'pol', 'P\u200bo\u0301l'],
  ['über Straße!', 'strasse', 'Straße'],
  ['a   b', 'a b', 'a   b'],
  ['👍 ok', 'ok', 'ok'],
])('in “%s” the place of “%s” leads back to “%s”', (text, needle, original) => {
  const folded = fold(text)
  const at = folded.text.indexOf(needle)
  const [start, end] = unfold(folded, text, at, at + needle.length)
  expect(text.slice(start, end)).toBe(original)
})

test.each([
  ['sh!t h4ppens', 'shit happens'],
  ['p o l a r i s soon', 'polaris soon'],
  ['sooooo good', 'so good'],
  ['in the 50s, on 4 May', 'in the 50s, on 4 may'],
  ['plain words', 'plain words'],
])('“%s” without its disguise is “%s”', (text, plain) => {
  expect(foldDisguises(text).text).toBe(plain)
})

test('lines are kept where they are asked for', () => {
  expect(fold('a \n\n b\tc', { lines: true }).text).toBe('a\nb c')
  expect(fold('a \n\n b\tc').text).toBe('a b c')
})
