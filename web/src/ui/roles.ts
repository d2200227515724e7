import type { Role } from '@brandwarden/contract'

/** Every role, in the order in which people read them; written out so that the first page loads no schemas. */
export const everyRole: Role[] = [
  'administrator',
  'programme-owner',
  'security',
  'legal',
  'marketing',
  'approver',
  'social-manager',
  'hr',
  'executive',
  'employee',
  'agency-lead',
  'auditor',
]
