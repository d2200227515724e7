import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Pack } from '@brandwarden/content'
import { loadBook } from '@brandwarden/content/phrase-book-bytes'
import { useBook } from '@brandwarden/content/saved-book'

/** The folder of the packs that come with the product. */
export const packsFolder = fileURLToPath(new URL('..', import.meta.url))

/** The packs as JSON beside the sources, with a fingerprint of each, so that a start needs no YAML. */
export interface CompiledPacks {
  fingerprints: Record<string, string>
  packs: Pack[]
}

export const compiledFile = join(packsFolder, 'packs.gen.json')

/** The phrases of the packs as they were read; what is not in it is read at the start. */
export const bookFile = join(packsFolder, 'phrases.gen.bin')

export const fingerprint = (text: string) => createHash('sha256').update(text).digest('hex')

/** Source files of packs in a folder, by name. */
export function packFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name) && !name.startsWith('example-'))
    .sort()
}

/**
 * Reads and validates the packs of a folder, the product's own where none is given. Throws a PackError that names the
 * file, the line and the field of every mistake. The product's packs come from the compiled file while it is fresh.
 */
export async function loadPacks(folder: string = packsFolder): Promise<Pack[]> {
  openBook()
  const sources = packFiles(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
  const compiled = folder === packsFolder ? readCompiled() : null
  if (compiled && isFresh(compiled, sources)) return compiled.packs
  const { readPack } = await import('./read.ts')
  return sources.map(({ name, text }) => readPack(text, name))
}

let isOpen = false

/** Phrases are looked up by their words, so that a book of other packs does no harm; without one they are all read. */
function openBook(): void {
  if (isOpen) return
  isOpen = true
  try {
    const book = loadBook(new Uint8Array(readFileSync(bookFile)))
    if (book.ok) useBook(book.value)
  } catch {
    // There is none.
  }
}

function readCompiled(): CompiledPacks | null {
  try {
    return JSON.parse(readFileSync(compiledFile, 'utf8')) as CompiledPacks
  } catch {
    return null
  }
}

/** True while the compiled packs say exactly what the sources say. */
export function isFresh(compiled: CompiledPacks, sources: readonly { name: string; text: string }[]): boolean {
  const known = compiled.fingerprints
  return (
    Object.keys(known).length === sources.length && sources.every(({ name, text }) => known[name] === fingerprint(text))
  )
}
