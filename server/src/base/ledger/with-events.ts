import type { RecordEvent } from '../action/action.ts'
import { system } from '../actor.ts'
import type { Database, Tx } from '../db/database.ts'
import { appendEvents, type NewEvent } from './append.ts'

/** What the server does by itself, in one transaction with its events. */
export function withEvents<T>(
  db: Database,
  now: Date,
  who: string,
  work: (tx: Tx, record: RecordEvent, now: Date) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (tx) => {
    const events: NewEvent[] = []
    const done = await work(tx, (name, subject, data) => events.push({ name, subject, data }), now)
    if (events.length > 0) await appendEvents(tx, { actor: system(who), at: now, requestId: null }, events)
    return done
  })
}
