import { createHash } from 'node:crypto'

/** A picture as it goes out: already scaled and stripped by the caller to what `Limits` allow. */
export type OutgoingPicture = {
  bytes: Uint8Array
  /** `image/jpeg`, `image/png`, `image/webp`, `image/gif`, `image/avif`. */
  mime: string
  /** Alternative text; empty only where the picture is decoration. */
  alt: string
  /** Pixels. */
  width: number
  height: number
}

/** A preview card under a post, for networks that do not make their own; a post with pictures goes without it. */
export type LinkCard = { url: string; title: string; description: string; thumb?: OutgoingPicture }

export type OutgoingPost = {
  text: string
  media: readonly OutgoingPicture[]
  /** BCP 47, such as `fr` or `it-CH`. */
  language?: string
  linkCard?: LinkCard
  /** `Published.id` of the post that this one answers. */
  replyTo?: string
}

/**
 * The identity of one intended post, fixed before the first attempt and the same for every later one.
 * A network gets at most one post for one key.
 */
export type PublishKey = {
  /** Ours, unique for each network variant of a post. */
  id: string
  /** No attempt was made before this moment; it never changes for a key. */
  since: Date
}

/** What the network holds. */
export type Published = {
  /** The network's own: an AT URI on Bluesky, a status id on Mastodon. */
  id: string
  /** Where a person reads it. */
  url: string
  /** When the network (or, on Bluesky, the record) says that it was published. */
  at: Date
  /** `hashPost` of what was sent, given only where what the network holds agrees with it. */
  contentHash: string
  /** Changes when the content there changes: a CID on Bluesky, the time of the last edit on Mastodon. */
  version: string
}

/** SHA-256 in hexadecimal over everything a reader gets: text, language, pictures and their words, card and reply. */
export function hashPost(post: OutgoingPost): string {
  const card = post.linkCard
  return sha256(
    JSON.stringify([
      'brandwarden-post-1',
      post.text,
      post.language ?? null,
      post.media.map(describePicture),
      card ? [card.url, card.title, card.description, card.thumb ? describePicture(card.thumb) : null] : null,
      post.replyTo ?? null,
    ]),
  )
}

export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}

function describePicture(picture: OutgoingPicture) {
  return [sha256(picture.bytes), picture.mime, picture.alt]
}
