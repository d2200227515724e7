import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CompanyFile, check, compileRulebook, Draft } from '@brandwarden/content'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { packFiles, packsFolder } from './src/index.ts'
import { readPack } from './src/read.ts'

const packs = packFiles(packsFolder).map((name) => readPack(readFileSync(join(packsFolder, name), 'utf8'), name))
const now = new Date('2026-12-01T00:00:00Z')
const share = (part: number, whole: number) => part / whole

type Labelled = Draft & { verdict: string; categories: string[] }

function checkInvented(folder: string) {
  const company = CompanyFile.parse(parse(readFileSync(join(folder, 'company.yaml'), 'utf8')))
  const rulebook = compileRulebook(packs, company)
  const drafts = readFileSync(join(folder, 'drafts.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Labelled)
  return drafts.map((draft) => {
    const { verdict, findings } = check(Draft.parse(draft), rulebook, { now })
    const found = new Set(findings.filter((one) => one.severity !== 'note').map((one) => one.category))
    return { draft, verdict, found }
  })
}

const top = join(packsFolder, 'invented')
const conduct = readdirSync(top)
  .map((name) => join(top, name))
  .filter((folder) => existsSync(join(folder, 'company.yaml')))

/** Invented drafts that the packs were widened on: what they once knew they keep. */
describe.each([
  ['of one audio maker', checkInvented(top)],
  ['on conduct, of three companies', conduct.flatMap(checkInvented)],
] as const)('the invented drafts %s', (_, results) => {
  test('are known as well as they once were (C7, C8)', () => {
    const wanted = results.flatMap(({ draft, found }) =>
      draft.categories.map((category) => found.has(category as never)),
    )
    const clean = results.filter(({ draft }) => draft.verdict === 'pass')
    const alarms = clean.filter(({ verdict }) => verdict !== 'pass').map(({ draft }) => draft.text)
    const right = results.filter(({ draft, verdict }) => draft.verdict === verdict)
    expect(share(wanted.filter(Boolean).length, wanted.length)).toBeGreaterThan(0.95)
    expect(share(right.length, results.length)).toBeGreaterThan(0.95)
    expect(alarms.length, alarms.join('\n')).toBeLessThan(clean.length * 0.04)
  })

  test.each(['en', 'fr', 'it'])('are read as well in %s as in the other languages', (language) => {
    const mine = results.filter(({ draft }) => draft.language === language)
    const right = mine.filter(({ draft, verdict }) => draft.verdict === verdict)
    expect(share(right.length, mine.length)).toBeGreaterThan(0.93)
  })
})
