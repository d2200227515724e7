import { readFileSync } from 'node:fs'
import { loadBook, saveBook } from '@brandwarden/content/phrase-book-bytes'
import { expect, test } from 'vitest'
import { compilePacks, phrasesIn } from './compile.ts'
import { bookFile } from './index.ts'

const bytes = new Uint8Array(readFileSync(bookFile))
const book = loadBook(bytes)
const known = book.ok ? book.value.numbers : new Map<string, number>()
const patterns = book.ok ? [...book.value.patterns] : []

test('the saved phrases mean what they mean when they are read anew; “node packs/src/compile.ts” writes them', () => {
  expect(Buffer.compare(saveBook(known.keys(), patterns), bytes), 'as the code reads them now').toBe(0)
})

test('few phrases of the packs are left to be read at each start', () => {
  const sources = phrasesIn(compilePacks().packs)
  expect(sources.filter((source) => !known.has(source)).length).toBeLessThan(sources.length / 20)
})
