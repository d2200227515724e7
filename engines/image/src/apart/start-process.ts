import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('./looking-process.ts', import.meta.url))
const shell = '/bin/sh'
/** Memory that Node reserves without using it, in mebibytes: the kernel counts it, the limit in use does not. */
const RESERVED = 900

/**
 * Starts a process that looks at pictures, with nothing of this one's environment. On Linux the kernel itself refuses
 * memory beyond the limit (RLIMIT_DATA counts what decoders and WebAssembly take); everywhere a thread inside watches.
 */
export function startProcess(maxMebibytes: number): ChildProcess {
  const command = [process.execPath, '--disable-warning=ExperimentalWarning', program, String(maxMebibytes)]
  const options = {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'] as ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced' as const,
    env: { PATH: process.env.PATH ?? '', TMPDIR: process.env.TMPDIR ?? '/tmp' },
  }
  if (process.platform !== 'linux' || !existsSync(shell)) return spawn(command[0] ?? '', command.slice(1), options)
  const limit = `ulimit -c 0; ulimit -d ${(maxMebibytes + RESERVED) * 1024}; exec "$@"`
  return spawn(shell, ['-c', limit, 'sh', ...command], options)
}
