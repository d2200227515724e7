import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildWeb } from './build.ts'

interface Chunk {
  file: string
  imports?: string[]
  dynamicImports?: string[]
}
type Manifest = Record<string, Chunk>

const most = 300_000
let folder: string
let manifest: Manifest

beforeAll(async () => {
  folder = (await buildWeb()).folder
  manifest = JSON.parse(await readFile(join(folder, '.vite', 'manifest.json'), 'utf8')) as Manifest
}, 120_000)

/** A chunk with all that it needs at once; what is loaded later does not count. */
function withImports(name: string, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found
  found.add(name)
  for (const needed of manifest[name]?.imports ?? []) withImports(needed, found)
  return found
}

async function compressedSize(entries: string[]): Promise<number> {
  const files = new Set(entries.flatMap((entry) => [...withImports(entry)]).map((name) => manifest[name]!.file))
  const sizes = await Promise.all(
    [...files]
      .filter((file) => file.endsWith('.js'))
      .map(async (file) => gzipSync(await readFile(join(folder, file))).length),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}

const texts = (...rooms: string[]) => rooms.map((room) => `src/${room}/texts/fr.json`)

describe('the first page', () => {
  test.each([
    ['sign-in', ['index.html', 'src/entrance/SignIn.tsx', ...texts('ui', 'shell', 'entrance')]],
    ['home', ['index.html', 'src/shell/Shell.tsx', 'src/home/Home.tsx', ...texts('ui', 'shell', 'home')]],
    [
      'the editor',
      ['index.html', 'src/shell/Shell.tsx', 'src/control/drafts/DraftPage.tsx', ...texts('ui', 'shell', 'control')],
    ],
  ])('%s loads less than 300 kB of compressed script', async (name, entries) => {
    const size = await compressedSize(entries)
    console.log(`${name}: ${(size / 1000).toFixed(1)} kB of script, gzip`)
    expect(size).toBeLessThan(most)
  })

  test('holds no script or style of its own, so that the strictest policy serves it', async () => {
    const html = await readFile(join(folder, 'index.html'), 'utf8')
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/)
    expect(
      [...html.matchAll(/<script([^>]*)>([^<]*)/g)].filter(([, head, body]) => !head!.includes('src=') || body),
    ).toEqual([])
  })
})
