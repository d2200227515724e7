import type { CompanyFile } from '@brandwarden/content'
import { FactPictureRef, type FactsWarning, type Language } from '@brandwarden/contract'
import type { FieldError } from '../../base/problem.ts'
import { factsWords } from './words.ts'

const limits = { names: 1_000, embargoes: 300, positions: 200, licences: 2_000, secretTerms: 1_000 }
const lengths = { name: 300, credit: 500, say: 2_000 }

const isTopic = /^[\p{L}\p{N}][\p{L}\p{N}\p{M} _-]{0,99}$/u
const lettersOf = (term: string) => term.replace(/[^\p{L}\p{N}]/gu, '').length

/** What a rulebook can't be made of, or only at a cost that every check would bear; each with its field. */
export function findUnusable(facts: CompanyFile, language: Language): FieldError[] {
  const say = factsWords[language]
  const found: FieldError[] = []
  const add = (path: string, message: string) => found.push({ path, message })
  const lists = { ...facts, terms: facts.confidential.terms, markings: facts.confidential.markings }
  const names = [
    ['languages', lists.languages],
    ['domains', lists.domains],
    ['accounts', lists.accounts],
    ['products', lists.products],
    ['industry', lists.industry],
    ['countries', lists.countries],
    ['competitors', lists.competitors],
    ['contacts', lists.contacts],
    ['confidential.terms', lists.terms],
    ['confidential.markings', lists.markings],
    ['people.spokespersons', facts.people.spokespersons],
  ] as const
  const long = (path: string, text: string | undefined, most: number) => {
    if (text && text.length > most) add(path, say.tooLong(most))
  }
  const many = (path: string, list: readonly unknown[], most: number) => {
    if (list.length > most) add(path, say.tooMany(most))
  }
  const twice = (list: readonly string[], path: (index: number) => string) => {
    const seen = new Set<string>()
    list.forEach((one, index) => {
      if (seen.has(one)) add(path(index), say.twice)
      seen.add(one)
    })
  }
  const secret = (path: string, terms: readonly string[]) =>
    terms.forEach((term, index) => {
      if (lettersOf(term) < 2) add(`${path}.${index}`, say.tooShort)
      long(`${path}.${index}`, term, lengths.name)
    })
  const pictureName = (path: string, name: string) => {
    if (!FactPictureRef.shape.name.safeParse(name).success) add(path, say.pictureName)
  }

  long('company', facts.company, lengths.name)
  for (const [path, list] of names) {
    many(path, list ?? [], limits.names)
    list?.forEach((one, index) => {
      long(`${path}.${index}`, one, lengths.name)
    })
  }
  secret('confidential.terms', facts.confidential.terms)
  secret('confidential.markings', facts.confidential.markings)

  many('embargoes', facts.embargoes, limits.embargoes)
  const terms = facts.embargoes.flatMap((embargo) => embargo.terms)
  many('embargoes', terms, limits.secretTerms)
  twice(
    facts.embargoes.map((embargo) => embargo.id),
    (index) => `embargoes.${index}.id`,
  )
  facts.embargoes.forEach((embargo, index) => {
    long(`embargoes.${index}.id`, embargo.id, lengths.name)
    secret(`embargoes.${index}.terms`, embargo.terms)
    many(`embargoes.${index}.images`, embargo.images, limits.names)
    embargo.images.forEach((name, at) => {
      pictureName(`embargoes.${index}.images.${at}`, name)
    })
  })

  many('positions', facts.positions, limits.positions)
  twice(
    facts.positions.map((position) => position.topic),
    (index) => `positions.${index}.topic`,
  )
  facts.positions.forEach(({ topic, say: words }, index) => {
    if (!isTopic.test(topic)) add(`positions.${index}.topic`, say.topic)
    if (words !== 'none')
      for (const [language, text] of Object.entries(words))
        long(`positions.${index}.say.${language}`, text, lengths.say)
  })

  many('licences', facts.licences, limits.licences)
  facts.licences.forEach((licence, index) => {
    pictureName(`licences.${index}.image`, licence.image)
    long(`licences.${index}.credit`, licence.credit, lengths.credit)
  })
  return found.slice(0, 100)
}

/** What is allowed and probably not meant: pictures that are named and missing, names as short as ordinary words. */
export function findWarnings(facts: CompanyFile, pictures: ReadonlySet<string>, language: Language): FactsWarning[] {
  const say = factsWords[language]
  const missing = namedPictures(facts)
    .filter(({ name }) => !pictures.has(name))
    .map(({ path, name }) => ({ path, message: say.pictureMissing(name) }))
  const terms = [
    ...facts.embargoes.flatMap((embargo, index) =>
      embargo.terms.map((term, at) => ({ path: `embargoes.${index}.terms.${at}`, term })),
    ),
    ...facts.confidential.terms.map((term, at) => ({ path: `confidential.terms.${at}`, term })),
  ]
  const short = terms
    .filter(({ term }) => lettersOf(term) < 4)
    .map(({ path, term }) => ({ path, message: say.shortTerm(term) }))
  return [...missing, ...short]
}

export type NamedPicture = { name: string; path: string; kind: 'embargo' | 'licence'; id: string }

/** Every place that names a picture. */
export function namedPictures(facts: CompanyFile): NamedPicture[] {
  return [
    ...facts.embargoes.flatMap(({ id, images }, index) =>
      images.map((name, at) => ({ name, path: `embargoes.${index}.images.${at}`, kind: 'embargo' as const, id })),
    ),
    ...facts.licences.map(({ image, credit }, index) => ({
      name: image,
      path: `licences.${index}.image`,
      kind: 'licence' as const,
      id: credit ?? image,
    })),
  ]
}
