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
 * The lock is the last step before commit, so that sequence and hash chain follow the order of commits.
 */
export async function appendEvents(tx: Tx, { actor, at, requestId }: Circumstances, events: NewEvent[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(${ledgerLock})`.execute(tx)
  const last = await tx.selectFrom('ledger').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst()
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
  await tx.insertInto('ledger').values(rows).execute()
  await sql`select pg_notify('ledger', ${String(seq)})`.execute(tx)
}
