import type {
  AccountId,
  Author,
  BrandId,
  DraftId,
  FileHash,
  PersonId,
  PictureUse,
  PostId,
  PostStatus,
} from '@brandwarden/contract'
import { type Selectable, sql } from 'kysely'
import type { Posts } from '../../../../db/tables.ts'
import type { Database, Tx } from '../../base/db/database.ts'
import { Problem } from '../../base/problem.ts'
import type { StoredFailure } from '../../govern/accounts/index.ts'

/** A finding by which an approver let the post go: the same one holds nothing up later. */
export type AcceptedFinding = { rule: string; excerpt: string }

export type PostRow = Omit<
  Selectable<Posts>,
  | 'id'
  | 'draftId'
  | 'accountId'
  | 'brandId'
  | 'createdBy'
  | 'correctsPostId'
  | 'media'
  | 'failure'
  | 'accepted'
  | 'status'
  | 'author'
> & {
  id: PostId
  draftId: DraftId
  accountId: AccountId
  brandId: BrandId
  createdBy: PersonId
  correctsPostId: PostId | null
  author: Author
  media: PictureUse[]
  failure: StoredFailure | null
  accepted: AcceptedFinding[]
  status: PostStatus
}

export type NewPost = Pick<
  PostRow,
  | 'id'
  | 'draftId'
  | 'accountId'
  | 'brandId'
  | 'contentHash'
  | 'text'
  | 'language'
  | 'media'
  | 'author'
  | 'approvedPosition'
  | 'accepted'
  | 'status'
  | 'publishAt'
  | 'correctsPostId'
  | 'createdBy'
  | 'createdAt'
>

export async function insertPost(tx: Tx, post: NewPost): Promise<boolean> {
  const done = await tx
    .insertInto('posts')
    .values({ ...post, media: JSON.stringify(post.media), accepted: JSON.stringify(post.accepted) })
    .onConflict((conflict) =>
      conflict.columns(['draftId', 'accountId', 'contentHash']).where('status', '!=', 'cancelled').doNothing(),
    )
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** Locks the row, so that sending, stopping and deleting do not cross. */
export async function lockPost(tx: Tx, id: PostId): Promise<PostRow> {
  const row = await tx.selectFrom('posts').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Problem('not_found')
  return row as unknown as PostRow
}

export async function loadPost(db: Database | Tx, id: PostId): Promise<PostRow> {
  const row = await db.selectFrom('posts').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Problem('not_found')
  return row as unknown as PostRow
}

export async function loadPosts(
  db: Database | Tx,
  filter: { status?: PostStatus | undefined; accountId?: AccountId | undefined; draftId?: DraftId },
): Promise<PostRow[]> {
  let asked = db.selectFrom('posts').selectAll().orderBy('publishAt', 'desc').orderBy('id').limit(500)
  if (filter.status) asked = asked.where('status', '=', filter.status)
  if (filter.accountId) asked = asked.where('accountId', '=', filter.accountId)
  if (filter.draftId) asked = asked.where('draftId', '=', filter.draftId)
  return (await asked.execute()) as unknown as PostRow[]
}

export type PostChange = Partial<
  Pick<
    PostRow,
    | 'status'
    | 'attempts'
    | 'firstTryAt'
    | 'nextTryAt'
    | 'networkId'
    | 'networkVersion'
    | 'url'
    | 'publishedAt'
    | 'deletedAt'
    | 'publishAt'
    | 'failure'
  >
>

export async function changePost(tx: Tx, id: PostId, { failure, ...rest }: PostChange): Promise<void> {
  await tx
    .updateTable('posts')
    .set({ ...rest, ...(failure !== undefined && { failure: failure && JSON.stringify(failure) }) })
    .where('id', '=', id)
    .execute()
}

/** Posts of these states, each locked; for stopping, lifting, cancelling. */
export async function lockPosts(
  tx: Tx,
  filter: { statuses: PostStatus[]; accountId?: AccountId | null; draftId?: DraftId },
): Promise<PostRow[]> {
  let asked = tx.selectFrom('posts').selectAll().where('status', 'in', filter.statuses).orderBy('id').forUpdate()
  if (filter.accountId) asked = asked.where('accountId', '=', filter.accountId)
  if (filter.draftId) asked = asked.where('draftId', '=', filter.draftId)
  return (await asked.execute()) as unknown as PostRow[]
}

/** Ids that the network gave to other posts of this account: none of them is the one that is looked for. */
export async function loadKnownIds(db: Database | Tx, accountId: AccountId, except: PostId): Promise<Set<string>> {
  const rows = await db
    .selectFrom('posts')
    .select('networkId')
    .where('accountId', '=', accountId)
    .where('id', '!=', except)
    .where('networkId', 'is not', null)
    .orderBy('publishedAt', 'desc')
    .limit(1_000)
    .execute()
  return new Set(rows.flatMap((row) => (row.networkId ? [row.networkId] : [])))
}

/** When the account's other posts go out, from now on. */
export async function loadTakenSlots(db: Database | Tx, accountIds: readonly AccountId[], now: Date): Promise<Date[]> {
  if (accountIds.length === 0) return []
  const rows = await db
    .selectFrom('posts')
    .select('publishAt')
    .where('accountId', 'in', [...accountIds])
    .where('status', 'in', ['queued', 'retrying', 'held'])
    .where('publishAt', '>=', now)
    .execute()
  return rows.map((row) => row.publishAt)
}

/** Posts that someone began to send, or that are due, when no job may be waiting for them any more. */
export async function loadUnfinished(db: Database, before: Date): Promise<PostId[]> {
  const rows = await db
    .selectFrom('posts')
    .select('id')
    .where((or) =>
      or.or([
        or('status', '=', 'sending'),
        or.and([or('status', '=', 'queued'), or('publishAt', '<', before)]),
        or.and([or('status', '=', 'retrying'), or('nextTryAt', '<', before)]),
      ]),
    )
    .execute()
  return rows.map((row) => row.id as PostId)
}

/** A number for the post that no two processes hold at the same time. */
export const sendingLock = (id: PostId) =>
  sql<{ got: boolean }>`select pg_try_advisory_lock(4810003, hashtext(${id})) as got`
export const sendingUnlock = (id: PostId) => sql`select pg_advisory_unlock(4810003, hashtext(${id}))`

/** Pictures of posts, which stay as evidence of what was published. */
export async function filesInPosts(db: Database, hashes: FileHash[]): Promise<FileHash[]> {
  const { rows } = await sql<{ hash: FileHash }>`
    select distinct picture ->> 'fileHash' as hash
    from posts, jsonb_array_elements(media) picture
    where picture ->> 'fileHash' = any(${hashes})
  `.execute(db)
  return rows.map((row) => row.hash)
}

/** Holds what waits for its time, of one account or of all, and says how much it was. */
export async function holdWaiting(tx: Tx, accountId: AccountId | null): Promise<number> {
  const waiting = await lockPosts(tx, { statuses: ['queued', 'retrying'], accountId })
  for (const post of waiting) await changePost(tx, post.id, { status: 'held' })
  return waiting.length
}
