import { after, before, type Candidate, candidate } from './candidate.ts'
import {
  isAhv,
  isBelgianNumber,
  isCodiceFiscale,
  isDni,
  isNino,
  isNir,
  isPartitaIva,
  isSsn,
  isSteuerId,
  passesLuhn,
  passesMod97,
} from './check-digits.ts'

const CARD_WORDS =
  /(?<![\p{L}\p{N}])(?:card|cards|cc|visa|master\s?card|amex|american express|maestro|carte(?: bancaire| bleue)?|cb|carta(?: di credito)?|carte di credito|kreditkarte|tarjeta)(?![\p{L}\p{N}])/iu

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

/** Payment card numbers: a scheme's prefix and length, and the Luhn check. */
export function findCards(text: string): Candidate[] {
  const found: Candidate[] = []
  for (const match of text.matchAll(CARD)) {
    const digits = match[0].replace(/\D/g, '')
    const known = scheme(digits)
    if (known === null || /^(\d)\1+$/.test(digits) || !passesLuhn(digits) || !isGrouped(match[0])) continue
    const said =
      CARD_WORDS.test(before(text, match.index, 60)) || CARD_WORDS.test(after(text, match.index + match[0].length, 30))
    if (!said && (known === 'loose' || (digits.length !== 16 && digits.length !== 15 && !/\D/.test(match[0])))) continue
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
  for (const match of text.matchAll(IBAN)) {
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

type IdRule = {
  pattern: RegExp
  /** Words that must (or may) stand within 60 units before it, or 25 after it. */
  words: RegExp
  isValid(compact: string): boolean
  /** Fewer digits in the text cannot be one; `inARow` where only blanks and the like part them. */
  digits: number
  inARow?: boolean
  /** How sure with the words near, and without them; 0 drops it. */
  said: number
  unsaid: number
}

const GAP = '[ \\u00a0\\u202f.-]?'
const IDS: readonly IdRule[] = [
  {
    pattern: /(?<![\p{L}\p{N}-])\d{3}-\d{2}-\d{4}(?![\p{L}\p{N}]|-\d)/gu,
    words: /(?<![\p{L}\p{N}])(?:ssn|social security|soc\.? sec)/iu,
    isValid: (compact) => isSsn(compact),
    digits: 9,
    inARow: true,
    said: 0.97,
    unsaid: 0.8,
  },
  {
    pattern: /(?<![\p{L}\p{N}-])\d{3}[ .]?\d{2}[ .]?\d{4}(?![\p{L}\p{N}]|-\d)/gu,
    words: /(?<![\p{L}\p{N}])(?:ssn|social security|soc\.? sec)/iu,
    isValid: (compact) => isSsn(compact),
    digits: 9,
    inARow: true,
    said: 0.95,
    unsaid: 0,
  },
  {
    pattern: /(?<![\p{L}\p{N}])[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\p{L}\p{N}])/giu,
    words: /(?<![\p{L}\p{N}])(?:national insurance|ni number|ni no|nino)(?![\p{L}\p{N}])/iu,
    isValid: isNino,
    digits: 6,
    said: 0.97,
    unsaid: 0,
  },
  {
    pattern: /(?<![\p{L}\p{N}])[A-Z]{2} \d{2} \d{2} \d{2} [A-D](?![\p{L}\p{N}])/gu,
    words: /(?<![\p{L}\p{N}])(?:national insurance|ni number|ni no|nino)(?![\p{L}\p{N}])/iu,
    isValid: isNino,
    digits: 6,
    said: 0.97,
    unsaid: 0.8,
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])[1-478]${GAP}\\d{2}${GAP}\\d{2}${GAP}(?:\\d{2}|2[AB])${GAP}\\d{3}${GAP}\\d{3}${GAP}\\d{2}(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    words:
      /(?<![\p{L}\p{N}])(?:n(?:um[ée]ro|[°º])? (?:de )?s[ée]cu|s[ée]curit[ée] sociale|s[ée]cu|nir|insee|carte vitale)(?![\p{L}\p{N}])/iu,
    isValid: isNir,
    digits: 13,
    said: 0.99,
    unsaid: 0.92,
  },
  {
    pattern:
      /(?<![\p{L}\p{N}])[A-Z]{6} ?[\dL-NP-V]{2}[A-EHLMPRST][\dL-NP-V]{2} ?[A-Z][\dL-NP-V]{3}[A-Z](?![\p{L}\p{N}])/giu,
    words: /(?<![\p{L}\p{N}])(?:codice fiscale|c\.? ?f\.?|cod\.? fisc)/iu,
    isValid: isCodiceFiscale,
    digits: 5,
    said: 0.99,
    unsaid: 0.96,
  },
  {
    pattern: /(?<![\p{L}\p{N}])(?:[XYZ][ -]?\d{7}|\d{8}|\d{2}\.\d{3}\.\d{3})[ -]?[A-Z](?![\p{L}\p{N}])/giu,
    words: /(?<![\p{L}\p{N}])(?:dni|nie|nif|documento nacional)(?![\p{L}\p{N}])/iu,
    isValid: isDni,
    digits: 7,
    said: 0.95,
    unsaid: 0.6,
  },
  {
    pattern: /(?<![\p{L}\p{N}])[1-9]\d ?\d{3} ?\d{3} ?\d{3}(?![\p{L}\p{N}])/gu,
    words: /(?<![\p{L}\p{N}])(?:steuer-?id|steuerliche|idnr|steuer-?identifikation|tax id)/iu,
    isValid: isSteuerId,
    digits: 11,
    inARow: true,
    said: 0.95,
    unsaid: 0,
  },
  {
    pattern: /(?<![\p{L}\p{N}])756[. ]?\d{4}[. ]?\d{4}[. ]?\d{2}(?![\p{L}\p{N}])/gu,
    words: /(?<![\p{L}\p{N}])(?:ahv|avs)(?![\p{L}\p{N}])/iu,
    isValid: isAhv,
    digits: 13,
    inARow: true,
    said: 0.97,
    unsaid: 0.8,
  },
  {
    pattern: /(?<![\p{L}\p{N}])\d{2}[. ]?\d{2}[. ]?\d{2}[- ]?\d{3}[. ]?\d{2}(?![\p{L}\p{N}])/gu,
    words: /(?<![\p{L}\p{N}])(?:registre national|rijksregister|num[ée]ro national|niss|insz)(?![\p{L}\p{N}])/iu,
    isValid: isBelgianNumber,
    digits: 11,
    inARow: true,
    said: 0.95,
    unsaid: 0,
  },
]

/** National numbers with their check digits: US, UK, FR, IT, ES, DE, CH, BE. */
export function findNationalIds(text: string, digits = 0x7fffffff, longest = 0x7fffffff): Candidate[] {
  const found: Candidate[] = []
  for (const rule of IDS) {
    if ((rule.inARow === true ? longest : digits) < rule.digits) continue
    for (const match of text.matchAll(rule.pattern)) {
      if (!rule.isValid(match[0].replace(/[^\p{L}\p{N}]/gu, ''))) continue
      const end = match.index + match[0].length
      const said = rule.words.test(before(text, match.index, 60)) || rule.words.test(after(text, end, 25))
      const sure = said ? rule.said : rule.unsaid
      if (sure > 0) found.push(candidate(text, 'national-id', match.index, end, sure))
    }
  }
  return found
}

const VAT = /(?:p(?:artita)?\.?\s?iva|vat|tva)[^\d\n]{0,12}(?:IT ?)?(?<v>\d{11})(?!\d)/giu

/** An Italian VAT number names a person only where one stands beside it: told with little certainty. */
export function findPartiteIva(text: string): Candidate[] {
  const found: Candidate[] = []
  for (const match of text.matchAll(VAT)) {
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
    for (const match of text.matchAll(pattern)) {
      const account = match.groups!.v!
      const start = match.index + match[0].length - account.length
      found.push(candidate(text, 'iban', start, start + account.length, 0.75))
    }
  }
  return found
}
