import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto'
import { keyIdOf } from '@brandwarden/chain'
import { z } from 'zod'
import type { Secrets } from '../../base/crypto/secrets.ts'
import type { Database, Tx } from '../../base/db/database.ts'
import { insertSetting, loadSetting, lockSigner } from './store.ts'

const setting = 'ledger-key'
const purpose = 'ledger-signing-key'

const StoredKey = z.object({ secretId: z.string(), keyId: z.string(), origin: z.string(), publicKey: z.string() })

/** What the world may know of the key that signs tree heads, and which installation it speaks for. */
export type PublicIdentity = Omit<z.infer<typeof StoredKey>, 'secretId'>

/** The signer's public half; null before the first start made a key. */
export async function loadIdentity(db: Database | Tx): Promise<PublicIdentity | null> {
  return loadStored(db)
}

/** The key that signs, made at the first start; its private half lies sealed among the secrets. */
export async function loadSigner(
  db: Database,
  secrets: Secrets,
  now: Date,
): Promise<PublicIdentity & { privateKey: KeyObject }> {
  const stored = (await loadStored(db)) ?? (await makeKey(db, secrets, now))
  const privateKey = createPrivateKey(await secrets.open(db, stored.secretId, purpose))
  const { keyId, origin, publicKey } = stored
  if (keyIdOf(createPublicKey(privateKey)) !== keyId)
    throw new Error('The ledger’s public key is not that of its signer.')
  return { keyId, origin, publicKey, privateKey }
}

async function loadStored(db: Database | Tx) {
  const value = await loadSetting(db, setting)
  return value === undefined ? null : StoredKey.parse(value)
}

async function makeKey(db: Database, secrets: Secrets, now: Date) {
  return db.transaction().execute(async (tx) => {
    await lockSigner(tx)
    const made = await loadStored(tx)
    if (made) return made
    const pair = generateKeyPairSync('ed25519')
    const secretId = await secrets.put(
      tx,
      purpose,
      pair.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
      now,
    )
    const publicKey = pair.publicKey.export({ type: 'spki', format: 'pem' }) as string
    const value = { secretId, keyId: keyIdOf(pair.publicKey), origin: `brandwarden:${randomUUID()}`, publicKey }
    await insertSetting(tx, setting, value, now)
    return value
  })
}
