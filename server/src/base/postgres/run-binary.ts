import { type ChildProcess, execFile, type SpawnOptions, spawn } from 'node:child_process'
import type { OsUser } from './os-user.ts'

/** PostgreSQL sees nothing of our environment: no PG* variable, library path or language changes what it does. */
const environment = { PATH: '/usr/local/bin:/usr/bin:/bin', LANG: 'C', LC_ALL: 'C', TZ: 'UTC' }

export type Outcome = { code: number; output: string }

/** Runs one of PostgreSQL's own commands to its end as the database's user and hands back all it said. */
export function runBinary(
  file: string,
  args: string[],
  options: { user: OsUser | undefined; cwd: string; input?: string },
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = execFile(
      file,
      args,
      { ...identity(options.user), cwd: options.cwd, env: environment, maxBuffer: 4_000_000 },
      (error, stdout, stderr) => {
        const code = error ? (typeof error.code === 'number' ? error.code : 1) : 0
        const spoken = `${stderr}${stdout}`
        resolve({ code, output: error && !spoken ? error.message : spoken })
      },
    )
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(options.input ?? '')
  })
}

/** Starts a long-lived process in a session of its own, so that Ctrl-C reaches the server first and the database last. */
export function spawnBinary(
  file: string,
  args: string[],
  options: { user: OsUser | undefined; cwd: string; logTo: number },
): ChildProcess {
  const spawned: SpawnOptions = {
    ...identity(options.user),
    cwd: options.cwd,
    env: environment,
    detached: true,
    stdio: ['ignore', options.logTo, options.logTo],
  }
  return spawn(file, args, spawned)
}

function identity(user: OsUser | undefined): { uid?: number; gid?: number } {
  return user ? { uid: user.uid, gid: user.gid } : {}
}
