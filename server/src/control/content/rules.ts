import type { DraftStatus, PostStatus } from '@brandwarden/contract'

/** Words may change until something of them is out. */
export const canEdit = (status: DraftStatus, posts: readonly { status: PostStatus }[]): boolean =>
  !posts.some((post) => post.status === 'sending' || post.status === 'published') &&
  status !== 'done' &&
  status !== 'discarded'

export const canSubmit = (status: DraftStatus): boolean => ['writing', 'returned', 'missed'].includes(status)

/** An edit of what waits or was approved sends it back to its author's desk; approvals are about other words now. */
export const afterEdit = (status: DraftStatus, isOtherContent: boolean): DraftStatus =>
  isOtherContent && ['waiting', 'approved', 'returned', 'missed'].includes(status) ? 'writing' : status
