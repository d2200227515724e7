import fc from 'fast-check'
import { expect, test } from 'vitest'
import { check } from './check.ts'
import { CompanyFile } from './format.ts'
import { Pack } from './pack.ts'
import { compileRulebook } from './rulebook.ts'

const pack = Pack.parse({
  id: 'own',
  version: 1,
  title: { en: 'Own', fr: 'Nôtre', it: 'Nostro' },
  clauses: [
    { id: 'G4.own', title: { en: 'Own', fr: 'Nôtre', it: 'Nostro' }, text: { en: 'Own', fr: 'Nôtre', it: 'Nostro' } },
  ],
  rules: [
    {
      id: 'own.name',
      category: 'tone',
      clause: 'G4.own',
      severity: 'note',
      when: { says: { any: '{company}, {product}, {competitor}' } },
      say: { en: 'Our name.', fr: 'Notre nom.', it: 'Il nostro nome.' },
      fix: { en: 'Nothing.', fr: 'Rien.', it: 'Nulla.' },
      flag: [{ text: 'Nordlicht' }],
      pass: [{ text: 'Hello' }],
    },
  ],
})
const named = (company: string, more: object = {}) => compileRulebook([pack], CompanyFile.parse({ company, ...more }))
const findings = (company: string, text: string) =>
  check({ id: 'x', text }, named(company), { now: new Date('2026-11-01T00:00:00Z') }).findings

test.each([
  ['Dolce – Gabbana', 'I love Dolce – Gabbana.'],
  ['Rossi "Il Maestro" & figli', 'I love Rossi "Il Maestro" & figli.'],
  ['A | B', 'I love A | B.'],
])('a company may be called %s and is found by it', (company, text) => {
  expect(findings(company, text)).toHaveLength(1)
})

test('whatever a company, its products and people are called, its rulebook can be made', () => {
  const name = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.string({ unit: fc.constantFrom(...'aB1 "\'-–_~/<>{}*?!=…|()[].,&+$^\\@#'), minLength: 1, maxLength: 20 }),
  )
  fc.assert(
    fc.property(name, fc.array(name, { maxLength: 3 }), (one, others) => {
      fc.pre(one.trim() !== '' && others.every((other) => other.trim() !== ''))
      named(one, { products: others, competitors: others, people: { spokespersons: others } })
    }),
    { numRuns: 2_000 },
  )
})
