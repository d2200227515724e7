import { CompanyFile } from './format.ts'
import { Pack, type Rule } from './pack.ts'

/** A small company and pack for the engine's own tests. */
export const company = CompanyFile.parse({
  company: 'Velmora Cycles',
  domains: ['velmora-cycles.com'],
  accounts: ['@velmora'],
  products: ['Strada 5'],
  embargoes: [{ id: 'strada6', terms: ['Strada 6'], until: '2027-03-01T09:00:00Z' }],
  positions: [{ topic: 'climate', say: { en: 'We will halve our emissions by 2032.' } }],
})

const inAll = (text: string) => ({ en: text, fr: text, it: text })

export const rule = (id: string, rest: Partial<Rule>): Rule => ({
  id,
  clause: 'G4.test',
  category: 'tone',
  severity: 'review',
  law: [],
  when: {},
  say: inAll('“{excerpt}”'),
  fix: inAll('Mend it.'),
  flag: [],
  pass: [],
  ...rest,
})

export const pack = (rules: Rule[], terms: Pack['terms'] = {}): Pack =>
  Pack.parse({
    id: 'test',
    title: inAll('Test'),
    version: 1,
    clauses: [{ id: 'G4.test', title: inAll('Test'), text: inAll('Test') }],
    terms,
    rules,
  })
