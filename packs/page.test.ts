import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  CompanyFile,
  Condition,
  compileRulebook,
  DetectorName,
  Example,
  Pack,
  Rule,
  runExamples,
  wordClasses,
} from '@brandwarden/content'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { packFiles, packsFolder } from './src/index.ts'
import { readPack } from './src/read.ts'

const page = readFileSync(join(packsFolder, '..', 'docs', 'packs.md'), 'utf8')
const [rule, examples, pack] = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => parse(match[1]!))
const packs = packFiles(packsFolder).map((name) => readPack(readFileSync(join(packsFolder, name), 'utf8'), name))
const company = CompanyFile.parse(parse(readFileSync(join(packsFolder, 'example-company.yaml'), 'utf8')))

test('the rule that the page for pack writers builds runs and does what its examples say', () => {
  const own = Rule.parse(rule)
  const rulebook = compileRulebook(packs, company, { own: [own] })
  expect(runExamples(own, rulebook).map(({ kind, example }) => `${kind}: ${example.text}`)).toEqual([])
})

test('the example and the pack that the page shows are read as such', () => {
  expect(examples.map((one: unknown) => Example.safeParse(one).success)).toEqual([true])
  expect(Pack.safeParse(pack).success).toBe(true)
})

test('the page names every key of a condition, every class of words and only detectors that exist', () => {
  const keys = Object.keys(Condition.shape)
  expect(keys.filter((key) => !page.includes(`\`${key}`))).toEqual([])
  expect(wordClasses.filter((name) => !page.includes(`{${name}}`))).toEqual([])
  const detectors = /\| `finds` \|(.*)\|/
    .exec(page)![1]!
    .match(/`(\w+)`/g)!
    .map((name) => name.slice(1, -1))
  expect(detectors.filter((name) => !DetectorName.safeParse(name).success)).toEqual([])
})
