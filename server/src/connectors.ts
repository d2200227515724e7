import {
  type BlueskyClient,
  blueskyClientPaths,
  type Connector,
  clientKeys,
  clientMetadata,
  connectBluesky,
  connectMastodon,
  guardFetch,
  makeClientKey,
  type NetworkName,
  type SecretStore,
} from '@brandwarden/connectors'
import type { Hono } from 'hono'
import type { Ground } from './base/ground.ts'
import type { Env } from './base/http/env.ts'
import { connectorStore, exclusivelyIn, returnPath } from './govern/accounts/index.ts'

export type ConnectorConfig = {
  /** Origins that may be plain http and on this machine: for development and tests. */
  allowedOrigins: readonly string[]
  plcDirectory: string | null
}

type Base = Pick<Ground, 'db' | 'secrets' | 'clock' | 'publicUrl'>

/** Every network that Brandwarden publishes to. */
export async function openConnectors(
  ground: Base,
  { allowedOrigins, plcDirectory }: ConnectorConfig,
): Promise<ReadonlyMap<NetworkName, Connector>> {
  const store = connectorStore(ground)
  const shared = { fetch: guardFetch({ allowedOrigins }), store, exclusively: exclusivelyIn(ground.db) }
  const client = await blueskyClient(ground, store)
  const connectors: Connector[] = [
    connectBluesky({ ...shared, ...(plcDirectory && { plcDirectory }), ...(client && { client }) }),
    connectMastodon(shared),
  ]
  return new Map(connectors.map((connector) => [connector.network, connector]))
}

const keyName = 'bluesky-client-key'

/**
 * Who we are to Bluesky's servers: on this machine a development client, at a public https address a confidential one
 * with a sealed key; anywhere else signing in at the network is not possible and app passwords are.
 */
async function blueskyClient({ publicUrl }: Base, store: SecretStore): Promise<BlueskyClient | null> {
  const { protocol, hostname } = new URL(publicUrl)
  const redirectUri = `${publicUrl}${returnPath('bluesky')}`
  if (['127.0.0.1', '[::1]'].includes(hostname)) return { kind: 'loopback', redirectUri }
  if (protocol !== 'https:') return null
  let key = await store.load(keyName)
  if (!key) {
    key = await makeClientKey(keyName)
    await store.save(keyName, key)
  }
  return { kind: 'confidential', baseUrl: publicUrl, redirectUri, name: 'Brandwarden', keys: [key] }
}

/** What Bluesky's servers read to know a confidential client. */
export function mountBlueskyClient(app: Hono<Env>, ground: Base): void {
  const find = () => blueskyClient(ground, connectorStore(ground))
  app.get(blueskyClientPaths.metadata, async (c, next) => {
    const client = await find()
    return client?.kind === 'confidential' ? c.json(clientMetadata(client)) : next()
  })
  app.get(blueskyClientPaths.keys, async (c, next) => {
    const client = await find()
    return client?.kind === 'confidential' ? c.json(await clientKeys(client)) : next()
  })
}
