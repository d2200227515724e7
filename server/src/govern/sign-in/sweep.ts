import { system } from '../../base/actor.ts'
import type { Ground } from '../../base/ground.ts'
import type { QueueDefinition } from '../../base/jobs/jobs.ts'
import { appendEvents } from '../../base/ledger/append.ts'
import { failuresForgottenMs } from './failures.ts'
import { resetQueue } from './resets.ts'
import { endKeys, endSessions } from './store.ts'
import { deleteExpired, findPeopleOf, markEnded } from './sweep-store.ts'

/** The queues that main.ts starts for signing in. */
export const signInJobs = (ground: Ground): QueueDefinition[] => [
  resetQueue(ground),
  { name: 'sign-in.sweep', cron: '7 * * * *', handle: () => sweep(ground) },
]

/** Carries out the end of agencies, and removes what has expired: nothing personal lies around longer than it serves. */
export async function sweep(ground: Ground): Promise<void> {
  const now = ground.clock()
  await endAgencies(ground, now)
  await deleteExpired(ground.db, now, new Date(now.getTime() - failuresForgottenMs))
}

/** Requests are refused from the first second after the last day; this also ends sessions and keys, and tells the rooms. */
async function endAgencies({ db }: Ground, now: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const events = []
    for (const id of await markEnded(tx, now)) {
      const people = await findPeopleOf(tx, id)
      const sessions: string[] = []
      const keys: string[] = []
      for (const person of people) {
        sessions.push(...(await endSessions(tx, person)))
        keys.push(...(await endKeys(tx, person, now)))
      }
      events.push({ name: 'agency.ended', subject: { kind: 'agency', id }, data: { people, sessions, keys } })
    }
    if (events.length > 0) await appendEvents(tx, { actor: system('sign-in.sweep'), at: now, requestId: null }, events)
  })
}
