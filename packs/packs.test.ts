import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CompanyFile, check, compileRulebook, type Rule, runExamples } from '@brandwarden/content'
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

const samples = packs.flatMap((pack) => pack.rules.flatMap((rule) => rule.flag.map((example) => ({ rule, example }))))

test.each(['en', 'fr', 'it'] as const)('every finding is said in whole sentences in %s', (language) => {
  const odd = /[{}]| [.,]|\s{2}|“”|«\s*»|\bundefined\b|^\s|\s$/
  for (const { rule, example } of samples) {
    const { facts = [], now = '2026-06-01T12:00:00Z', why: _why, ...draft } = example
    const options = { language, media: facts, now: new Date(now) }
    const { findings } = check({ id: rule.id, text: '', ...draft }, rulebook, options)
    for (const { rule: id, message, fix } of findings) {
      expect(message, id).not.toMatch(odd)
      expect(fix, id).not.toMatch(odd)
      expect(`${message}${fix}`, id).toMatch(/[.!?»”)\u00a0]$/)
    }
  }
})

test('the compiled packs say what the sources say; “node packs/src/compile.ts” writes them anew', () => {
  expect(JSON.parse(readFileSync(compiledFile, 'utf8'))).toEqual(JSON.parse(JSON.stringify(compilePacks())))
})

test('the JSON Schema for editors is that of the code; “node packs/src/compile.ts” writes it anew', () => {
  expect(readFileSync(schemaFile, 'utf8')).toBe(packSchema())
})
