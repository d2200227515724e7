import { CompanyFile, check, compileRulebook } from '@brandwarden/content'
import { loadPacks } from '@brandwarden/packs'
import { expect, test } from 'vitest'
import { maskSecrets } from './masking.ts'

const now = new Date('2026-12-01T09:00:00Z')
const rulebook = compileRulebook(
  await loadPacks(),
  CompanyFile.parse({
    company: 'Nordlicht Audio',
    embargoes: [
      { id: 'a4', terms: ['Aurora 4'], until: '2027-03-01T09:00:00Z' },
      { id: 'old', terms: ['Aurora 3'], until: '2025-01-01' },
    ],
    confidential: { terms: ['Projekt Fjord'], markings: [] },
    positions: [
      {
        topic: 'repair',
        say: {
          en: 'Aurora 3 and Aurora 4 come with spare parts for fifteen years, as Projekt Fjord promised.',
          fr: 'Aurora 4 est livré avec quinze ans de pièces.',
          it: 'Aurora 4 ha ricambi per quindici anni.',
        },
      },
    ],
  }),
)

test.each(['en', 'fr', 'it'] as const)(
  'C8: an approved position does not give away what it names too early (%s)',
  (language) => {
    const text = 'We promise spare parts for twenty years.'
    const { findings } = check({ id: 'a', text, approvedPosition: 'repair' }, rulebook, { now, language })
    const before = findings.filter((one) => one.rule === 'position.misquoted')
    expect(before.map((one) => one.fix).join()).toMatch(/Aurora 4/)
    const masked = maskSecrets(before, rulebook, text, now)
    expect(masked).toHaveLength(before.length)
    for (const { message, fix } of masked) expect(`${message} ${fix}`).not.toMatch(/Aurora 4|Fjord/)
    expect(maskSecrets(before, rulebook, 'Aurora 4, Projekt Fjord', now)).toEqual(before)
    expect(maskSecrets(before, rulebook, text, new Date('2027-03-02T00:00:00Z'))[0]?.fix).toContain('Aurora 4')
  },
)

test('what may be said stays as it is', () => {
  const { findings } = check({ id: 'a', text: 'Aurora 4!' }, rulebook, { now })
  expect(findings.length).toBeGreaterThan(0)
  expect(maskSecrets(findings, rulebook, 'Aurora 4!', now)).toEqual(findings)
})
