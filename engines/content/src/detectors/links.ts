import { findLinks, imitates, isShortener, type Link } from '@brandwarden/text'
import type { Evidence, Reading } from '../reading.ts'

const linksOf = (reading: Reading) =>
  reading.once('links', () => (reading.signs.mayLink ? findLinks(reading.text) : []))
const place = ({ span: [start, end] }: Link) => ({ start, end })

/** The host as written, for a capital I that stands for an l is lost in the folded one. */
const writtenHost = (reading: Reading, link: Link) =>
  reading.text
    .slice(...link.span)
    .replace(/^https?:\/\//i, '')
    .replace(/^[^/?#]*@/, '')
    .split(/[/?#:]/)[0]!

type Imitation = ReturnType<typeof imitates>
/** Most posts lead to a few hosts: what is known of these is kept, for a set of domains. */
const judged = new WeakMap<readonly string[], Map<string, Imitation>>()
const MOST_KEPT = 1000

function imitationOf(host: string, domains: readonly string[]): Imitation {
  const known = judged.get(domains) ?? new Map<string, Imitation>()
  judged.set(domains, known)
  const before = known.get(host)
  if (before !== undefined) return before
  if (known.size >= MOST_KEPT) known.clear()
  const found = imitates(host, domains)
  known.set(host, found)
  return found
}

/** After these a name with a dot in it, such as nordlicht.fr, is an account's: `login nordlicht.fr`, `Instagram : nordlicht.fr`. */
const ACCOUNT_WORDS =
  /(?:^|[^\p{L}\p{N}])(?:login|user ?name|handle|account|profile|identifiant|nom d[’']utilisateur|pseudo|compte|profil|nome utente|utente|profilo|instagram|insta|tiktok|facebook|threads|bluesky|mastodon|twitter|youtube|linkedin|telegram|pinterest|snapchat)\s*(?::|=|is|est|è|–)?\s*["“«‘'(]?\s*$/iu
const LONGEST_BEFORE = 40

/** A name of an account, not an address: it stands bare after such a word, or is one of the company's own. */
function isAccountName({ text, company }: Reading, { scheme, span: [start, end] }: Link): boolean {
  const written = text.slice(start, end)
  if (scheme !== null || /^www\.|[/?#:]/i.test(written)) return false
  const isOwn = company.file.accounts.some(
    (account) => account.replace(/^@/, '').toLowerCase() === written.toLowerCase(),
  )
  return isOwn || ACCOUNT_WORDS.test(text.slice(Math.max(0, start - LONGEST_BEFORE), start))
}

/** An address that pretends to be one of the company's domains; the fix is the domain that it imitates. */
export function lookalikeLink(reading: Reading): Evidence[] {
  return linksOf(reading).flatMap((link) => {
    if (isAccountName(reading, link)) return []
    const imitation = imitationOf(writtenHost(reading, link), reading.company.file.domains)
    return imitation ? [{ ...place(link), facts: { host: link.host, domain: imitation.of } }] : []
  })
}

/** A short address that hides where it leads. */
export function shortenedLink(reading: Reading): Evidence[] {
  return linksOf(reading).flatMap((link) =>
    isShortener(link.host) && !reading.company.file.domains.includes(link.registrable ?? link.host)
      ? [{ ...place(link), facts: { host: link.host } }]
      : [],
  )
}

/** An address that hides its host: a name before an @, a bare IP number, letters of another script. */
export function disguisedLink(reading: Reading): Evidence[] {
  return linksOf(reading).flatMap((link) => {
    const url = URL.parse(link.url)
    const mixed =
      link.host.includes('xn--') && /[a-z]/.test(link.unicode) && /[^\p{Script=Latin}\d.-]/u.test(link.unicode)
    const hides = (url?.username ?? '') !== '' || link.registrable === null || mixed
    return hides ? [{ ...place(link), facts: { host: link.host } }] : []
  })
}
