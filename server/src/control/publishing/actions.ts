import { EndPostRequest, LiftStopRequest, PostView, RetryPostRequest, StopRequest } from '@brandwarden/contract'
import { z } from 'zod'
import { action, type Scope } from '../../base/action/action.ts'
import { mustBeAllowed, mustBePerson } from '../../base/actor.ts'
import { newId } from '../../base/id.ts'
import { Problem } from '../../base/problem.ts'
import { connectorOf, loadAccount, networkAnswer, openConnection } from '../../govern/accounts/index.ts'
import { publishQueue } from './queue.ts'
import { insertStop, isStopped, liftStop, lockStop } from './stop-store.ts'
import { changePost, holdWaiting, loadPost, lockPost, lockPosts, type PostRow } from './store.ts'
import { viewPost } from './view.ts'

/** Holds all that is queued, from the moment it returns; what is on its way at that moment is counted. */
export const stopPublishing = action({
  name: 'publishing.stop',
  needs: 'publishing.stop',
  summary: 'Stops everything: holds all queued posts of one account, or of all (C12).',
  input: StopRequest,
  output: z.object({ stopId: z.uuid(), held: z.int(), onTheirWay: z.int() }),
  async run({ tx, actor, now, record }, { accountId, reason }) {
    const account = accountId && (await loadAccount(tx, accountId))
    mustBeAllowed(actor, 'publishing.stop', account ? { brandId: account.brandId } : {})
    const stopId = newId<string>()
    if (!(await insertStop(tx, { id: stopId, accountId, personId: mustBePerson(actor), reason, at: now })))
      throw new Problem('stop_already_on')

    const held = await holdWaiting(tx, accountId)
    const sending = await lockPosts(tx, { statuses: ['sending'], accountId })
    record('publishing.stopped', { kind: 'stop', id: stopId }, { accountId, held, onTheirWay: sending.length })
    return { stopId, held, onTheirWay: sending.length }
  },
})

export const liftPublishingStop = action({
  name: 'publishing.resume',
  needs: 'publishing.stop',
  summary:
    'Lifts a stop, by a named person with a reason; posts whose time has passed stay held back for their authors.',
  input: LiftStopRequest,
  output: z.object({ released: z.int() }),
  async run(scope, { stopId, reason }) {
    const { tx, actor, now, record } = scope
    const stop = await lockStop(tx, stopId)
    if (!stop) throw new Problem('not_found')
    const account = stop.accountId && (await loadAccount(tx, stop.accountId))
    mustBeAllowed(actor, 'publishing.stop', account ? { brandId: account.brandId } : {})
    if (stop.liftedAt) throw new Problem('stop_already_lifted')

    await liftStop(tx, stopId, { liftedBy: mustBePerson(actor), liftedReason: reason, liftedAt: now })
    const held = await lockPosts(tx, { statuses: ['held'], accountId: stop.accountId })
    const released: PostRow[] = []
    for (const post of held) if (!(await isStopped(tx, post.accountId))) released.push(post)
    for (const post of released) await requeue(scope, post, post.publishAt)
    record('publishing.resumed', { kind: 'stop', id: stopId }, { accountId: stop.accountId, released: released.length })
    return { released: released.length }
  },
})

export const cancelPost = action({
  name: 'post.cancel',
  needs: 'posts.publish',
  summary: 'Takes a post back before it goes out.',
  input: EndPostRequest,
  output: PostView,
  async run({ tx, actor, record }, { postId, reason }) {
    const post = await lockPost(tx, postId)
    mustBeAllowed(actor, 'posts.publish', post)
    if (!['queued', 'retrying', 'held', 'failed', 'missed'].includes(post.status))
      throw new Problem('post_not_waiting', { status: post.status })
    await changePost(tx, postId, { status: 'cancelled' })
    record('post.cancelled', { kind: 'post', id: postId }, { reason })
    return viewPost({ ...post, status: 'cancelled' }, await loadAccount(tx, post.accountId), actor.language)
  },
})

export const retryPost = action({
  name: 'post.retry',
  needs: 'posts.publish',
  summary: 'Sends a failed or missed post again, now or at a new time.',
  input: RetryPostRequest,
  output: PostView,
  async run(scope, { postId, publishAt }) {
    const { tx, actor, now, record } = scope
    const post = await lockPost(tx, postId)
    mustBeAllowed(actor, 'posts.publish', post)
    if (post.status !== 'failed' && post.status !== 'missed')
      throw new Problem('post_not_waiting', { status: post.status })
    const at = publishAt ? new Date(publishAt) : now
    if (at < now) throw new Problem('draft_slot_past')
    await requeue(scope, post, at)
    record('post.requeued', { kind: 'post', id: postId }, { publishAt: at })
    const account = await loadAccount(tx, post.accountId)
    return viewPost({ ...post, status: 'queued', publishAt: at, failure: null }, account, actor.language)
  },
})

export const deletePost = action({
  name: 'post.delete',
  needs: 'posts.correct',
  summary: 'Deletes a post at the network; its record stays.',
  input: EndPostRequest,
  output: PostView,
  async prepare({ db, ground, actor }, { postId }) {
    const post = await loadPost(db, postId)
    mustBeAllowed(actor, 'posts.correct', post)
    if (post.status !== 'published' || !post.networkId) throw new Problem('post_not_published')
    const networkId = post.networkId
    const account = await loadAccount(db, post.accountId)
    const connection = await openConnection(ground, db, account)
    if (!connection) throw new Problem('network_not_connectable')
    await networkAnswer(actor.language, () =>
      connectorOf(ground, account.network).remove(connection, { id: networkId }),
    )
    return account
  },
  async run({ tx, actor, now, record }, { postId, reason }, account) {
    const post = await lockPost(tx, postId)
    await changePost(tx, postId, { status: 'deleted', deletedAt: now })
    record('post.deleted', { kind: 'post', id: postId }, { reason, networkId: post.networkId })
    return viewPost({ ...post, status: 'deleted', deletedAt: now }, account, actor.language)
  },
})

async function requeue({ tx, ground }: Scope, post: PostRow, publishAt: Date): Promise<void> {
  await changePost(tx, post.id, { status: 'queued', publishAt, failure: null, nextTryAt: null })
  await ground.jobs.send(tx, publishQueue, { postId: post.id }, { startAfter: publishAt })
}
