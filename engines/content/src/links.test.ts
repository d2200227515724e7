import { expect, test } from 'vitest'
import { check } from './check.ts'
import { CompanyFile } from './format.ts'
import { compileRulebook } from './rulebook.ts'
import { pack, rule } from './testing.ts'

const company = CompanyFile.parse({
  company: 'Nordlicht Audio',
  domains: ['nordlicht-audio.com', 'nordlicht.shop'],
  accounts: ['@nordlicht.it'],
})
const rulebook = compileRulebook(
  [pack([rule('link.lookalike', { category: 'link', severity: 'block', when: { finds: 'lookalikeLink' } })])],
  company,
)
const excerptsOf = (text: string) =>
  check({ id: 'a', text }, rulebook, { now: new Date('2026-06-01T12:00:00Z') }).findings.map(({ excerpt }) => excerpt)

test.each([
  ['an address with its scheme', 'Log in: https://nordlicht.fr/login', 'https://nordlicht.fr/login'],
  ['a bare address', 'Log in at nordlicht.fr', 'nordlicht.fr'],
  ['a bare address in French', 'Connectez-vous sur nordlicht.fr', 'nordlicht.fr'],
  ['a bare address in Italian', 'Accedete su nordlicht.it.com', 'nordlicht.it.com'],
  ['a path after a word for an account', 'Your account: nordlicht.fr/login', 'nordlicht.fr/login'],
  ['the web’s own letters after such a word', 'Account: www.nordlicht.fr', 'www.nordlicht.fr'],
  ['a sentence after such a word', 'Your login needs a new password, see nordlicht.fr', 'nordlicht.fr'],
  ['a slip beside a word', 'Prizes: nordlich-prizes.com', 'nordlich-prizes.com'],
])('C8: %s is a link: %s', (_, text, excerpt) => {
  expect(excerptsOf(text)).toEqual([excerpt])
})

test.each([
  ['a mention', 'Follow @nordlicht.fr for more'],
  ['a login', 'My login nordlicht.fr no longer works'],
  ['a user name', 'Our user name is nordlicht.fr'],
  ['an account in French', 'Notre compte : « nordlicht.fr »'],
  ['a user name in French', 'Nom d’utilisateur : nordlicht.fr'],
  ['a user name in Italian', 'Il nome utente è nordlicht.fr'],
  ['a network', 'Instagram: nordlicht.fr'],
  ['an account that the company listed', 'Ci trovate come nordlicht.it, ogni giorno'],
])('C8: %s is no link: %s', (_, text) => {
  expect(excerptsOf(text)).toEqual([])
})
