import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findDisclosure } from './disclosure.ts'
import { fold, unfold } from './fold.ts'
import { imitates } from './imitates.ts'
import { detectLanguage } from './language.ts'
import { isNetwork, measureLength } from './length.ts'
import { findLinks } from './links.ts'
import { buildMatcher } from './match.ts'
import { compilePattern } from './pattern.ts'
import { findPersonalData } from './personal-data.ts'
import { findEmoji, findHashtags, findMentions, findQuotes, splitSentences } from './pieces.ts'
import { findSecrets } from './secrets.ts'
import type { Span } from './span.ts'

const matcher = buildMatcher([
  { id: 'a4', text: 'Aurora 4', mode: 'word', caseSensitive: true, compact: true },
  { id: 'merde', text: 'merde', mode: 'word', language: 'fr', evasions: true, compact: true },
  { id: 'as', text: 'as', mode: 'substring', evasions: true },
  { id: 'é', text: 'é', mode: 'prefix' },
])

const finders: Record<string, (text: string) => Span[]> = {
  matches: (text) => matcher.find(text).map((each) => each.span),
  personalData: (text) =>
    findPersonalData(text, { own: { domains: ['a.com'], names: ['Nordlicht'] } }).map((each) => each.span),
  secrets: (text) => findSecrets(text).map((each) => each.span),
  links: (text) => findLinks(text).map((each) => each.span),
  disclosure: (text) => findDisclosure(text, { company: ['Nordlicht'] }).marks.map((each) => each.span),
  hashtags: (text) => findHashtags(text).map((each) => each.span),
  mentions: (text) => findMentions(text).map((each) => each.span),
  emoji: (text) => findEmoji(text).map((each) => each.span),
  quotes: (text) => findQuotes(text).map((each) => each.span),
  sentences: (text) => splitSentences(text).map((each) => each.span),
}

/** Texts that look like posts, broken in all the ways that posts are. */
const scraps = fc.constantFrom(
  ...[
    'Aurora 4',
    'aurora4',
    '#ProjectPolaris',
    'm*rde',
    'm e r d e',
    'merdeeee',
    '𝗔𝘂𝗿𝗼𝗿𝗮 𝟰',
    'as\u0301',
    'Аurora 4',
    ' ',
    '\n',
  ],
  ...[
    '👩‍👩‍👧',
    '🇮🇹',
    '👍🏽',
    '\ud83d',
    '\udc4d',
    '\u200d',
    '\u0301',
    '\u200b',
    '\ufe0f',
    '\r\n',
    '…',
    '“',
    '”',
    '«',
    '»',
  ],
  ...[
    'call me at (579)888-3058',
    '4111 1111 1111 1111',
    'FR76 3000 6000 0112 3456 7890 189',
    'a@b.com',
    '12 rue de la Paix, ',
  ],
  ...[
    'https://a.com/x',
    'nordlicht.shop',
    'password is Vint!2026',
    'Bearer ',
    'sk_live_',
    '#ad',
    'Ad | ',
    '@ben@m.social',
    '(',
    ')',
  ],
  ...['né le 3/4/1991', 'Marie Dupont', '1.2.3.4', '::1', 'a:b:c:d:e:f:1:2', '%', '\u0000', 'İ', 'ß', 'ﷺ', '\ufdfa'],
)
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(fc.oneof(scraps, fc.string({ maxLength: 6 }), fc.string({ unit: 'binary', maxLength: 3 })), {
      maxLength: 30,
    })
    .map((parts) => parts.join('')),
)

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
const bordersOf = (text: string) => new Set([...segmenter.segment(text)].map((each) => each.index).concat(text.length))

describe('whatever the text', () => {
  test.each(Object.keys(finders))('%s never throw, and lie inside the text on borders of characters', (name) => {
    fc.assert(
      fc.property(texts, (text) => {
        const borders = bordersOf(text)
        for (const [start, end] of finders[name]!(text)) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(borders.has(start), `start ${start} of ${JSON.stringify(text)}`).toBe(true)
          expect(borders.has(end), `end ${end} of ${JSON.stringify(text)}`).toBe(true)
        }
      }),
      { numRuns: 400 },
    )
  })

  test('folding keeps the map in order and inside the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const folded = fold(text)
        expect(folded.starts.length).toBe(folded.text.length)
        for (let i = 0; i < folded.text.length; i++) {
          expect(folded.starts[i]!).toBeLessThan(folded.ends[i]!)
          expect(folded.ends[i]!).toBeLessThanOrEqual(text.length)
          if (i > 0) expect(folded.starts[i]!).toBeGreaterThanOrEqual(folded.starts[i - 1]!)
        }
        const [start, end] = unfold(folded, text, 0, folded.text.length)
        expect(end).toBeGreaterThanOrEqual(start)
      }),
    )
  })

  // A compatibility character such as ㏀ comes apart first, and only then do its parts look like Latin letters.
  test('folding comes to rest with the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const twice = fold(fold(text).text).text
        expect(fold(twice).text).toBe(twice)
      }),
    )
  })

  test('a phrase is found in a text that holds it, whatever stands around', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const text = `${before} Aurora 4 ${after}`
        const at = before.length + 1
        expect(matcher.find(text).some(({ id, span }) => id === 'a4' && span[0] <= at && span[1] >= at + 8)).toBe(true)
      }),
    )
  })

  test('what two texts in Latin letters hold, the two in a row hold as well', () => {
    const isLatin = (text: string) => !/(?!\p{Script=Latin})\p{L}/u.test(text.normalize('NFKD'))
    fc.assert(
      fc.property(texts, texts, (left, right) => {
        fc.pre(isLatin(left) && isLatin(right))
        const whole = matcher.find(`${left}\n. \n${right}`).length
        expect(whole).toBeGreaterThanOrEqual(Math.max(matcher.find(left).length, matcher.find(right).length))
      }),
    )
  })

  test('lengths, languages, look-alikes and patterns never throw', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const network of ['x', 'bluesky', 'mastodon', 'instagram'].filter(isNetwork)) {
          expect(measureLength(text, network).length).toBeGreaterThanOrEqual(0)
        }
        expect(detectLanguage(text).sure).toBeGreaterThanOrEqual(0)
        imitates(text, ['nordlicht-audio.com', text])
        const verdict = compilePattern(text)
        if (verdict.ok) verdict.value.find(text)
      }),
    )
  })
})

describe('a text of a hundred and twenty thousand characters is read to its end', () => {
  const shapes: Record<string, string> = {
    'plain words': 'Lorem ipsum dolor sit amet, we open on Monday. ',
    'one letter': 'a',
    capitals: 'A',
    'capitalised words': 'Aa ',
    digits: '1',
    'digits and blanks': '12 ',
    'telephone numbers': 'call 06 39 98 41 27, ',
    'at signs': 'a@',
    dots: 'a.',
    hashtags: '#a',
    'opening quotes': '“a ',
    'single letters': 'm e r d e ',
    masks: 'm*',
    'hyphens and digits': '1-',
    colons: 'ab12:',
    'streets without end': '12 rue de la ',
    'passwords without end': 'password ',
    'names without end': 'Marie Dupont 12 ans, ',
    'combining marks': 'e\u0301\u0301',
    'joined emoji': '👩\u200d',
    keys: 'key=',
    base64: 'eyJhbGciOiJI.',
    'look-alikes': 'аbс ',
    slashes: 'https://a/',
    brackets: '(((',
  }
  const cases = Object.entries(shapes).flatMap(([shape, piece]) =>
    Object.keys(finders).map((name) => [name, shape, piece] as const),
  )

  /** How its time grows is measured by bench/linear-time.ts; the square of this length would outlast the test. */
  test.each(cases)('%s in %s', (name, _, piece) => {
    expect(() => finders[name]?.(piece.repeat(Math.ceil(120_000 / piece.length)))).not.toThrow()
  })
})
