import type { Limits } from './connector.ts'
import { NetworkFailure } from './failure.ts'
import type { OutgoingPicture, OutgoingPost } from './post.ts'

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

export function countGraphemes(text: string): number {
  let count = 0
  for (const _ of segmenter.segment(text)) count++
  return count
}

/** How long a text is by a network's own count. */
export function measureText(text: string, limits: Pick<Limits, 'countedAs' | 'charactersPerLink'>): number {
  return countGraphemes(limits.countedAs === 'mastodon' ? asMastodonCounts(text, limits.charactersPerLink) : text)
}

/** Links cost a fixed number of characters, and of a mention only the name counts, not its server. */
function asMastodonCounts(text: string, charactersPerLink = 23): string {
  return text
    .replace(/https?:\/\/[^\s<>"]+/giu, 'x'.repeat(charactersPerLink))
    .replace(/(^|[^\p{L}\p{N}_@/])@([a-z0-9_]+(?:[.-]+[a-z0-9_]+)*)@[\p{L}\p{N}.-]+/giu, '$1@$2')
}

/** Throws what the network would refuse anyway, before anything is sent. */
export function requireFit(post: OutgoingPost, limits: Limits): void {
  if (post.text.trim() === '' && post.media.length === 0) throw new NetworkFailure('refused', 'empty-post')

  const maxBytes = limits.maxTextBytes ?? Number.POSITIVE_INFINITY
  // Bytes first: counting graphemes of a text of any size would take its time.
  if (Buffer.byteLength(post.text) > Math.max(maxBytes, limits.maxCharacters * 100)) {
    throw new NetworkFailure('too-long', 'text-too-long', { max: limits.maxCharacters, length: post.text.length })
  }
  const length = measureText(post.text, limits)
  if (length > limits.maxCharacters) {
    throw new NetworkFailure('too-long', 'text-too-long', { max: limits.maxCharacters, length })
  }
  if (Buffer.byteLength(post.text) > maxBytes) {
    throw new NetworkFailure('too-long', 'text-too-large', { max: maxBytes, length: Buffer.byteLength(post.text) })
  }
  if (post.media.length > limits.maxPictures) {
    throw new NetworkFailure('bad-media', 'too-many-pictures', { max: limits.maxPictures, count: post.media.length })
  }
  for (const [index, picture] of post.media.entries()) requirePicture(picture, index + 1, limits)
}

function requirePicture(picture: OutgoingPicture, number: number, limits: Limits): void {
  const size = picture.bytes.byteLength
  if (!limits.pictureTypes.includes(picture.mime)) {
    throw new NetworkFailure('bad-media', 'picture-type', { number, type: picture.mime })
  }
  if (size === 0) throw new NetworkFailure('bad-media', 'picture-empty', { number })
  if (size > limits.maxPictureBytes) {
    throw new NetworkFailure('bad-media', 'picture-too-large', { number, max: limits.maxPictureBytes, size })
  }
  const pixels = picture.width * picture.height
  if (limits.maxPicturePixels && pixels > limits.maxPicturePixels) {
    throw new NetworkFailure('bad-media', 'picture-too-many-pixels', { number, max: limits.maxPicturePixels, pixels })
  }
  if (picture.alt.length > limits.maxAltCharacters) {
    throw new NetworkFailure('too-long', 'alt-too-long', {
      number,
      max: limits.maxAltCharacters,
      length: picture.alt.length,
    })
  }
}
