import { findHashtags, isNetwork, measureLength } from '@brandwarden/text'
import type { Evidence, Reading } from '../reading.ts'

/** Pictures a post may hold, and hashtags, as the networks document them. */
const limits: Record<string, { pictures?: number; hashtags?: number }> = {
  x: { pictures: 4 },
  bluesky: { pictures: 4 },
  mastodon: { pictures: 4 },
  threads: { pictures: 20 },
  instagram: { pictures: 20, hashtags: 30 },
  facebook: { pictures: 10 },
  linkedin: { pictures: 20 },
  tiktok: { pictures: 35 },
}

const limitsOf = (reading: Reading) => limits[reading.draft.network?.toLowerCase() ?? ''] ?? {}

/** Pictures beyond what one post of the network holds. */
export function tooManyPictures(reading: Reading): Evidence[] {
  const limit = limitsOf(reading).pictures
  const count = reading.draft.media?.length ?? 0
  return limit !== undefined && count > limit
    ? [{ start: 0, end: 0, media: limit, facts: { count: String(count), limit: String(limit) } }]
    : []
}

/** Hashtags of a text with their places. */
export const hashtagsOf = (reading: Reading) =>
  reading.once('hashtags', () =>
    (reading.signs.hasHashtag ? findHashtags(reading.text) : []).map(({ span: [start, end], value }) => ({
      tag: `#${value}`,
      start,
      end,
    })),
  )

export function tooManyHashtags(reading: Reading): Evidence[] {
  const limit = limitsOf(reading).hashtags
  const tags = hashtagsOf(reading)
  const first = limit === undefined ? undefined : tags[limit]
  return first
    ? [{ start: first.start, end: tags.at(-1)!.end, facts: { count: String(tags.length), limit: String(limit) } }]
    : []
}

/** Longer than the network takes, as that network counts. */
export function tooLong(reading: Reading): Evidence[] {
  const network = reading.draft.network?.toLowerCase() ?? ''
  if (!isNetwork(network)) return []
  const { length, limit } = measureLength(reading.text, network)
  return length > limit
    ? [{ start: 0, end: 0, facts: { length: String(length), limit: String(limit), over: String(length - limit) } }]
    : []
}
