import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CompanyFile, compileRulebook, type Rule, runExamples } from '@brandwarden/content'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { compilePacks, packSchema, schemaFile } from './src/compile.ts'
import { compiledFile, packFiles, packsFolder } from './src/index.ts'
import { readPack } from './src/read.ts'

const packs = packFiles(packsFolder).map((name) => readPack(readFileSync(join(packsFolder, name), 'utf8'), name))
const company = CompanyFile.parse(parse(readFileSync(join(packsFolder, 'example-company.yaml'), 'utf8')))
const rulebook = compileRulebook(packs, company)
const clauses = new Set(packs.flatMap((pack) => pack.clauses.map((clause) => clause.id)))

const words = (rule: Rule) =>
  runExamples(rule, rulebook).map(
    ({ kind, index, because, example, found }) =>
      `${rule.id} ${kind}[${index}] ${because}: ${example.text} ${found.map((one) => `“${one.excerpt}”`).join(' ')}`,
  )

describe.each(packs.map((pack) => [pack.id, pack] as const))('the pack %s (C8)', (_, pack) => {
  test.each(pack.rules.map((rule) => [rule.id, rule] as const))('%s flags and passes its own examples', (_id, rule) => {
    expect(words(rule)).toEqual([])
  })

  test('gives each rule five examples of either kind and a clause that exists', () => {
    for (const rule of pack.rules) {
      expect(rule.flag.length, `${rule.id} flags`).toBeGreaterThanOrEqual(5)
      expect(rule.pass.length, `${rule.id} passes`).toBeGreaterThanOrEqual(5)
      expect(clauses, rule.id).toContain(rule.clause)
    }
  })
})

test('the compiled packs say what the sources say; “node packs/src/compile.ts” writes them anew', () => {
  expect(JSON.parse(readFileSync(compiledFile, 'utf8'))).toEqual(JSON.parse(JSON.stringify(compilePacks())))
})

test('the JSON Schema for editors is that of the code; “node packs/src/compile.ts” writes it anew', () => {
  expect(readFileSync(schemaFile, 'utf8')).toBe(packSchema())
})
