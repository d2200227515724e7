import { findLinks } from './links.ts'
import { findEmoji, findHashtags, findMentions } from './pieces.ts'
import { graphemesOf, type Span } from './span.ts'

export type Network =
  | 'x'
  | 'bluesky'
  | 'mastodon'
  | 'threads'
  | 'instagram'
  | 'facebook'
  | 'linkedin'
  | 'tiktok'
  | 'youtube'
  | 'youtube-title'

/**
 * A text as a network counts it. `over` is true where the network would refuse it: `length` above `limit`, more bytes
 * than `maxBytes`, or more hashtags than `maxHashtags`.
 */
export type Measured = {
  length: number
  limit: number
  unit: 'weighted' | 'graphemes' | 'characters'
  hashtags: number
  maxHashtags: number | null
  bytes: number
  maxBytes: number | null
  over: boolean
}

type Rule = {
  limit: number
  unit: Measured['unit']
  maxHashtags?: number
  maxBytes?: number
  count(text: string): number
}

function countGraphemes(text: string): number {
  let count = 0
  for (const _ of graphemesOf(text)) count++
  return count
}

const countCodePoints = (text: string) => {
  let count = 0
  for (const _ of text) count++
  return count
}

/** The code points that weigh one on X (twitter-text configuration v3); all others weigh two. */
const isLight = (code: number) =>
  code <= 4351 || (code >= 8192 && code <= 8205) || (code >= 8208 && code <= 8223) || (code >= 8242 && code <= 8247)

const LINK = 23

/** X: links weigh 23, an emoji 2, Latin and most alphabets 1, CJK 2, after NFC (twitter-text v3). */
function countForX(text: string): number {
  const normal = text.normalize('NFC')
  const special: { span: Span; weight: number }[] = [
    ...findLinks(normal).map(({ span }) => ({ span, weight: LINK })),
    ...findEmoji(normal).map(({ span }) => ({ span, weight: 2 })),
  ].sort((a, b) => a.span[0] - b.span[0])
  let weight = 0
  let at = 0
  const plain = (until: number) => {
    for (const sign of normal.slice(at, until)) weight += isLight(sign.codePointAt(0)!) ? 1 : 2
  }
  for (const piece of special) {
    if (piece.span[0] < at) continue
    plain(piece.span[0])
    weight += piece.weight
    at = piece.span[1]
  }
  plain(normal.length)
  return weight
}

/** Mastodon: links with a scheme count 23, remote mentions only their local part, the rest by graphemes. */
function countForMastodon(text: string): number {
  let less = 0
  for (const link of findLinks(text)) {
    if (link.scheme !== null) less += countGraphemes(text.slice(...link.span)) - LINK
  }
  for (const mention of findMentions(text)) {
    const domain = mention.value.indexOf('@')
    if (domain > 0) less += mention.value.length - domain
  }
  return countGraphemes(text) - less
}

const RULES: Record<Network, Rule> = {
  x: { limit: 280, unit: 'weighted', count: countForX },
  bluesky: { limit: 300, unit: 'graphemes', maxBytes: 3000, count: countGraphemes },
  mastodon: { limit: 500, unit: 'graphemes', count: countForMastodon },
  threads: { limit: 500, unit: 'characters', count: countCodePoints },
  instagram: { limit: 2200, unit: 'characters', maxHashtags: 30, count: countCodePoints },
  facebook: { limit: 63206, unit: 'characters', count: (text) => text.length },
  linkedin: { limit: 3000, unit: 'characters', count: (text) => text.length },
  tiktok: { limit: 2200, unit: 'characters', count: (text) => text.length },
  youtube: { limit: 5000, unit: 'characters', count: countCodePoints },
  'youtube-title': { limit: 100, unit: 'characters', count: countCodePoints },
}

/** True for the networks whose limits are known here. */
export function isNetwork(name: string): name is Network {
  return Object.hasOwn(RULES, name)
}

/** Counts a text as the network does. Limits as the networks published them in 2026. */
export function measureLength(text: string, network: Network): Measured {
  const rule = RULES[network]
  const length = rule.count(text)
  const hashtags = findHashtags(text).length
  const bytes = Buffer.byteLength(text, 'utf8')
  const maxHashtags = rule.maxHashtags ?? null
  const maxBytes = rule.maxBytes ?? null
  return {
    length,
    limit: rule.limit,
    unit: rule.unit,
    hashtags,
    maxHashtags,
    bytes,
    maxBytes,
    over:
      length > rule.limit ||
      (maxBytes !== null && bytes > maxBytes) ||
      (maxHashtags !== null && hashtags > maxHashtags),
  }
}
