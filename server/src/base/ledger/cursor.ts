import { sql } from 'kysely'
import type { Database, Tx } from '../db/database.ts'
import type { LedgerEvent, Subscriber } from './on.ts'
import { ledgerSize } from './read.ts'

export type Cursor = { seq: number; failures: number; retryAt: Date | null }

/** Gives each subscriber its place in the ledger, where it has none yet. */
export async function placeCursors(db: Database, subscribers: readonly Subscriber[]): Promise<void> {
  if (subscribers.length === 0) return
  await db.transaction().execute(async (tx) => {
    const end = await ledgerSize(tx)
    const rows = subscribers.map(({ name, from }) => ({ name, seq: from === 'now' ? end : 0 }))
    await tx
      .insertInto('subscribers')
      .values(rows)
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute()
  })
}

/** The subscriber's place, held until the transaction ends; nothing while another process holds it. */
export async function takeCursor(tx: Tx, name: string): Promise<Cursor | undefined> {
  return tx
    .selectFrom('subscribers')
    .select(['seq', 'failures', 'retryAt'])
    .where('name', '=', name)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

export async function moveCursor(tx: Tx, name: string, seq: number): Promise<void> {
  await tx.updateTable('subscribers').set({ seq, failures: 0, retryAt: null }).where('name', '=', name).execute()
}

export async function postponeCursor(tx: Tx, name: string, failures: number, retryAt: Date): Promise<void> {
  await tx.updateTable('subscribers').set({ failures, retryAt }).where('name', '=', name).execute()
}

export type Failure = { name: string; seq: number; at: Date; reason: string }

/** Puts an event aside that a subscriber can't handle, for a person to look at. */
export async function park(tx: Tx, { name, seq, at, reason }: Failure): Promise<void> {
  await tx
    .insertInto('subscriberFailures')
    .values({ subscriber: name, seq, at, reason })
    .onConflict((conflict) => conflict.columns(['subscriber', 'seq']).doUpdateSet({ at, reason }))
    .execute()
}

/** The next event of these names, and how far the ledger was looked through; later commits bear higher numbers. */
export async function nextEvent(
  tx: Tx,
  names: readonly string[],
  after: number,
): Promise<{ event: LedgerEvent | null; lookedTo: number }> {
  const lookedTo = await ledgerSize(tx)
  const row = await tx
    .selectFrom('ledger')
    .selectAll()
    .where('name', 'in', names)
    .where('seq', '>', after)
    .where('seq', '<=', lookedTo)
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst()
  return { lookedTo, event: row ? eventOf(row) : null }
}

type Row = Awaited<ReturnType<typeof loadEventRow>>

function eventOf(row: NonNullable<Row>): LedgerEvent {
  const { seq, id, at, name, actorKind, actorId, subjectKind, subjectId, data } = row
  return {
    seq,
    id,
    at,
    name,
    actor: { kind: actorKind, id: actorId },
    subject: subjectKind === null ? null : { kind: subjectKind, id: subjectId! },
    data: data as Record<string, unknown>,
  }
}

function loadEventRow(tx: Tx, seq: number) {
  return tx.selectFrom('ledger').selectAll().where('seq', '=', seq).executeTakeFirst()
}

/** A parked event, held until the transaction ends. */
export async function takeParked(tx: Tx, name: string, seq: number): Promise<LedgerEvent | null> {
  const parked = await tx
    .selectFrom('subscriberFailures')
    .select('seq')
    .where('subscriber', '=', name)
    .where('seq', '=', seq)
    .forUpdate()
    .executeTakeFirst()
  const row = parked && (await loadEventRow(tx, seq))
  return row ? eventOf(row) : null
}

export async function unpark(tx: Tx, name: string, seq: number): Promise<void> {
  await tx.deleteFrom('subscriberFailures').where('subscriber', '=', name).where('seq', '=', seq).execute()
}

export async function listParked(db: Database, limit: number) {
  return db
    .selectFrom('subscriberFailures')
    .innerJoin('ledger', 'ledger.seq', 'subscriberFailures.seq')
    .select([
      'subscriberFailures.subscriber',
      'ledger.seq',
      'ledger.name',
      'subscriberFailures.at',
      'subscriberFailures.reason',
    ])
    .orderBy('subscriberFailures.at', 'desc')
    .limit(limit)
    .execute()
}

const countedTo = 10_000

/** How many events wait for a subscriber, counted up to ten thousand. */
export async function countWaiting(db: Database, { name, events }: Subscriber): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (
      select 1 from ledger where name = any(${events})
      and seq > (select seq from subscribers where subscribers.name = ${name}) limit ${countedTo}
    ) waiting
  `.execute(db)
  return rows[0]?.n ?? 0
}
