import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findProcesses } from '../postgres/leftovers.ts'

type Line = {
  ready?: boolean
  address?: string
  ownerUrl?: string
  appUrl?: string
  said?: string
  event?: string
  acknowledged?: number
}

export type SpawnedServer = {
  child: ChildProcess
  lines: Line[]
  stderr(): string
  /** The first line that fits, waited for; fails when the process ends before. */
  until(fits: (line: Line) => boolean): Promise<Line>
  /** The exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals>
}

const script = join(import.meta.dirname, 'child-server.ts')

/** Starts the server of child-server.ts in a process of its own. */
export function spawnServer(
  env: Record<string, string>,
  options: { args?: string[]; through?: string[] } = {},
): SpawnedServer {
  const command = [...(options.through ?? []), process.execPath, script, ...(options.args ?? [])]
  const child = spawn(command[0]!, command.slice(1), {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, BRANDWARDEN_PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: Line[] = []
  let rest = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n')
    rest = parts.pop()!
    lines.push(...parts.map((part) => JSON.parse(part) as Line))
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  let isOver = false
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.once('close', (code, signal) => {
      isOver = true
      resolve(code ?? signal ?? 'SIGKILL')
    })
  })
  return {
    child,
    lines,
    stderr: () => stderr,
    ended,
    async until(fits) {
      for (let seen = 0; ; ) {
        for (; seen < lines.length; seen++) if (fits(lines[seen]!)) return lines[seen]!
        if (isOver) throw new Error(`The server ended before: ${stderr}`)
        await sleep(20)
      }
    },
  }
}

/** A data folder of its own, and the way to be rid of it with everything that still works in it. */
export function makeDataFolder(prefix = 'brandwarden-start-'): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), prefix))
  chmodSync(folder, 0o711)
  return {
    folder,
    remove() {
      for (const pid of findProcesses(folder)) process.kill(pid, 'SIGKILL')
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
    },
  }
}
