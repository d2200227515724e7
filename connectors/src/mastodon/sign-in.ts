import { createHash, randomBytes } from 'node:crypto'
import type { Connection, Profile, SecretStore, SignInRequest } from '../connector.ts'
import { NetworkFailure } from '../failure.ts'
import type { Fetch } from '../guarded-fetch.ts'
import { originOf } from '../origin.ts'
import { plainWords } from '../plain-words.ts'
import { type Ask, askMastodon, readAs } from './api.ts'

/** What publishing, correcting, deleting and finding again need, and nothing else. */
export const mastodonScopes = 'read:accounts read:statuses write:statuses write:media'

type App = { clientId: string; clientSecret: string }
type Pending = App & { host: string; redirectUri: string; verifier: string }

export async function beginSignIn(
  fetch: Fetch,
  store: SecretStore,
  appName: string,
  { at, redirectUri, state }: SignInRequest,
): Promise<URL> {
  const host = originOf(at)
  const app = await registeredApp(fetch, store, appName, host, redirectUri)
  const verifier = randomBytes(32).toString('base64url')
  const pending: Pending = { ...app, host, redirectUri, verifier }
  await store.save(pendingName(state), JSON.stringify(pending), 30)

  const url = new URL('/oauth/authorize', host)
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: app.clientId,
    redirect_uri: redirectUri,
    scope: mastodonScopes,
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    // So that a person who is signed in as somebody else there can choose the company's account.
    force_login: 'true',
  }).toString()
  return url
}

/** Mastodon servers know no client beforehand: each is told of us once, and what it gives back is kept. */
async function registeredApp(fetch: Fetch, store: SecretStore, appName: string, host: string, redirectUri: string) {
  const name = `mastodon-app:${host}:${redirectUri}`
  const kept = await store.load(name)
  if (kept) return JSON.parse(kept) as App

  const ask = askMastodon(fetch, host)
  const json = { client_name: appName, redirect_uris: redirectUri, scopes: mastodonScopes }
  const answer = await asServer(host, () => ask({ method: 'POST', path: '/api/v1/apps', json }))
  const app = readAs(answer, host, ({ client_id, client_secret }) =>
    typeof client_id === 'string' && typeof client_secret === 'string'
      ? { clientId: client_id, clientSecret: client_secret }
      : undefined,
  )
  await store.save(name, JSON.stringify(app))
  return app
}

/** A server that knows none of these addresses is no Mastodon server. */
async function asServer<T>(host: string, deed: () => Promise<T>): Promise<T> {
  try {
    return await deed()
  } catch (error) {
    if (error instanceof NetworkFailure && error.kind === 'not-found') {
      throw new NetworkFailure('not-found', 'not-a-server', { host: new URL(host).host })
    }
    throw error
  }
}

export async function completeSignIn(fetch: Fetch, store: SecretStore, params: URLSearchParams) {
  const state = params.get('state') ?? ''
  const kept = await store.load(pendingName(state))
  if (!kept) throw new NetworkFailure('auth', 'sign-in-unknown')
  await store.forget(pendingName(state))
  const { host, clientId, clientSecret, redirectUri, verifier } = JSON.parse(kept) as Pending

  const error = params.get('error')
  if (error === 'access_denied') throw new NetworkFailure('auth', 'sign-in-declined')
  const code = params.get('code')
  if (!code) throw new NetworkFailure('auth', 'sign-in-refused', { reason: plainWords(error ?? 'code') })

  const form = new URLSearchParams({
    grant_type: 'authorization_code',
    code,
    client_id: clientId,
    client_secret: clientSecret,
    redirect_uri: redirectUri,
    code_verifier: verifier,
    scope: mastodonScopes,
  })
  const answer = await askMastodon(fetch, host)({ method: 'POST', path: '/oauth/token', form })
  const accessToken = readAs(answer, host, ({ access_token, scope }) => {
    if (typeof access_token !== 'string') return undefined
    requireRights(String(scope ?? '').split(' '))
    return access_token
  })
  const credential = { kind: 'mastodon-token', accessToken, clientId, clientSecret } as const
  return { ...(await describeAccount(askMastodon(fetch, host, accessToken), host, credential)), state }
}

export async function describeAccount(ask: Ask, host: string, credential: Connection['credential']) {
  const answer = await asServer(host, () => ask({ path: '/api/v1/accounts/verify_credentials' }))
  const account = readAs(answer, host, (fields) => {
    const { id, username, acct, url, display_name, avatar, moved, suspended } = fields
    if (typeof id !== 'string' || typeof username !== 'string' || typeof url !== 'string') return undefined
    if (moved) throw new NetworkFailure('forbidden', 'account-moved')
    if (suspended === true) throw new NetworkFailure('forbidden', 'account-suspended')
    const name = typeof acct === 'string' && acct.includes('@') ? acct : `${username}@${new URL(host).host}`
    const profile: Profile = {
      displayName: typeof display_name === 'string' ? display_name : '',
      profileUrl: url,
      ...(typeof avatar === 'string' ? { avatarUrl: avatar } : {}),
    }
    return { id, name, profile }
  })
  const connection: Connection = { network: 'mastodon', host, accountId: account.id, handle: account.name, credential }
  return { connection, profile: account.profile }
}

/** Since 4.3 a server tells what the token's application may do; an older one says nothing. */
export async function checkRights(ask: Ask): Promise<void> {
  const { body } = await ask({ path: '/api/v1/apps/verify_credentials' })
  const { scopes } = (body ?? {}) as { scopes?: unknown }
  if (Array.isArray(scopes)) requireRights(scopes.map(String))
}

function requireRights(held: string[]) {
  for (const wanted of mastodonScopes.split(' ')) {
    const [whole = ''] = wanted.split(':')
    const enough =
      held.includes(wanted) || held.includes(whole) || (wanted === 'read:accounts' && held.includes('profile'))
    if (!enough) throw new NetworkFailure('forbidden', 'right-missing', { reason: wanted })
  }
}

export async function endSignIn(fetch: Fetch, { host, credential }: Connection): Promise<void> {
  if (credential.kind !== 'mastodon-token') throw new NetworkFailure('auth', 'wrong-credential')
  const { accessToken, clientId, clientSecret } = credential
  // A pasted token can only be ended by its owner, in the network's own settings.
  if (!clientId || !clientSecret) return
  const form = new URLSearchParams({ token: accessToken, client_id: clientId, client_secret: clientSecret })
  await askMastodon(fetch, host)({ method: 'POST', path: '/oauth/revoke', form })
}

function pendingName(state: string): string {
  return `mastodon-sign-in:${state}`
}
