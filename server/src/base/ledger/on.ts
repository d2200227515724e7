import type { Scope } from '../action/action.ts'

/** An event as a subscriber gets it. */
export type LedgerEvent = {
  seq: number
  id: string
  at: Date
  name: string
  actor: { kind: string; id: string | null }
  subject: { kind: string; id: string } | null
  data: Record<string, unknown>
}

/**
 * Does its work in the scope's transaction, which also moves the cursor: both or neither. It may be called again for
 * an event whose work was undone, so whatever it does outside the database goes through a job.
 */
export type EventHandler<D extends object> = (scope: Scope, data: D, event: LedgerEvent) => Promise<void>

export type Subscriber = {
  name: string
  events: readonly string[]
  /** Where a subscriber begins that this database has not seen before. */
  from: 'now' | 'start'
  handle: EventHandler<Record<string, unknown>>
}

type Options = { from?: Subscriber['from'] }

/** Announce right: the room that acts listens for events of rooms to its left. A name is for good: it owns the cursor. */
export function on<D extends object = Record<string, unknown>>(
  events: string | readonly string[],
  name: string,
  handle: EventHandler<D>,
  { from = 'now' }: Options = {},
): Subscriber {
  // What the ledger holds is what our own `record` put there.
  const trusting = handle as unknown as EventHandler<Record<string, unknown>>
  return { name, events: typeof events === 'string' ? [events] : events, from, handle: trusting }
}
