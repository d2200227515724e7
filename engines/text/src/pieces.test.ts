import { expect, test } from 'vitest'
import { findEmoji, findHashtags, findMentions, findQuotes, type Piece, splitSentences } from './pieces.ts'

const values = (pieces: Piece[]) => pieces.map((piece) => piece.value)

test.each([
  ['#Nordlicht et #été2026, #東京 #_x', ['Nordlicht', 'été2026', '東京', '_x']],
  ['No. #1 and #2026, but #1st', ['1st']],
  ['a#b c/#d &#39; ##double', []],
  ['(#bracket) ＃fullwidth', ['bracket', 'fullwidth']],
  ['#a-b #l’été', ['a', 'l']],
])('hashtags of “%s”', (text, expected) => {
  expect(values(findHashtags(text))).toEqual(expected)
})

test.each([
  ['merci @nordlicht!', ['nordlicht']],
  ['@ada.bsky.social and @ben@mastodon.social.', ['ada.bsky.social', 'ben@mastodon.social']],
  ['write to care@nordlicht-audio.com', []],
  ['at @ home', []],
])('mentions of “%s”', (text, expected) => {
  expect(values(findMentions(text))).toEqual(expected)
})

test.each([
  ['Buon 🎧 lunedì 🎚️ 👩‍👩‍👧 🇮🇹🇫🇷 👍🏽 1️⃣ ❤️', ['🎧', '🎚️', '👩‍👩‍👧', '🇮🇹', '🇫🇷', '👍🏽', '1️⃣', '❤️']],
  ['© 2026 Nordlicht™ #1 * 7 ↔', []],
  ['🏴󠁧󠁢󠁥󠁮󠁧󠁿 wins', ['🏴󠁧󠁢󠁥󠁮󠁧󠁿']],
])('emoji of “%s”', (text, expected) => {
  expect(values(findEmoji(text))).toEqual(expected)
})

test.each([
  ['He said “hello”.', ['hello']],
  ['Notre réponse : « Nous n’entraînons rien. »', ['Nous n’entraînons rien.']],
  ['La risposta: «Non usiamo nulla»: ecco.', ['Non usiamo nulla']],
  ['It is "plain" and „deutsch“', ['plain', 'deutsch']],
  ['she called it ‘the rat’s nest’ twice', ['the rat’s nest']],
  ['don’t, can’t, l’été', []],
  ['6" by 4" and “open', []],
])('quotations of “%s”', (text, expected) => {
  expect(values(findQuotes(text))).toEqual(expected)
})

test.each([
  ['One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
  [
    'Mr. Smith went to St. Ives at 5 a.m. on Monday. He left.',
    ['Mr. Smith went to St. Ives at 5 a.m. on Monday.', 'He left.'],
  ],
  [
    'Version 2.4.1 is out. See nordlicht-audio.com for more.',
    ['Version 2.4.1 is out.', 'See nordlicht-audio.com for more.'],
  ],
  ['Line one\nline two', ['Line one', 'line two']],
  ['« Oui. » Non.', ['« Oui. »', 'Non.']],
  ['Ma quanto… Ecco!', ['Ma quanto…', 'Ecco!']],
  ['すごい。本当？', ['すごい。', '本当？']],
  ['  ', []],
])('sentences of “%s”', (text, expected) => {
  expect(values(splitSentences(text))).toEqual(expected)
})
