import type { Connection, Connector, Health, SecretStore } from '../connector.ts'
import { NetworkFailure } from '../failure.ts'
import { requireFit } from '../fit.ts'
import type { Fetch } from '../guarded-fetch.ts'
import { originOf } from '../origin.ts'
import type { OutgoingPost, Published, PublishKey } from '../post.ts'
import { type Answer, type Ask, askMastodon, readAs } from './api.ts'
import { readLimits } from './limits.ts'
import { uploadPicture } from './media.ts'
import { beginSignIn, checkRights, completeSignIn, describeAccount, endSignIn } from './sign-in.ts'
import { couldBe, describeStatus, isSameText, looksLike, readStatus, type Status } from './status.ts'

export type MastodonOptions = {
  fetch: Fetch
  store: SecretStore
  /** Under posts, as "via …", and on the page where a person agrees. */
  appName?: string
  /** The first pause while a server prepares a picture; it doubles from there. */
  pictureWaitMs?: number
}

/** Clocks differ: a post that seems this much older than the first attempt may still be ours. */
const CLOCK_TOLERANCE_MS = 5 * 60_000
const MOST_PAGES = 10
const MOST_SOURCES = 60

export function connectMastodon(options: MastodonOptions): Connector {
  const { fetch, store } = options
  const asking = ({ host, credential }: Connection): Ask => {
    if (credential.kind !== 'mastodon-token') throw new NetworkFailure('auth', 'wrong-credential')
    return askMastodon(fetch, host, credential.accessToken)
  }

  async function fields(ask: Ask, { host }: Connection, post: OutgoingPost) {
    requireFit(post, await readLimits(ask))
    const ids: string[] = []
    for (const picture of post.media) ids.push(await uploadPicture(ask, host, picture, options.pictureWaitMs ?? 400))
    // Mastodon tells languages apart, not their regions.
    const language = post.language?.split('-')[0]
    return { status: post.text, media_ids: ids, ...(language ? { language } : {}) }
  }

  return {
    network: 'mastodon',
    beginSignIn: (request) => beginSignIn(fetch, store, options.appName ?? 'Brandwarden', request),
    completeSignIn: (params) => completeSignIn(fetch, store, params),
    disconnect: (connection) => endSignIn(fetch, connection),

    async adopt({ host, credential }) {
      if (credential.kind !== 'mastodon-token') throw new NetworkFailure('auth', 'wrong-credential')
      const origin = originOf(host)
      const ask = askMastodon(fetch, origin, credential.accessToken)
      const found = await describeAccount(ask, origin, credential)
      await checkRights(ask)
      return found
    },

    async check(connection): Promise<Health> {
      try {
        const ask = asking(connection)
        const found = await describeAccount(ask, connection.host, connection.credential)
        await checkRights(ask)
        return { state: 'ready', handle: found.connection.handle, profile: found.profile }
      } catch (error) {
        if (error instanceof NetworkFailure) return { state: 'broken', failure: error }
        throw error
      }
    },

    limits: ({ host }) => readLimits(askMastodon(fetch, host)),

    async publish(connection, post, key, lastLook) {
      const ask = asking(connection)
      const json = { ...(await fields(ask, connection, post)), visibility: 'public' }
      const reply = post.replyTo ? { in_reply_to_id: post.replyTo } : {}
      await lastLook?.()
      const answer = await ask({
        method: 'POST',
        path: '/api/v1/statuses',
        json: { ...json, ...reply },
        // Within an hour, the server answers a second call of this key with the first call's post.
        headers: { 'Idempotency-Key': key.id },
        repetition: 'once',
      }).catch(asReplyGone)
      const status = readAs(answer, connection.host, readStatus, 'once')
      return confirm(ask, status, post)
    },

    find: (connection, post, key, known = new Set()) => findPost(asking(connection), connection, post, key, known),

    async correct(connection, { id }, post) {
      const ask = asking(connection)
      const json = await fields(ask, connection, post)
      const answer = await ask({ method: 'PUT', path: `/api/v1/statuses/${encodeURIComponent(id)}`, json })
      return confirm(ask, readAs(answer, connection.host, readStatus), post)
    },

    async remove(connection, { id }) {
      try {
        const answer = await asking(connection)({
          method: 'DELETE',
          path: `/api/v1/statuses/${encodeURIComponent(id)}`,
        })
        readAs(answer, connection.host, (deleted) => (deleted.id === id ? true : undefined))
      } catch (error) {
        if (!(error instanceof NetworkFailure && error.kind === 'not-found')) throw error
      }
    },
  }
}

/** The only thing that posting can fail to find. */
function asReplyGone(error: unknown): never {
  const isGone = error instanceof NetworkFailure && error.kind === 'not-found'
  throw isGone ? new NetworkFailure('not-found', 'answered-post-gone') : error
}

/** A server that knew the key answers with the post of an earlier call, whatever this call said. */
async function confirm(ask: Ask, status: Status, post: OutgoingPost): Promise<Published> {
  const agrees = looksLike(status.content, post.text) || isSameText(await readSource(ask, status.id), post.text)
  if (!agrees || !couldBe(status, post)) throw new NetworkFailure('conflict', 'other-post-under-key')
  return describeStatus(status, post)
}

async function findPost(
  ask: Ask,
  { accountId, host }: Connection,
  post: OutgoingPost,
  key: PublishKey,
  known: ReadonlySet<string>,
): Promise<Published | null> {
  const since = key.since.getTime() - CLOCK_TOLERANCE_MS
  const candidates: Status[] = []
  let path: string | undefined =
    `/api/v1/accounts/${encodeURIComponent(accountId)}/statuses?limit=40&exclude_reblogs=true`
  for (let page = 0; path; page++) {
    if (page === MOST_PAGES) throw new NetworkFailure('uncertain', 'too-many-to-search')
    const answer: Answer = await ask({ path })
    const list = readAs(answer, host, () => (Array.isArray(answer.body) ? answer.body : undefined))
    const statuses = list.map((one) => readAs({ ...answer, body: one }, host, readStatus))
    candidates.push(...statuses.filter((status) => status.at.getTime() >= since))
    path = statuses.some((status) => status.at.getTime() < since) ? undefined : nextPage(answer.headers, host)
  }
  const possible = candidates.filter((status) => !known.has(status.id) && couldBe(status, post))
  if (possible.length > MOST_SOURCES) throw new NetworkFailure('uncertain', 'too-many-to-search')
  // Oldest first: of two posts in the same words, the first attempt's is the earlier one.
  for (const status of possible.reverse()) {
    if (isSameText(await readSource(ask, status.id), post.text)) return describeStatus(status, post)
  }
  return null
}

async function readSource(ask: Ask, id: string): Promise<string> {
  const { body } = await ask({ path: `/api/v1/statuses/${encodeURIComponent(id)}/source` })
  return String((body as { text?: unknown } | undefined)?.text ?? '')
}

/** Only on the same server: the token goes along. */
function nextPage(headers: Headers, host: string): string | undefined {
  const target = /<([^>]*)>;\s*rel="next"/.exec(headers.get('link') ?? '')?.[1]
  const url = target ? URL.parse(target, host) : null
  return url?.origin === new URL(host).origin ? url.pathname + url.search : undefined
}
