import { PasswordChange, type PersonId, Strength, StrengthQuestion } from '@brandwarden/contract'
import { z } from 'zod'
import { action, query } from '../../base/action/action.ts'
import { Problem } from '../../base/problem.ts'
import { mustBeInBrowser } from './browser.ts'
import { readPassword, savePassword, wordsAbout } from './credentials-store.ts'
import { ownPassword } from './failures.ts'
import { admit, forgive } from './failures-store.ts'
import { sendNotice } from './letters.ts'
import { dropLinks } from './links-store.ts'
import { hashPassword, isPassword } from './password.ts'
import { endSessions, readReader } from './store.ts'
import { judgePassword, mustBeStrong } from './strength.ts'

export const measurePassword = query({
  name: 'password.measure',
  needs: 'nobody-yet',
  summary: 'How hard a password would be to guess, and what would make it harder.',
  input: StrengthQuestion,
  output: Strength,
  run: ({ actor }, { password, about }) => judgePassword(password, about, actor.language),
})

export const changePassword = action({
  name: 'password.change',
  needs: 'signed-in',
  summary: 'Changes one’s own password and signs one out everywhere else.',
  input: PasswordChange,
  output: z.object({ revoked: z.number().int() }),
  async prepare({ db, actor, now }, { currentPassword, newPassword }) {
    const id = mustBeInBrowser(actor)
    const stored = await readPassword(db, id)
    if (stored) {
      const attempt = ownPassword(id, actor.kind === 'person' ? actor.sessionId : undefined)
      const admission = await admit(db, attempt, now)
      if (!admission.ok) throw new Problem('sign_in_paused', { seconds: admission.seconds })
      if (!(await isPassword(stored, currentPassword ?? ''))) throw new Problem('password_wrong')
      await forgive(db, attempt)
    }
    await mustBeStrong(newPassword, await wordsAbout(db, id as PersonId), actor.language, 'newPassword')
    return hashPassword(newPassword)
  },
  async run({ tx, actor, now, record, ground }, _, hash) {
    const id = mustBeInBrowser(actor)
    await savePassword(tx, id, hash, now)
    await dropLinks(tx, 'password-reset', id)
    const ended = await endSessions(tx, id, actor.kind === 'person' ? (actor.sessionId ?? null) : null)
    record('password.changed', { kind: 'person', id }, { sessionsEnded: ended })
    await sendNotice(ground, tx, await readReader(tx, id), 'password-changed', now)
    return { revoked: ended.length }
  },
})
