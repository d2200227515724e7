import { hashPost, type OutgoingPost, type Published } from '../post.ts'

/** The parts of a Mastodon status that we rely on. */
export type Status = {
  id: string
  url: string
  at: Date
  editedAt: string | null
  content: string
  descriptions: string[]
  inReplyToId: string | null
}

export function readStatus(fields: Record<string, unknown>): Status | undefined {
  const { id, url, uri, created_at, edited_at, content, media_attachments, in_reply_to_id } = fields
  const address = typeof url === 'string' ? url : uri
  const at = new Date(String(created_at))
  if (typeof id !== 'string' || typeof address !== 'string' || Number.isNaN(at.getTime())) return undefined
  const media = Array.isArray(media_attachments) ? (media_attachments as { description?: unknown }[]) : []
  return {
    id,
    url: address,
    at,
    editedAt: typeof edited_at === 'string' ? edited_at : null,
    content: typeof content === 'string' ? content : '',
    descriptions: media.map(({ description }) => (typeof description === 'string' ? description : '')),
    inReplyToId: typeof in_reply_to_id === 'string' ? in_reply_to_id : null,
  }
}

export function describeStatus(status: Status, post: OutgoingPost): Published {
  return {
    id: status.id,
    url: status.url,
    at: status.at,
    contentHash: hashPost(post),
    version: status.editedAt ?? status.at.toISOString(),
  }
}

/** Whether everything but the text agrees, which only `source` tells exactly. */
export function couldBe(status: Status, post: OutgoingPost): boolean {
  const sameReply = status.inReplyToId === (post.replyTo ?? null)
  return sameReply && JSON.stringify(status.descriptions) === JSON.stringify(post.media.map(({ alt }) => alt.trim()))
}

/** Mastodon keeps a text without the space around it. */
export function isSameText(kept: string, sent: string): boolean {
  const plain = (text: string) => text.replaceAll('\r\n', '\n').trim()
  return plain(kept) === plain(sent)
}

/** Whether a page's letters and digits are those of a text: enough to see that nothing else was published. */
export function looksLike(content: string, text: string): boolean {
  const withoutServers = text.replace(/@([a-z0-9_]+)@[\p{L}\p{N}.-]+/giu, '$1')
  return letters(withoutTags(content)) === letters(withoutServers)
}

function withoutTags(html: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d{1,7});/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(/&([a-z]+);/g, (whole, name: string) => named[name] ?? whole)
}

function letters(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).join('')
}
