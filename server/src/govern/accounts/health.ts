import type { AccountId } from '@brandwarden/contract'
import type { Ground } from '../../base/ground.ts'
import type { QueueDefinition } from '../../base/jobs/jobs.ts'
import { withEvents } from '../../base/ledger/with-events.ts'
import { connectorOf, openConnection } from './connection.ts'
import { storedFailure } from './explain-failure.ts'
import { changeConnection, loadAccount, loadAccounts, lockAccount } from './store.ts'

/** Asks each network every quarter of an hour whether we could publish, so that no broken connection looks healthy. */
export const accountHealthJobs = (ground: Ground): QueueDefinition[] => [
  { name: 'account.check-health', cron: '*/15 * * * *', expireInSeconds: 600, handle: () => checkAll(ground) },
]

async function checkAll(ground: Ground): Promise<void> {
  for (const account of await loadAccounts(ground.db))
    if (account.connectionState !== 'unconnected') await checkAccount(ground, account.id)
}

/** A failure that passes says nothing of the connection. */
async function checkAccount(ground: Ground, id: AccountId): Promise<void> {
  const account = await loadAccount(ground.db, id)
  const connection = await openConnection(ground, ground.db, account)
  if (!connection) return
  const health = await connectorOf(ground, account.network).check(connection)
  if (health.state === 'broken' && health.failure.passes) return
  await withEvents(ground.db, ground.clock(), 'account-health', async (tx, record, now) => {
    const { connectionState, secretId } = await lockAccount(tx, id)
    if (connectionState === 'unconnected' || secretId !== account.secretId) return
    const connectionFailure = health.state === 'broken' ? storedFailure(health.failure) : null
    await changeConnection(tx, id, { connectionState: health.state, connectionFailure, checkedAt: now })
    const subject = { kind: 'account', id }
    if (connectionState !== health.state)
      record(health.state === 'broken' ? 'account.broken' : 'account.healed', subject, {
        ...(connectionFailure && { code: connectionFailure.code }),
      })
  })
}
