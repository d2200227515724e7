import { type Span, snap } from './span.ts'
import type { Language } from './types.ts'

export type PersonalDataType =
  | 'email'
  | 'phone'
  | 'address'
  | 'card'
  | 'iban'
  | 'national-id'
  | 'passport'
  | 'licence'
  | 'birth-date'
  | 'ip'
  | 'plate'
  | 'health'
  | 'union'
  | 'name'
  | 'age'
  | 'other'

/** `sure` from 0 to 1; 0.5 and more is worth a finding. `excerpt` is what stands at `span`. */
export type PersonalData = { type: PersonalDataType; span: Span; excerpt: string; sure: number }

/** The company's own public contacts, which are no finding. */
export type OwnContacts = {
  emails?: readonly string[]
  phones?: readonly string[]
  domains?: readonly string[]
  names?: readonly string[]
}

export type PersonalDataOptions = { language?: Language | undefined; own?: OwnContacts }

/** What tells who somebody is or how to reach them. Linear in the length of the text; never throws. */
export function findPersonalData(text: string, options: PersonalDataOptions = {}): PersonalData[] {
  const domains = options.own?.domains ?? []
  const found: PersonalData[] = []
  for (const match of text.matchAll(/[A-Za-z0-9._%+-]{1,64}@(?<domain>[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)/g)) {
    const domain = match.groups!.domain!.toLowerCase()
    if (domains.some((own) => domain === own || domain.endsWith(`.${own}`))) continue
    const span = snap(text, match.index, match.index + match[0].length)
    found.push({ type: 'email', span, excerpt: text.slice(...span), sure: 0.95 })
  }
  return found
}
