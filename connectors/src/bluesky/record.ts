import { createHash } from 'node:crypto'
import {
  type Agent,
  AppBskyEmbedExternal,
  AppBskyEmbedImages,
  type AppBskyFeedPost,
  AppBskyRichtextFacet,
  type BlobRef,
  RichText,
} from '@atproto/api'
import { NetworkFailure } from '../failure.ts'
import type { OutgoingPicture, OutgoingPost, PublishKey } from '../post.ts'
import { isNamed } from './failures.ts'

export const collection = 'app.bsky.feed.post'

/** The same post and key give the same record each time, as long as mentioned handles belong to the same accounts. */
export async function buildRecord(agent: Agent, post: OutgoingPost, key: PublishKey): Promise<AppBskyFeedPost.Record> {
  const [facets, embed, reply] = [
    await markUp(agent, post.text),
    await buildEmbed(agent, post),
    await buildReply(agent, post.replyTo),
  ]
  return {
    $type: collection,
    text: post.text,
    createdAt: key.since.toISOString(),
    ...(post.language ? { langs: [post.language] } : {}),
    ...(facets ? { facets } : {}),
    ...(embed ? { embed } : {}),
    ...(reply ? { reply } : {}),
  }
}

/** Links, hashtags and mentions by their place in UTF-8 bytes; a mention of nobody stays plain text. */
async function markUp(agent: Agent, text: string): Promise<AppBskyRichtextFacet.Main[] | undefined> {
  const rich = new RichText({ text })
  rich.detectFacetsWithoutResolution()
  const facets: AppBskyRichtextFacet.Main[] = []
  for (const facet of rich.facets ?? []) {
    const features = []
    for (const feature of facet.features) {
      // Until it is resolved, the library keeps the handle in the place of the DID.
      const did = AppBskyRichtextFacet.isMention(feature) ? await resolveHandle(agent, feature.did) : undefined
      if (did)
        features.push({ $type: 'app.bsky.richtext.facet#mention' as const, did: did as `did:${string}:${string}` })
      else if (!AppBskyRichtextFacet.isMention(feature)) features.push(feature)
    }
    if (features.length > 0) facets.push({ $type: 'app.bsky.richtext.facet', index: facet.index, features })
  }
  return facets.length > 0 ? facets : undefined
}

async function resolveHandle(agent: Agent, handle: string): Promise<string | undefined> {
  try {
    return (await agent.resolveHandle({ handle })).data.did
  } catch (error) {
    if (isNamed(error, 'InvalidRequest', 'HandleNotFound')) return undefined
    throw error
  }
}

async function buildEmbed(agent: Agent, post: OutgoingPost): Promise<AppBskyFeedPost.Record['embed']> {
  if (post.media.length > 0) {
    const images = []
    for (const picture of post.media) {
      const aspectRatio = { width: picture.width, height: picture.height }
      images.push({ image: await upload(agent, picture), alt: picture.alt, aspectRatio })
    }
    return { $type: 'app.bsky.embed.images', images }
  }
  if (!post.linkCard) return undefined
  const { url, title, description, thumb } = post.linkCard
  const picture = thumb ? { thumb: await upload(agent, thumb) } : {}
  return {
    $type: 'app.bsky.embed.external',
    external: { uri: url as `${string}:${string}`, title, description, ...picture },
  }
}

async function upload(agent: Agent, picture: OutgoingPicture): Promise<BlobRef> {
  return (await agent.uploadBlob(picture.bytes, { encoding: picture.mime })).data.blob
}

async function buildReply(agent: Agent, replyTo: string | undefined): Promise<AppBskyFeedPost.ReplyRef | undefined> {
  if (!replyTo) return undefined
  const { repo, rkey } = partsOf(replyTo)
  try {
    const { data } = await agent.com.atproto.repo.getRecord({ repo, collection, rkey })
    const parent = { uri: data.uri, cid: data.cid ?? '' }
    return { parent, root: (data.value as AppBskyFeedPost.Record).reply?.root ?? parent }
  } catch (error) {
    if (isNamed(error, 'RecordNotFound')) throw new NetworkFailure('not-found', 'answered-post-gone')
    throw error
  }
}

/** Whether what a repository holds is this post, by all that a reader would see. */
export function holdsPost(record: AppBskyFeedPost.Record, post: OutgoingPost): boolean {
  const expected = [
    post.text,
    post.language ?? '',
    ...post.media.flatMap(({ bytes, alt }) => [blobCid(bytes), alt]),
    ...(post.linkCard && post.media.length === 0
      ? [post.linkCard.url, post.linkCard.title, post.linkCard.description]
      : []),
    post.replyTo ?? '',
  ]
  return JSON.stringify(readRecord(record)) === JSON.stringify(expected)
}

function readRecord(record: AppBskyFeedPost.Record): string[] {
  const embed = record.embed
  const seen = [record.text, record.langs?.join(' ') ?? '']
  if (AppBskyEmbedImages.isMain(embed)) {
    for (const { image, alt } of embed.images) seen.push(image.ref.toString(), alt)
  }
  if (AppBskyEmbedExternal.isMain(embed)) {
    seen.push(embed.external.uri, embed.external.title, embed.external.description)
  }
  return [...seen, record.reply?.parent.uri ?? '']
}

/** `at://did/collection/key` in its parts. */
export function partsOf(uri: string): { repo: string; rkey: string } {
  const [, repo, kind, rkey] = /^at:\/\/([^/]+)\/([^/]+)\/([^/]+)$/.exec(uri) ?? []
  if (!repo || kind !== collection || !rkey) throw new NetworkFailure('not-found', 'not-a-post')
  return { repo, rkey }
}

/** The content address of a blob: CIDv1, raw, SHA-256, in lower-case base32. */
export function blobCid(bytes: Uint8Array): string {
  const cid = Buffer.concat([Buffer.from([0x01, 0x55, 0x12, 0x20]), createHash('sha256').update(bytes).digest()])
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'
  let text = 'b'
  let pending = 0
  let bits = 0
  for (const byte of cid) {
    pending = ((pending << 8) | byte) & 0xfff
    for (bits += 8; bits >= 5; bits -= 5) text += alphabet[(pending >> (bits - 5)) & 31]
  }
  return bits > 0 ? text + alphabet[(pending << (5 - bits)) & 31] : text
}
