import { z } from 'zod'
import { PersonId, PolicyId } from '../base/ids.ts'
import { Localized } from '../base/language.ts'
import { problems } from '../base/problem.ts'

export const ClauseNumber = z.string().regex(/^\d+(\.\d+)*$/, 'A number such as 3 or 3.2')

/** A numbered part of a policy; `rules` names what a machine checks because of it. */
export const Clause = z.object({
  number: ClauseNumber,
  title: Localized,
  text: Localized,
  /** The kind of matter in packs, such as `G4.disclosure`: findings cite the clause that carries it. */
  covers: z.array(z.string().max(100)).max(50).default([]),
})
export type Clause = z.infer<typeof Clause>

export const PolicyVersion = z.object({
  version: z.int(),
  status: z.enum(['draft', 'published']),
  objective: Localized,
  clauses: z.array(Clause),
  savedAt: z.iso.datetime(),
  savedBy: z.object({ id: PersonId, name: z.string() }),
  publishedAt: z.iso.datetime().nullable(),
})
export type PolicyVersion = z.infer<typeof PolicyVersion>

export const PolicyView = z.object({
  id: PolicyId,
  name: z.string(),
  brandId: z.uuid().nullable(),
  current: PolicyVersion.nullable(),
  draft: PolicyVersion.nullable(),
  versions: z.array(z.object({ version: z.int(), publishedAt: z.iso.datetime().nullable() })),
})
export type PolicyView = z.infer<typeof PolicyView>

export const PolicyCreate = z.object({ name: z.string().trim().min(3).max(200), brandId: z.uuid().nullish() })
export const PolicySave = z.object({
  policyId: PolicyId,
  /** The draft version that was edited, so that nobody overwrites a colleague; null starts a new draft. */
  baseSavedAt: z.iso.datetime().nullable(),
  objective: Localized,
  clauses: z.array(Clause).max(300),
})
export type PolicySave = z.infer<typeof PolicySave>
export const PolicyRef = z.object({ policyId: PolicyId })

export const PolicyDiffRequest = z.object({
  policyId: PolicyId,
  from: z.coerce.number().int(),
  to: z.coerce.number().int(),
})
/** What changed between two versions, clause by clause. */
export const PolicyDiff = z.object({
  clauses: z.array(
    z.object({
      number: z.string(),
      change: z.enum(['added', 'removed', 'changed', 'same']),
      before: Clause.nullable(),
      after: Clause.nullable(),
    }),
  ),
})
export type PolicyDiff = z.infer<typeof PolicyDiff>

export const policyProblems = problems({
  policy_no_draft: {
    status: 409,
    en: 'There is no draft of this policy to publish.',
    fr: 'Cette politique n’a pas de brouillon à publier.',
    it: 'Questa policy non ha una bozza da pubblicare.',
  },
  policy_clause_twice: {
    status: 422,
    en: 'The clause number {number} stands twice. Nothing was saved.',
    fr: 'Le numéro de clause {number} figure deux fois. Rien n’a été enregistré.',
    it: 'Il numero di clausola {number} compare due volte. Nulla è stato salvato.',
  },
})
