import { z } from 'zod'
import { problems } from '../base/problem.ts'

const Seq = z.int().positive()
const Hex = z.string().regex(/^[0-9a-f]{64}$/)

/** Who did it; the name is looked up when it is read, for the ledger itself holds ids alone. */
export const LedgerActor = z.object({
  kind: z.enum(['person', 'key', 'system', 'nobody']),
  id: z.string().nullable(),
  name: z.string().nullable(),
})
export const LedgerSubject = z.object({ kind: z.string(), id: z.string(), label: z.string().nullable() })

/** One line of the ledger; the web tells `name` with `data` as a sentence (key `ledger.<name>`). */
export const LedgerLine = z.object({
  seq: Seq,
  id: z.uuid(),
  at: z.iso.datetime(),
  name: z.string(),
  actor: LedgerActor,
  subject: LedgerSubject.nullable(),
  data: z.record(z.string(), z.unknown()),
  requestId: z.string().nullable(),
  hash: Hex,
})
export type LedgerLine = z.infer<typeof LedgerLine>

export const LedgerQuery = z.object({
  /** What this person did, by hand or with one of their keys. */
  person: z.uuid().optional(),
  subjectKind: z.string().max(60).optional(),
  subjectId: z.string().max(200).optional(),
  /** `draft.approved`, or `draft.` for everything of that noun. */
  name: z
    .string()
    .max(120)
    .regex(/^[a-z-]+\.[a-z-]*$/)
    .optional(),
  from: z.iso.datetime({ offset: true }).optional(),
  until: z.iso.datetime({ offset: true }).optional(),
  /** The `next` of the page before. */
  before: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type LedgerQuery = z.infer<typeof LedgerQuery>

/** Newest first. */
export const LedgerPage = z.object({ lines: z.array(LedgerLine), next: Seq.nullable() })
export type LedgerPage = z.infer<typeof LedgerPage>

/** Every name that occurs, for the filter. */
export const LedgerNameList = z.object({ names: z.array(z.string()) })

/** What the signer vouches for; `signature` is Ed25519 over the head as canonical JSON, in base64. */
export const SignedTreeHead = z.object({
  head: z.object({
    treeSize: z.int().nonnegative(),
    rootHash: Hex,
    at: z.iso.datetime(),
    keyId: z.string(),
    origin: z.string(),
  }),
  signature: z.string(),
})
export type SignedTreeHead = z.infer<typeof SignedTreeHead>

export const TreeHeadList = z.object({ heads: z.array(SignedTreeHead) })
export const TreeHeadQuery = z.object({
  before: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const LedgerPublicKey = z.object({
  keyId: z.string(),
  origin: z.string(),
  algorithm: z.literal('Ed25519'),
  /** PEM, as `brandwarden ledger verify --key` reads it. */
  publicKey: z.string(),
})
export type LedgerPublicKey = z.infer<typeof LedgerPublicKey>

/** RFC 6962 audit path: the entry's `leafIndex` (from 0) is in the tree of the head. */
export const InclusionProof = z.object({
  entry: z.record(z.string(), z.unknown()),
  hash: Hex,
  leafIndex: z.int().nonnegative(),
  proof: z.array(Hex),
  head: SignedTreeHead,
})
export type InclusionProof = z.infer<typeof InclusionProof>

/** RFC 6962: the ledger of the first head is the beginning of that of the second. */
export const ConsistencyProof = z.object({ first: SignedTreeHead, second: SignedTreeHead, proof: z.array(Hex) })
export type ConsistencyProof = z.infer<typeof ConsistencyProof>

/** One thing that the check found; fields as in `brandwarden ledger verify`. */
export const LedgerFault = z.object({
  because: z.string(),
  seq: z.int().optional(),
  to: z.int().optional(),
  treeSize: z.int().optional(),
})
export type LedgerFault = z.infer<typeof LedgerFault>

export const LedgerCheck = z.object({
  at: z.iso.datetime(),
  isWhole: z.boolean(),
  /** Entries that were read. */
  entries: z.int(),
  heads: z.int(),
  faults: z.array(LedgerFault),
})
export type LedgerCheck = z.infer<typeof LedgerCheck>

export const LedgerState = z.object({
  entries: z.int(),
  lastHead: SignedTreeHead.nullable(),
  lastCheck: LedgerCheck.omit({ faults: true }).extend({ seq: Seq }).nullable(),
})
export type LedgerState = z.infer<typeof LedgerState>

export const SubscriberList = z.object({
  subscribers: z.array(z.object({ name: z.string(), waiting: z.int() })),
  parked: z.array(
    z.object({
      subscriber: z.string(),
      seq: Seq,
      name: z.string(),
      at: z.iso.datetime(),
      reason: z.string(),
    }),
  ),
})
export type SubscriberList = z.infer<typeof SubscriberList>

export const ledgerProblems = problems({
  no_such_entry: {
    status: 404,
    en: 'The ledger has no entry {seq}. It ends at {last}.',
    fr: 'Le registre n’a pas d’entrée {seq}. Il s’arrête à {last}.',
    it: 'Il registro non ha una voce {seq}. Finisce alla {last}.',
  },
  not_signed_yet: {
    status: 409,
    en: 'No signed head covers entry {seq} yet. Sign one now, or wait for the next hour.',
    fr: 'Aucune tête signée ne couvre encore l’entrée {seq}. Signez-en une maintenant ou attendez la prochaine heure.',
    it: 'Nessuna testa firmata copre ancora la voce {seq}. Firmane una adesso o attendi la prossima ora.',
  },
  no_such_head: {
    status: 404,
    en: 'No head was signed when the ledger had {size} entries.',
    fr: 'Aucune tête n’a été signée quand le registre comptait {size} entrées.',
    it: 'Nessuna testa è stata firmata quando il registro aveva {size} voci.',
  },
  heads_out_of_order: {
    status: 422,
    en: 'The first head is larger than the second, so it can’t be its beginning.',
    fr: 'La première tête est plus grande que la seconde : elle ne peut pas en être le début.',
    it: 'La prima testa è più grande della seconda, quindi non può esserne l’inizio.',
  },
  event_failed_again: {
    status: 409,
    en: 'The event failed again, so it stays parked. The server’s log has the reason.',
    fr: 'L’événement a encore échoué et reste en attente. Le journal du serveur en donne la raison.',
    it: 'L’evento è fallito di nuovo e resta accantonato. Il motivo è nel log del server.',
  },
})
