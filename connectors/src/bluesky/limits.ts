import type { Limits } from '../connector.ts'

/**
 * From the lexicons app.bsky.feed.post and app.bsky.embed.images. Newer servers take pictures of 2 MB; the older limit
 * stands here because a server that has not been updated refuses more.
 */
export const blueskyLimits: Limits = {
  maxCharacters: 300,
  countedAs: 'graphemes',
  maxTextBytes: 3000,
  maxPictures: 4,
  maxPictureBytes: 1_000_000,
  maxAltCharacters: 2000,
  pictureTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif'],
  canEdit: false,
}
