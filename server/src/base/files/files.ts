import type { Readable } from 'node:stream'
import type { FileHash, StoredFile } from '@brandwarden/contract'
import { sql } from 'kysely'
import type { Database, Tx } from '../db/database.ts'
import { Problem } from '../problem.ts'
import { hashOf, type Range, readBytes, streamBytes, writeBytes } from './disk.ts'
import { sniffType } from './sniff.ts'

export type { StoredFile }

/** Files by the SHA-256 of their content: the same bytes are stored once, and a name can't lie about its content. */
export type Files = {
  /** Stores the bytes and their row; the type is sniffed, never believed. Throws `too_large` or `file_type`. */
  put(tx: Tx, bytes: Uint8Array, now: Date): Promise<StoredFile>
  /** The bytes, their hash verified. Throws `not_found`, or an error when the disk holds something else. */
  read(db: Database, hash: FileHash): Promise<StoredFile & { bytes: Uint8Array }>
}

export type FileStore = Files & {
  maxBytes: number
  folder: string
  /** What is known of a file. Throws `not_found`. */
  look(db: Database, hash: FileHash): Promise<StoredFile>
  /** The bytes or some of them, a piece at a time. */
  stream(file: StoredFile, range?: Range): Promise<Readable>
}

export type FilesConfig = { folder: string; maxBytes: number }

/** Files in a folder, their rows in the database. */
export function createFiles({ folder, maxBytes }: FilesConfig): FileStore {
  async function look(db: Database, hash: FileHash): Promise<StoredFile> {
    const row = await db
      .selectFrom('files')
      .select(['hash', 'size', 'mime'])
      .where('hash', '=', hash)
      .executeTakeFirst()
    if (!row) throw new Problem('not_found')
    return { hash, size: row.size, mime: row.mime }
  }
  const missing = (hash: FileHash) =>
    new Error(`The stored file ${hash} is missing on the disk. Restore it from a backup.`)

  return {
    folder,
    maxBytes,
    look,
    async put(tx, bytes, now) {
      if (bytes.length > maxBytes) throw new Problem('too_large')
      const mime = await sniffType(bytes)
      if (mime === null) throw new Problem('file_type')
      const hash = hashOf(bytes)
      await holdFile(tx, hash)
      // A file that is stored once more is young again, so that the sweep leaves it alone.
      await tx
        .insertInto('files')
        .values({ hash, size: bytes.length, mime, createdAt: now })
        .onConflict((conflict) => conflict.column('hash').doUpdateSet({ createdAt: now }))
        .execute()
      await writeBytes(folder, hash, bytes)
      return { hash, size: bytes.length, mime }
    },
    async read(db, hash) {
      const file = await look(db, hash)
      const bytes = await readBytes(folder, hash)
      if (!bytes) throw missing(hash)
      return { ...file, bytes }
    },
    async stream(file, range) {
      const stream = await streamBytes(folder, file.hash, file.size, range)
      if (!stream) throw missing(file.hash)
      return stream
    },
  }
}

/** One transaction at a time stores or removes the bytes of this hash. */
export async function holdFile(tx: Tx, hash: FileHash): Promise<void> {
  const name = BigInt.asIntN(64, BigInt(`0x${hash.slice(0, 16)}`)).toString()
  await sql`select pg_advisory_xact_lock(${name}::bigint)`.execute(tx)
}
