import { readFileSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { errorCode, StartProblem } from './problem.ts'

/** Who works on a data folder: shown to whoever comes second. */
export type Runner = { pid: number; doing: string; address: string | null; since: string }

export type RunLock = {
  /** Says where this process can be reached, once that is known. */
  announce(address: string): Promise<void>
  release(): Promise<void>
}

const SQLITE_BUSY = 5
const noteIn = (folder: string) => join(folder, 'run.json')

/**
 * Takes the data folder for this process alone. The kernel holds the lock (SQLite's own, on an empty `run.lock`) and
 * drops it when the process ends in whatever way, so a lock is never left over; `run.json` only tells who has it.
 */
export async function lockFolder(folder: string, doing: string, now: Date): Promise<RunLock> {
  const lock = open(join(folder, 'run.lock'))
  try {
    lock.exec('pragma busy_timeout = 250')
    lock.exec('begin immediate')
  } catch (error) {
    lock.close()
    throw explain(error, folder)
  }
  const runner: Runner = { pid: process.pid, doing, address: null, since: now.toISOString() }
  await writeNote(folder, runner)
  return {
    announce: (address) => writeNote(folder, { ...runner, address }),
    async release() {
      if (!lock.isOpen) return
      await rm(noteIn(folder), { force: true })
      lock.close()
    },
  }
}

/** Who holds the folder, as far as they told; only to be believed while the lock is taken. */
export function readRunner(folder: string): Runner | undefined {
  try {
    const runner = JSON.parse(readFileSync(noteIn(folder), 'utf8')) as Runner
    return Number.isSafeInteger(runner.pid) ? runner : undefined
  } catch {
    return undefined
  }
}

function open(path: string): DatabaseSync {
  try {
    return new DatabaseSync(path)
  } catch (error) {
    throw new StartProblem(
      'notPermitted',
      'data_folder_not_permitted',
      `The file ${path} can't be opened or made. Nothing was changed. Start Brandwarden as the user who owns that folder, or point BRANDWARDEN_DATA at another.`,
      error,
    )
  }
}

function explain(error: unknown, folder: string): StartProblem {
  if ((error as { errcode?: number }).errcode !== SQLITE_BUSY)
    return new StartProblem(
      'disk',
      'lock_unusable',
      `The file ${join(folder, 'run.lock')} can't be locked (${errorCode(error) ?? 'unknown'}: ${(error as Error).message}). Nothing was changed. If no Brandwarden runs on this folder, remove that file and start again; the folder must be on a disk that supports file locks.`,
      error,
    )
  const runner = readRunner(folder)
  const who = runner ? `process ${runner.pid}, ${runner.doing} since ${runner.since}` : 'another process'
  const where = runner?.address ? ` Open ${runner.address}, or stop that process` : ' Stop that process'
  return new StartProblem(
    'busy',
    'already_running',
    `Brandwarden already works on ${folder} (${who}). This start changed nothing.${where} first, or set BRANDWARDEN_DATA to another folder for a second installation.`,
  )
}

async function writeNote(folder: string, runner: Runner): Promise<void> {
  const unfinished = `${noteIn(folder)}.new`
  await writeFile(unfinished, `${JSON.stringify(runner)}\n`, { mode: 0o600 })
  await rename(unfinished, noteIn(folder))
}
