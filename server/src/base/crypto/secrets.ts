import type { Database, Tx } from '../db/database.ts'
import { newId } from '../id.ts'
import { BrokenSecret, keyIdIn, seal, unseal } from './envelope.ts'
import type { Keyring } from './keyring.ts'

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

/** Secrets in the database, under the keys of this ring. */
export function createSecrets(keyring: Keyring): Secrets {
  return {
    async put(tx, purpose, plain, now) {
      const id = newId<string>()
      const key = await keyring.sealing(tx)
      const sealed = seal(key, { id, purpose }, plain)
      await tx
        .insertInto('secrets')
        .values({ id, purpose, sealed, keyId: key.id, createdAt: now, updatedAt: now })
        .execute()
      return id
    },
    async replace(tx, id, purpose, plain, now) {
      const key = await keyring.sealing(tx)
      const sealed = seal(key, { id, purpose }, plain)
      const row = await tx
        .updateTable('secrets')
        .set({ sealed, keyId: key.id, updatedAt: now })
        .where('id', '=', id)
        .where('purpose', '=', purpose)
        .returning('id')
        .executeTakeFirst()
      if (!row) throw new BrokenSecret(id, 'there is none of this purpose')
    },
    async open(db, id, purpose) {
      const row = await db.selectFrom('secrets').select('sealed').where('id', '=', id).executeTakeFirst()
      if (!row) throw new BrokenSecret(id, 'there is none')
      return unseal(await keyring.find(db, keyIdIn(row.sealed, id)), { id, purpose }, row.sealed)
    },
    async remove(tx, id) {
      await tx.deleteFrom('secrets').where('id', '=', id).execute()
    },
  }
}
