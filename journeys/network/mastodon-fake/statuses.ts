import { describe as describeMedia, showMedia } from './media.ts'
import { escapeHtml } from './oauth.ts'
import {
  type Account,
  type Answer,
  type Call,
  Refusal,
  requireScope,
  type Status,
  showAccount,
  type World,
} from './world.ts'

const HOUR = 3_600_000

export function postStatus(call: Call): Answer {
  const { account, token } = requireScope(call, 'write:statuses')
  const { world, body, headers } = call
  const given = headers['idempotency-key']
  const key = `${account.id} ${given}`
  const earlier = given ? world.idempotency.get(key) : undefined
  if (earlier && earlier.until > Date.now()) {
    const status = world.statuses.get(earlier.statusId)
    if (!status) throw new Refusal(404, 'Record not found')
    return { status: 200, body: showStatus(world, status) }
  }
  const replyTo = body.in_reply_to_id ? String(body.in_reply_to_id) : null
  if (replyTo && !world.statuses.has(replyTo)) {
    throw new Refusal(404, 'The post you are trying to reply to does not appear to exist.')
  }
  const status: Status = {
    id: world.newId(),
    accountId: account.id,
    text: String(body.status ?? '').trim(),
    language: body.language ? String(body.language) : null,
    mediaIds: attachable(world, account, body.media_ids, null),
    inReplyToId: replyTo,
    visibility: String(body.visibility ?? 'public'),
    appName: world.apps.get(token.clientId)?.name ?? 'Web',
    createdAt: new Date(),
    editedAt: null,
  }
  requireText(world, status)
  world.statuses.set(status.id, status)
  attach(world, status)
  if (given) world.idempotency.set(key, { statusId: status.id, until: Date.now() + HOUR })
  return { status: 200, body: showStatus(world, status) }
}

export function editStatus(call: Call): Answer {
  const { account } = requireScope(call, 'write:statuses')
  const { world, body } = call
  const status = ownStatus(call, account)
  const edited = { ...status }
  if ('status' in body) edited.text = String(body.status ?? '').trim()
  if ('language' in body) edited.language = body.language ? String(body.language) : null
  if ('media_ids' in body) edited.mediaIds = attachable(world, account, body.media_ids, status.id)
  requireText(world, edited)
  for (const change of [body.media_attributes].flat() as ({ id: string; description: string } | undefined)[]) {
    const media = change && world.media.get(change.id)
    if (media && edited.mediaIds.includes(media.id)) media.description = describeMedia(world, change.description)
  }
  if (JSON.stringify(edited) !== JSON.stringify(status)) edited.editedAt = new Date()
  world.statuses.set(status.id, edited)
  attach(world, edited)
  return { status: 200, body: showStatus(world, edited) }
}

export function deleteStatus(call: Call): Answer {
  const { account } = requireScope(call, 'write:statuses')
  const status = ownStatus(call, account)
  call.world.statuses.delete(status.id)
  return { status: 200, body: { ...showStatus(call.world, status), text: status.text } }
}

export function readStatus({ world, path }: Call): Answer {
  return { status: 200, body: showStatus(world, anyStatus(world, path[0])) }
}

export function readSource(call: Call): Answer {
  const { account } = requireScope(call, 'read:statuses')
  const status = ownStatus(call, account)
  return { status: 200, body: { id: status.id, text: status.text, spoiler_text: '' } }
}

/** Newest first, with `next` (older) and `prev` (newer) in the Link header; a last page has no `next`. */
export function listStatuses(call: Call): Answer {
  const { world, url, path } = call
  requireScope(call, 'read:statuses')
  const asked = url.searchParams
  const limit = Math.min(Number(asked.get('limit') ?? 20), 40)
  const before = BigInt(asked.get('max_id') ?? String(1n << 63n))
  const after = BigInt(asked.get('since_id') ?? asked.get('min_id') ?? '0')
  const found = [...world.statuses.values()]
    .filter(({ accountId, id }) => accountId === path[0] && BigInt(id) < before && BigInt(id) > after)
    .filter(({ inReplyToId }) => asked.get('exclude_replies') !== 'true' || inReplyToId === null)
    .sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? 1 : -1))
  const page = found.slice(0, limit)
  const links = [
    found.length > limit && link(call, 'max_id', page.at(-1)!.id, 'next'),
    page.length > 0 && link(call, 'min_id', page[0]!.id, 'prev'),
  ].filter(Boolean)
  return {
    status: 200,
    body: page.map((status) => showStatus(world, status)),
    ...(links.length > 0 ? { headers: { link: links.join(', ') } } : {}),
  }
}

function link({ world, url }: Call, name: string, id: string, rel: string): string {
  const target = new URL(url.pathname, world.url)
  for (const [key, value] of url.searchParams) if (!/_id$/.test(key)) target.searchParams.set(key, value)
  target.searchParams.set(name, id)
  return `<${target.href}>; rel="${rel}"`
}

/** The page that a reader opens. */
export function showPage({ world, path }: Call): Answer {
  const status = anyStatus(world, path[1])
  const pictures = status.mediaIds.map((id) => {
    const description = world.media.get(id)?.description ?? ''
    return `<img src="/media/${id}" alt="${escapeHtml(description)}">`
  })
  return {
    status: 200,
    html: `<!doctype html><title>Post</title><article>${toHtml(status.text)}${pictures.join('')}</article>`,
  }
}

function requireText(world: World, { text, mediaIds }: Status) {
  if (text === '' && mediaIds.length === 0) throw new Refusal(422, "Validation failed: Text can't be blank")
  const counted = text
    .replace(/https?:\/\/\S+/g, 'x'.repeat(world.limits.charactersPerUrl))
    .replace(/(@[a-z0-9_]+)@[a-z0-9.-]+/gi, '$1')
  if ([...new Intl.Segmenter().segment(counted)].length > world.limits.maxCharacters) {
    throw new Refusal(422, `Validation failed: Text character limit of ${world.limits.maxCharacters} exceeded`)
  }
}

/** A picture belongs to one status only, and has to be processed before. */
function attachable(world: World, account: Account, given: unknown, statusId: string | null): string[] {
  const ids = [given ?? []].flat().map(String)
  if (ids.length > world.limits.maxMedia) {
    throw new Refusal(422, `Validation failed: Cannot attach more than ${world.limits.maxMedia} files`)
  }
  for (const id of ids) {
    const media = world.media.get(id)
    if (!media || media.accountId !== account.id || (media.statusId && media.statusId !== statusId)) {
      throw new Refusal(422, `Validation failed: Media ${id} not found or already attached to another post`)
    }
    if (media.pollsLeft > 0) {
      throw new Refusal(
        422,
        'Validation failed: Cannot attach files that have not finished processing. Try again in a moment!',
      )
    }
  }
  return ids
}

function attach(world: World, status: Status) {
  for (const id of status.mediaIds) world.media.get(id)!.statusId = status.id
}

function anyStatus(world: World, id = ''): Status {
  const status = world.statuses.get(id)
  if (!status) throw new Refusal(404, 'Record not found')
  return status
}

function ownStatus({ world, path }: Call, account: Account): Status {
  const status = anyStatus(world, path[0])
  if (status.accountId !== account.id) throw new Refusal(404, 'Record not found')
  return status
}

export function showStatus(world: World, status: Status) {
  const account = world.accounts.get(status.accountId)!
  return {
    id: status.id,
    created_at: status.createdAt.toISOString(),
    edited_at: status.editedAt?.toISOString() ?? null,
    in_reply_to_id: status.inReplyToId,
    sensitive: false,
    spoiler_text: '',
    visibility: status.visibility,
    language: status.language,
    uri: `${world.url}/users/${account.username}/statuses/${status.id}`,
    url: `${world.url}/@${account.username}/${status.id}`,
    content: toHtml(status.text),
    reblog: null,
    application: { name: status.appName, website: null },
    account: showAccount(world, account),
    media_attachments: status.mediaIds.map((id) => showMedia(world, world.media.get(id)!)),
    mentions: [],
    tags: [],
    emojis: [],
    card: null,
    poll: null,
  }
}

/** Paragraphs, links and mentions as Mastodon writes them: of a mention it shows the name without the server. */
function toHtml(text: string): string {
  const marked = escapeHtml(text)
    .replace(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}" rel="nofollow noopener">${url}</a>`)
    .replace(/@([a-z0-9_]+)@[a-z0-9.-]+/gi, '<span class="h-card"><a class="u-url mention">@<span>$1</span></a></span>')
  return marked
    .split(/\n{2,}/)
    .map((part) => `<p>${part.replaceAll('\n', '<br />')}</p>`)
    .join('')
}
