import { spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('../../bin/brandwarden.mjs', import.meta.url))

export type Ran = { readonly code: number | null; readonly out: string; readonly err: string }

/** Runs the real command in a folder, with English and without colours unless said otherwise. */
export function brandwarden(
  args: readonly string[],
  { cwd, input = '', env = {} }: { cwd?: string; input?: string | Buffer; env?: Record<string, string> } = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [bin, ...args], {
    cwd,
    env: { PATH: process.env.PATH ?? '', LANG: 'en_GB.UTF-8', ...env },
  })
  const [out, err]: [Buffer[], Buffer[]] = [[], []]
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  return new Promise((resolve) => {
    child.on('close', (code) =>
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    )
  })
}

/** A folder of its own with the files that a test needs. */
export function folderWith(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'brandwarden-cli-'))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}

export const company = `company: Nordlicht Audio
domains: [nordlicht-audio.com]
products: [Aurora 3]
embargoes:
  - { id: aurora4, terms: [Aurora 4], until: 2099-03-01T09:00:00Z, images: [secret.png] }
licences:
  - { image: lake.png, credit: "Photo: Ada Rossi", until: 2020-12-31 }
`
