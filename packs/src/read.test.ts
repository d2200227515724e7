import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadPacks } from './index.ts'
import { PackError, readPack } from './read.ts'

const head = 'id: test\ntitle: { en: a, fr: b, it: c }\nversion: 1\n'

test.each([
  ['an unknown key', `${head}rulez: []\n`, 'test.yaml:1: the file: Unrecognized key: "rulez"'],
  [
    'a severity that is none',
    `${head}rules:\n  - id: a.b\n    clause: G4\n    category: tone\n    severity: harsh\n    when: { finds: tooLong }\n    say: { en: a, fr: b, it: c }\n    fix: { en: a, fr: b, it: c }\n`,
    'test.yaml:8: rules.0.severity',
  ],
  ['a language that is missing', 'id: test\nversion: 1\ntitle:\n  en: a\n  fr: b\n', 'test.yaml:4: title.it'],
  [
    'a finder that does not exist',
    `${head}rules:\n  - id: a.b\n    clause: G4\n    category: tone\n    severity: note\n    when:\n      finds: nothing\n    say: { en: a, fr: b, it: c }\n    fix: { en: a, fr: b, it: c }\n`,
    'test.yaml:10: rules.0.when.finds',
  ],
  ['broken YAML', `${head}rules: [\n`, 'test.yaml:5: YAML'],
])('%s is told with file, line and field', (_, text, message) => {
  expect(() => readPack(text, 'test.yaml')).toThrow(PackError)
  expect(() => readPack(text, 'test.yaml')).toThrow(message)
})

test('words may be listed with commas between them', () => {
  const { terms } = readPack(`${head}terms:\n  wet:\n    en: >-\n      rain, storm,\n      hail\n`, 'test.yaml')
  expect(terms.wet?.en).toEqual(['rain', 'storm', 'hail'])
})

test('the product’s own packs are read once', async () => {
  const packs = await loadPacks()
  expect(packs.length).toBeGreaterThan(15)
  expect(await loadPacks()).toEqual(packs)
})

test('a folder of one’s own packs is read and checked', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'packs-'))
  writeFileSync(join(folder, 'own.yaml'), head)
  expect((await loadPacks(folder)).map(({ id }) => id)).toEqual(['test'])
  writeFileSync(join(folder, 'own.yaml'), 'version: one\n')
  await expect(loadPacks(folder)).rejects.toThrow(/own.yaml:1: id/)
  rmSync(folder, { recursive: true })
})
