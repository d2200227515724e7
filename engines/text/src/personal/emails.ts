import { parse } from 'tldts'
import { matchesOf } from '../matches.ts'
import { after, before, type Candidate, candidate } from './candidate.ts'
import type { OwnContacts } from './types.ts'

const PLAIN =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}_%+-](?:[\p{L}\p{N}._%+-]{0,62}[\p{L}\p{N}_%+-])?@(?<host>[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?)+)/gu
const AT = '(?:\\(at\\)|\\[at\\]|\\{at\\}|\\s(?:arobase|arrobas[ae]|chiocciola)\\s)'
const DOT =
  '(?:\\.|\\((?:dot|point|punto)\\)|\\[(?:dot|point|punto)\\]|\\{(?:dot|point|punto)\\}|\\s(?:point|punto|dot)\\s)'
const SPELT = new RegExp(
  `(?<![\\p{L}\\p{N}._%+-])[a-z0-9][a-z0-9._%+-]{0,62}(?:${DOT.replace('\\.|', '')}[a-z0-9_-]{1,40})?\\s?${AT}\\s?(?<host>[a-z0-9-]{1,63}(?:\\s?${DOT}\\s?[a-z0-9-]{2,63}){1,3})`,
  'giu',
)
const SPELT_AT = /[([{]at[)\]}]|\s(?:aroba|arroba|chiocciol)/i
/** “jane dot doe at gmail dot com”: only with both words, for “at” alone is a word like any other. */
const TOLD =
  /(?<![\p{L}\p{N}._%+-])[a-z0-9][a-z0-9_-]{1,40}(?:\sdot\s[a-z0-9_-]{1,40})?\sat\s(?<host>[a-z0-9-]{2,63}\sdot\s(?:com|org|net|io|co|fr|it|de|es|uk|eu|me|ch|be)(?:\sdot\suk)?)(?![\p{L}\p{N}])/giu

/** Mailboxes that nobody owns in person. */
const ROLE_MAILBOX =
  /^(?:info|infos|contact|contacts|contatti|hello|hi|bonjour|ciao|support|help|care|service|services|sav|assistance|assistenza|customer\w*|client|clients|clienti|press|presse|stampa|media|pr|jobs|careers|recrutement|lavoro|hr|rh|sales|ventes|vendite|orders?|commandes?|ordini|shop|boutique|negozio|booking|bookings|reservations?|prenotazioni|privacy|dpo|rgpd|gdpr|legal|abuse|security|webmaster|postmaster|noreply|no-reply|newsletter|marketing|social|office|team|equipe|admin|returns?|retours?|resi|warranty|garantie|garanzia|repair|repairs|business|enquiries|inquiries|feedback|partnerships?|events?|mail|email)$/i

/** E-mail addresses, also those that are spelt to fool machines; the company's own are left out. */
export function findEmails(text: string, own: OwnContacts): Candidate[] {
  const found: Candidate[] = []
  const domains = (own.domains ?? []).map((domain) => domain.toLowerCase())
  const known = new Set((own.emails ?? []).map((email) => email.toLowerCase()))
  const take = (match: RegExpExecArray, sure: number) => {
    const host = match
      .groups!.host!.toLowerCase()
      .replace(/\s?(?:[([{](?:dot|point|punto)[)\]}]|\s(?:point|punto|dot)\s)\s?/g, '.')
    if (domains.some((domain) => host === domain || host.endsWith(`.${domain}`))) return
    if (known.has(match[0].toLowerCase()) || !parse(host).isIcann) return
    if (/^[\p{L}\p{N}]+:\/\/\S*$/u.test(before(text, match.index, 60).split(/\s/).at(-1) ?? '')) return
    const local = match[0].slice(0, match[0].search(/@|\s|[([{]/))
    found.push(
      candidate(text, 'email', match.index, match.index + match[0].length, ROLE_MAILBOX.test(local) ? 0.3 : sure),
    )
  }
  if (text.includes('@')) {
    for (const match of matchesOf(text, PLAIN)) {
      if (after(text, match.index + match[0].length, 1) !== '@') take(match, 0.95)
    }
  }
  if (SPELT_AT.test(text)) for (const match of matchesOf(text, SPELT)) take(match, 0.85)
  if (/\sdot\s/i.test(text)) for (const match of matchesOf(text, TOLD)) take(match, 0.8)
  return found
}
