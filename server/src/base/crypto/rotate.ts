import { system } from '../actor.ts'
import type { Database } from '../db/database.ts'
import { appendEvents } from '../ledger/append.ts'
import { StartProblem } from '../start/problem.ts'
import { keyIdIn, reseal } from './envelope.ts'
import { keyPath } from './key-folder.ts'
import { isPreferred, type KeySources, loadKeys, makeKey } from './keyring.ts'
import {
  currentRow,
  lockKeys,
  lockSealedByOthers,
  makeCurrent,
  retireUnused,
  saveResealed,
  unretiredKeys,
} from './master-key-store.ts'

export type Rotated = {
  /** The key that seals now. */
  to: string
  /** An interrupted rotation was finished, and no further key made. */
  wasResumed: boolean
  resealed: number
  /** Secrets that can't be opened and were left as they are. */
  broken: string[]
  /** Keys that nothing in the database needs any more. */
  retired: string[]
  /** Their files: older backups may need them, so they are left to a person to remove. */
  unneededFiles: string[]
}

export type RotateOptions = { batch?: number; onProgress?: (resealed: number) => void }

/**
 * Makes a new master key, or takes the newly configured one, and seals every data key under it anew, in small
 * transactions: stopped at any point, every secret opens with the keys at hand, and the next call goes on.
 */
export async function rotateMasterKey(
  db: Database,
  sources: KeySources,
  now: Date,
  options: RotateOptions = {},
): Promise<Rotated> {
  let wasResumed = await switchKey(db, sources, now, 'resume')
  let { resealed, broken } = await resealAll(db, sources, options)
  if (wasResumed && resealed === 0) {
    // Only broken secrets were left of the one before: they must not hold up a new key for ever.
    wasResumed = await switchKey(db, sources, now, 'anew')
    ;({ resealed, broken } = await resealAll(db, sources, options))
  }
  return db.transaction().execute(async (tx) => {
    await lockKeys(tx)
    const to = (await currentRow(tx))!.id
    const retired = await retireUnused(tx, now)
    await appendEvents(tx, { actor: system('keys'), at: now, requestId: null }, [
      { name: 'master-key.rotated', subject: { kind: 'master-key', id: to }, data: { resealed, broken, retired } },
    ])
    const files = retired.map((id) => keyPath(sources.folder, id))
    return { to, wasResumed, resealed, broken, retired, unneededFiles: files }
  })
}

/** Answers whether a rotation was under way already; else the next key is made the one that seals. */
async function switchKey(db: Database, sources: KeySources, now: Date, how: 'resume' | 'anew'): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    await lockKeys(tx)
    await loadKeys(tx, sources)
    const current = await currentRow(tx)
    if (!current) throw new Error('The database names no current master key.')
    const isUnfinished = (await unretiredKeys(tx)).length > 1
    const isWanted = await isPreferred(current, sources)
    if (how === 'resume' && isUnfinished && isWanted) return true
    if (isWanted && (sources.key || sources.passphrase))
      throw new StartProblem(
        'config',
        'master_key_not_new',
        'The configured master key is the one in use. Set the new one, move the one in use to BRANDWARDEN_OLD_MASTER_KEY or BRANDWARDEN_OLD_MASTER_PASSPHRASE, then run this again. Nothing was changed.',
      )
    const next = await makeKey(tx, sources, now, false)
    await makeCurrent(tx, next.id)
    return false
  })
}

async function resealAll(
  db: Database,
  sources: KeySources,
  { batch = 100, onProgress }: RotateOptions,
): Promise<{ resealed: number; broken: string[] }> {
  const keys = await loadKeys(db, sources)
  const broken: string[] = []
  let resealed = 0
  for (let after: string | null = null, isDone = false; !isDone; ) {
    await db.transaction().execute(async (tx) => {
      const to = keys.get((await currentRow(tx, 'held'))?.id ?? '')
      if (!to) throw new Error('Another rotation began meanwhile. Run this one again.')
      const rows = await lockSealedByOthers(tx, to.id, after, batch)
      for (const { id, purpose, sealed } of rows) {
        try {
          const from = keys.get(keyIdIn(sealed, id))
          if (!from) throw new Error('Its key is not at hand.')
          await saveResealed(tx, id, to.id, reseal(from, to, { id, purpose }, sealed))
          resealed++
        } catch (error) {
          if (isDatabaseError(error)) throw error
          broken.push(id)
        }
      }
      after = rows.at(-1)?.id ?? after
      isDone = rows.length < batch
    })
    onProgress?.(resealed)
  }
  return { resealed, broken }
}

const isDatabaseError = (error: unknown) => typeof (error as { severity?: unknown }).severity === 'string'
