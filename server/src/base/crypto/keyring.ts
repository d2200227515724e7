import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Database, Tx } from '../db/database.ts'
import { StartProblem } from '../start/problem.ts'
import { addKeyToFolder, readKeyFolder } from './key-folder.ts'
import { isSameKey, type MasterKey, masterKeyFrom, masterKeyFromPassphrase, passphraseCosts } from './master-key.ts'
import { currentRow, insertKey, type KeyRow, lockKeys, unretiredKeys } from './master-key-store.ts'

/** Where master keys come from. Files in the folder are always read; `key` or `passphrase` seals in their place. */
export type KeySources = {
  folder: string
  /** 32 bytes from the environment (BRANDWARDEN_MASTER_KEY). */
  key?: Uint8Array
  /** BRANDWARDEN_MASTER_PASSPHRASE. */
  passphrase?: string
  /** What sealed before, needed until a rotation is done. */
  oldKeys?: readonly Uint8Array[]
  oldPassphrases?: readonly string[]
}

/** The master keys at hand; one seals, and all of them open. */
export type Keyring = {
  /** The key that seals, held in place until the transaction ends so that a rotation waits for what it seals. */
  sealing(tx: Tx): Promise<MasterKey>
  /** A key by its id; one that another process made is found in the folder. */
  find(db: Database | Tx, id: string): Promise<MasterKey>
  /** The configured key does not seal yet: `brandwarden keys rotate` makes it so. */
  waitsForRotation: boolean
}

/** Finds the keys of this database, makes the first one on a new installation, and refuses a start without them. */
export async function openKeyring(db: Database, sources: KeySources, now: Date): Promise<Keyring> {
  refuseTwo(sources)
  await db.transaction().execute(async (tx) => {
    await lockKeys(tx)
    if (!(await currentRow(tx))) await insertFirstKey(tx, sources, now)
  })
  const known = await loadKeys(db, sources)
  const current = await currentRow(db)
  const names = Boolean(sources.key || sources.passphrase)

  async function find(db: Database | Tx, id: string): Promise<MasterKey> {
    if (!known.has(id)) for (const [name, key] of await loadKeys(db, sources)) known.set(name, key)
    const key = known.get(id)
    if (!key) throw new Error(`The master key ${id} is not at hand.`)
    return key
  }

  return {
    find,
    waitsForRotation: names && current !== undefined && !(await isPreferred(current, sources)),
    async sealing(tx) {
      // A rotation that switched keys while we waited leaves the first look empty-handed.
      const row = (await currentRow(tx, 'held')) ?? (await currentRow(tx, 'held'))
      if (!row) throw new Error('The database names no current master key.')
      return find(tx, row.id)
    },
  }
}

/** The keys that secrets of this database are sealed with; a missing or wrong one is named, with what to do. */
export async function loadKeys(db: Database | Tx, sources: KeySources): Promise<Map<string, MasterKey>> {
  const at = new Map<string, MasterKey>()
  for (const key of await readKeyFolder(sources.folder)) at.set(key.id, key)
  for (const bytes of [sources.key, ...(sources.oldKeys ?? [])]) {
    if (!bytes) continue
    const key = masterKeyFrom(bytes, 'environment')
    at.set(key.id, key)
  }
  const rows = await unretiredKeys(db)
  for (const row of rows) {
    if (row.source === 'passphrase') {
      const key = await findPassphraseKey(row, sources)
      if (key) at.set(key.id, key)
    }
    const key = at.get(row.id)
    if (!key || !isSameKey(key, row.checkValue)) throw missingKey(row, sources)
  }
  return at
}

/** Whether a stored key is the one that the configuration asks for. */
export async function isPreferred(row: KeyRow, sources: KeySources): Promise<boolean> {
  if (sources.key) return masterKeyFrom(sources.key, 'environment').id === row.id
  if (!sources.passphrase) return row.source === 'file'
  if (row.source !== 'passphrase' || !row.salt || !row.costs) return false
  return (await masterKeyFromPassphrase(sources.passphrase, row.salt, row.costs)).id === row.id
}

const shortestPassphrase = 16

/** Makes the next key of the configured kind and keeps its row; a file is on the disk before the row is. */
export async function makeKey(tx: Tx, sources: KeySources, now: Date, isCurrent: boolean): Promise<MasterKey> {
  if (sources.key) {
    const key = masterKeyFrom(sources.key, 'environment')
    await insertKey(tx, key, { now, isCurrent })
    return key
  }
  if (sources.passphrase) {
    if ([...sources.passphrase].length < shortestPassphrase)
      throw new StartProblem(
        'config',
        'passphrase_too_short',
        `BRANDWARDEN_MASTER_PASSPHRASE has fewer than ${shortestPassphrase} characters. Choose a longer one: whoever has the database can try passphrases. Nothing was changed.`,
      )
    const salt = randomBytes(16)
    const key = await masterKeyFromPassphrase(sources.passphrase, salt, passphraseCosts)
    await insertKey(tx, key, { now, isCurrent, salt, costs: passphraseCosts })
    return key
  }
  const key = await addKeyToFolder(sources.folder)
  await insertKey(tx, key, { now, isCurrent })
  return key
}

function refuseTwo({ key, passphrase }: KeySources): void {
  if (key && passphrase)
    throw new StartProblem(
      'config',
      'two_master_keys',
      'BRANDWARDEN_MASTER_KEY and BRANDWARDEN_MASTER_PASSPHRASE are both set. Keep the one that seals from now on; the other belongs in BRANDWARDEN_OLD_MASTER_KEY or BRANDWARDEN_OLD_MASTER_PASSPHRASE. Nothing was changed.',
    )
}

/** A first key that was written before a crash is taken up rather than a second one made. */
async function insertFirstKey(tx: Tx, sources: KeySources, now: Date): Promise<void> {
  const { n } = await tx.selectFrom('secrets').select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow()
  if (n > 0) throw new Error('The database holds secrets but names no master key.')
  const [found] = sources.key || sources.passphrase ? [] : await readKeyFolder(sources.folder)
  if (found) await insertKey(tx, found, { now, isCurrent: true })
  else await makeKey(tx, sources, now, true)
}

async function findPassphraseKey(row: KeyRow, sources: KeySources): Promise<MasterKey | null> {
  if (!row.salt || !row.costs) return null
  for (const passphrase of [sources.passphrase, ...(sources.oldPassphrases ?? [])]) {
    if (!passphrase) continue
    const key = await masterKeyFromPassphrase(passphrase, row.salt, row.costs)
    if (key.id === row.id) return key
  }
  return null
}

function missingKey(row: KeyRow, { folder, key, passphrase }: KeySources): StartProblem {
  const [what, remedy] = {
    file: [
      `the file master-${row.id}.key, which is not in ${folder}`,
      'Put that file back from a backup of the data folder.',
    ],
    environment: [
      `a key from the environment, and ${key ? 'BRANDWARDEN_MASTER_KEY holds another one' : 'BRANDWARDEN_MASTER_KEY is not set'}`,
      'Set BRANDWARDEN_MASTER_KEY (or, during a change of keys, BRANDWARDEN_OLD_MASTER_KEY) to the key that was used before.',
    ],
    passphrase: [
      `a passphrase, and ${passphrase ? 'BRANDWARDEN_MASTER_PASSPHRASE is another one' : 'BRANDWARDEN_MASTER_PASSPHRASE is not set'}`,
      'Set BRANDWARDEN_MASTER_PASSPHRASE (or, during a change of keys, BRANDWARDEN_OLD_MASTER_PASSPHRASE) to the one that was used before.',
    ],
  }[row.source]
  return new StartProblem(
    'config',
    'master_key_missing',
    `The secrets in this database are sealed with the master key ${row.id}: ${what}. ${remedy} Without it no one can open them. Nothing was changed.`,
  )
}
