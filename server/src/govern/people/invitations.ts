import { InvitationAnswer, InvitationInfo, LinkQuestion, type PersonId } from '@brandwarden/contract'
import { z } from 'zod'
import { action, query, type Scope } from '../../base/action/action.ts'
import { Problem } from '../../base/problem.ts'
import {
  hashPassword,
  makeLink,
  mustBeStrong,
  readCompanyName,
  readLink,
  savePassword,
  sendInvitation,
  spendLink,
} from '../sign-in/index.ts'
import { loadPerson, lockPerson, savePerson } from './store.ts'

/** Makes the link that works once and sends it. */
export async function invite({ tx, now, ground }: Scope, personId: PersonId): Promise<void> {
  const { name, email, language } = await loadPerson(tx, personId)
  const link = await makeLink(tx, { purpose: 'invitation', personId, publicUrl: ground.publicUrl, now })
  const company = (await readCompanyName(tx)) ?? 'Brandwarden'
  await sendInvitation(ground, tx, { email, language }, { name, company, link }, now)
}

export const readInvitation = query({
  name: 'invitation.read',
  needs: 'nobody-yet',
  summary: 'Whom an invitation is for, shown to whoever holds its link.',
  input: LinkQuestion,
  output: InvitationInfo,
  async run({ db, now }, { token }) {
    const { personId, expiresAt } = await readLink(db, 'invitation', token, now)
    if (!personId) throw new Problem('link_expired')
    const { email, name, language, status } = await loadPerson(db, personId)
    if (status !== 'invited') throw new Problem('link_expired')
    const companyName = (await readCompanyName(db)) ?? ''
    return { email, name, language, companyName, expiresAt: expiresAt.toISOString() }
  },
})

export const acceptInvitation = action({
  name: 'invitation.accept',
  needs: 'nobody-yet',
  summary: 'Accepts an invitation with a name, a password and a language.',
  input: InvitationAnswer,
  output: z.object({ email: z.string() }),
  async prepare({ db, now, actor }, { token, password, name }) {
    const { personId } = await readLink(db, 'invitation', token, now)
    if (!personId) throw new Problem('link_expired')
    const person = await loadPerson(db, personId)
    const company = await readCompanyName(db)
    await mustBeStrong(password, [name, person.name, person.email, company ?? ''], actor.language)
    return hashPassword(password)
  },
  async run({ tx, now, record }, { token, name, language, timeZone }, hash) {
    const personId = await spendLink(tx, 'invitation', token, now)
    const person = personId && (await lockPerson(tx, personId))
    if (!personId || !person || person.status !== 'invited') throw new Problem('link_expired')
    await savePerson(tx, personId, { name, language, timeZone, status: 'active', emailVerified: true }, now)
    await savePassword(tx, personId, hash, now)
    record('invitation.accepted', { kind: 'person', id: personId }, {})
    return { email: person.email }
  },
})
