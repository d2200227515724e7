import { type Connector, connectBluesky, connectMastodon, guardFetch, type NetworkName } from '@brandwarden/connectors'
import type { Ground } from './base/ground.ts'
import { connectorStore, exclusivelyIn } from './govern/accounts/index.ts'

export type ConnectorConfig = {
  /** Origins that may be plain http and on this machine: for development and tests. */
  allowedOrigins: readonly string[]
  plcDirectory: string | null
}

/** Every network that Brandwarden publishes to. */
export function openConnectors(
  ground: Pick<Ground, 'db' | 'secrets' | 'clock' | 'publicUrl'>,
  { allowedOrigins, plcDirectory }: ConnectorConfig,
): ReadonlyMap<NetworkName, Connector> {
  const shared = {
    fetch: guardFetch({ allowedOrigins }),
    store: connectorStore(ground),
    exclusively: exclusivelyIn(ground.db),
  }
  const redirectUri = `${ground.publicUrl}/api/accounts/sign-in/return`
  const isLocal = ['127.0.0.1', '[::1]'].includes(new URL(ground.publicUrl).hostname)
  const connectors: Connector[] = [
    connectBluesky({
      ...shared,
      ...(plcDirectory && { plcDirectory }),
      ...(isLocal && { client: { kind: 'loopback', redirectUri } }),
    }),
    connectMastodon(shared),
  ]
  return new Map(connectors.map((connector) => [connector.network, connector]))
}
