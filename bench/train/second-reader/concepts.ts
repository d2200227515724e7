/** Words that mean alike to somebody who judges a draft, written for this purpose: a concept in all languages together. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../concepts')

/** The words of each concept. Throws where a line is not `concept TAB word, word, …`. */
export function readConcepts(): Map<string, Set<string>> {
  const concepts = new Map<string, Set<string>>()
  const files = readdirSync(folder).filter((name) => name.endsWith('.tsv'))
  for (const name of files.sort())
    for (const line of readFileSync(join(folder, name), 'utf8').trim().split('\n')) {
      const [concept, words, ...more] = line.split('\t')
      if (words === undefined || more.length > 0) throw new Error(`${name}: “${line.slice(0, 40)}” is no concept`)
      const all = concepts.get(concept!) ?? new Set()
      for (const word of words.split(',')) if (word.trim() !== '') all.add(word.trim())
      concepts.set(concept!, all)
    }
  return concepts
}
