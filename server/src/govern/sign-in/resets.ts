import { PasswordReset, type PersonId, ResetRequest, ResetRequested } from '@brandwarden/contract'
import { z } from 'zod'
import { action } from '../../base/action/action.ts'
import type { Ground } from '../../base/ground.ts'
import type { QueueDefinition } from '../../base/jobs/jobs.ts'
import { Problem } from '../../base/problem.ts'
import { savePassword, wordsAbout } from './credentials-store.ts'
import { forgiveAddress } from './failures-store.ts'
import { sendNotice, sendReset } from './letters.ts'
import { dropLinks, hasLinkSince, makeLink, readLink, spendLink } from './links-store.ts'
import { hashPassword } from './password.ts'
import { endSessions, findPersonByEmail, hasAccess, readReader } from './store.ts'
import { mustBeStrong } from './strength.ts'

const queue = 'sign-in.reset'
const pauseBetweenLetters = 2 * 60_000

/** A known and an unknown address cost the same work here; whatever differs is done later, by the job. */
export const requestReset = action({
  name: 'password-reset.request',
  needs: 'nobody-yet',
  summary: 'Sends a link for a new password, if the address belongs to someone; the answer does not tell.',
  input: ResetRequest,
  output: ResetRequested,
  async run({ tx, ground, record }, { email }) {
    const personId = await findPersonByEmail(tx, email)
    await ground.jobs.send(tx, queue, { personId })
    record('password-reset.requested', personId ? { kind: 'person', id: personId } : null, {})
    return { sent: true as const }
  },
})

export function resetQueue(ground: Ground): QueueDefinition {
  return {
    name: queue,
    async handle({ personId }) {
      if (typeof personId !== 'string') return
      const now = ground.clock()
      await ground.db.transaction().execute(async (tx) => {
        if (!(await hasAccess(tx, personId, now))) return
        if (await hasLinkSince(tx, 'password-reset', personId, new Date(now.getTime() - pauseBetweenLetters))) return
        const person = { purpose: 'password-reset', personId: personId as PersonId } as const
        const link = await makeLink(tx, { ...person, publicUrl: ground.publicUrl, now })
        await sendReset(ground, tx, await readReader(tx, personId), link, now)
      })
    },
  }
}

export const resetPassword = action({
  name: 'password-reset.do',
  needs: 'nobody-yet',
  summary: 'Sets a new password with the link from the letter and signs the person out everywhere.',
  input: PasswordReset,
  output: z.object({ email: z.string() }),
  async prepare({ db, now, actor }, { token, password }) {
    const { personId } = await readLink(db, 'password-reset', token, now)
    if (!personId || !(await hasAccess(db, personId, now))) throw new Problem('link_expired')
    await mustBeStrong(password, await wordsAbout(db, personId), actor.language)
    return hashPassword(password)
  },
  async run({ tx, now, record, ground, request }, { token }, hash) {
    const personId = await spendLink(tx, 'password-reset', token, now)
    if (!personId || !(await hasAccess(tx, personId, now))) throw new Problem('link_expired')
    await savePassword(tx, personId, hash, now)
    await dropLinks(tx, 'password-reset', personId)
    const sessionsEnded = await endSessions(tx, personId)
    record('password.changed', { kind: 'person', id: personId }, { by: 'reset', sessionsEnded })
    const reader = await readReader(tx, personId)
    await forgiveAddress(tx, reader.email, request.ip)
    await sendNotice(ground, tx, reader, 'password-changed', now)
    return { email: reader.email }
  },
})
