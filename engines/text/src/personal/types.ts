import type { Span } from '../span.ts'
import type { Language } from '../types.ts'

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

/** `sure` from 0.5 to 1; from 0.7 it surely is about a private person. `excerpt` is what stands at `span`. */
export type PersonalData = { type: PersonalDataType; span: Span; excerpt: string; sure: number }

/** The company's own public contacts, which are no finding. `names` are the company's and its brands' names. */
export type OwnContacts = {
  emails?: readonly string[]
  phones?: readonly string[]
  domains?: readonly string[]
  names?: readonly string[]
}

export type PersonalDataOptions = { language?: Language | undefined; own?: OwnContacts }
