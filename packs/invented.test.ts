import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CompanyFile, check, compileRulebook, Draft } from '@brandwarden/content'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { packFiles, packsFolder } from './src/index.ts'
import { readPack } from './src/read.ts'

const folder = join(packsFolder, 'invented')
const packs = packFiles(packsFolder).map((name) => readPack(readFileSync(join(packsFolder, name), 'utf8'), name))
const company = CompanyFile.parse(parse(readFileSync(join(folder, 'company.yaml'), 'utf8')))
const rulebook = compileRulebook(packs, company)
const now = new Date('2026-12-01T00:00:00Z')

type Labelled = Draft & { verdict: string; categories: string[] }
const drafts = readFileSync(join(folder, 'drafts.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Labelled)

const results = drafts.map((draft) => {
  const { verdict, findings } = check(Draft.parse(draft), rulebook, { now })
  return {
    draft,
    verdict,
    found: new Set(findings.filter((one) => one.severity !== 'note').map((one) => one.category)),
  }
})
const share = (part: number, whole: number) => part / whole

/** Invented drafts that the packs were widened on: what they once knew they keep. */
test('the packs keep what they know of the invented drafts (C7, C8)', () => {
  const wanted = results.flatMap(({ draft, found }) => draft.categories.map((category) => found.has(category as never)))
  const clean = results.filter(({ draft }) => draft.verdict === 'pass')
  const alarms = clean.filter(({ verdict }) => verdict !== 'pass').map(({ draft }) => draft.text)
  const right = results.filter(({ draft, verdict }) => draft.verdict === verdict)
  expect(share(wanted.filter(Boolean).length, wanted.length)).toBeGreaterThan(0.95)
  expect(share(right.length, results.length)).toBeGreaterThan(0.95)
  expect(alarms.length, alarms.join('\n')).toBeLessThan(clean.length * 0.04)
})

test('each language is read as well as the others', () => {
  for (const language of ['en', 'fr', 'it']) {
    const mine = results.filter(({ draft }) => draft.language === language)
    const right = mine.filter(({ draft, verdict }) => draft.verdict === verdict)
    expect(share(right.length, mine.length), language).toBeGreaterThan(0.93)
  }
})
