import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { errorCode, StartProblem } from '../start/problem.ts'
import { clusterFolder } from './cluster.ts'
import { clusterName } from './postmaster.ts'
import { commandOf, isAlive, workingFolderOf } from './process-identity.ts'

/**
 * Ends the database processes that a killed server left on this folder, politely as long as they listen.
 * Call it with the folder's lock held: then whatever still works here is an orphan. Hands back how many there were.
 */
export async function stopLeftovers(folder: string, patience = { politeMs: 20_000, firmMs: 8_000 }): Promise<number> {
  const data = clusterFolder(folder)
  const found = findProcesses(folder)
  if (found.length > 0) {
    refuseForeign(found, folder)
    const postmaster = readPostmaster(data)
    const first = found.some((pid) => pid === postmaster) ? [postmaster!] : found
    await endAll(folder, first, found, patience)
  }
  // Its number may by now belong to a process that has nothing to do with us, and PostgreSQL would then refuse to start.
  await rm(join(data, 'postmaster.pid'), { force: true })
  return found.length
}

async function endAll(
  folder: string,
  first: number[],
  all: number[],
  { politeMs, firmMs }: { politeMs: number; firmMs: number },
): Promise<void> {
  signalAll(first, 'SIGINT', folder)
  if (await allGone(folder, first.length === all.length ? 2000 : politeMs)) return
  signalAll(first, 'SIGQUIT', folder)
  if (await allGone(folder, firmMs)) return
  signalAll(findProcesses(folder), 'SIGKILL', folder)
  if (await allGone(folder, firmMs)) return
  const left = findProcesses(folder)
  throw new StartProblem(
    'busy',
    'orphan_stays',
    `A database process of an earlier start still works on ${folder} and does not end (process ${left.join(', ')}). What was stored is kept. Restart the machine, or find out what holds that process, and start again.`,
  )
}

function signalAll(pids: number[], signal: NodeJS.Signals, folder: string): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal)
    } catch (error) {
      if (errorCode(error) === 'EPERM')
        throw new StartProblem(
          'notPermitted',
          'orphan_of_other_user',
          `A database process of an earlier start still works on ${folder} (process ${pid}), and this user may not stop it. Nothing was changed. Start Brandwarden as the user who did so before, or stop it with \`sudo kill -INT ${pid}\`.`,
        )
    }
  }
}

async function allGone(folder: string, withinMs: number): Promise<boolean> {
  for (let waited = 0; waited <= withinMs; waited += 25) {
    if (findProcesses(folder).length === 0) return true
    await sleep(25)
  }
  return false
}

/** Whoever opened the folder by hand has a reason, so we do not end it. */
function refuseForeign(pids: number[], folder: string): void {
  const ours = clusterName(folder)
  const foreign = pids.find((pid) => {
    const command = commandOf(pid)
    return (
      command !== undefined && command !== '' && !command.includes(ours) && !isInitdb(command, folder) && isAlive(pid)
    )
  })
  if (foreign === undefined) return
  throw new StartProblem(
    'busy',
    'database_in_use',
    `A PostgreSQL that Brandwarden did not start works on ${clusterFolder(folder)} (process ${foreign}). Nothing was changed. Stop it with \`kill -INT ${foreign}\`, then start again.`,
  )
}

function isInitdb(command: string, folder: string): boolean {
  return command.includes(`${clusterFolder(folder)}.new`) || / --(single|boot) /.test(command)
}

function readPostmaster(data: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0])
    return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined
  } catch {
    return undefined
  }
}

/** PostgreSQL's processes work inside their data folder and say so; where the system hides that, their titles tell. */
export function findProcesses(folder: string): number[] {
  const data = clusterFolder(folder)
  if (process.platform === 'linux')
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((pid) => {
        const cwd = workingFolderOf(pid)
        return (cwd === data || cwd === `${data}.new`) && isAlive(pid)
      })
  const marks = [`cluster_name=${clusterName(folder)}`, `postgres: ${clusterName(folder)}: `, `${data}.new`]
  return execFileSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => marks.some((mark) => line.includes(mark)))
    .map((line) => Number.parseInt(line, 10))
    .filter((pid) => pid !== process.pid)
}
