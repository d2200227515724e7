import { matchesOf } from '../matches.ts'
import { after, before, type Candidate, candidate } from './candidate.ts'
import { isPartitaIva, passesLuhn, passesMod97 } from './check-digits.ts'

const CARD_WORDS =
  /(?<![\p{L}\p{N}])(?:card|cards|cc|visa|master\s?card|amex|american express|maestro|carte(?: bancaire| bleue)?|cb|carta(?: di credito)?|carte di credito|kreditkarte|tarjeta|pay|paid|payments?|charged?|charges|declined|debit|credit|billing|billed|atm|withdraw\p{L}*|blocked?|expir\p{L}*|transactions?|purchases?|cvv|cvc|paiement|pay[ée]r?|d[ée]bit\p{L}*|pagamento|pagare|pagat[oa]|addebit\p{L}*)(?![\p{L}\p{N}])/iu

/** Lengths and prefixes of the schemes (ISO/IEC 7812 issuer ranges as the schemes publish them). */
function scheme(digits: string): 'known' | 'loose' | null {
  const size = digits.length
  if (digits[0] === '4') return size === 13 || size === 16 || size === 19 ? 'known' : null
  if (/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/.test(digits) && size === 16) return 'known'
  if (/^3[47]/.test(digits)) return size === 15 ? 'known' : null
  if (/^(?:30[0-5]|3095|36|38|39)/.test(digits)) return size >= 14 && size <= 19 ? 'known' : null
  if (/^35(?:2[89]|[3-8])/.test(digits)) return size >= 16 && size <= 19 ? 'known' : null
  if (/^35/.test(digits)) return size === 16 ? 'loose' : null
  if (/^(?:1800|2131)/.test(digits)) return size === 15 ? 'known' : null
  if (/^(?:6011|64[4-9]|65|62|81)/.test(digits)) return size >= 16 && size <= 19 ? 'known' : null
  if (/^(?:50|5[6-8]|6)/.test(digits)) return size >= 12 && size <= 19 ? 'loose' : null
  return null
}

const CARD = /(?<![\p{L}\p{N}_#&@/=+.-])(?:\d[ \u00a0\u202f-]?){11,18}\d(?![\p{N}\p{L}_@=/]|[.,-]\d)/gu

/** Without a word for cards, a bare row of another length may be a product's or an order's. */
const USUAL_SIZES = new Set([15, 16, 19])

/** Payment card numbers: a scheme's prefix and length, and the Luhn check; the check alone behind a word for cards. */
export function findCards(text: string): Candidate[] {
  const found: Candidate[] = []
  for (const match of matchesOf(text, CARD)) {
    const digits = match[0].replace(/\D/g, '')
    const known = scheme(digits)
    if (/^(\d)\1+$/.test(digits) || !passesLuhn(digits) || !isGrouped(match[0])) continue
    const said =
      CARD_WORDS.test(before(text, match.index, 60)) || CARD_WORDS.test(after(text, match.index + match[0].length, 30))
    if (!said && (known !== 'known' || (!USUAL_SIZES.has(digits.length) && !/\D/.test(match[0])))) continue
    found.push(candidate(text, 'card', match.index, match.index + match[0].length, said ? 0.98 : 0.9))
  }
  return found
}

/** Groups of one card are of like sizes: a list of years or prices is none. */
function isGrouped(raw: string): boolean {
  const groups = raw.split(/[ \u00a0\u202f-]/)
  return groups.length === 1 || (groups.length <= 6 && groups.every((group) => group.length >= 3 && group.length <= 7))
}

/** Lengths by country (SWIFT IBAN registry). */
const IBAN_LENGTHS = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 ' +
    'FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 ' +
    'LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 ' +
    'RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
)

const IBAN = /(?<![\p{L}\p{N}])[a-z]{2}\d{2}(?:[ \u00a0\u202f-]?[a-z0-9]){11,30}(?![\p{L}\p{N}])/giu
const IBAN_WORDS =
  /(?<![\p{L}\p{N}])(?:iban|bank account|account (?:number|no)|rib|compte bancaire|conto(?: corrente)?|coordinate bancarie|kontonummer|bonifico|virement)(?![\p{L}\p{N}])/iu

/** IBANs: the country's length and MOD 97; where “IBAN” stands before it, the length alone. */
export function findIbans(text: string): Candidate[] {
  const found: Candidate[] = []
  for (const match of matchesOf(text, IBAN)) {
    const length = IBAN_LENGTHS.get(match[0].slice(0, 2).toUpperCase())
    if (length === undefined) continue
    let taken = 0
    let end = 0
    while (end < match[0].length && taken < length) if (/[a-z0-9]/i.test(match[0][end++]!)) taken++
    const rest = match[0].slice(end)
    if (taken < length || /^[a-z0-9]/i.test(rest)) continue
    const compact = match[0]
      .slice(0, end)
      .replace(/[^a-z0-9]/gi, '')
      .toUpperCase()
    const valid = passesMod97(compact)
    if (!valid && !IBAN_WORDS.test(before(text, match.index, 40))) continue
    found.push(candidate(text, 'iban', match.index, match.index + end, valid ? 0.98 : 0.7))
  }
  return found
}

const VAT = /(?:p(?:artita)?\.?\s?iva|vat|tva)[^\d\n]{0,12}(?:IT ?)?(?<v>\d{11})(?!\d)/giu

/** An Italian VAT number names a person only where one stands beside it: told with little certainty. */
export function findPartiteIva(text: string): Candidate[] {
  const found: Candidate[] = []
  for (const match of matchesOf(text, VAT)) {
    const digits = match.groups!.v!
    const start = match.index + match[0].length - digits.length
    if (isPartitaIva(digits)) found.push(candidate(text, 'other', start, start + digits.length, 0.4))
  }
  return found
}

const ACCOUNTS: readonly RegExp[] = [
  /(?<![\p{L}])sort code[^\d\n]{0,12}(?<v>\d{2}[- ]?\d{2}[- ]?\d{2}(?:[^\d\n]{1,24}\d{7,8})?)(?!\d)/giu,
  /(?<![\p{L}])(?:account (?:number|no\.?|n[°º])|acct\.? (?:no\.?|number)|n(?:um[ée]ro|[°º]) de compte|rib|numero di conto|conto corrente|kontonummer)[^\d\n]{0,16}(?<v>\d(?:[ -]?\d){6,25})(?!\d)/giu,
]

/** Bank accounts written without an IBAN, right behind the words for them. */
export function findBankAccounts(text: string): Candidate[] {
  const found: Candidate[] = []
  for (const pattern of ACCOUNTS) {
    for (const match of matchesOf(text, pattern)) {
      const account = match.groups!.v!
      const start = match.index + match[0].length - account.length
      found.push(candidate(text, 'iban', start, start + account.length, 0.75))
    }
  }
  return found
}
