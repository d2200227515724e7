import { readdirSync, readFileSync } from 'node:fs'
import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { birthOf, isAlive, workingFolderOf } from '../postgres/process-identity.ts'

export const FOLDER_PREFIX = 'brandwarden-test-'
export const OWNER_FILE = 'owner.json'

/** A folder without its owner's file is only just being made, unless it is older than this. */
const MADE_WITHIN_MS = 60_000

/** Removes what killed test runs left behind, their database servers included; running ones are left alone. */
export async function removeStaleFolders(parent: string): Promise<string[]> {
  const removed: string[] = []
  for (const name of await readdir(parent)) {
    if (!name.startsWith(FOLDER_PREFIX)) continue
    const folder = join(parent, name)
    try {
      if (await isInUse(folder)) continue
      await killServer(join(folder, 'postgres'))
      await rm(folder, { recursive: true, force: true, maxRetries: 3 })
      removed.push(folder)
    } catch {
      // Another run removes it at this moment, or it is another user's: neither is ours to mend.
    }
  }
  return removed
}

async function isInUse(folder: string): Promise<boolean> {
  try {
    const owner = JSON.parse(await readFile(join(folder, OWNER_FILE), 'utf8')) as { pid: number; birth?: string }
    return isAlive(owner.pid) && birthOf(owner.pid) === owner.birth
  } catch {
    const { mtimeMs } = await stat(folder)
    return performance.timeOrigin + performance.now() - mtimeMs < MADE_WITHIN_MS
  }
}

/** Test data needs no goodbye. */
async function killServer(data: string): Promise<void> {
  for (const pid of serversOf(data)) process.kill(pid, 'SIGKILL')
  for (let tries = 0; tries < 100 && serversOf(data).length > 0; tries++) await sleep(20)
}

function serversOf(data: string): number[] {
  if (process.platform === 'linux')
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name) && workingFolderOf(Number(name)) === data)
      .map(Number)
  try {
    const pid = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0])
    return isAlive(pid) ? [pid] : []
  } catch {
    return []
  }
}
