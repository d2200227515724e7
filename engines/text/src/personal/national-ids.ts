import { matchesOf } from '../matches.ts'
import { after, before, type Candidate, candidate } from './candidate.ts'
import {
  isAadhaar,
  isAhv,
  isBelgianNumber,
  isBsn,
  isCodiceFiscale,
  isCpf,
  isDni,
  isNino,
  isNir,
  isPersonnummer,
  isPesel,
  isSsn,
  isSteuerId,
  passesLuhn,
} from './check-digits.ts'

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
  {
    pattern: /(?<![\p{L}\p{N}])\d{3}\.?\d{3}\.?\d{3}-?\d{2}(?![\p{L}\p{N}])/gu,
    words: /(?<![\p{L}\p{N}])cpf(?![\p{L}\p{N}])/iu,
    isValid: isCpf,
    digits: 11,
    inARow: true,
    said: 0.97,
    unsaid: 0,
  },
  {
    pattern: /(?<![\p{L}\p{N}])\d{3}[ -]?\d{3}[ -]?\d{3}(?![\p{L}\p{N}])/gu,
    words: /(?<![\p{L}\p{N}])(?:sin|nas|social insurance|assurance sociale)(?![\p{L}\p{N}])/iu,
    isValid: passesLuhn,
    digits: 9,
    inARow: true,
    said: 0.95,
    unsaid: 0,
  },
  {
    pattern: /(?<![\p{L}\p{N}])\d{9}(?![\p{L}\p{N}])/gu,
    words: /(?<![\p{L}\p{N}])(?:bsn|burgerservicenummer)(?![\p{L}\p{N}])/iu,
    isValid: isBsn,
    digits: 9,
    inARow: true,
    said: 0.95,
    unsaid: 0,
  },
  {
    pattern: /(?<![\p{L}\p{N}])\d{11}(?![\p{L}\p{N}])/gu,
    words: /(?<![\p{L}\p{N}])pesel(?![\p{L}\p{N}])/iu,
    isValid: isPesel,
    digits: 11,
    inARow: true,
    said: 0.97,
    unsaid: 0,
  },
  {
    pattern: /(?<![\p{L}\p{N}])(?:19|20)?\d{6}[-+]?\d{4}(?![\p{L}\p{N}])/gu,
    words: /(?<![\p{L}\p{N}])personnummer(?![\p{L}\p{N}])/iu,
    isValid: isPersonnummer,
    digits: 10,
    inARow: true,
    said: 0.97,
    unsaid: 0,
  },
  {
    pattern: /(?<![\p{L}\p{N}])[2-9]\d{3} ?\d{4} ?\d{4}(?![\p{L}\p{N}])/gu,
    words: /(?<![\p{L}\p{N}])a+dhaa?r(?![\p{L}\p{N}])/iu,
    isValid: isAadhaar,
    digits: 12,
    inARow: true,
    said: 0.97,
    unsaid: 0,
  },
]

/**
 * National numbers with their check digits: US, UK, FR, IT, ES, DE, CH, BE, and where they are named BR, CA, NL, PL, SE, IN. `digits` and
 * `longest` are what the text holds of them in all and in a row.
 */
export function findNationalIds(text: string, digits: number, longest: number): Candidate[] {
  const found: Candidate[] = []
  for (const rule of IDS) {
    if ((rule.inARow === true ? longest : digits) < rule.digits) continue
    for (const match of matchesOf(text, rule.pattern)) {
      if (!rule.isValid(match[0].replace(/[^\p{L}\p{N}]/gu, ''))) continue
      const end = match.index + match[0].length
      const said = rule.words.test(before(text, match.index, 60)) || rule.words.test(after(text, end, 25))
      const sure = said ? rule.said : rule.unsaid
      if (sure > 0) found.push(candidate(text, 'national-id', match.index, end, sure))
    }
  }
  return found
}
