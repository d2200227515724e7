import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Example, languages } from '@brandwarden/content'
import { expect, test } from 'vitest'
import { packFiles, packsFolder } from './src/index.ts'
import { readPack } from './src/read.ts'

const least = 15
const packs = packFiles(packsFolder)
  .map((name) => readPack(readFileSync(join(packsFolder, name), 'utf8'), name))
  .filter((pack) => pack.rules.length > 0)

/** An example that says no language is English. */
const countOf = (examples: readonly Example[], language: string) =>
  examples.filter((example) => (example.language ?? 'en') === language).length

test.each(packs.map((pack) => [pack.id, pack] as const))(
  'the pack %s has fifteen examples to flag and fifteen to pass in each language (C8)',
  (_, pack) => {
    const flags = pack.rules.flatMap((rule) => rule.flag)
    const passes = pack.rules.flatMap((rule) => rule.pass)
    for (const language of languages) {
      expect(countOf(flags, language), `to flag, ${language}`).toBeGreaterThanOrEqual(least)
      expect(countOf(passes, language), `to pass, ${language}`).toBeGreaterThanOrEqual(least)
    }
  },
)

test('no example is written twice in a rule, nor both flagged and passed', () => {
  for (const pack of packs)
    for (const rule of pack.rules) {
      const drafts = [...rule.flag, ...rule.pass].map(({ why: _why, ...draft }) => JSON.stringify(draft))
      expect(
        drafts.filter((draft, index) => drafts.indexOf(draft) !== index),
        rule.id,
      ).toEqual([])
    }
})
