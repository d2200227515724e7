import { Author, CheckResult } from '@brandwarden/content/format'
import { z } from 'zod'
import { AccountId, BrandId, DraftId, PersonId, PostId } from '../base/ids.ts'
import { problems } from '../base/problem.ts'
import { Role } from '../govern/roles.ts'
import { maxPictures, maxTextLength, Network, PictureState, PictureUse } from './checks.ts'

/**
 * `writing` → `waiting` (someone has to approve) → `approved` (its posts are queued) → `done` (every post is out or ended).
 * `returned`: an approver sent it back with a reason. `missed`: its time came before its approvals.
 */
export const DraftStatus = z.enum(['writing', 'waiting', 'returned', 'approved', 'missed', 'done', 'discarded'])
export type DraftStatus = z.infer<typeof DraftStatus>

/** What goes to one account; without a text of its own it takes the draft's. */
export const Variant = z.object({ accountId: AccountId, text: z.string().max(maxTextLength).nullable() })
export type Variant = z.infer<typeof Variant>

export const DraftContent = z.object({
  text: z.string().max(maxTextLength),
  language: z.string().max(20).nullable(),
  author: Author,
  media: z.array(PictureUse).max(maxPictures),
  variants: z.array(Variant).max(20),
  approvedPosition: z.string().max(100).nullable(),
  publishAt: z.iso.datetime({ offset: true }).nullable(),
})
export type DraftContent = z.infer<typeof DraftContent>

export const DraftCreate = DraftContent.partial().extend({ brandId: BrandId })
export type DraftCreate = z.infer<typeof DraftCreate>

/** `version` is the one that was edited; when it is no longer the newest, nothing is overwritten. */
export const DraftSave = DraftContent.partial().extend({ draftId: DraftId, version: z.int().min(1) })
export type DraftSave = z.infer<typeof DraftSave>

/** Who still has to approve, because of which rule and findings. */
export const RequirementView = z.object({
  ruleId: z.string(),
  name: z.string(),
  need: z.enum(['any', 'all']),
  roles: z.array(Role),
  /** Roles of an `all` requirement that are still missing; for `any`, all of them or none. */
  missing: z.array(Role),
  because: z.array(z.string()),
  isMet: z.boolean(),
})
export type RequirementView = z.infer<typeof RequirementView>

export const DecisionView = z.object({
  personId: PersonId,
  name: z.string(),
  decision: z.enum(['approved', 'returned']),
  reason: z.string().nullable(),
  at: z.iso.datetime(),
  /** Whether it is about exactly what the draft holds now. */
  holds: z.boolean(),
})
export type DecisionView = z.infer<typeof DecisionView>

export const VariantView = Variant.extend({
  network: Network,
  handle: z.string(),
  /** SHA-256 of exactly what a reader of this account would get. */
  contentHash: z.string(),
  check: CheckResult,
  length: z.object({ length: z.int(), limit: z.int().nullable(), unit: z.string() }).nullable(),
})
export type VariantView = z.infer<typeof VariantView>

/** A finding that someone who may has set aside, with a reason; it no longer holds the draft. */
export const DismissalView = z.object({
  rule: z.string(),
  excerpt: z.string(),
  reason: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
})
export type DismissalView = z.infer<typeof DismissalView>

export const DraftView = DraftContent.extend({
  id: DraftId,
  /** The post that this draft corrects. */
  correctsPostId: PostId.nullable(),
  brandId: BrandId,
  status: DraftStatus,
  version: z.int(),
  contentHash: z.string(),
  createdBy: z.object({ id: PersonId, name: z.string() }),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  submittedAt: z.iso.datetime().nullable(),
  check: CheckResult,
  /** In the order of `media`; while one of them waits to be looked at, nobody can approve the draft. */
  pictures: z.array(PictureState),
  variants: z.array(VariantView),
  dismissals: z.array(DismissalView),
  requirements: z.array(RequirementView),
  decisions: z.array(DecisionView),
  /** What the person who asks may do now. */
  may: z.object({
    edit: z.boolean(),
    submit: z.boolean(),
    approve: z.boolean(),
    dismiss: z.boolean(),
    publish: z.boolean(),
    discard: z.boolean(),
  }),
  /** Why they may not approve, as a problem's code, where a button would surprise by its absence. */
  mayNotApproveBecause: z.string().nullable(),
  /** What was submitted last, to compare with. */
  lastSubmitted: z
    .object({ at: z.iso.datetime(), text: z.string(), media: z.array(PictureUse), variants: z.array(Variant) })
    .nullable(),
  /** What was approved last before the present text. */
  lastApproved: z
    .object({ at: z.iso.datetime(), text: z.string(), media: z.array(PictureUse), variants: z.array(Variant) })
    .nullable(),
  posts: z.array(z.object({ id: PostId, accountId: AccountId, status: z.string(), url: z.string().nullable() })),
  nextSafeSlot: z.iso.datetime().nullable(),
})
export type DraftView = z.infer<typeof DraftView>

export const DraftLine = z.object({
  id: DraftId,
  brandId: BrandId,
  status: DraftStatus,
  excerpt: z.string(),
  author: Author,
  createdBy: z.string(),
  verdict: z.enum(['pass', 'review', 'block']),
  findings: z.int(),
  accounts: z.array(z.object({ id: AccountId, network: Network, handle: z.string() })),
  publishAt: z.iso.datetime({ offset: true }).nullable(),
  updatedAt: z.iso.datetime(),
  /** Whether the person who asks is one of those who may approve it now. */
  waitsForMe: z.boolean(),
})
export type DraftLine = z.infer<typeof DraftLine>

export const DraftListRequest = z.object({
  status: DraftStatus.optional(),
  mine: z.stringbool().optional(),
  waitsForMe: z.stringbool().optional(),
})
export type DraftListRequest = z.infer<typeof DraftListRequest>

export const DraftList = z.object({ drafts: z.array(DraftLine) })
export type DraftList = z.infer<typeof DraftList>

export const DraftRef = z.object({ draftId: DraftId })

/** The hash says what the approver saw; if the draft is different by now, nothing is approved. */
export const ApproveRequest = z.object({ draftId: DraftId, contentHash: z.string().length(64) })
export type ApproveRequest = z.infer<typeof ApproveRequest>

export const ReturnRequest = z.object({
  draftId: DraftId,
  contentHash: z.string().length(64),
  reason: z.string().trim().min(3).max(2_000),
})
export type ReturnRequest = z.infer<typeof ReturnRequest>

export const DismissRequest = z.object({
  draftId: DraftId,
  rule: z.string().min(1).max(200),
  excerpt: z.string().max(1_000),
  reason: z.string().trim().min(10).max(2_000),
})
export type DismissRequest = z.infer<typeof DismissRequest>

/** Who edits the draft at this moment; each editor says so every few seconds. */
export const PresenceView = z.object({ people: z.array(z.object({ id: PersonId, name: z.string() })) })
export type PresenceView = z.infer<typeof PresenceView>

export const RescheduleRequest = z.object({
  draftId: DraftId,
  /** Null means as soon as it is approved. */
  publishAt: z.iso.datetime({ offset: true }).nullable(),
})
export type RescheduleRequest = z.infer<typeof RescheduleRequest>

export const draftProblems = problems({
  draft_own: {
    status: 403,
    en: 'Nobody approves their own words. Someone else with the right role has to look at this draft.',
    fr: 'Personne n’approuve ses propres mots. Une autre personne habilitée doit relire ce brouillon.',
    it: 'Nessuno approva le proprie parole. Un’altra persona con il ruolo adatto deve rileggere questa bozza.',
  },
  draft_not_your_turn: {
    status: 403,
    en: 'This draft waits for {roles}, and you hold none of these roles here.',
    fr: 'Ce brouillon attend {roles}, et vous n’avez aucun de ces rôles ici.',
    it: 'Questa bozza attende {roles}, e qui non hai nessuno di questi ruoli.',
  },
  draft_not_waiting: {
    status: 409,
    en: 'This draft is not waiting for approval.',
    fr: 'Ce brouillon n’attend pas d’approbation.',
    it: 'Questa bozza non attende un’approvazione.',
  },
  draft_already_decided: {
    status: 409,
    en: 'You have approved exactly this already.',
    fr: 'Vous avez déjà approuvé exactement ceci.',
    it: 'Hai già approvato esattamente questo contenuto.',
  },
  draft_blocked: {
    status: 409,
    en: 'The policy does not let this go out as it is. Mend what is marked in red, or ask legal or security to set the finding aside with a reason.',
    fr: 'La politique interdit de publier ceci en l’état. Corrigez ce qui est en rouge, ou demandez au juridique ou à la sécurité d’écarter la remarque avec une raison.',
    it: 'La policy non consente di pubblicarlo così com’è. Correggi ciò che è in rosso, oppure chiedi al legale o alla sicurezza di accantonare l’osservazione con una motivazione.',
  },
  draft_empty: {
    status: 422,
    en: 'There is nothing to publish yet: write a text or add a picture.',
    fr: 'Il n’y a encore rien à publier : écrivez un texte ou ajoutez une image.',
    it: 'Non c’è ancora nulla da pubblicare: scrivi un testo o aggiungi un’immagine.',
  },
  draft_correction_alone: {
    status: 422,
    en: 'A correction goes to the account of the post that it corrects, and to no other.',
    fr: 'Une correction va au compte de la publication qu’elle corrige, et à aucun autre.',
    it: 'Una correzione va all’account del post che corregge e a nessun altro.',
  },
  draft_no_account: {
    status: 422,
    en: 'Choose at least one account to publish on.',
    fr: 'Choisissez au moins un compte sur lequel publier.',
    it: 'Scegli almeno un account su cui pubblicare.',
  },
  draft_not_editable: {
    status: 409,
    en: 'This draft is finished and can’t be edited. Make a new one from it.',
    fr: 'Ce brouillon est terminé et n’est plus modifiable. Créez-en un nouveau à partir de lui.',
    it: 'Questa bozza è conclusa e non si può modificare. Creane una nuova a partire da questa.',
  },
  draft_too_long: {
    status: 422,
    en: 'Too long for @{handle}: {length} of {limit}. Shorten the text, or write a shorter one for this account.',
    fr: 'Trop long pour @{handle} : {length} sur {limit}. Raccourcissez le texte, ou écrivez-en un plus court pour ce compte.',
    it: 'Troppo lungo per @{handle}: {length} su {limit}. Accorcia il testo, oppure scrivine uno più breve per questo account.',
  },
  draft_slot_past: {
    status: 422,
    en: 'This time has passed. Choose a later one, or publish as soon as it is approved.',
    fr: 'Cet horaire est passé. Choisissez-en un plus tard, ou publiez dès l’approbation.',
    it: 'Questo orario è passato. Scegline uno successivo, oppure pubblica appena approvato.',
  },
  draft_pictures_unchecked: {
    status: 409,
    en: 'Not every picture has been looked at yet ({count} to go). Approve once that is done; it takes seconds for each.',
    fr: 'Toutes les images n’ont pas encore été examinées (il en reste {count}). Approuvez une fois l’examen terminé ; chacune demande quelques secondes.',
    it: 'Non tutte le immagini sono state esaminate (ne mancano {count}). Approva quando l’esame è finito; ognuna richiede pochi secondi.',
  },
  picture_checked: {
    status: 409,
    en: 'This picture has been looked at already, and nothing was left out.',
    fr: 'Cette image a déjà été examinée, et rien n’a été laissé de côté.',
    it: 'Questa immagine è già stata esaminata, e nulla è stato tralasciato.',
  },
  picture_unreadable: {
    status: 422,
    en: 'This picture can’t be read: {reason} It was not added.',
    fr: 'Cette image est illisible : {reason} Elle n’a pas été ajoutée.',
    it: 'Questa immagine non è leggibile: {reason} Non è stata aggiunta.',
  },
})
