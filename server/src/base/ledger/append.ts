import { type Entry, GENESIS, hashEntry } from '@brandwarden/chain'
import { sql } from 'kysely'
import type { Actor } from '../actor.ts'
import type { Tx } from '../db/database.ts'
import { newId } from '../id.ts'

export type Subject = { kind: string; id: string }
export type NewEvent = { name: string; subject: Subject | null; data: Record<string, unknown> }
type Circumstances = { actor: Actor; at: Date; requestId: string | null }

const ledgerLock = 4_810_002

/**
 * Adds events to the ledger, each chained to the one before.
 * The lock is the last step before commit, so that sequence and hash chain follow the order of commits; everybody else
 * waits for it, so nothing goes to the database in between that could go with something else.
 */
export async function appendEvents(tx: Tx, { actor, at, requestId }: Circumstances, events: NewEvent[]): Promise<void> {
  const held = await sql<{ seq: number; hash: Buffer }>`select seq, hash from hold_ledger(${ledgerLock})`.execute(tx)
  const last = held.rows[0]
  let seq = last?.seq ?? 0
  let previous: Uint8Array = last?.hash ?? GENESIS
  const rows = events.map((event) => {
    const entry: Entry = {
      seq: ++seq,
      id: newId<string>(),
      at: at.toISOString(),
      name: event.name,
      actor: actor.kind === 'nobody' ? null : { kind: actor.kind, id: actor.id },
      subject: event.subject,
      data: JSON.parse(JSON.stringify(event.data)),
      ...(requestId !== null && { requestId }),
    }
    previous = hashEntry(previous, entry)
    return {
      seq,
      id: entry.id,
      at,
      name: entry.name,
      actorKind: actor.kind,
      actorId: actor.id,
      subjectKind: event.subject?.kind ?? null,
      subjectId: event.subject?.id ?? null,
      data: JSON.stringify(entry.data),
      requestId,
      hash: Buffer.from(previous),
    }
  })
  await tx.insertInto('ledger').values(rows).returning(sql`pg_notify('ledger', seq::text)`.as('told')).execute()
}
