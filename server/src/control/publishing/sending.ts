import {
  type Connection,
  type Connector,
  NetworkFailure,
  type OutgoingPost,
  type Published,
  type PublishKey,
} from '@brandwarden/connectors'
import type { PostId } from '@brandwarden/contract'
import type { RecordEvent } from '../../base/action/action.ts'
import type { Database, Tx } from '../../base/db/database.ts'
import type { Ground } from '../../base/ground.ts'
import { withEvents } from '../../base/ledger/with-events.ts'
import {
  type AccountRow,
  changeConnection,
  connectorOf,
  loadAccount,
  openConnection,
  type StoredFailure,
  storedFailure,
} from '../../govern/accounts/index.ts'
import { checkWords, isChecked, lookAtAll } from '../checks/index.ts'
import { hashContent } from './content-hash.ts'
import { tellAuthor } from './letters.ts'
import { outgoingPictures } from './pictures.ts'
import { publishQueue, takeDownQueue } from './queue.ts'
import { holdStopsStill, isStopped } from './stop-store.ts'
import { changePost, loadKnownIds, loadPost, lockPost, type PostRow, sendingLock, sendingUnlock } from './store.ts'
import { isTooLate, nextTry } from './timing.ts'

const sender = 'publisher'

/**
 * Sends one post, at most once to a reader. Only one process at a time sends it (a lock that dies with its process);
 * what an earlier one may have sent is looked for before anything is sent again.
 */
export async function sendPost(ground: Ground, id: PostId): Promise<void> {
  await ground.db.connection().execute(async (connection) => {
    const lock = await sendingLock(id).execute(connection)
    if (!lock.rows[0]?.got) return
    try {
      await send(ground, connection as Database, id)
    } finally {
      await sendingUnlock(id).execute(connection)
    }
  })
}

async function send(ground: Ground, db: Database, id: PostId): Promise<void> {
  const claimed = await claim(ground, db, id)
  if (!claimed) return
  const { post, account, isRepeat } = claimed
  try {
    const connection = await openConnection(ground, db, account)
    if (!connection) throw new NetworkFailure('auth', 'not-connected')
    const connector = connectorOf(ground, account.network)
    const outgoing = await prepare(ground, db, post, connector, connection)
    const key = { id: post.id, since: post.firstTryAt ?? ground.clock() }
    const found =
      isRepeat && !(post.correctsPostId && (await connector.limits(connection)).canEdit)
        ? await connector.find(connection, outgoing, key, await loadKnownIds(db, account.id, post.id))
        : null
    const lastLook = async () => {
      if (!(await mayGo(ground, db, post, account))) throw new HeldBack()
    }
    const original = post.correctsPostId ? await loadPost(db, post.correctsPostId) : null
    const published = found ?? (await sendOut({ connector, connection, outgoing, key, lastLook, original }))
    await markPublished(ground, db, id, published)
  } catch (error) {
    if (error instanceof HeldBack) return
    if (!(error instanceof NetworkFailure)) throw error
    await markFailed(ground, db, id, account, error)
  }
}

type Sending = {
  connector: Connector
  connection: Connection
  outgoing: OutgoingPost
  key: PublishKey
  lastLook: () => Promise<void>
  original: PostRow | null
}

/** A correction changes the post in place where readers see that; elsewhere it is a post of its own. */
async function sendOut({ connector, connection, outgoing, key, lastLook, original }: Sending): Promise<Published> {
  if (!original?.networkId || !(await connector.limits(connection)).canEdit)
    return connector.publish(connection, outgoing, key, lastLook)
  await lastLook()
  return connector.correct(connection, { id: original.networkId }, outgoing)
}

/** Thrown through a connector at its last look; what happens to the post is written already. */
class HeldBack extends Error {}

type Claimed = { post: PostRow; account: AccountRow; isRepeat: boolean }

/** Marks the post as being sent; from then on another process only looks whether it is out. */
function claim(ground: Ground, db: Database, id: PostId): Promise<Claimed | null> {
  return withEvents(db, ground.clock(), sender, async (tx, record, now) => {
    const post = await lockPost(tx, id)
    if (!['queued', 'retrying', 'sending'].includes(post.status)) return null
    if (post.status === 'retrying' && post.nextTryAt && post.nextTryAt > now) return null
    if (post.status === 'queued' && post.publishAt > now) return null
    const attempt = { attempts: post.attempts + 1, firstTryAt: post.firstTryAt ?? now }
    await changePost(tx, id, { status: 'sending', nextTryAt: null, ...attempt })
    record('post.claimed', { kind: 'post', id }, { attempt: attempt.attempts })
    return {
      post: { ...post, ...attempt },
      account: await loadAccount(tx, post.accountId),
      isRepeat: post.firstTryAt !== null,
    }
  })
}

/**
 * Decides at the moment of sending: not stopped, not late, the words are the approved ones, the policy does not
 * block them. A stop that commits later finds the post on its way and says so.
 */
function mayGo(ground: Ground, db: Database, { id }: PostRow, account: AccountRow): Promise<boolean> {
  return withEvents(db, ground.clock(), sender, async (tx, record, now) => {
    await holdStopsStill(tx)
    const post = await lockPost(tx, id)
    const subject = { kind: 'post', id }
    if (await isStopped(tx, account.id)) {
      await changePost(tx, id, { status: 'held' })
      record('post.held', subject, { accountId: account.id })
      return false
    }
    if (isTooLate(post.publishAt, now)) {
      await changePost(tx, id, { status: 'missed' })
      await tellAuthor(ground, tx, post, account, 'missed', now)
      record('post.missed', subject, { publishAt: post.publishAt })
      return false
    }
    const objection = await objectionTo(ground, tx, post, account, now)
    if (!objection) return true
    await changePost(tx, id, { status: 'failed', failure: objection })
    await tellAuthor(ground, tx, post, account, 'failed', now, objection)
    record('post.refused', subject, { code: objection.code, ...objection.params })
    return false
  })
}

/** A last look: the words are the approved ones, every picture was looked at, and the policy of this moment does not block them. */
async function objectionTo(
  ground: Ground,
  tx: Tx,
  post: PostRow,
  account: AccountRow,
  now: Date,
): Promise<StoredFailure | null> {
  if (hashContent(post) !== post.contentHash) return { kind: 'refused', code: 'content-changed', params: {} }
  const words = { ...post, network: account.network, publishAt: now.toISOString() }
  const { findings, pictures } = await checkWords(ground, tx, post.brandId, words, { now, language: 'en' })
  if (!pictures.every(isChecked)) return { kind: 'refused', code: 'pictures-unchecked', params: {} }
  const fresh = findings.find(
    (finding) =>
      finding.severity === 'block' &&
      !post.accepted.some((one) => one.rule === finding.rule && one.excerpt === finding.excerpt),
  )
  return fresh ? { kind: 'refused', code: 'policy-blocks', params: { rule: fresh.rule } } : null
}

async function prepare(
  ground: Ground,
  db: Database,
  post: PostRow,
  connector: Connector,
  connection: Connection,
): Promise<OutgoingPost> {
  // Since the approval a newer engine may have come, which has not looked at them yet.
  await lookAtAll(ground, post.brandId, post.media)
  const media = await outgoingPictures(ground, db, post.media, await connector.limits(connection))
  return { text: post.text, media, ...(post.language && { language: post.language }) }
}

/** The corrected post is history; where the correction is a post of its own, a job takes the old one down. */
async function retire(ground: Ground, tx: Tx, record: RecordEvent, id: PostId, by: Published): Promise<void> {
  const post = await lockPost(tx, id)
  if (post.status !== 'published') return
  await changePost(tx, id, { status: 'corrected' })
  if (post.networkId !== by.id) await ground.jobs.send(tx, takeDownQueue, { postId: id })
  record('post.corrected', { kind: 'post', id }, { by: by.id })
}

/** Takes a corrected post down at the network; again and again until it is gone. */
export async function takeDown(ground: Ground, id: PostId): Promise<void> {
  const post = await loadPost(ground.db, id)
  if (post.status !== 'corrected' || post.deletedAt || !post.networkId) return
  const account = await loadAccount(ground.db, post.accountId)
  const connection = await openConnection(ground, ground.db, account)
  if (!connection) throw new Error('The account of a corrected post is not connected.')
  await connectorOf(ground, account.network).remove(connection, { id: post.networkId })
  await withEvents(ground.db, ground.clock(), sender, async (tx, record, now) => {
    await changePost(tx, id, { deletedAt: now })
    record('post.deleted', { kind: 'post', id }, { reason: 'corrected', networkId: post.networkId })
  })
}

function markPublished(ground: Ground, db: Database, id: PostId, published: Published): Promise<void> {
  return withEvents(db, ground.clock(), sender, async (tx, record) => {
    const post = await lockPost(tx, id)
    if (post.status === 'published') return
    if (post.correctsPostId) await retire(ground, tx, record, post.correctsPostId, published)
    await changePost(tx, id, {
      status: 'published',
      networkId: published.id,
      networkVersion: published.version,
      url: published.url,
      publishedAt: published.at,
      failure: null,
    })
    record(
      'post.published',
      { kind: 'post', id },
      {
        accountId: post.accountId,
        draftId: post.draftId,
        contentHash: post.contentHash,
        networkId: published.id,
        url: published.url,
      },
    )
  })
}

/** What passes is tried again; what does not is told to the author; a connection that can't publish is marked so. */
function markFailed(
  ground: Ground,
  db: Database,
  id: PostId,
  account: AccountRow,
  error: NetworkFailure,
): Promise<void> {
  return withEvents(db, ground.clock(), sender, async (tx, record, now) => {
    const post = await lockPost(tx, id)
    const failure = storedFailure(error)
    const subject = { kind: 'post', id }
    if (error.kind === 'auth' || error.kind === 'forbidden') {
      await changeConnection(tx, account.id, { connectionState: 'broken', connectionFailure: failure, checkedAt: now })
      record('account.broken', { kind: 'account', id: account.id }, { code: error.code })
    }
    if (error.passes) {
      const nextTryAt = nextTry(post.attempts, now, error.retryAt)
      await changePost(tx, id, { status: 'retrying', failure, nextTryAt })
      await ground.jobs.send(tx, publishQueue, { postId: id }, { startAfter: nextTryAt })
      record('post.delayed', subject, { code: error.code, kind: error.kind, attempt: post.attempts, nextTryAt })
      if (post.attempts === 1) await tellAuthor(ground, tx, post, account, 'delayed', now, failure, nextTryAt)
      return
    }
    await changePost(tx, id, { status: 'failed', failure, nextTryAt: null })
    await tellAuthor(ground, tx, post, account, 'failed', now, failure)
    record('post.failed', subject, { code: error.code, kind: error.kind })
  })
}
