import { expect, test } from 'vitest'
import { measureLength, type Network } from './length.ts'

const long = 'https://nordlicht-audio.com/research/2026/blind-listening-panel?utm_source=x&utm_medium=social'

test.each<[string, Network, string, number]>([
  ['a letter counts one on X', 'x', 'abc', 3],
  ['a link counts 23 on X', 'x', `see ${long}`, 27],
  ['a bare domain counts 23 on X too', 'x', 'see nordlicht.shop', 27],
  ['a family emoji counts two on X', 'x', '👩‍👩‍👧', 2],
  ['a flag counts two on X', 'x', '🇮🇹', 2],
  ['CJK counts two on X', 'x', '東京', 4],
  ['typographic signs count one on X', 'x', '“a” – l’été…', 13],
  ['a decomposed accent counts once on X', 'x', 'e\u0301', 1],
  ['Bluesky counts graphemes', 'bluesky', '🇮🇹🇫🇷 é👩‍👩‍👧', 5],
  ['a link counts in full on Bluesky', 'bluesky', 'https://a.com', 13],
  ['a link counts 23 on Mastodon', 'mastodon', `see ${long}`, 27],
  ['a bare domain counts in full on Mastodon', 'mastodon', 'nordlicht.shop', 14],
  ['a remote mention counts without its server', 'mastodon', 'hi @ben@mastodon.social', 7],
  ['Instagram counts characters', 'instagram', 'é🎧', 2],
  ['a title on YouTube', 'youtube-title', 'Fournil', 7],
])('%s', (_, network, text, length) => {
  expect(measureLength(text, network).length).toBe(length)
})

test.each<[Network, number]>([
  ['x', 280],
  ['bluesky', 300],
  ['mastodon', 500],
  ['threads', 500],
  ['instagram', 2200],
  ['facebook', 63206],
  ['linkedin', 3000],
  ['tiktok', 2200],
  ['youtube', 5000],
  ['youtube-title', 100],
])('%s takes %i and no more', (network, limit) => {
  expect(measureLength('a'.repeat(limit), network)).toMatchObject({ limit, length: limit, over: false })
  expect(measureLength('a'.repeat(limit + 1), network).over).toBe(true)
})

test('Bluesky also counts bytes', () => {
  const families = '👩‍👩‍👧‍👦'.repeat(130)
  expect(measureLength(families, 'bluesky')).toMatchObject({ length: 130, maxBytes: 3000, over: true })
})

test('Instagram takes thirty hashtags', () => {
  const tags = (count: number) => Array.from({ length: count }, (_, i) => `#tag${i}`).join(' ')
  expect(measureLength(tags(30), 'instagram')).toMatchObject({ hashtags: 30, maxHashtags: 30, over: false })
  expect(measureLength(tags(31), 'instagram').over).toBe(true)
})
