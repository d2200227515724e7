import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packFiles, packsFolder } from './index.ts'
import { tidyTerms } from './tidy.ts'

test.each(packFiles(packsFolder))('the terms of %s stand in order (else: node packs/src/tidy.ts)', (name) => {
  const text = readFileSync(join(packsFolder, name), 'utf8')
  expect(tidyTerms(text)).toBe(text)
})

test('a list is sorted, each phrase once, exceptions first; sentences for people stay as they are', () => {
  const pack = `id: x
terms:
  greeting:
    en: hello, ~hello kitty, goodbye ...2 friend, hello
    fr: >-
      salut,
      bonjour
rules:
  - say:
      en: b, a
`
  expect(tidyTerms(pack)).toBe(`id: x
terms:
  greeting:
    en: >-
      ~hello kitty, goodbye ...2 friend, hello
    fr: bonjour, salut
rules:
  - say:
      en: b, a
`)
})

test('a file without terms stays as it is', () => {
  expect(tidyTerms('id: x\nrules: []\n')).toBe('id: x\nrules: []\n')
})
