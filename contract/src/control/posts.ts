import { z } from 'zod'
import { AccountId, DraftId, PersonId, PostId } from '../base/ids.ts'
import { problems } from '../base/problem.ts'
import { Network, PictureUse } from './checks.ts'

/**
 * `queued` → `sending` → `published` (→ `deleted`). `retrying`: failed in passing, tried again at `nextTryAt`.
 * `failed`: needs a person. `held`: a stop is on. `missed`: its time went by while it could not go out.
 * `cancelled`: taken back before it went out. `corrected`: another post took its place.
 */
export const PostStatus = z.enum([
  'queued',
  'sending',
  'retrying',
  'published',
  'failed',
  'held',
  'missed',
  'cancelled',
  'corrected',
  'deleted',
])
export type PostStatus = z.infer<typeof PostStatus>

export const PostView = z.object({
  id: PostId,
  draftId: DraftId,
  account: z.object({ id: AccountId, network: Network, handle: z.string() }),
  text: z.string(),
  media: z.array(PictureUse),
  contentHash: z.string(),
  status: PostStatus,
  publishAt: z.iso.datetime(),
  publishedAt: z.iso.datetime().nullable(),
  url: z.string().nullable(),
  attempts: z.int(),
  nextTryAt: z.iso.datetime().nullable(),
  /** What went wrong last, in the reader's language. */
  failure: z.string().nullable(),
  /** The post whose place this one takes. */
  corrects: PostId.nullable(),
  /** `edit`: readers see the new text in place; `replace`: a new post goes out and the old one is deleted. */
  correction: z.enum(['edit', 'replace']).nullable(),
  deletedAt: z.iso.datetime().nullable(),
})
export type PostView = z.infer<typeof PostView>

export const PostListRequest = z.object({ status: PostStatus.optional(), accountId: AccountId.optional() })
export const PostList = z.object({ posts: z.array(PostView) })
export type PostList = z.infer<typeof PostList>

export const PostRef = z.object({ postId: PostId })
/** Taking a post back or down says why. */
export const EndPostRequest = PostRef.extend({ reason: z.string().trim().min(3).max(1_000) })
export type EndPostRequest = z.infer<typeof EndPostRequest>

export const RetryPostRequest = PostRef.extend({ publishAt: z.iso.datetime({ offset: true }).nullable() })
export type RetryPostRequest = z.infer<typeof RetryPostRequest>

/** One step of a post's life, from draft to deletion. */
export const PostRecord = z.object({
  steps: z.array(z.object({ seq: z.int(), at: z.iso.datetime(), name: z.string(), by: z.string().nullable() })),
})
export type PostRecord = z.infer<typeof PostRecord>

/** Stop everything: holds all queued posts of one account, or of all. */
export const StopRequest = z.object({
  accountId: AccountId.nullable(),
  reason: z.string().trim().min(3).max(1_000),
})
export type StopRequest = z.infer<typeof StopRequest>

export const LiftStopRequest = z.object({ stopId: z.uuid(), reason: z.string().trim().min(3).max(1_000) })
export type LiftStopRequest = z.infer<typeof LiftStopRequest>

export const StopView = z.object({
  id: z.uuid(),
  account: z.object({ id: AccountId, handle: z.string() }).nullable(),
  /** Null where the machine itself stopped, after a restore. */
  by: z.object({ id: PersonId, name: z.string() }).nullable(),
  reason: z.string(),
  at: z.iso.datetime(),
  lifted: z.object({ by: z.string(), reason: z.string(), at: z.iso.datetime() }).nullable(),
  /** How many posts it holds now. */
  holds: z.int(),
})
export type StopView = z.infer<typeof StopView>
export const StopList = z.object({ stops: z.array(StopView), wouldHold: z.int() })
export type StopList = z.infer<typeof StopList>

export const postProblems = problems({
  post_not_published: {
    status: 409,
    en: 'This post is not out, so there is nothing to delete or correct.',
    fr: 'Cette publication n’est pas en ligne : il n’y a rien à supprimer ni à corriger.',
    it: 'Questo post non è online: non c’è nulla da eliminare o correggere.',
  },
  post_not_waiting: {
    status: 409,
    en: 'This post is not waiting any more: it is {status}.',
    fr: 'Cette publication n’est plus en attente : son état est « {status} ».',
    it: 'Questo post non è più in attesa: il suo stato è «{status}».',
  },
  stop_already_on: {
    status: 409,
    en: 'This stop is on already.',
    fr: 'Cet arrêt est déjà en vigueur.',
    it: 'Questo blocco è già attivo.',
  },
  stop_already_lifted: {
    status: 409,
    en: 'Someone has lifted this stop already.',
    fr: 'Quelqu’un a déjà levé cet arrêt.',
    it: 'Qualcuno ha già revocato questo blocco.',
  },
})
