import { z } from 'zod'
import { BrandId, PersonId, PolicyId } from '../base/ids.ts'
import { line } from '../base/line.ts'
import { problems } from '../base/problem.ts'

/** Three digits at each of at most five levels, none of them beginning with a zero. */
export const ClauseNumber = z.string().regex(/^[1-9]\d{0,2}(\.[1-9]\d{0,2}){0,4}$/, 'A number such as 3 or 3.2')

const wording = (max: number) =>
  z.object({
    en: z.string().trim().max(max).default(''),
    fr: z.string().trim().max(max).default(''),
    it: z.string().trim().max(max).default(''),
  })

/** A numbered part of a policy. A language may stay empty; a policy is published whole in each that it began. */
export const Clause = z.object({
  number: ClauseNumber,
  title: wording(300),
  text: wording(20_000),
  /** The kinds of matter in packs, such as `G4.disclosure`: findings cite the clause that carries them. */
  covers: z.array(z.string().max(100)).max(50).default([]),
})
export type Clause = z.infer<typeof Clause>

export const PolicyObjective = wording(5_000)
export type PolicyObjective = z.infer<typeof PolicyObjective>

export const PolicyVersion = z.object({
  version: z.int(),
  status: z.enum(['draft', 'published']),
  objective: PolicyObjective,
  clauses: z.array(Clause),
  savedAt: z.iso.datetime(),
  savedBy: z.object({ id: PersonId, name: z.string() }),
  publishedAt: z.iso.datetime().nullable(),
  publishedBy: z.object({ id: PersonId, name: z.string() }).nullable(),
})
export type PolicyVersion = z.infer<typeof PolicyVersion>

export const PolicyView = z.object({
  id: PolicyId,
  name: z.string(),
  /** Null where it holds for every brand. */
  brandId: z.uuid().nullable(),
  retiredAt: z.iso.datetime().nullable(),
  current: PolicyVersion.nullable(),
  /** Only for those who edit or publish. */
  draft: PolicyVersion.nullable(),
  /** Published versions, the newest first. */
  versions: z.array(z.object({ version: z.int(), publishedAt: z.iso.datetime() })),
  may: z.object({ edit: z.boolean(), publish: z.boolean() }),
})
export type PolicyView = z.infer<typeof PolicyView>

export const PolicyLine = PolicyView.omit({ current: true, draft: true, versions: true, may: true }).extend({
  version: z.int().nullable(),
  publishedAt: z.iso.datetime().nullable(),
  hasDraft: z.boolean(),
  clauses: z.int(),
})
export type PolicyLine = z.infer<typeof PolicyLine>
export const PolicyList = z.object({ policies: z.array(PolicyLine) })
export type PolicyList = z.infer<typeof PolicyList>

/** `packs` starts from a whole policy made of the packs’ clauses, `nothing` from an empty one. */
export const PolicyCreate = z.object({
  name: line(200),
  brandId: BrandId.nullish(),
  from: z.enum(['nothing', 'packs']).default('nothing'),
})
export type PolicyCreate = z.infer<typeof PolicyCreate>
export const PolicyRename = z.object({ policyId: PolicyId, name: line(200) })
export type PolicyRename = z.infer<typeof PolicyRename>

export const PolicySave = z.object({
  policyId: PolicyId,
  /** When the draft that was edited was saved, so that nobody overwrites a colleague; null starts a new draft. */
  baseSavedAt: z.iso.datetime().nullable(),
  objective: PolicyObjective,
  clauses: z.array(Clause).max(300),
})
export type PolicySave = z.infer<typeof PolicySave>
/** When the draft was saved that the person has read: exactly that is published. */
export const PolicyPublish = z.object({ policyId: PolicyId, savedAt: z.iso.datetime() })
export type PolicyPublish = z.infer<typeof PolicyPublish>
export const PolicyRef = z.object({ policyId: PolicyId })
const versionNumber = z.coerce.number().int().min(1).max(1_000_000)
export const PolicyVersionRef = z.object({ policyId: PolicyId, version: versionNumber })

export const PolicyDiffRequest = z.object({
  policyId: PolicyId,
  from: versionNumber,
  to: versionNumber,
})

/**
 * What became of one clause. `changed` may have a new number too; `renumbered` has nothing but a new number.
 * `number` is today's, or the last one of a removed clause; `was` the number before where it is another.
 */
export const ClauseChange = z.object({
  number: z.string(),
  was: z.string().nullable(),
  change: z.enum(['added', 'removed', 'changed', 'renumbered', 'same']),
  /** Which parts differ. */
  parts: z.array(z.enum(['title', 'text', 'covers'])),
  before: Clause.nullable(),
  after: Clause.nullable(),
})
export type ClauseChange = z.infer<typeof ClauseChange>

/** What changed between two versions, clause by clause in the order of the newer one. */
export const PolicyDiff = z.object({
  from: z.int(),
  to: z.int(),
  objective: z.object({ before: PolicyObjective, after: PolicyObjective, isChanged: z.boolean() }),
  clauses: z.array(ClauseChange),
})
export type PolicyDiff = z.infer<typeof PolicyDiff>

/**
 * The clause to cite beside a finding. Without a policy that covers the matter, the pack's own words stand here and
 * everything about a policy is null.
 */
export const CitedClause = z.object({
  title: z.string(),
  text: z.string(),
  number: z.string().nullable(),
  policyId: PolicyId.nullable(),
  policyName: z.string().nullable(),
  version: z.int().nullable(),
})
export type CitedClause = z.infer<typeof CitedClause>
/** By the clause's id in packs, such as `G4.disclosure`, in the reader's language. */
export const ClauseMap = z.object({ clauses: z.record(z.string(), CitedClause) })
export type ClauseMap = z.infer<typeof ClauseMap>
export const ClauseMapRequest = z.object({ brandId: BrandId })

export const policyProblems = problems({
  policy_no_draft: {
    status: 409,
    en: 'There is no draft of this policy.',
    fr: 'Cette politique n’a pas de brouillon.',
    it: 'Questa policy non ha una bozza.',
  },
  policy_clause_twice: {
    status: 422,
    en: 'The clause number {number} stands twice. Nothing was saved.',
    fr: 'Le numéro de clause {number} figure deux fois. Rien n’a été enregistré.',
    it: 'Il numero di clausola {number} compare due volte. Nulla è stato salvato.',
  },
  policy_unknown_matter: {
    status: 422,
    en: 'No rule rests on “{matter}”. Choose the matter of clause {number} from the list. Nothing was saved.',
    fr: 'Aucune règle ne repose sur « {matter} ». Choisissez la matière de la clause {number} dans la liste. Rien n’a été enregistré.',
    it: 'Nessuna regola si basa su «{matter}». Scegli dall’elenco la materia della clausola {number}. Nulla è stato salvato.',
  },
  policy_incomplete: {
    status: 409,
    en: 'This policy is not complete yet. It needs an objective and at least one clause, each in full in every language that it began.',
    fr: 'Cette politique n’est pas encore complète. Il lui faut un objectif et au moins une clause, en entier dans chaque langue commencée.',
    it: 'Questa policy non è ancora completa. Servono un obiettivo e almeno una clausola, per intero in ogni lingua iniziata.',
  },
  policy_retired: {
    status: 409,
    en: 'This policy has been retired. It can be read and no longer changed; start a new one instead.',
    fr: 'Cette politique a été retirée. Elle reste lisible mais n’est plus modifiable ; créez-en une nouvelle.',
    it: 'Questa policy è stata ritirata. Si può leggere ma non più modificare; creane una nuova.',
  },
})
