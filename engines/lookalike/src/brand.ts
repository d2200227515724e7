import { fold } from '@brandwarden/text/fold'
import { getDomainWithoutSuffix } from 'tldts'
import type { Industry } from './words/industry.ts'

/** A brand to watch over: the names it goes by, and the domains that are its own (everything below them too). */
export type Brand = {
  readonly id: string
  /** Names as they stand in domain names, such as `acme`, `acme-pay`; hyphens count for nothing. */
  readonly tokens: readonly string[]
  /** Registrable domains or hosts, such as `acme.com`. */
  readonly official: readonly string[]
  /** Whose words are likely beside the name, such as `bank`; all are where nothing is said. */
  readonly industry?: readonly Industry[]
}

/** A brand that is known by its domains alone: its names are their labels. */
export function brandOfDomain(domain: string): Brand {
  const host = domain.trim().toLowerCase()
  const label = getDomainWithoutSuffix(host) ?? host.split('.')[0] ?? host
  return { id: label, tokens: [label], official: [host] }
}

/** A name as it is compared: lower case, without accents, letters and digits alone. */
export const bareName = (token: string) => fold(token).text.replace(/[^\p{L}\p{N}]/gu, '')

/** True where a brand has a name that can be looked for: three Latin letters or digits at least. */
export const hasName = (brand: Brand): boolean => brand.tokens.some((token) => isSearchable(bareName(token)))

/** Names that no Latin letters write have no look-alikes here. */
export const isSearchable = (name: string): boolean => /^[a-z0-9]{3,31}$/.test(name)
