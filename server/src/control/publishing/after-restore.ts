import type { Ground } from '../../base/ground.ts'
import { newId } from '../../base/id.ts'
import { withEvents } from '../../base/ledger/with-events.ts'
import { loadAccounts } from '../../govern/accounts/index.ts'
import { insertStop } from './stop-store.ts'
import { holdWaiting } from './store.ts'

/**
 * Stops everything in a copy that was just restored: what it has still to send may be out since the backup was made.
 * A person looks, and lifts the stop with a reason. Gives the number of posts held, or null where nothing can go out.
 */
export function stopAfterRestore(ground: Pick<Ground, 'db' | 'clock'>, reason: string): Promise<number | null> {
  return withEvents(ground.db, ground.clock(), 'restore', async (tx, record, now) => {
    if ((await loadAccounts(tx)).length === 0) return null
    const id = newId<string>()
    const isNew = await insertStop(tx, { id, accountId: null, personId: null, reason, at: now })
    const held = await holdWaiting(tx, null)
    if (isNew) record('publishing.stopped', { kind: 'stop', id }, { accountId: null, held, onTheirWay: 0 })
    return held
  })
}
