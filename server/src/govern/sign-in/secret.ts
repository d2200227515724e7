import { randomBytes } from 'node:crypto'
import type { Ground } from '../../base/ground.ts'
import { readSetting, saveSettingOnce } from './settings-store.ts'

const setting = 'sign-in-secret'
const purpose = 'sign-in.secret'

type Stored = { secretId: string }

/**
 * The key that signs cookies and encrypts authenticator seeds: made once, sealed by the master key, so that a copy
 * of the database alone forges no session.
 */
export async function signInSecret({ db, secrets, clock }: Ground): Promise<string> {
  const before = await readSetting<Stored>(db, setting)
  if (before) return secrets.open(db, before.secretId, purpose)
  await db.transaction().execute(async (tx) => {
    const now = clock()
    const secretId = await secrets.put(tx, purpose, randomBytes(48).toString('base64url'), now)
    if (!(await saveSettingOnce(tx, setting, { secretId }, now))) await secrets.remove(tx, secretId)
  })
  const made = await readSetting<Stored>(db, setting)
  if (!made) throw new Error('The sign-in secret could not be stored.')
  return secrets.open(db, made.secretId, purpose)
}
