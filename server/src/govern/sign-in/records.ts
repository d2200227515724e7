import type { Language, PersonId } from '@brandwarden/contract'
import type { Actor } from '../../base/actor.ts'
import type { Database, Tx } from '../../base/db/database.ts'
import type { Ground } from '../../base/ground.ts'
import { appendEvents, type NewEvent } from '../../base/ledger/append.ts'
import { type Notice, sendNotice } from './letters.ts'
import { noteSignIn, readReader } from './store.ts'

type Circumstances = { ground: Ground; now: Date; requestId: string; language: Language }

/** Everything about signing in stands in the ledger: ids only, never an address, a password or a code. */
export async function recordSignIn(
  { ground, now, requestId, language }: Circumstances,
  { personId, sessionId, ...data }: { personId: string; sessionId: string } & Record<string, unknown>,
): Promise<void> {
  await ground.db.transaction().execute(async (tx) => {
    await noteSignIn(tx, personId, now)
    const event = { name: 'person.signed-in', subject: { kind: 'person', id: personId }, data: { sessionId, ...data } }
    await appendEvents(tx, { actor: personActor(personId, language), at: now, requestId }, [event])
  })
}

/** What a signed-in person did to how they sign in, told to them by letter where a thief should not do it unseen. */
export async function recordByPerson(
  { ground, now, requestId, language }: Circumstances,
  personId: string,
  { name, data = {}, notice }: { name: string; data?: Record<string, unknown>; notice?: Notice },
  also?: (tx: Tx) => Promise<unknown>,
): Promise<void> {
  const event = { name, subject: { kind: 'person', id: personId }, data }
  await ground.db.transaction().execute(async (tx) => {
    await also?.(tx)
    if (notice) await sendNotice(ground, tx, await readReader(tx, personId), notice, now)
    await appendEvents(tx, { actor: personActor(personId, language), at: now, requestId }, [event])
  })
}

export async function recordRefusal(
  { ground, now, requestId, language }: Circumstances,
  personId: string | null,
  data: Record<string, unknown>,
): Promise<void> {
  const event = { name: 'sign-in.refused', subject: personId ? { kind: 'person', id: personId } : null, data }
  await record(ground.db, { kind: 'nobody', id: null, language }, now, requestId, event)
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
