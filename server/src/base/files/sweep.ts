import type { FileHash } from '@brandwarden/contract'
import { sql } from 'kysely'
import type { Database } from '../db/database.ts'
import type { QueueDefinition } from '../jobs/jobs.ts'
import { listBytes, removeBytes, removeUnfinished } from './disk.ts'
import { type FileStore, holdFile } from './files.ts'

/**
 * Says which of these files a room still needs. Only for references that are no foreign key (a hash inside JSON):
 * a foreign key to `files` counts by itself, unless it says `on delete cascade`.
 */
export type FindUsedFiles = (db: Database, hashes: FileHash[]) => Promise<FileHash[]>

export type SweepOptions = {
  files: FileStore
  references: readonly FindUsedFiles[]
  now: Date
  /** Younger files are left alone: the draft that will name them may not be saved yet. */
  keepHours?: number
}

const batch = 500

/** Removes the files that nothing refers to, first their rows and then their bytes; answers how many of each. */
export async function sweepFiles(db: Database, options: SweepOptions): Promise<{ rows: number; bytes: number }> {
  const { files, references, now, keepHours = 48 } = options
  const before = new Date(now.getTime() - keepHours * 3_600_000)
  const isFree = await unlessForeignKey(db)
  let rows = 0
  for (let after = ''; ; ) {
    const found = await sql<{ hash: FileHash }>`
      select hash from files where hash > ${after} and created_at < ${before} and ${isFree} order by hash limit ${batch}
    `.execute(db)
    const hashes = found.rows.map((row) => row.hash)
    if (hashes.length === 0) break
    after = hashes.at(-1)!
    const used = new Set((await Promise.all(references.map((find) => find(db, hashes)))).flat())
    const unused = hashes.filter((hash) => !used.has(hash))
    if (unused.length === 0) continue
    const removed = await sql`
      delete from files where hash = any(${unused}) and created_at < ${before} and ${isFree}
    `.execute(db)
    rows += Number(removed.numAffectedRows ?? 0)
  }
  await removeUnfinished(files.folder, before)
  return { rows, bytes: await removeOrphans(db, files) }
}

/** Bytes without a row: of a file just removed, or of a transaction that never committed. */
async function removeOrphans(db: Database, files: FileStore): Promise<number> {
  let removed = 0
  for await (const hashes of listBytes(files.folder)) {
    if (hashes.length === 0) continue
    const known = await db.selectFrom('files').select('hash').where('hash', 'in', hashes).execute()
    const rows = new Set(known.map((row) => row.hash))
    for (const hash of hashes.filter((hash) => !rows.has(hash))) {
      await db.transaction().execute(async (tx) => {
        await holdFile(tx, hash)
        const row = await tx.selectFrom('files').select('hash').where('hash', '=', hash).executeTakeFirst()
        if (row) return
        await removeBytes(files.folder, hash)
        removed++
      })
    }
  }
  return removed
}

/** A condition that holds where no row of another table points to the file. */
async function unlessForeignKey(db: Database) {
  const { rows } = await sql<{ table: string; column: string }>`
    select c.conrelid::regclass::text as "table", quote_ident(a.attname) as "column"
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'files'::regclass and c.confdeltype <> 'c'
  `.execute(db)
  const free = rows.map(
    ({ table, column }) => sql`not exists (select 1 from ${sql.raw(table)} r where r.${sql.raw(column)} = files.hash)`,
  )
  return free.length === 0 ? sql`true` : sql.join(free, sql` and `)
}

/** Once a night, when fewest people wait. */
export function fileJobs(
  parts: { db: Database; clock: () => Date } & Pick<SweepOptions, 'files' | 'references'>,
): QueueDefinition[] {
  return [
    {
      name: 'files.sweep',
      cron: '40 2 * * *',
      expireInSeconds: 3600,
      async handle() {
        await sweepFiles(parts.db, { ...parts, now: parts.clock() })
      },
    },
  ]
}
