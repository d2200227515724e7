import type { Language, PersonId } from '@brandwarden/contract'
import type { Actor } from '../../base/actor.ts'
import type { Database } from '../../base/db/database.ts'
import { appendEvents, type NewEvent } from '../../base/ledger/append.ts'
import { noteSignIn } from './store.ts'

type Circumstances = { db: Database; now: Date; requestId: string; language: Language }

/** Everything about signing in stands in the ledger: ids only, never an address, a password or a code. */
export async function recordSignIn(
  { db, now, requestId, language }: Circumstances,
  { personId, sessionId, ...data }: { personId: string; sessionId: string } & Record<string, unknown>,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await noteSignIn(tx, personId, now)
    const event = { name: 'person.signed-in', subject: { kind: 'person', id: personId }, data: { sessionId, ...data } }
    await appendEvents(tx, { actor: personActor(personId, language), at: now, requestId }, [event])
  })
}

export async function recordByPerson(
  { db, now, requestId, language }: Circumstances,
  personId: string,
  name: string,
  data: Record<string, unknown> = {},
): Promise<void> {
  const event = { name, subject: { kind: 'person', id: personId }, data }
  await record(db, personActor(personId, language), now, requestId, event)
}

export async function recordRefusal(
  { db, now, requestId, language }: Circumstances,
  personId: string | null,
  data: Record<string, unknown>,
): Promise<void> {
  const event = { name: 'sign-in.refused', subject: personId ? { kind: 'person', id: personId } : null, data }
  await record(db, { kind: 'nobody', id: null, language }, now, requestId, event)
}

function record(db: Database, actor: Actor, at: Date, requestId: string, event: NewEvent): Promise<void> {
  return db.transaction().execute((tx) => appendEvents(tx, { actor, at, requestId }, [event]))
}

const personActor = (id: string, language: Language): Actor => ({
  kind: 'person',
  id: id as PersonId,
  name: '',
  roles: [],
  language,
})
