import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Call } from '../program.ts'

const entry = join(import.meta.dirname, '../../../server/src/maintain.ts')

/** Hands a deed at the machine itself to the server's own process; the command line never holds its keys. */
export function maintain(deed: readonly string[], { arguments: args, options, language }: Call): Promise<number> {
  const flags = Object.entries(options).flatMap(([name, value]) => (value === true ? [`--${dashed(name)}`] : []))
  const child = spawn(process.execPath, [entry, ...deed, ...args, ...flags, '--lang', language], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

const dashed = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
