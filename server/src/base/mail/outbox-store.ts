import type { Selectable } from 'kysely'
import type { Outbox } from '../../../../db/tables.ts'
import type { Database, Tx } from '../db/database.ts'

export type LetterRow = Selectable<Outbox>

/** The newest letters first, from behind the one named. */
export async function listLetters(db: Database, after: string | undefined, limit: number): Promise<LetterRow[]> {
  let query = db.selectFrom('outbox').selectAll()
  if (after) {
    query = query.where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('createdAt', 'id'),
        '<',
        selectFrom('outbox as last')
          .select(['last.createdAt', 'last.id'])
          .where('last.id', '=', after)
          .$asTuple('createdAt', 'id'),
      ),
    )
  }
  return query.orderBy('createdAt', 'desc').orderBy('id', 'desc').limit(limit).execute()
}

export async function lockLetter(tx: Tx, id: string): Promise<LetterRow | undefined> {
  return tx.selectFrom('outbox').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

/** The letter if it still has to go and nobody else is sending it at this moment. */
export async function takeWaiting(tx: Tx, id: string): Promise<LetterRow | undefined> {
  return tx
    .selectFrom('outbox')
    .selectAll()
    .where('id', '=', id)
    .where('sentAt', 'is', null)
    .where('failedAt', 'is', null)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

/** Its text is forgotten with its leaving, and with it the link in it. */
export async function markSent(tx: Tx, letter: LetterRow, now: Date): Promise<void> {
  await tx
    .updateTable('outbox')
    .set({ sentAt: now, secretId: null, lastError: null })
    .where('id', '=', letter.id)
    .execute()
  if (letter.secretId) await tx.deleteFrom('secrets').where('id', '=', letter.secretId).execute()
}

export async function markTried(tx: Tx, id: string, reason: string, failedAt: Date | null): Promise<void> {
  await tx
    .updateTable('outbox')
    .set(({ eb }) => ({ attempts: eb('attempts', '+', 1), lastError: reason, failedAt }))
    .where('id', '=', id)
    .execute()
}

export async function markWaiting(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('outbox').set({ failedAt: null }).where('id', '=', id).execute()
}

/** Letters from between the two moments that never went to the mail server. */
export async function findUntried(tx: Tx, from: Date, until: Date): Promise<string[]> {
  const rows = await tx
    .selectFrom('outbox')
    .select('id')
    .where('sentAt', 'is', null)
    .where('failedAt', 'is', null)
    .where('attempts', '=', 0)
    .where('createdAt', '>=', from)
    .where('createdAt', '<', until)
    .execute()
  return rows.map((row) => row.id)
}

/** Texts older than their links are removed, and letters older than people's interest. */
export async function forgetLetters(tx: Tx, textsBefore: Date, lettersBefore: Date): Promise<void> {
  const old = await tx
    .selectFrom('outbox')
    .select(['id', 'secretId'])
    .where('createdAt', '<', textsBefore)
    .where('secretId', 'is not', null)
    .forUpdate()
    .execute()
  const ids = old.map((row) => row.id)
  const secretIds = old.flatMap((row) => row.secretId ?? [])
  if (ids.length > 0) {
    await tx.updateTable('outbox').set({ secretId: null }).where('id', 'in', ids).execute()
    await tx.deleteFrom('secrets').where('id', 'in', secretIds).execute()
  }
  await tx.deleteFrom('outbox').where('createdAt', '<', lettersBefore).where('secretId', 'is', null).execute()
}
