import { z } from 'zod'
import { ApiKeyId, PersonId } from '../base/ids.ts'
import { line } from '../base/line.ts'
import { problems } from '../base/problem.ts'
import { Permission } from './roles.ts'

/** A key for scripts: never more than its scopes, and never more than its person. */
export const ApiKeyView = z.object({
  id: ApiKeyId,
  personId: PersonId,
  personName: z.string(),
  name: z.string(),
  /** Its first characters, to recognise it by. */
  prefix: z.string(),
  scopes: z.array(Permission),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
  revokedAt: z.iso.datetime().nullable(),
})
export type ApiKeyView = z.infer<typeof ApiKeyView>
export const ApiKeyList = z.object({ keys: z.array(ApiKeyView) })
export type ApiKeyList = z.infer<typeof ApiKeyList>

export const maxKeyDays = 366

export const NewApiKey = z.object({
  name: line(120),
  scopes: z.array(Permission).min(1).max(Permission.options.length),
  expiresInDays: z.number().int().min(1).max(maxKeyDays).default(90),
})
export type NewApiKey = z.infer<typeof NewApiKey>

/** The secret is shown this once: `Authorization: Bearer bw_…`. */
export const ApiKeyCreated = z.object({ key: ApiKeyView, secret: z.string() })
export type ApiKeyCreated = z.infer<typeof ApiKeyCreated>
export const ApiKeyPath = z.object({ apiKeyId: ApiKeyId })

export const apiKeysProblems = problems({
  scope_not_yours: {
    status: 403,
    en: 'A key can’t do more than you: you don’t have {permission}.',
    fr: 'Une clé ne peut pas faire plus que vous : vous n’avez pas {permission}.',
    it: 'Una chiave non può fare più di te: non hai {permission}.',
  },
  too_many_keys: {
    status: 409,
    en: 'You have 50 keys. Revoke those that are not used any more.',
    fr: 'Vous avez 50 clés. Révoquez celles qui ne servent plus.',
    it: 'Hai 50 chiavi. Revoca quelle che non servono più.',
  },
})
