import { z } from 'zod'

export const Role = z.enum([
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
])
export type Role = z.infer<typeof Role>

export const Permission = z.enum([
  'people.read',
  'people.manage',
  'policies.read',
  'policies.edit',
  'policies.publish',
  'rules.edit',
  'facts.read',
  'facts.embargoes',
  'facts.secret',
  'facts.edit',
  'accounts.read',
  'accounts.manage',
  'checks.run',
  'drafts.read',
  'drafts.write',
  'drafts.approve',
  'drafts.overrule',
  'posts.read',
  'posts.publish',
  'posts.correct',
  'publishing.stop',
  'ledger.read',
  'ledger.export',
  'settings.manage',
  'outbox.read',
])
export type Permission = z.infer<typeof Permission>

const everyone: Permission[] = ['policies.read', 'facts.read', 'checks.run']
const writer: Permission[] = [...everyone, 'accounts.read', 'drafts.read', 'drafts.write', 'posts.read', 'people.read']
/** Those who plan know that an embargo exists and until when, and not what it hides. */
const author: Permission[] = [...writer, 'facts.embargoes']
const reviewer: Permission[] = [
  ...everyone,
  'facts.embargoes',
  'accounts.read',
  'drafts.read',
  'drafts.approve',
  'posts.read',
  'people.read',
]

/** What each role may do. The table action × role that follows from it is reviewed in `server/src/permissions.md`. */
export const permissionsOf: Record<Role, readonly Permission[]> = {
  administrator: Permission.options,
  'programme-owner': [
    ...author,
    'drafts.approve',
    'drafts.overrule',
    'policies.edit',
    'policies.publish',
    'rules.edit',
    'facts.secret',
    'facts.edit',
    'accounts.manage',
    'posts.publish',
    'posts.correct',
    'publishing.stop',
    'ledger.read',
  ],
  security: [
    ...reviewer,
    'drafts.overrule',
    'accounts.manage',
    'rules.edit',
    'facts.secret',
    'facts.edit',
    'publishing.stop',
    'ledger.read',
    'ledger.export',
  ],
  legal: [
    ...reviewer,
    'drafts.overrule',
    'policies.edit',
    'policies.publish',
    'rules.edit',
    'facts.secret',
    'facts.edit',
    'ledger.read',
  ],
  marketing: author,
  approver: reviewer,
  'social-manager': [...author, 'posts.publish', 'posts.correct', 'publishing.stop'],
  hr: [...everyone, 'people.read'],
  executive: [...reviewer, 'policies.publish', 'publishing.stop', 'ledger.read'],
  employee: everyone,
  'agency-lead': writer,
  auditor: [
    ...everyone,
    'facts.embargoes',
    'people.read',
    'accounts.read',
    'drafts.read',
    'posts.read',
    'ledger.read',
    'ledger.export',
  ],
}

/** A role that a person holds, everywhere or only for a brand or a team. */
export const HeldRole = z.object({
  role: Role,
  brandId: z.uuid().nullable(),
  teamId: z.uuid().nullable(),
})
export type HeldRole = z.infer<typeof HeldRole>

/** Where something happens, to compare with where a role reaches. */
export type Place = { brandId?: string | null; teamId?: string | null }

/** Whether these roles allow `permission` at `place`; without a place, whether they allow it anywhere. */
export function allows(roles: readonly HeldRole[], permission: Permission, place?: Place): boolean {
  return roles.some(
    (held) =>
      permissionsOf[held.role].includes(permission) &&
      (place === undefined ||
        ((held.brandId === null || held.brandId === (place.brandId ?? null)) &&
          (held.teamId === null || held.teamId === (place.teamId ?? null)))),
  )
}
