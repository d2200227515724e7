import type { OwnContacts } from '@brandwarden/text'
import type { CompanyFile, Language } from './format.ts'
import { languages } from './format.ts'
import type { Terms } from './pack.ts'
import { foldWord, tokenise } from './tokens.ts'

/** The company file as the engine uses it: dates read, names spread into the ways people write them. */
export interface CompanyFacts {
  file: CompanyFile
  names: string[]
  products: string[]
  competitors: string[]
  /** Folded words of the company's own names, which are no person's name. */
  ownWords: Set<string>
  /** What it published itself, and so is nobody's personal data. */
  contacts: OwnContacts
  embargoes: { id: string; terms: string[]; until: Date; images: string[] }[]
  licences: { image: string; credit: string | null; until: Date | null; territory: string[] }[]
  positions: { topic: string; say: Partial<Record<Language, string>> | null }[]
}

export function companyFacts(file: CompanyFile): CompanyFacts {
  const names = companyNames(file)
  const products = file.products.flatMap(spellings)
  return {
    file,
    names,
    products,
    competitors: (file.competitors ?? []).flatMap(spellings),
    ownWords: new Set([...names, ...file.products].flatMap((name) => tokenise(name).map((token) => token.word))),
    contacts: ownContacts(file),
    embargoes: file.embargoes.map((embargo) => ({ ...embargo, until: toDate(embargo.until) })),
    licences: file.licences.map((licence) => ({
      image: licence.image,
      credit: licence.credit ?? null,
      until: licence.until === undefined ? null : endOf(licence.until),
      territory: licence.territory ?? [],
    })),
    positions: file.positions.map((position) => ({
      topic: position.topic,
      say: position.say === 'none' ? null : position.say,
    })),
  }
}

function ownContacts({ domains, company, people, contacts = [] }: CompanyFile): OwnContacts {
  return {
    domains,
    names: [company, ...people.spokespersons],
    emails: contacts.filter((contact) => contact.includes('@')),
    phones: contacts.filter((contact) => /^[+\d]/.test(contact)),
  }
}

const toDate = (value: string | Date) => (value instanceof Date ? value : new Date(value))

/** A date without a time is good to the end of that day, UTC. */
function endOf(value: string | Date): Date {
  const date = toDate(value)
  const midnight = date.getTime() % 86_400_000 === 0
  const dayAlone = typeof value === 'string' ? /^\d{4}-\d{2}-\d{2}$/.test(value) : midnight
  return dayAlone ? new Date(date.getTime() + 86_399_999) : date
}

/** “Nordlicht Audio” is also called “Nordlicht” where an account or a domain bears that name. */
function companyNames(file: CompanyFile): string[] {
  const bare = [...file.accounts, ...file.domains].map((name) => name.replace(/^@/, '').split('.')[0]!.toLowerCase())
  const first = tokenise(file.company)[0]
  const short = first && bare.includes(first.word) ? [file.company.slice(first.start, first.end)] : []
  return [...spellings(file.company), ...short, ...file.accounts]
}

/** As written, and run together as in a hashtag; with a plural s where the name ends in a letter. */
function spellings(name: string): string[] {
  const together = foldWord(name.replace(/[^\p{L}\p{N}]/gu, ''))
  const plural = /\p{L}$/u.test(name) && !/s$/i.test(name) ? [`${name}s`] : []
  return [...new Set([name, ...plural, together])]
}

/** The lists of terms that the company file gives to every rulebook. */
export function companyTerms(facts: CompanyFacts): Map<string, Terms> {
  const lists = new Map<string, Terms>([
    ['company', { any: [...phrases(facts.names), ...phrases(facts.products).map((name) => `~${name}`)] }],
    ['product', { any: phrases(facts.products), ...shortNames(facts) }],
    ['competitor', { any: phrases(facts.competitors) }],
    ['spokesperson', { any: phrases(facts.file.people.spokespersons) }],
  ])
  return lists
}

const articles = {
  fr: 'le/la/les/l/mon/ma/mes/ton/ta/tes/des/aux',
  it: 'il/la/le/i/gli/lo/le_mie/le_tue/delle/alle/sulle/dalle/della/dello/del',
}

/** “Les One” for the “Nordlicht One”: what is left of a product's name without the company's, after an article. */
function shortNames(facts: CompanyFacts): Pick<Terms, 'fr' | 'it'> {
  const rests = facts.file.products.flatMap((product) => {
    const company = facts.names.find((name) => product.startsWith(`${name} `))
    const rest = company ? product.slice(company.length + 1).trim() : ''
    return /^\p{Lu}\p{L}+$/u.test(rest) ? [rest] : []
  })
  const after = (words: string) => rests.flatMap((rest) => [`${words} =${rest}`, `${words} =${rest}s`])
  return { fr: after(articles.fr), it: after(articles.it) }
}

/** Names are no phrases: what the syntax would read as a sign is taken out, and so are words like the dash in “A – B”. */
const phrases = (names: readonly string[]) =>
  names
    .map((name) => name.replace(/[~/<>{}*?!=…_]|\.\.\./g, ' ').split(/\s+/))
    .map((words) => words.filter((word) => tokenise(word).length > 0).join(' '))
    .filter((name) => name !== '')

export const isLanguage = (value: string | null | undefined): value is Language => languages.includes(value as Language)
