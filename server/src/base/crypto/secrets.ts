import type { Database, Tx } from '../db/database.ts'

/** Secrets at rest: AES-256-GCM with a data key each, sealed by the master key whose id stands in the ciphertext. */
export type Secrets = {
  /** Seals and stores; `purpose` is bound into the ciphertext, so that one secret can't be passed off as another. */
  put(tx: Tx, purpose: string, plain: string, now: Date): Promise<string>
  /** Replaces the content under the same id. */
  replace(tx: Tx, id: string, purpose: string, plain: string, now: Date): Promise<void>
  /** The plain text; throws when the purpose differs or the ciphertext was touched. */
  open(db: Database | Tx, id: string, purpose: string): Promise<string>
  remove(tx: Tx, id: string): Promise<void>
}
