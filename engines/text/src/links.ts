import { getDomain, parse } from 'tldts'
import { decodeHost } from './idn.ts'
import { matchesOf } from './matches.ts'
import { type Span, snap } from './span.ts'

/**
 * An address in a text. `url` as it would be opened, `host` in lower case ASCII (punycode), `unicode` the same as a
 * reader sees it, `registrable` the domain that someone registered (Public Suffix List) or null for IP addresses.
 */
export type Link = {
  span: Span
  url: string
  host: string
  unicode: string
  registrable: string | null
  scheme: 'http' | 'https' | null
}

const CANDIDATE =
  /(?:https?:\/\/|www\.)[^\s<>"“”«»]+|(?<![\p{L}\p{N}_@.\-/])(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?\.)+(?:\p{L}{2,24}|xn--[a-z0-9-]{2,59})(?![\p{L}\p{N}_@])(?::\d{2,5})?(?:[/?#][^\s<>"“”«»]*)?/giu

/** Every URL and bare domain. Linear in the length of the text; never throws. */
export function findLinks(text: string): Link[] {
  const found: Link[] = []
  for (const match of matchesOf(text, CANDIDATE)) {
    const raw = trimEnd(match[0])
    const link = readLink(raw)
    if (link) found.push({ ...link, span: snap(text, match.index, match.index + raw.length) })
  }
  return found
}

/** Sentence signs and unmatched brackets after an address belong to the sentence. */
function trimEnd(raw: string): string {
  let end = raw.length
  for (;;) {
    const last = raw[end - 1]
    if (last === undefined) return ''
    if (/[.,;:!?…'’”»*_~\]}]/u.test(last)) end--
    else if (last === ')' && !raw.slice(0, end).includes('(')) end--
    else return raw.slice(0, end)
  }
}

function readLink(raw: string): Omit<Link, 'span'> | undefined {
  const scheme = /^https:/i.test(raw) ? 'https' : /^http:/i.test(raw) ? 'http' : null
  const parsed = URL.parse(scheme === null ? `https://${raw}` : raw)
  if (parsed === null) return undefined
  const host = parsed.hostname.toLowerCase()
  const known = parse(host)
  if (scheme === null && !known.isIcann) return undefined
  if (scheme === null && !raw.toLowerCase().startsWith('www.') && isWordWithDot(raw)) return undefined
  if (known.domain === null && !known.isIp) return undefined
  return { url: parsed.href, host, unicode: decodeHost(host), registrable: known.domain, scheme }
}

/** `end.So it begins`: a blank forgotten after a full stop makes no domain. */
function isWordWithDot(raw: string): boolean {
  const parts = raw.split('.')
  if (parts.length !== 2 || raw.includes('/')) return false
  return /^\p{Lu}\p{Ll}*$/u.test(parts[1]!)
}

const SHORTENERS: ReadonlySet<string> = new Set(
  (
    'bit.ly t.co tinyurl.com goo.gl ow.ly is.gd buff.ly rebrand.ly cutt.ly shorturl.at rb.gy t.ly tiny.cc bl.ink lnkd.in ' +
    'fb.me youtu.be amzn.to amzn.eu adf.ly bit.do mcaf.ee s.id v.gd qr.ae shorte.st trib.al dlvr.it ift.tt j.mp ' +
    'soo.gd clck.ru vk.cc u.to x.gd t.me wa.me short.io short.gy urlz.fr lstu.fr cli.re tny.sh l.ead.me spr.ly ' +
    'han.gl reurl.cc kutt.it shrtco.de snip.ly po.st su.pr zpr.io hubs.ly hubs.la tr.im yourls.org 1url.com urly.it ' +
    'tiny.one dub.sh qrco.de shor.by b.link urlr.me vu.fr ouo.io surl.li cutt.us lc.cx smarturl.it bitly.ws tinu.be'
  ).split(' '),
)
/** Short addresses that only lead to their own owner's pages hide nothing. */
const OWN_SHORT: ReadonlySet<string> = new Set([
  'youtu.be',
  't.me',
  'wa.me',
  'fb.me',
  'amzn.to',
  'amzn.eu',
  'maps.app.goo.gl',
])

/** True for hosts that hide where a link leads. */
export function isShortener(host: string): boolean {
  const name = host.toLowerCase().replace(/^www\./, '')
  if (OWN_SHORT.has(name)) return false
  return SHORTENERS.has(name) || SHORTENERS.has(getDomain(name) ?? '')
}
