import type { DraftId, PostId } from '@brandwarden/contract'
import type { Scope } from '../../base/action/action.ts'
import { newId } from '../../base/id.ts'
import { changePost, insertPost, lockPosts, type NewPost, type PostRow } from './store.ts'

export const publishQueue = 'publish-post'
export const takeDownQueue = 'take-down-post'

type ApprovedPost = Omit<NewPost, 'id' | 'status' | 'createdAt'>

/** Puts approved content on its way; the same content is never queued twice for an account. */
export async function queuePosts({ tx, now, record, ground }: Scope, posts: readonly ApprovedPost[]): Promise<void> {
  for (const post of posts) {
    const id = newId<PostId>()
    if (!(await insertPost(tx, { ...post, id, status: 'queued', createdAt: now }))) continue
    await ground.jobs.send(tx, publishQueue, { postId: id }, { startAfter: post.publishAt })
    record(
      'post.queued',
      { kind: 'post', id },
      { draftId: post.draftId, accountId: post.accountId, contentHash: post.contentHash, publishAt: post.publishAt },
    )
  }
}

/** Takes back what has not gone out yet; returns what is too late to take back. */
export async function cancelPosts({ tx, record }: Scope, draftId: DraftId, because: string): Promise<PostRow[]> {
  const posts = await lockPosts(tx, {
    statuses: ['queued', 'retrying', 'held', 'failed', 'missed', 'sending', 'published'],
    draftId,
  })
  const tooLate = posts.filter((post) => post.status === 'sending' || post.status === 'published' || mayBeOut(post))
  for (const post of posts) {
    if (tooLate.includes(post)) continue
    await changePost(tx, post.id, { status: 'cancelled' })
    record('post.cancelled', { kind: 'post', id: post.id }, { draftId, because })
  }
  return tooLate
}

/** After an uncertain answer the network may hold the post already. */
const mayBeOut = (post: PostRow) => post.failure?.kind === 'uncertain'
