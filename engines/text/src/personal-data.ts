import { parse } from 'tldts'
import { findAddresses } from './personal/addresses.ts'
import { after, before, type Candidate, candidate } from './personal/candidate.ts'
import { findAges, findBirthDates } from './personal/dates.ts'
import { findDocuments, findIpAddresses } from './personal/documents.ts'
import { findNames } from './personal/names.ts'
import { findBankAccounts, findCards, findIbans, findNationalIds, findPartiteIva } from './personal/numbers.ts'
import { findPhones } from './personal/phones.ts'
import { findSensitive } from './personal/sensitive.ts'
import type { OwnContacts, PersonalData, PersonalDataOptions, PersonalDataType } from './personal/types.ts'
import { overlaps, type Span } from './span.ts'

export type { OwnContacts, PersonalData, PersonalDataOptions, PersonalDataType }

/** Where two readings of the same place compete, the one with the harder proof stays. */
const PROOF: readonly PersonalDataType[] = [
  'email',
  'iban',
  'card',
  'national-id',
  'passport',
  'licence',
  'plate',
  'ip',
  'birth-date',
  'phone',
  'address',
  'health',
  'union',
  'other',
  'age',
  'name',
]

const WORTH_TELLING = 0.5
/** How far from an identifier a name still belongs to it, in UTF-16 units. */
const NEAR_ENOUGH = 160
/** The same for words that only look like a name. */
const CLOSE = 60

/**
 * What tells who somebody is or how to reach them: numbers with check digits, contacts, documents, dates of birth,
 * health and union membership (GDPR article 9), and names and ages beside any of those. The company's own contacts
 * (`own`) and lines or places that are plainly for everybody are left out. Findings never overlap and come in the
 * order of the text. Linear in its length; never throws.
 */
export function findPersonalData(text: string, options: PersonalDataOptions = {}): PersonalData[] {
  const own = options.own ?? {}
  const names = own.names ?? []
  const found: Candidate[] = []
  if (text.includes('@') || /\(at\)|\[at\]|\{at\}| chez |\barobase\b/i.test(text)) found.push(...findEmails(text, own))
  const digits = countDigits(text)
  if (digits >= 5) {
    found.push(
      ...findCards(text),
      ...findIbans(text),
      ...findNationalIds(text),
      ...findPartiteIva(text),
      ...findBankAccounts(text),
    )
    found.push(...findPhones(text, options.language, own.domains).filter((phone) => !isOwnPhone(phone.excerpt, own)))
    found.push(...findBirthDates(text))
  }
  if (digits >= 2) found.push(...findDocuments(text))
  if (digits > 0) found.push(...findAddresses(text, options.language, names))
  if (/\d[.:]|:[0-9a-f]/i.test(text)) found.push(...findIpAddresses(text))
  found.push(...findSensitive(text, names))
  return tellApart(beside(text, found, names)).filter((each) => each.sure >= WORTH_TELLING)
}

function countDigits(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 48 && unit <= 57) count++
  }
  return count
}

const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}_%+-](?:[\p{L}\p{N}._%+-]{0,62}[\p{L}\p{N}_%+-])?@(?<host>[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?)+)/gu
const SPELT_EMAIL =
  /(?<![\p{L}\p{N}._%+-])[a-z0-9][a-z0-9._%+-]{0,62}\s?(?:\(at\)|\[at\]|\{at\}|\sarobase\s|\schiocciola\s)\s?(?<host>[a-z0-9-]{1,63}(?:\s?(?:\.|\(dot\)|\[dot\]|\(point\)|\spoint\s|\spunto\s|\sdot\s)\s?[a-z0-9-]{2,63}){1,3})/giu
/** Mailboxes that nobody owns in person. */
const ROLE_MAILBOX =
  /^(?:info|infos|contact|contacts|contatti|hello|hi|bonjour|ciao|support|help|care|service|services|sav|assistance|assistenza|customer\w*|client|clients|clienti|press|presse|stampa|media|pr|jobs|careers|recrutement|lavoro|hr|rh|sales|ventes|vendite|orders?|commandes?|ordini|shop|boutique|negozio|booking|bookings|reservations?|prenotazioni|privacy|dpo|rgpd|gdpr|legal|abuse|security|webmaster|postmaster|noreply|no-reply|newsletter|marketing|social|office|team|equipe|admin|returns?|retours?|resi|warranty|garantie|garanzia|repair|repairs)$/i

function findEmails(text: string, own: OwnContacts): Candidate[] {
  const found: Candidate[] = []
  const domains = (own.domains ?? []).map((domain) => domain.toLowerCase())
  const known = new Set((own.emails ?? []).map((email) => email.toLowerCase()))
  const take = (match: RegExpExecArray, sure: number) => {
    const host = match
      .groups!.host!.toLowerCase()
      .replace(/\s?(?:\(dot\)|\[dot\]|\(point\)|\s(?:point|punto|dot)\s)\s?/g, '.')
    if (domains.some((domain) => host === domain || host.endsWith(`.${domain}`))) return
    if (known.has(match[0].toLowerCase()) || !parse(host).isIcann) return
    if (/^[\p{L}\p{N}]+:\/\/\S*$/u.test(before(text, match.index, 60).split(/\s/).at(-1) ?? '')) return
    const local = match[0].slice(0, match[0].search(/@|\s|[([{]/))
    found.push(
      candidate(text, 'email', match.index, match.index + match[0].length, ROLE_MAILBOX.test(local) ? 0.3 : sure),
    )
  }
  for (const match of text.matchAll(EMAIL)) {
    if (after(text, match.index + match[0].length, 1) !== '@') take(match, 0.95)
  }
  for (const match of text.matchAll(SPELT_EMAIL)) take(match, 0.85)
  return found
}

function isOwnPhone(raw: string, own: OwnContacts): boolean {
  const digits = raw.replace(/\D/g, '')
  return (own.phones ?? []).some((phone) => {
    const mine = phone.replace(/\D/g, '')
    const shorter = Math.min(9, mine.length, digits.length)
    return shorter >= 6 && mine.slice(-shorter) === digits.slice(-shorter)
  })
}

/** Names and ages count only beside something that makes a person reachable or exposed; then both grow surer. */
function beside(text: string, found: readonly Candidate[], names: readonly string[]): Candidate[] {
  const exposed = /\d/.test(text) ? findAges(text, names).filter((age) => age.who !== null) : []
  if (found.length === 0 && exposed.length === 0) return []
  const people = findNames(text, names)
  const known = new Nearness(people.filter((person) => person.known).map((person) => person.span))
  const surer = found.map((each) =>
    each.sure >= 0.4 && known.has(each.span, NEAR_ENOUGH) ? { ...each, sure: Math.min(0.98, each.sure + 0.25) } : each,
  )
  const anchors = surer.filter((each) => each.sure >= WORTH_TELLING).map((each) => each.span)
  const near = new Nearness(anchors)
  const owners = new Set(exposed.map((age) => age.who![0]))
  const told = people
    .filter(({ span, known }) => owners.has(span[0]) || near.has(span, known ? NEAR_ENOUGH : CLOSE))
    .map((person) => candidate(text, 'name', ...person.span, person.known && person.full ? 0.85 : 0.6))
  const aged = exposed.map((age) => candidate(text, 'age', ...age.span, 0.7))
  return [...surer, ...told, ...aged]
}

/** Answers whether one of many spans lies near a place, by halving. */
class Nearness {
  private readonly spans: readonly Span[]
  private readonly furthestEnd: readonly number[]

  constructor(spans: readonly Span[]) {
    this.spans = spans.toSorted((a, b) => a[0] - b[0])
    let end = 0
    this.furthestEnd = this.spans.map((span) => {
      end = Math.max(end, span[1])
      return end
    })
  }

  /** Some span begins before `place` ends and ends after it begins, each with `reach` to spare. */
  has(place: Span, reach: number): boolean {
    let low = 0
    let high = this.spans.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.spans[middle]![0] - reach < place[1]) low = middle + 1
      else high = middle
    }
    return low > 0 && this.furthestEnd[low - 1]! + reach > place[0]
  }
}

/** One finding a place: the harder proof wins, then the surer, then the longer one. */
function tellApart(found: readonly Candidate[]): Candidate[] {
  const ranked = found.toSorted(
    (a, b) =>
      PROOF.indexOf(a.type) - PROOF.indexOf(b.type) ||
      b.sure - a.sure ||
      b.span[1] - b.span[0] - (a.span[1] - a.span[0]) ||
      a.span[0] - b.span[0],
  )
  const taken = new Map<number, Span[]>()
  const kept: Candidate[] = []
  for (const each of ranked) {
    const cells = cellsOf(each.span)
    if (cells.some((cell) => taken.get(cell)?.some((span) => overlaps(span, each.span)))) continue
    kept.push(each)
    for (const cell of cells) {
      const list = taken.get(cell)
      if (list) list.push(each.span)
      else taken.set(cell, [each.span])
    }
  }
  return kept.sort((a, b) => a.span[0] - b.span[0])
}

const CELL = 64

function cellsOf([start, end]: Span): number[] {
  const cells: number[] = []
  for (let cell = Math.floor(start / CELL); cell * CELL < end; cell++) cells.push(cell)
  return cells
}
