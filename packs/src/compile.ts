import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Condition, type Pack, packJsonSchema, type Terms } from '@brandwarden/content'
import { saveBook } from '@brandwarden/content/phrase-book-bytes'
import { bookFile, type CompiledPacks, compiledFile, fingerprint, packFiles, packsFolder } from './index.ts'
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

/** All phrases of packs, each once. */
export const phrasesIn = (packs: readonly Pack[]): string[] => [...new Set(packs.flatMap(phrasesOf))]

const phrasesOf = ({ terms, rules }: Pack): string[] =>
  [...Object.values(terms), ...rules.flatMap(({ when }) => termsIn(when))].flatMap((one) => Object.values(one).flat())

/** All patterns of packs, each once. */
export const patternsIn = (packs: readonly Pack[]): string[] => [
  ...new Set(
    packs.flatMap(({ rules }) => rules.flatMap(({ when }) => partsOf(when).flatMap(({ pattern }) => pattern ?? []))),
  ),
]

const termsIn = (condition: Condition): Terms[] =>
  partsOf(condition).flatMap(({ says }) => (typeof says !== 'object' || Array.isArray(says) ? [] : [says]))

const partsOf = (condition: Condition): Condition[] => {
  const { all = [], any = [], not = [] } = condition
  return [condition, ...[...all, ...any, ...[not].flat()].flatMap(partsOf)]
}

/** `node packs/src/compile.ts` writes all three files anew. */
if (import.meta.main) {
  const compiled = compilePacks()
  writeFileSync(compiledFile, `${JSON.stringify(compiled)}\n`)
  writeFileSync(bookFile, saveBook(phrasesIn(compiled.packs), patternsIn(compiled.packs)))
  writeFileSync(schemaFile, packSchema())
}
