import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packJsonSchema } from '@brandwarden/content'
import { type CompiledPacks, compiledFile, fingerprint, packFiles, packsFolder } from './index.ts'
import { readPack } from './read.ts'

export const schemaFile = join(packsFolder, 'pack.schema.json')

/** The packs as the product loads them at start. */
export function compilePacks(): CompiledPacks {
  const sources = packFiles(packsFolder).map((name) => ({ name, text: readFileSync(join(packsFolder, name), 'utf8') }))
  return {
    fingerprints: Object.fromEntries(sources.map(({ name, text }) => [name, fingerprint(text)])),
    packs: sources.map(({ name, text }) => readPack(text, name)),
  }
}

/** JSON Schema of a pack, for editors. */
export const packSchema = (): string => `${JSON.stringify(packJsonSchema(), null, 2)}\n`

/** `node packs/src/compile.ts` writes both files anew. */
if (import.meta.main) {
  writeFileSync(compiledFile, `${JSON.stringify(compilePacks())}\n`)
  writeFileSync(schemaFile, packSchema())
}
