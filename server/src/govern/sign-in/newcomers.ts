import { EmailAddress, Language } from '@brandwarden/contract'
import { system } from '../../base/actor.ts'
import type { Ground } from '../../base/ground.ts'
import { appendEvents, type NewEvent } from '../../base/ledger/append.ts'
import type { Errand } from './errand.ts'
import { acceptInvited, insertEmployee, lockByAddress } from './newcomers-store.ts'
import { findLinked, type ProviderRow } from './providers-store.ts'

export type Claims = Record<string, unknown>

/**
 * Makes ready who an identity provider vouches for: an invited person has accepted thereby, and someone of a welcome
 * domain comes in as an employee. False: nobody here, or an address that the provider does not vouch for.
 */
export async function prepareNewcomer(ground: Ground, provider: ProviderRow, claims: Claims, errand: Errand) {
  const subject = typeof claims.sub === 'string' ? claims.sub : ''
  if (subject === '') return false
  if (await findLinked(ground.db, provider.slug, subject)) return true
  const parsed = EmailAddress.safeParse(claims.email)
  if (!parsed.success || !vouches(provider, claims, parsed.data)) return false
  const email = parsed.data
  return ground.db.transaction().execute(async (tx) => {
    const { now, requestId } = errand
    const tell = (event: NewEvent) =>
      appendEvents(tx, { actor: system(`sso-provider:${provider.id}`), at: now, requestId }, [event])
    const person = await lockByAddress(tx, email)
    if (person?.status === 'active') return true
    if (person?.status === 'ended') return false
    if (person) {
      await acceptInvited(tx, person.id, now)
      await tell({ name: 'invitation.accepted', subject: subjectOf(person.id), data: { providerId: provider.id } })
      return true
    }
    if (!isWelcome(provider, email)) return false
    const language = languageIn(claims, errand.language)
    const id = await insertEmployee(tx, { name: nameIn(claims, email), email, language }, now)
    await tell({ name: 'person.welcomed', subject: subjectOf(id), data: { providerId: provider.id } })
    return true
  })
}

const subjectOf = (id: string) => ({ kind: 'person', id })

/** An address counts if the provider has verified it, or says nothing and an administrator named its domain. */
function vouches(provider: ProviderRow, claims: Claims, email: string): boolean {
  if (claims.email_verified === true || claims.email_verified === 'true') return true
  return claims.email_verified === undefined && isWelcome(provider, email)
}

const isWelcome = (provider: ProviderRow, email: string) =>
  provider.welcomeDomains.includes(email.slice(email.lastIndexOf('@') + 1))

function nameIn(claims: Claims, email: string): string {
  const name = typeof claims.name === 'string' ? claims.name.normalize('NFC').replace(/\p{C}/gu, '').trim() : ''
  return name.slice(0, 120) || email.slice(0, email.indexOf('@')).slice(0, 120)
}

function languageIn(claims: Claims, fallback: Language): Language {
  const parsed = Language.safeParse(typeof claims.locale === 'string' ? claims.locale.slice(0, 2).toLowerCase() : null)
  return parsed.success ? parsed.data : fallback
}
