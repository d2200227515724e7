import { type Connection, type Connector, type Credential, NetworkFailure } from '@brandwarden/connectors'
import type { Language, Network } from '@brandwarden/contract'
import type { Database, Tx } from '../../base/db/database.ts'
import type { Ground } from '../../base/ground.ts'
import { Problem } from '../../base/problem.ts'
import { explainFailure } from './explain-failure.ts'
import type { AccountRow } from './store.ts'

export const credentialPurpose = 'account-credential'

/** The connector of a network, or the problem that there is none yet. */
export function connectorOf(ground: Ground, network: Network): Connector {
  const connector = ground.connectors.get(network as Connector['network'])
  if (!connector) throw new Problem('network_not_connectable')
  return connector
}

/** The account with its opened credential; null where it was never connected. Never logged, never sent to a browser. */
export async function openConnection(
  ground: Ground,
  db: Database | Tx,
  account: AccountRow,
): Promise<Connection | null> {
  if (!account.secretId || !account.host || !account.networkAccountId) return null
  return {
    network: account.network as Connection['network'],
    host: account.host,
    accountId: account.networkAccountId,
    handle: account.handle,
    credential: JSON.parse(await ground.secrets.open(db, account.secretId, credentialPurpose)) as Credential,
  }
}

/** Turns what a network said into a problem that a person can act on. */
export async function networkAnswer<T>(language: Language, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof NetworkFailure)) throw error
    const reason = explainFailure(error, language)
    throw new Problem(error.passes ? 'network_unreachable' : 'network_refused', { reason })
  }
}

/** The credential that a pasted secret is, by network. */
export function pastedCredential(network: Network, secret: string): Credential {
  return network === 'mastodon'
    ? { kind: 'mastodon-token', accessToken: secret }
    : { kind: 'bluesky-password', password: secret }
}
