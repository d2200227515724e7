import {
  atprotoLoopbackClientMetadata,
  JoseKey,
  NodeOAuthClient,
  type NodeOAuthClientOptions,
  type OAuthClientMetadataInput,
} from '@atproto/oauth-client-node'
import type { Exclusively, SecretStore } from '../connector.ts'
import type { Fetch } from '../guarded-fetch.ts'

/** The right to write posts and their pictures, and nothing else. */
export const blueskyScope = 'atproto repo:app.bsky.feed.post blob:image/*'

/** Where the server serves what a Bluesky server asks for before it trusts us. */
export const blueskyClientPaths = {
  metadata: '/oauth/bluesky/client-metadata.json',
  keys: '/oauth/bluesky/jwks.json',
} as const

export type BlueskyClient =
  /** For development: a client id that every server takes, for a redirect to 127.0.0.1 only. */
  | { kind: 'loopback'; redirectUri: string; scope?: string }
  /** For an installation with a public https address. `keys` are private JWKs from `makeClientKey`, newest first. */
  | {
      kind: 'confidential'
      baseUrl: string
      redirectUri: string
      name: string
      keys: readonly string[]
      scope?: string
    }

/** A new private key as a JWK in JSON; to be kept sealed. */
export async function makeClientKey(id: string): Promise<string> {
  const key = await JoseKey.generate(['ES256'], id)
  return JSON.stringify(key.privateJwk)
}

/** What stands at `blueskyClientPaths.metadata`; a loopback client's metadata follows from its id. */
export function clientMetadata(client: BlueskyClient): OAuthClientMetadataInput {
  const scope = client.scope ?? blueskyScope
  if (client.kind === 'loopback') {
    const params = new URLSearchParams({ redirect_uri: client.redirectUri, scope })
    return atprotoLoopbackClientMetadata(`http://localhost?${params}`)
  }
  return {
    client_id: new URL(blueskyClientPaths.metadata, client.baseUrl).href,
    client_name: client.name,
    client_uri: new URL('/', client.baseUrl).href,
    redirect_uris: [client.redirectUri],
    scope,
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    application_type: 'web',
    token_endpoint_auth_method: 'private_key_jwt',
    token_endpoint_auth_signing_alg: 'ES256',
    dpop_bound_access_tokens: true,
    jwks_uri: new URL(blueskyClientPaths.keys, client.baseUrl).href,
  }
}

/** What stands at `blueskyClientPaths.keys`: the public halves, field by field, so that no private one slips in. */
export async function clientKeys(client: BlueskyClient): Promise<{ keys: object[] }> {
  if (client.kind === 'loopback') return { keys: [] }
  const keys = await Promise.all(client.keys.map((key) => JoseKey.fromImportable(key)))
  const jwks = keys.map(({ jwk }) => jwk as Record<string, unknown>)
  return { keys: jwks.map(({ kid, kty, crv, x, y }) => ({ kid, kty, crv, x, y, alg: 'ES256', use: 'sig' })) }
}

export type OAuthParts = {
  client: BlueskyClient
  fetch: Fetch
  store: SecretStore
  exclusively: Exclusively
  plcDirectory?: string
  /** Resolves handles in place of DNS and the handle's own domain: for tests. */
  handleServer?: string
}

export async function makeOAuthClient(parts: OAuthParts): Promise<NodeOAuthClient> {
  const { client, fetch, store, exclusively } = parts
  const keyset =
    client.kind === 'confidential'
      ? await Promise.all(client.keys.map((key) => JoseKey.fromImportable(key)))
      : undefined
  return new NodeOAuthClient({
    clientMetadata: clientMetadata(client) as NodeOAuthClientOptions['clientMetadata'],
    ...(keyset && { keyset }),
    fetch,
    // The guarded fetch decides about http; this alone would let nothing through that it refuses.
    allowHttp: true,
    requestLock: (name, deed) => exclusively(`bluesky-oauth:${name}`, deed),
    stateStore: jsonStore(store, 'bluesky-oauth-state', 30),
    sessionStore: jsonStore(store, 'bluesky-oauth-session'),
    ...(parts.plcDirectory && { plcDirectoryUrl: parts.plcDirectory }),
    ...(parts.handleServer && { handleResolver: parts.handleServer }),
  })
}

function jsonStore<Value>(store: SecretStore, kind: string, minutes?: number) {
  const name = (key: string) => `${kind}:${key}`
  return {
    async get(key: string): Promise<Value | undefined> {
      const saved = await store.load(name(key))
      return saved ? (JSON.parse(saved) as Value) : undefined
    },
    set: (key: string, value: Value) => store.save(name(key), JSON.stringify(value), minutes),
    del: (key: string) => store.forget(name(key)),
  }
}
