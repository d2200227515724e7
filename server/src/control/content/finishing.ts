import type { PostId, PostStatus } from '@brandwarden/contract'
import { on } from '../../base/ledger/on.ts'
import { loadPost, loadPosts } from '../publishing/index.ts'
import { changeDraft, lockDraft } from './store.ts'

const outOrEnded: ReadonlySet<PostStatus> = new Set(['published', 'corrected', 'deleted', 'cancelled'])

/** A draft is done when every post of it is out or ended. */
export const finishDrafts = on(
  ['post.published', 'post.cancelled'],
  'finish-drafts',
  async ({ tx, now, record }, _, { subject }) => {
    if (!subject) return
    const { draftId } = await loadPost(tx, subject.id as PostId)
    const { row } = await lockDraft(tx, draftId)
    const posts = await loadPosts(tx, { draftId })
    if (row.status !== 'approved' || !posts.every((post) => outOrEnded.has(post.status))) return
    await changeDraft(tx, draftId, { status: 'done', updatedAt: now })
    record('draft.finished', { kind: 'draft', id: draftId }, {})
  },
)
