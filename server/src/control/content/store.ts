import type { Finding } from '@brandwarden/content'
import type {
  AccountId,
  Author,
  BrandId,
  CheckResult,
  DraftContent,
  DraftId,
  DraftStatus,
  FileHash,
  Network,
  PersonId,
  PictureUse,
  PostId,
  Variant,
} from '@brandwarden/contract'
import { type Selectable, sql } from 'kysely'
import type { Drafts } from '../../../../db/tables.ts'
import type { Database, Tx } from '../../base/db/database.ts'
import { Problem } from '../../base/problem.ts'

export type DraftRow = Omit<
  Selectable<Drafts>,
  'id' | 'brandId' | 'createdBy' | 'correctsPostId' | 'author' | 'status' | 'verdict'
> & {
  id: DraftId
  brandId: BrandId
  createdBy: PersonId
  correctsPostId: PostId | null
  author: Author
  status: DraftStatus
  verdict: CheckResult['verdict']
}

export type PlacedVariant = Variant & { network: Network; handle: string }
/** A draft with its pictures and the accounts that it is for. */
export type Draft = { row: DraftRow; media: PictureUse[]; variants: PlacedVariant[] }

export async function loadDraft(db: Database | Tx, id: DraftId): Promise<Draft> {
  const row = await db.selectFrom('drafts').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Problem('not_found')
  return complete(db, row as DraftRow)
}

/** Locks the draft, so that two editors or two approvers cannot both win. */
export async function lockDraft(tx: Tx, id: DraftId): Promise<Draft> {
  const row = await tx.selectFrom('drafts').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Problem('not_found')
  return complete(tx, row as DraftRow)
}

async function complete(db: Database | Tx, row: DraftRow): Promise<Draft> {
  const media = await db
    .selectFrom('draftMedia')
    .select(['fileHash', 'alt'])
    .where('draftId', '=', row.id)
    .orderBy('position')
    .execute()
  const variants = await db
    .selectFrom('draftVariants')
    .innerJoin('accounts', 'accounts.id', 'draftVariants.accountId')
    .select(['draftVariants.accountId', 'draftVariants.text', 'accounts.network', 'accounts.handle'])
    .where('draftId', '=', row.id)
    .orderBy('position')
    .execute()
  return { row, media: media as PictureUse[], variants: variants as PlacedVariant[] }
}

export async function insertDraft(
  tx: Tx,
  row: Pick<DraftRow, 'id' | 'brandId' | 'createdBy' | 'author' | 'contentHash' | 'createdAt' | 'correctsPostId'>,
): Promise<void> {
  await tx
    .insertInto('drafts')
    .values({ ...row, status: 'writing', updatedAt: row.createdAt })
    .execute()
  await addWriter(tx, row.id, row.createdBy)
}

export type DraftChange = Partial<Omit<DraftRow, 'id' | 'brandId' | 'createdBy' | 'createdAt'>>

export async function changeDraft(tx: Tx, id: DraftId, change: DraftChange): Promise<void> {
  await tx.updateTable('drafts').set(change).where('id', '=', id).execute()
}

export async function replaceMedia(tx: Tx, draftId: DraftId, media: readonly PictureUse[]): Promise<void> {
  await tx.deleteFrom('draftMedia').where('draftId', '=', draftId).execute()
  if (media.length === 0) return
  await tx
    .insertInto('draftMedia')
    .values(media.map((picture, position) => ({ draftId, position, ...picture })))
    .execute()
}

export async function replaceVariants(tx: Tx, draftId: DraftId, variants: readonly Variant[]): Promise<void> {
  await tx.deleteFrom('draftVariants').where('draftId', '=', draftId).execute()
  if (variants.length === 0) return
  await tx
    .insertInto('draftVariants')
    .values(variants.map((variant, position) => ({ draftId, position, ...variant })))
    .execute()
}

export async function addWriter(tx: Tx, draftId: DraftId, personId: PersonId): Promise<void> {
  await tx
    .insertInto('draftWriters')
    .values({ draftId, personId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function loadWriters(db: Database | Tx, draftId: DraftId): Promise<PersonId[]> {
  const rows = await db.selectFrom('draftWriters').select('personId').where('draftId', '=', draftId).execute()
  return rows.map((row) => row.personId as PersonId)
}

export type Snapshot = { contentHash: string; content: DraftContent; at: Date; approvedAt: Date | null }

export type FoundAtSubmission = {
  accountId: AccountId
  verdict: CheckResult['verdict']
  findings: Finding[]
  rulebookVersion: number
}

export async function saveSnapshot(
  tx: Tx,
  draftId: DraftId,
  snapshot: { contentHash: string; content: DraftContent; checks: FoundAtSubmission[]; at: Date },
): Promise<void> {
  const stored = { content: JSON.stringify(snapshot.content), checks: JSON.stringify(snapshot.checks), at: snapshot.at }
  await tx
    .insertInto('draftSnapshots')
    .values({ draftId, contentHash: snapshot.contentHash, ...stored })
    .onConflict((conflict) => conflict.columns(['draftId', 'contentHash']).doUpdateSet(stored))
    .execute()
}

/** Keeps what was found since the submission, for instance in a picture that was looked at later. */
export async function keepFound(
  tx: Tx,
  draftId: DraftId,
  contentHash: string,
  checks: readonly FoundAtSubmission[],
): Promise<void> {
  await tx
    .updateTable('draftSnapshots')
    .set({ checks: JSON.stringify(checks) })
    .where('draftId', '=', draftId)
    .where('contentHash', '=', contentHash)
    .execute()
}

/** Drafts that are still worked on or decided about and show this picture. */
export async function loadOpenWith(db: Database | Tx, fileHash: FileHash): Promise<DraftId[]> {
  const rows = await db
    .selectFrom('drafts')
    .innerJoin('draftMedia', 'draftMedia.draftId', 'drafts.id')
    .select('drafts.id')
    .distinct()
    .where('draftMedia.fileHash', '=', fileHash)
    .where('status', 'in', ['writing', 'waiting', 'returned', 'missed'])
    .execute()
  return rows.map((row) => row.id as DraftId)
}

/** What the policy found for each account when exactly this was submitted; null where it never was. */
export async function loadFoundAtSubmission(
  db: Database | Tx,
  draftId: DraftId,
  contentHash: string,
): Promise<FoundAtSubmission[] | null> {
  const row = await db
    .selectFrom('draftSnapshots')
    .select('checks')
    .where('draftId', '=', draftId)
    .where('contentHash', '=', contentHash)
    .executeTakeFirst()
  return row ? (row.checks as unknown as FoundAtSubmission[]) : null
}

export async function markApproved(tx: Tx, draftId: DraftId, contentHash: string, at: Date): Promise<void> {
  await tx
    .updateTable('draftSnapshots')
    .set({ approvedAt: at })
    .where('draftId', '=', draftId)
    .where('contentHash', '=', contentHash)
    .execute()
}

/** What was submitted, newest first. */
export async function loadSnapshots(db: Database | Tx, draftId: DraftId): Promise<Snapshot[]> {
  const rows = await db
    .selectFrom('draftSnapshots')
    .select(['contentHash', 'content', 'at', 'approvedAt'])
    .where('draftId', '=', draftId)
    .orderBy('at', 'desc')
    .limit(50)
    .execute()
  return rows as unknown as Snapshot[]
}

export type DraftFilter = { status?: DraftStatus | undefined; createdBy?: PersonId }

export async function loadDrafts(db: Database | Tx, filter: DraftFilter): Promise<DraftRow[]> {
  let asked = db.selectFrom('drafts').selectAll().orderBy('updatedAt', 'desc').limit(300)
  if (filter.status) asked = asked.where('status', '=', filter.status)
  else asked = asked.where('status', '!=', 'discarded')
  if (filter.createdBy) asked = asked.where('createdBy', '=', filter.createdBy)
  return (await asked.execute()) as DraftRow[]
}

/** Where each of these drafts is to go. */
export async function loadVariantsOf(
  db: Database | Tx,
  draftIds: readonly DraftId[],
): Promise<Map<DraftId, PlacedVariant[]>> {
  const byDraft = new Map<DraftId, PlacedVariant[]>(draftIds.map((id) => [id, []]))
  if (draftIds.length === 0) return byDraft
  const rows = await db
    .selectFrom('draftVariants')
    .innerJoin('accounts', 'accounts.id', 'draftVariants.accountId')
    .select(['draftId', 'draftVariants.accountId', 'draftVariants.text', 'accounts.network', 'accounts.handle'])
    .where('draftId', 'in', [...draftIds])
    .orderBy('position')
    .execute()
  for (const { draftId, ...variant } of rows)
    byDraft.get(draftId as DraftId)?.push({ ...variant, accountId: variant.accountId as AccountId } as PlacedVariant)
  return byDraft
}

/** Drafts with a time that still wait for someone. */
export async function loadWaitingWithTime(db: Database, before: Date): Promise<DraftId[]> {
  const rows = await db
    .selectFrom('drafts')
    .select('id')
    .where('status', '=', 'waiting')
    .where('publishAt', '<=', before)
    .orderBy('publishAt')
    .execute()
  return rows.map((row) => row.id as DraftId)
}

export async function touchPresence(
  db: Database,
  draftId: DraftId,
  personId: PersonId,
  now: Date,
  since: Date,
): Promise<PersonId[]> {
  await db
    .insertInto('draftPresence')
    .values({ draftId, personId, seenAt: now })
    .onConflict((conflict) => conflict.columns(['draftId', 'personId']).doUpdateSet({ seenAt: now }))
    .execute()
  const rows = await db
    .selectFrom('draftPresence')
    .select('personId')
    .where('draftId', '=', draftId)
    .where('personId', '!=', personId)
    .where('seenAt', '>=', since)
    .execute()
  return rows.map((row) => row.personId as PersonId)
}

/** Whether a draft shows the file, to all who read drafts. */
export async function isInDraft(db: Database, fileHash: FileHash): Promise<boolean> {
  const row = await db.selectFrom('draftMedia').select('draftId').where('fileHash', '=', fileHash).executeTakeFirst()
  return row !== undefined || (await filesInContent(db, [fileHash])).length > 0
}

/** Pictures that a submitted version still shows. */
export async function filesInContent(db: Database, hashes: FileHash[]): Promise<FileHash[]> {
  const { rows } = await sql<{ hash: FileHash }>`
    select distinct picture ->> 'fileHash' as hash
    from draft_snapshots, jsonb_array_elements(content -> 'media') picture
    where picture ->> 'fileHash' = any(${hashes})
  `.execute(db)
  return rows.map((row) => row.hash)
}
