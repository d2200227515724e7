import { getDomainWithoutSuffix, parse } from 'tldts'
import { fold } from './fold.ts'
import { decodeHost } from './idn.ts'

/** How a host resembles one of the own domains. */
export type Imitation = {
  kind: 'homoglyph' | 'other-tld' | 'combosquat' | 'typo' | 'subdomain'
  /** The own domain that is imitated. */
  of: string
}

/** The letter that each digit is drawn like. */
const DIGITS = 'olzeasbtbg'

/** A name with one letter for all that the eye takes for one another in a domain name. */
function skeleton(label: string): string {
  return fold(label)
    .text.replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/cl/g, 'd')
    .replace(/[|!i]/g, 'l')
    .replace(/\d/g, (digit) => DIGITS[Number(digit)]!)
}

/** True where so many edits (insert, drop, replace, swap of neighbours) turn one into the other. */
function isWithin(edits: number, a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > edits) return false
  let i = 0
  while (i < a.length && i < b.length && a[i] === b[i]) i++
  const restA = a.slice(i)
  const restB = b.slice(i)
  if (edits === 0 || restA === restB) return restA === restB
  return (
    isWithin(edits - 1, restA.slice(1), restB) ||
    isWithin(edits - 1, restA, restB.slice(1)) ||
    isWithin(edits - 1, restA.slice(1), restB.slice(1)) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && isWithin(edits - 1, restA.slice(2), restB.slice(2)))
  )
}

/** Shorter names lie one edit from too many honest ones; beside other words the more so. */
const SHORTEST_FOR_TYPOS = 6
const SHORTEST_FOR_TYPOS_BESIDE = 7
const SHORTEST_FOR_COMBINATIONS = 5
/** A name of so many letters is still known with two slips, as with three letters in another order. */
const SHORTEST_FOR_TWO_SLIPS = 9

/**
 * Whether `host` (as written, capitals kept) pretends to belong to one of `ownDomains`; null where it does not, or
 * where it is one of them or below one. The kinds follow the literature on domain squatting (Kintis et al. 2017 for
 * combosquatting). It is made for the few links of a draft and one company, and tells more readily than
 * `@brandwarden/lookalike`, which weighs streams of hosts against many brands with a list of words.
 */
export function imitates(host: string, ownDomains: readonly string[]): Imitation | null {
  const lower = host.toLowerCase().replace(/\.$/, '')
  const own = ownDomains.map((domain) => domain.toLowerCase())
  if (own.some((domain) => lower === domain || lower.endsWith(`.${domain}`))) return null
  const unicode = decodeHost(lower)
  const registrable = parse(unicode).domain ?? parse(lower).domain
  if (registrable === null) return null
  const name = getDomainWithoutSuffix(registrable) ?? ''
  const below = unicode.endsWith(registrable) ? unicode.slice(0, -registrable.length) : ''
  for (const domain of own) {
    const label = getDomainWithoutSuffix(domain) ?? domain
    const kind = likeness(name, below, label, domain)
    if (kind !== null) return { kind, of: domain }
  }
  return null
}

function likeness(name: string, below: string, label: string, domain: string): Imitation['kind'] | null {
  if (name === label) return 'other-tld'
  if (skeleton(name) === skeleton(label)) return 'homoglyph'
  if (label.length >= SHORTEST_FOR_COMBINATIONS) {
    const bare = name.replaceAll('-', '')
    const wanted = label.replaceAll('-', '')
    if (bare === wanted) return 'typo'
    if (bare.includes(wanted) || skeleton(bare).includes(skeleton(wanted))) return 'combosquat'
    if (below.includes(domain) || skeleton(below.replaceAll('-', '')).includes(skeleton(wanted))) return 'subdomain'
  }
  const drawn = skeleton(label)
  const slips = drawn.length >= SHORTEST_FOR_TWO_SLIPS ? 2 : 1
  if (label.length >= SHORTEST_FOR_TYPOS && isWithin(slips, skeleton(name), drawn)) return 'typo'
  if (label.length < SHORTEST_FOR_TYPOS_BESIDE) return null
  return `${below}${name}`.split(/[.-]/).some((part) => isWithin(slips, skeleton(part), drawn)) ? 'typo' : null
}
