import { domainToASCII } from 'node:url'
import { parse } from 'tldts'
import type { Brand } from '../brand.ts'
import { labelsOf } from './labels.ts'
import type { Label, LabelKind } from './typos.ts'

/** A domain that an imitator of a brand may register. */
export type Registration = {
  /** As it is registered: other scripts in punycode. */
  readonly domain: string
  /** As it is read. */
  readonly unicode: string
  readonly kind: LabelKind
  /** Likelier ones have more; it is no probability. */
  readonly weight: number
}

export type RegistrationOptions = {
  /** Endings to try, the likeliest first; where left out, the brand's own, `com`, and those that cost least. */
  readonly endings?: readonly string[]
  /** How many are given at most. */
  readonly limit?: number
}

const DEFAULT_ENDINGS = ['com', 'top', 'xyz', 'net', 'shop', 'org', 'online', 'info', 'co', 'site', 'vip', 'cc', 'cn']

/** The labels that an imitator of a brand may take, without ending, the likeliest first and each once. */
export function likelyLabels(brand: Brand): Label[] {
  const best = new Map<string, Label>()
  for (const label of labelsOf(brand)) {
    const known = best.get(label.label)
    if (known === undefined || known.weight < label.weight) best.set(label.label, label)
  }
  return [...best.values()].sort((a, b) => b.weight - a.weight)
}

/**
 * The domains that an imitator of a brand may register, the likeliest first and each once, without the brand's own. Some
 * hundred thousand labels are weighed; `limit` (1,000 where left out) cuts the list.
 */
export function likelyRegistrations(brand: Brand, options: RegistrationOptions = {}): Registration[] {
  const { limit = 1000 } = options
  const endings = [...new Set(options.endings ?? [...ownEndings(brand), ...DEFAULT_ENDINGS])]
  const own = new Set(brand.official.map((domain) => domain.toLowerCase()))
  const labels = likelyLabels(brand)
  const pairs: Registration[] = []
  for (const [rank, ending] of endings.entries()) {
    // The whole list is sorted at the end; of one ending no more than `limit` can be in it.
    for (const { label, kind, weight } of labels.slice(0, limit)) {
      const unicode = `${label}.${ending}`
      if (!own.has(unicode)) pairs.push({ domain: unicode, unicode, kind, weight: weight / (rank + 1) })
    }
  }
  pairs.sort((a, b) => b.weight - a.weight)
  const chosen: Registration[] = []
  for (const each of pairs) {
    if (chosen.length >= limit) break
    const domain = /^[a-z0-9.-]+$/.test(each.unicode) ? each.unicode : domainToASCII(each.unicode)
    if (domain !== '') chosen.push({ ...each, domain })
  }
  return chosen
}

function ownEndings(brand: Brand): string[] {
  return brand.official.flatMap((domain) => parse(domain).publicSuffix ?? [])
}
