import { parse } from 'tldts'

/** Where in a host a name may stand. */
export type Place = {
  /** The registrable domain, empty where there is none. */
  readonly domain: string
  /** Where it begins in the host. */
  readonly start: number
  /** Where its own label ends. */
  readonly labelEnd: number
  /** The last label. */
  readonly ending: string
  /** Below a provider that gives names to anybody (the private part of the public suffix list). */
  readonly isHosted: boolean
}

/** Parts a host by the public suffix list (which tldts carries along: no network). */
export function placeOf(host: string): Place {
  const { domain, domainWithoutSuffix, isPrivate } = parse(host, OPTIONS)
  const ending = host.slice(host.lastIndexOf('.') + 1)
  if (domain === null || domainWithoutSuffix === null) {
    const dot = host.indexOf('.')
    return { domain: '', start: 0, labelEnd: dot < 0 ? host.length : dot, ending, isHosted: false }
  }
  const start = host.length - domain.length
  return { domain, start, labelEnd: start + domainWithoutSuffix.length, ending, isHosted: isPrivate === true }
}

const OPTIONS = { allowPrivateDomains: true, extractHostname: false, validateHostname: false, detectIp: false } as const

/** True where a host is one of these, or below one. */
export function isBelow(host: string, domains: ReadonlySet<string>): boolean {
  for (let at = 0; at >= 0; at = host.indexOf('.', at) + 1 || -1) {
    if (domains.has(at === 0 ? host : host.slice(at))) return true
  }
  return false
}
