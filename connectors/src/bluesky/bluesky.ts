import { Agent, type AppBskyFeedPost } from '@atproto/api'
import type { NodeOAuthClient, OAuthSession } from '@atproto/oauth-client-node'
import type { Connection, Connector, Exclusively, Health, Profile, SecretStore } from '../connector.ts'
import { NetworkFailure } from '../failure.ts'
import { requireFit } from '../fit.ts'
import type { Fetch } from '../guarded-fetch.ts'
import { originOf } from '../origin.ts'
import { hashPost, type OutgoingPost, type Published } from '../post.ts'
import { inBlueskyWords, isNamed } from './failures.ts'
import { blueskyLimits } from './limits.ts'
import { type BlueskyClient, makeOAuthClient } from './oauth.ts'
import { endPasswordSession, signIn, withPassword } from './password-session.ts'
import { buildRecord, collection, holdsPost, partsOf } from './record.ts'
import { recordKey } from './record-key.ts'

export type BlueskyOptions = {
  fetch: Fetch
  store: SecretStore
  exclusively: Exclusively
  /** Unset: connecting by OAuth is `unsupported`, app passwords work. */
  client?: BlueskyClient
  /** Unset: https://plc.directory. */
  plcDirectory?: string
  /** Resolves handles in place of DNS and the handle's own domain: for tests. */
  handleServer?: string
}

export function connectBluesky(options: BlueskyOptions): Connector {
  const { fetch, store } = options
  let making: Promise<NodeOAuthClient> | undefined
  const oauth = () => {
    const { client } = options
    if (!client) throw new NetworkFailure('unsupported', 'sign-in-not-set-up')
    making ??= makeOAuthClient({ ...options, client })
    return making
  }

  async function withAgent<T>(connection: Connection, deed: (agent: Agent) => Promise<T>): Promise<T> {
    const { credential, host, accountId: did } = connection
    if (credential.kind === 'bluesky-password') {
      return withPassword(fetch, store, { host, did, password: credential.password }, deed)
    }
    if (credential.kind !== 'bluesky-oauth') throw new NetworkFailure('auth', 'wrong-credential')
    const session = await restore(await oauth(), did)
    return deed(new Agent(session))
  }

  return {
    network: 'bluesky',

    async beginSignIn({ at, redirectUri, state }) {
      const client = await oauth()
      return inBlueskyWords('repeatable', () =>
        client.authorize(at, { redirect_uri: redirectUri as 'https://', state }),
      )
    },

    async completeSignIn(params) {
      const client = await oauth()
      const { session, state } = await inBlueskyWords('repeatable', () => client.callback(params))
      const { aud } = await inBlueskyWords('repeatable', () => session.getTokenInfo(false))
      const agent = new Agent(session)
      const account = await describe(agent)
      const connection: Connection = {
        network: 'bluesky',
        host: new URL(aud).origin,
        accountId: session.did,
        handle: account.handle,
        credential: { kind: 'bluesky-oauth' },
      }
      return { connection, profile: account.profile, state: state ?? '' }
    },

    async adopt({ host, handle, credential }) {
      if (credential.kind !== 'bluesky-password') throw new NetworkFailure('auth', 'wrong-credential')
      const origin = originOf(host)
      const identifier = (handle ?? '').replace(/^@/, '')
      const session = await signIn(fetch, { host: origin, identifier, password: credential.password })
      const account = await describe(new Agent(session))
      const connection: Connection = {
        network: 'bluesky',
        host: origin,
        accountId: account.did,
        handle: account.handle,
        credential,
      }
      return { connection, profile: account.profile }
    },

    async disconnect({ credential, host, accountId }) {
      if (credential.kind === 'bluesky-oauth') {
        const client = await oauth()
        await inBlueskyWords('repeatable', () => client.revoke(accountId))
      } else await endPasswordSession(fetch, store, host, accountId)
    },

    async check(connection): Promise<Health> {
      try {
        return await withAgent(connection, async (agent) => {
          const { handle, profile } = await describe(agent)
          return { state: 'ready', handle, profile }
        })
      } catch (error) {
        if (error instanceof NetworkFailure) return { state: 'broken', failure: error }
        throw error
      }
    },

    async limits() {
      return blueskyLimits
    },

    async publish(connection, post, key, lastLook) {
      requireFit(post, blueskyLimits)
      const rkey = recordKey(key)
      return withAgent(connection, async (agent) => {
        const record = await inBlueskyWords('repeatable', () => buildRecord(agent, post, key))
        const repo = connection.accountId
        await lastLook?.()
        try {
          // Null means "only if nothing is there"; a record that is there already in the same words is success.
          const written = await agent.com.atproto.repo.putRecord({ repo, collection, rkey, record, swapRecord: null })
          return describePost(connection, written.data, record, post)
        } catch (error) {
          if (!isNamed(error, 'InvalidSwap')) return inBlueskyWords('once', () => Promise.reject(error))
          const found = await read(agent, connection, rkey, post)
          if (!found) throw new NetworkFailure('uncertain', 'trouble-after-sending', { status: 400 })
          return found
        }
      })
    },

    async find(connection, post, key) {
      return withAgent(connection, (agent) => read(agent, connection, recordKey(key), post))
    },

    async correct() {
      throw new NetworkFailure('unsupported', 'bluesky-cannot-edit')
    },

    async remove(connection, { id }) {
      const { repo, rkey } = partsOf(id)
      if (repo !== connection.accountId) throw new NetworkFailure('forbidden', 'not-our-post')
      await withAgent(connection, (agent) =>
        inBlueskyWords('repeatable', () => agent.com.atproto.repo.deleteRecord({ repo, collection, rkey })),
      )
    },
  }
}

async function restore(client: NodeOAuthClient, did: string): Promise<OAuthSession> {
  return inBlueskyWords('repeatable', () => client.restore(did))
}

/** Whose session it is, and whether that account may post. */
async function describe(agent: Agent): Promise<{ did: string; handle: string; profile: Profile }> {
  const { data } = await inBlueskyWords('repeatable', () => agent.com.atproto.server.getSession())
  if (data.active === false) throw new NetworkFailure('forbidden', `account-${accountState(data.status)}`)
  const profileUrl = `https://bsky.app/profile/${data.did}`
  return { did: data.did, handle: data.handle, profile: { ...(await readProfile(agent, data.did)), profileUrl } }
}

function accountState(status: string | undefined): string {
  return status === 'takendown' ? 'taken-down' : status === 'suspended' ? 'suspended' : 'deactivated'
}

async function readProfile(agent: Agent, did: string): Promise<{ displayName: string; avatarUrl?: string }> {
  try {
    const { data } = await agent.com.atproto.repo.getRecord({
      repo: did,
      collection: 'app.bsky.actor.profile',
      rkey: 'self',
    })
    const { displayName, avatar } = data.value as { displayName?: string; avatar?: { ref: { toString(): string } } }
    return {
      displayName: displayName ?? '',
      ...(avatar && { avatarUrl: `https://cdn.bsky.app/img/avatar/plain/${did}/${avatar.ref}@jpeg` }),
    }
  } catch (error) {
    if (isNamed(error, 'RecordNotFound')) return { displayName: '' }
    return inBlueskyWords('repeatable', () => Promise.reject(error))
  }
}

async function read(agent: Agent, connection: Connection, rkey: string, post: OutgoingPost): Promise<Published | null> {
  try {
    const { data } = await agent.com.atproto.repo.getRecord({ repo: connection.accountId, collection, rkey })
    const record = data.value as AppBskyFeedPost.Record
    if (!holdsPost(record, post)) throw new NetworkFailure('conflict', 'other-post-under-key')
    return describePost(connection, { uri: data.uri, cid: data.cid ?? '' }, record, post)
  } catch (error) {
    if (isNamed(error, 'RecordNotFound')) return null
    return inBlueskyWords('repeatable', () => Promise.reject(error))
  }
}

function describePost(
  { handle }: Connection,
  at: { uri: string; cid: string },
  record: AppBskyFeedPost.Record,
  post: OutgoingPost,
): Published {
  const { repo, rkey } = partsOf(at.uri)
  // A handle whose domain stopped pointing here is shown as `handle.invalid`, which leads nowhere.
  const profile = handle.includes('.') && handle !== 'handle.invalid' ? handle : repo
  return {
    id: at.uri,
    url: `https://bsky.app/profile/${profile}/post/${rkey}`,
    at: new Date(record.createdAt),
    contentHash: hashPost(post),
    version: at.cid,
  }
}
