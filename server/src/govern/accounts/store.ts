import type { AccountId, BrandId, Network } from '@brandwarden/contract'
import type { Selectable } from 'kysely'
import type { Accounts } from '../../../../db/tables.ts'
import type { Database, Tx } from '../../base/db/database.ts'
import { Problem } from '../../base/problem.ts'
import type { StoredFailure } from './explain-failure.ts'

export type AccountRow = Omit<Selectable<Accounts>, 'id' | 'brandId' | 'network'> & {
  id: AccountId
  brandId: BrandId
  network: Network
}

export async function loadAccount(db: Database | Tx, id: AccountId): Promise<AccountRow> {
  const row = await db.selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Problem('not_found')
  return row as AccountRow
}

/** Locks the row, so that connecting and sending do not cross. */
export async function lockAccount(tx: Tx, id: AccountId): Promise<AccountRow> {
  const row = await tx.selectFrom('accounts').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Problem('not_found')
  return row as AccountRow
}

export async function loadAccounts(db: Database | Tx, ids?: readonly AccountId[]): Promise<AccountRow[]> {
  let asked = db.selectFrom('accounts').selectAll().orderBy('network').orderBy('handle')
  if (ids) asked = asked.where('id', 'in', ids.length > 0 ? [...ids] : ['00000000-0000-0000-0000-000000000000'])
  return (await asked.execute()) as AccountRow[]
}

export async function insertAccount(
  tx: Tx,
  row: Pick<AccountRow, 'id' | 'brandId' | 'network' | 'handle' | 'purpose' | 'url' | 'createdAt'>,
): Promise<boolean> {
  const done = await tx
    .insertInto('accounts')
    .values(row)
    .onConflict((conflict) => conflict.columns(['network', 'handle']).doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

export type ConnectionChange = Partial<
  Pick<AccountRow, 'host' | 'networkAccountId' | 'secretId' | 'connectionState' | 'checkedAt' | 'handle' | 'url'>
> & { connectionFailure?: StoredFailure | null }

export async function changeConnection(tx: Tx | Database, id: AccountId, change: ConnectionChange): Promise<void> {
  const { connectionFailure, ...rest } = change
  await tx
    .updateTable('accounts')
    .set({
      ...rest,
      ...(connectionFailure !== undefined && {
        connectionFailure: connectionFailure && JSON.stringify(connectionFailure),
      }),
    })
    .where('id', '=', id)
    .execute()
}

/** Accounts that a stop holds now; a stop of all holds each. */
export async function loadStopped(db: Database | Tx): Promise<{ all: boolean; accounts: Set<string> }> {
  const rows = await db.selectFrom('stops').select('accountId').where('liftedAt', 'is', null).execute()
  return {
    all: rows.some((row) => row.accountId === null),
    accounts: new Set(rows.flatMap((row) => (row.accountId ? [row.accountId] : []))),
  }
}
