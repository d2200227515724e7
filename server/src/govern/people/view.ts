import type { PersonView, Role } from '@brandwarden/contract'
import { requiresSecondFactor } from '../sign-in/index.ts'
import type { PersonRow } from './store.ts'

export function viewPerson(row: PersonRow, secondFactorRoles: readonly Role[], now: Date): PersonView {
  const agencyIsOpen = row.agencyEndsOn === null || row.agencyEndsOn >= now.toISOString().slice(0, 10)
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    language: row.language,
    timeZone: row.timeZone,
    status: row.status,
    hasAccess: row.status === 'active' && agencyIsOpen,
    agency: row.agencyId && { id: row.agencyId, name: row.agencyName ?? '', endsOn: row.agencyEndsOn ?? '' },
    roles: row.roles,
    teamIds: row.teamIds,
    secondFactor: {
      totp: row.totp,
      passkeys: row.passkeys,
      required: requiresSecondFactor(row.roles, secondFactorRoles),
    },
    createdAt: row.createdAt.toISOString(),
    lastSignedInAt: row.lastSignedInAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
  }
}
