import { system } from '../../base/actor.ts'
import type { Ground } from '../../base/ground.ts'
import type { QueueDefinition } from '../../base/jobs/jobs.ts'
import { appendEvents } from '../../base/ledger/append.ts'
import { failuresForgottenMs } from './failures.ts'
import { resetQueue } from './resets.ts'
import { endKeys, endSessions, today } from './store.ts'

/** The queues that main.ts starts for signing in. */
export const signInJobs = (ground: Ground): QueueDefinition[] => [
  resetQueue(ground),
  { name: 'sign-in.sweep', cron: '7 * * * *', handle: () => sweep(ground) },
]

/** Carries out the end of agencies, and removes what has expired: nothing personal lies around longer than it serves. */
export async function sweep(ground: Ground): Promise<void> {
  const { db } = ground
  const now = ground.clock()
  await endAgencies(ground, now)
  await db.deleteFrom('sessions').where('expiresAt', '<=', now).execute()
  await db.deleteFrom('signInChallenges').where('expiresAt', '<=', now).execute()
  await db.deleteFrom('oneTimeLinks').where('expiresAt', '<=', now).execute()
  await db.deleteFrom('usedCodes').where('until', '<=', now).execute()
  const forgotten = new Date(now.getTime() - failuresForgottenMs)
  await db.deleteFrom('signInFailures').where('lastAt', '<', forgotten).execute()
}

/** Requests are refused from the first second after the last day; this also ends sessions and keys, and tells the rooms. */
async function endAgencies({ db }: Ground, now: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx.updateTable('agencies').set({ endedAt: null }).where('endsOn', '>=', today(now)).execute()
    const ended = await tx
      .updateTable('agencies')
      .set({ endedAt: now })
      .where('endsOn', '<', today(now))
      .where('endedAt', 'is', null)
      .returning('id')
      .execute()
    if (ended.length === 0) return
    const events = []
    for (const { id } of ended) {
      const people = await tx.selectFrom('people').select('id').where('agencyId', '=', id).execute()
      const sessions: string[] = []
      const keys: string[] = []
      for (const person of people) {
        sessions.push(...(await endSessions(tx, person.id)))
        keys.push(...(await endKeys(tx, person.id, now)))
      }
      const data = { people: people.map((person) => person.id), sessions, keys }
      events.push({ name: 'agency.ended', subject: { kind: 'agency', id }, data })
    }
    await appendEvents(tx, { actor: system('sign-in.sweep'), at: now, requestId: null }, events)
  })
}
