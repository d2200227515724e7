import type { FileHash } from '@brandwarden/contract'
import type { Database, Tx } from '../db/database.ts'

export type StoredFile = { hash: FileHash; size: number; mime: string }

/** Files by the SHA-256 of their content: the same bytes are stored once, and a name can't lie about its content. */
export type Files = {
  /** Stores the bytes and their row; the type is sniffed, never believed. Throws `too_large` or `file_type`. */
  put(tx: Tx, bytes: Uint8Array, now: Date): Promise<StoredFile>
  /** The bytes, their hash verified. Throws `not_found`, or an error when the disk holds something else. */
  read(db: Database, hash: FileHash): Promise<StoredFile & { bytes: Uint8Array }>
}
