import { readFile } from 'node:fs/promises'
import { type Brand, brandOfDomain, hasName, type Industry, industries } from '@brandwarden/lookalike'
import { exit, Stop } from '../exit.ts'
import { sayCause } from '../terminal/cause.ts'
import { mustBePlainFile } from '../terminal/lines.ts'
import type { ReaderLanguage } from '../terminal/reader.ts'
import { readDomains } from './options.ts'
import { lookalikeWords } from './say.ts'

/** The brands that `--brand` or `--brands` name; ends the command with a sentence where they are not as they should be. */
export async function readBrands(
  options: Readonly<Record<string, unknown>>,
  language: ReaderLanguage,
): Promise<Brand[]> {
  const say = lookalikeWords[language]
  const { brand, brands: path } = options
  if (typeof brand === 'string' && typeof path === 'string') throw new Stop(exit.usage, say.notBoth)
  if (typeof brand === 'string') return brandsOfDomains(brand, language)
  if (typeof path !== 'string') throw new Stop(exit.usage, say.which)
  let text: string
  try {
    await mustBePlainFile(path)
    text = await readFile(path, 'utf8')
  } catch (error) {
    throw new Stop(exit.unreadable, `${path}: ${sayCause(error, language)}`)
  }
  const found = parseBrands(text, language)
  if (typeof found === 'string') throw new Stop(exit.unreadable, `${path}: ${found}`)
  return found
}

function brandsOfDomains(list: string, language: ReaderLanguage): Brand[] {
  const brands = new Map<string, Brand>()
  for (const domain of readDomains(list, language)) {
    const brand = brandOfDomain(domain)
    const known = brands.get(brand.id)
    brands.set(brand.id, known ? { ...known, official: [...known.official, ...brand.official] } : brand)
  }
  if (brands.size === 0) throw new Stop(exit.usage, lookalikeWords[language].which)
  const nameless = [...brands.values()].find((brand) => !hasName(brand))
  if (nameless) throw new Stop(exit.usage, lookalikeWords[language].noName(nameless.id))
  return [...brands.values()]
}

/** The brands of a file, or a sentence that says what is wrong with it. */
export function parseBrands(text: string, language: ReaderLanguage): Brand[] | string {
  const say = lookalikeWords[language]
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return say.notJson
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return say.notBrands
  const brands: Brand[] = []
  for (const [id, value] of Object.entries(parsed)) {
    const fields = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
    const { tokens, official, industry } = fields
    if (!isWords(tokens)) return say.badBrand(id, 'tokens')
    if (!isWords(official)) return say.badBrand(id, 'official')
    if (industry !== undefined && !isIndustries(industry)) return say.badBrand(id, 'industry')
    const brand: Brand = { id, tokens, official, ...(industry === undefined ? {} : { industry }) }
    if (!hasName(brand)) return say.noName(id)
    brands.push(brand)
  }
  return brands.length > 0 ? brands : say.notBrands
}

const isWords = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string')

const isIndustries = (value: unknown): value is Industry[] =>
  isWords(value) && value.every((each) => (industries as readonly string[]).includes(each))
