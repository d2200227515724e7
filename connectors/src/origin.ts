import { NetworkFailure } from './failure.ts'

/** The origin that a person meant by `mastodon.social`, `https://mastodon.social/@ada` or `http://localhost:2583`. */
export function originOf(typed: string): string {
  const text = typed.trim()
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`)
  if (!url?.host || url.username || url.password) throw new NetworkFailure('blocked-address', 'bad-address')
  return url.origin
}
