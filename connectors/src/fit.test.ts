import { describe, expect, test } from 'vitest'
import { blueskyLimits } from './bluesky/limits.ts'
import type { NetworkFailure } from './failure.ts'
import { measureText, requireFit } from './fit.ts'

const mastodon = { countedAs: 'mastodon', charactersPerLink: 23 } as const

describe('how long a text is', () => {
  test.each([
    ['a family and a flag', '👨‍👩‍👧‍👦🇮🇹', 2, 2],
    ['accents in two pieces', 'e\u0301te\u0301', 3, 3],
    ['a link', 'https://example.com/a-long-path-indeed', 38, 23],
    ['a mention of another server', 'Hi @ada@mastodon.example!', 25, 8],
    ['an e-mail address is no mention', 'ada@example.com', 15, 15],
  ])('%s', (_, text, bluesky, there) => {
    expect([measureText(text, blueskyLimits), measureText(text, mastodon)]).toEqual([bluesky, there])
  })
})

describe('what Bluesky would refuse is refused before anything is sent', () => {
  const picture = { bytes: Buffer.alloc(10), mime: 'image/png', alt: 'x', width: 1, height: 1 }
  test.each([
    ['no text and no picture', { text: ' \n', media: [] }, 'empty-post'],
    ['301 characters', { text: 'x'.repeat(301), media: [] }, 'text-too-long'],
    ['few characters of many bytes', { text: '👨‍👩‍👧‍👦'.repeat(140), media: [] }, 'text-too-large'],
    ['a text without end', { text: 'x'.repeat(50_000_000), media: [] }, 'text-too-long'],
    ['five pictures', { text: '', media: Array(5).fill(picture) }, 'too-many-pictures'],
    ['a picture over 1 MB', { text: '', media: [{ ...picture, bytes: Buffer.alloc(1_000_001) }] }, 'picture-too-large'],
    ['an empty picture', { text: '', media: [{ ...picture, bytes: Buffer.alloc(0) }] }, 'picture-empty'],
    ['a drawing with scripts', { text: '', media: [{ ...picture, mime: 'image/svg+xml' }] }, 'picture-type'],
    ['a novel as alternative text', { text: '', media: [{ ...picture, alt: 'x'.repeat(2001) }] }, 'alt-too-long'],
  ])('%s', (_, post, code) => {
    let failure: NetworkFailure | undefined
    try {
      requireFit(post, blueskyLimits)
    } catch (error) {
      failure = error as NetworkFailure
    }
    expect(failure?.code).toBe(code)
  })

  test('what fits passes', () => {
    expect(() => requireFit({ text: 'é'.repeat(300), media: [picture] }, blueskyLimits)).not.toThrow()
    expect(() => requireFit({ text: '', media: [picture] }, blueskyLimits)).not.toThrow()
  })
})
