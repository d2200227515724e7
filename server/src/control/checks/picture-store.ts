import type { FileHash } from '@brandwarden/contract'
import { LOOK_VERSION, type Look, type Step } from '@brandwarden/image/steps'
import { sql } from 'kysely'
import type { Database, Tx } from '../../base/db/database.ts'

/** How much of a picture must be known: of a reference picture its facts alone. */
export type Wanted = 'facts' | 'all'

export type PictureRow = {
  fileHash: FileHash
  wanted: Wanted
  look: Look | null
  /** What is known so far, while it is looked at. */
  known: Look | null
  step: Step | null
  attempts: number
  askedAt: Date
}

/** What this version of the engine knows of these pictures, or is about to. */
export async function loadPictures(db: Database | Tx, hashes: readonly FileHash[]): Promise<Map<FileHash, PictureRow>> {
  if (hashes.length === 0) return new Map()
  const rows = await db
    .selectFrom('pictures')
    .select(['fileHash', 'wanted', 'look', 'known', 'step', 'attempts', 'askedAt'])
    .where('fileHash', 'in', [...new Set(hashes)])
    .where('version', '=', LOOK_VERSION)
    .execute()
  return new Map(rows.map((row) => [row.fileHash as FileHash, row as unknown as PictureRow]))
}

/** Notes that these pictures are to be looked at; answers those that nobody had asked for to this extent before. */
export async function askFor(tx: Tx, hashes: readonly FileHash[], wanted: Wanted, askedAt: Date): Promise<FileHash[]> {
  if (hashes.length === 0) return []
  const anew = { version: LOOK_VERSION, wanted, look: null, known: null, step: null, attempts: 0, lookedAt: null }
  // A millisecond apart, so that the line has an order; inserted by hash, so that two of us never wait for each other.
  const asked = [...new Set(hashes)].map((fileHash, index) => ({
    fileHash,
    version: LOOK_VERSION,
    wanted,
    askedAt: new Date(askedAt.getTime() + index),
  }))
  const rows = await tx
    .insertInto('pictures')
    .values(asked.toSorted((one, other) => (one.fileHash < other.fileHash ? -1 : 1)))
    .onConflict((conflict) =>
      conflict
        .column('fileHash')
        .doUpdateSet((of) => ({ ...anew, askedAt: of.ref('excluded.askedAt') }))
        .where((of) =>
          of.or([
            of('pictures.version', '!=', LOOK_VERSION),
            of.and([of('pictures.wanted', '=', 'facts'), of.val(wanted === 'all')]),
          ]),
        ),
    )
    .returning('fileHash')
    .execute()
  const fresh = new Set(rows.map((row) => row.fileHash))
  return asked.flatMap(({ fileHash }) => (fresh.has(fileHash) ? [fileHash] : []))
}

/** Counts an attempt; null where there is nothing to do any more. */
export async function beginLook(db: Database, fileHash: FileHash): Promise<PictureRow | null> {
  const row = await db
    .updateTable('pictures')
    .set((of) => ({ attempts: of('attempts', '+', 1), step: 'facts' }))
    .where('fileHash', '=', fileHash)
    .where('version', '=', LOOK_VERSION)
    .where('look', 'is', null)
    .returning(['fileHash', 'wanted', 'look', 'known', 'step', 'attempts', 'askedAt'])
    .executeTakeFirst()
  return (row as unknown as PictureRow | undefined) ?? null
}

export async function noteProgress(
  db: Database,
  fileHash: FileHash,
  progress: { step: Step } | { known: Look },
): Promise<void> {
  const set = 'known' in progress ? { known: JSON.stringify(progress.known) } : progress
  await db.updateTable('pictures').set(set).where('fileHash', '=', fileHash).where('look', 'is', null).execute()
}

/** Keeps a look; false where this version has one already, or wants more by now than was looked at. */
export async function saveLook(
  tx: Tx,
  fileHash: FileHash,
  wanted: Wanted,
  look: Look,
  lookedAt: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('pictures')
    .set({ look: JSON.stringify(look), lookedAt, known: null, step: null })
    .where('fileHash', '=', fileHash)
    .where('version', '=', LOOK_VERSION)
    .where('wanted', '=', wanted)
    .where('look', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Forgets a look that ended without an answer, so that it is tried again. */
export async function forgetLook(tx: Tx, fileHash: FileHash, askedAt: Date): Promise<void> {
  await tx
    .updateTable('pictures')
    .set({ look: null, lookedAt: null, known: null, step: null, attempts: 0, askedAt })
    .where('fileHash', '=', fileHash)
    .execute()
}

/** Pictures that are still to be looked at, in the order in which they were asked for. */
export async function loadWaiting(db: Database, before: Date): Promise<FileHash[]> {
  const rows = await db
    .selectFrom('pictures')
    .select('fileHash')
    .where('look', 'is', null)
    .where('version', '=', LOOK_VERSION)
    .where('askedAt', '<=', before)
    .orderBy('askedAt')
    .limit(1_000)
    .execute()
  return rows.map((row) => row.fileHash as FileHash)
}

/** How many pictures stand in the line before one that was asked for at this moment. */
export async function countAhead(db: Database | Tx, askedAt: Date): Promise<number> {
  const row = await db
    .selectFrom('pictures')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('look', 'is', null)
    .where('version', '=', LOOK_VERSION)
    .where('askedAt', '<', askedAt)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

/** Held while a picture is looked at; it goes with the process that holds it. */
export const lookingLock = (fileHash: FileHash) =>
  sql<{ got: boolean }>`select pg_try_advisory_lock(4810035, hashtext(${fileHash})) as got`
export const lookingUnlock = (fileHash: FileHash) => sql`select pg_advisory_unlock(4810035, hashtext(${fileHash}))`

export async function loadStored(db: Database | Tx, hashes: readonly FileHash[]): Promise<Set<FileHash>> {
  if (hashes.length === 0) return new Set()
  const rows = await db.selectFrom('files').select('hash').where('hash', 'in', hashes).execute()
  return new Set(rows.map((row) => row.hash as FileHash))
}
