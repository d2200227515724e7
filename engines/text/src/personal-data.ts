import { findAddresses } from './personal/addresses.ts'
import type { Candidate } from './personal/candidate.ts'
import { findBirthDates } from './personal/dates.ts'
import { findDocuments, findIpAddresses } from './personal/documents.ts'
import { findEmails } from './personal/emails.ts'
import { findNationalIds } from './personal/national-ids.ts'
import { findBankAccounts, findCards, findIbans, findPartiteIva } from './personal/numbers.ts'
import { findPhones } from './personal/phones.ts'
import { findSensitive } from './personal/sensitive.ts'
import { beside, tellApart, WORTH_TELLING } from './personal/settle.ts'
import { signsOf } from './personal/signs.ts'
import type { OwnContacts, PersonalData, PersonalDataOptions, PersonalDataType } from './personal/types.ts'
import { AGE, BIRTH, HEALTH, PAPERS, SPELT, UNION, wordsOf } from './personal/watch.ts'

export type { OwnContacts, PersonalData, PersonalDataOptions, PersonalDataType }

/**
 * What tells who somebody is or how to reach them: numbers with check digits, contacts, documents, dates of birth,
 * health and union membership (GDPR article 9), and names and ages beside any of those. The company's own contacts
 * (`own`) and lines or places that are plainly for everybody are left out. Findings never overlap and come in the
 * order of the text. Linear in its length; never throws.
 */
export function findPersonalData(text: string, options: PersonalDataOptions = {}): PersonalData[] {
  const own = options.own ?? {}
  const names = own.names ?? []
  const { digits, longest, at, dots, colons, apposed } = signsOf(text)
  const words = wordsOf(text, digits)
  const found: Candidate[] = []
  if (at || (words & SPELT) !== 0) found.push(...findEmails(text, own))
  if (digits >= 5) {
    found.push(...findIbans(text), ...findNationalIds(text, digits, longest))
    if (longest >= 12) found.push(...findCards(text))
    if (longest >= 6) {
      found.push(...findPartiteIva(text), ...findBankAccounts(text))
      found.push(...findPhones(text, options.language, own.domains).filter((phone) => !isOwnPhone(phone.excerpt, own)))
    }
    if ((words & BIRTH) !== 0) found.push(...findBirthDates(text))
  }
  if (digits >= 2 && (words & PAPERS) !== 0) found.push(...findDocuments(text))
  if (digits > 0) found.push(...findAddresses(text, words, options.language, names))
  if (dots >= 3 || colons >= 2) found.push(...findIpAddresses(text))
  if ((words & (HEALTH | UNION)) !== 0) found.push(...findSensitive(text, names))
  const mayHoldAge = digits > 0 && (apposed || (words & AGE) !== 0)
  if (found.length === 0 && !mayHoldAge) return []
  return tellApart(beside(text, found, names, mayHoldAge)).filter((each) => each.sure >= WORTH_TELLING)
}

function isOwnPhone(raw: string, own: OwnContacts): boolean {
  const digits = raw.replace(/\D/g, '')
  return (own.phones ?? []).some((phone) => {
    const mine = phone.replace(/\D/g, '')
    const shorter = Math.min(9, mine.length, digits.length)
    return shorter >= 6 && mine.slice(-shorter) === digits.slice(-shorter)
  })
}
