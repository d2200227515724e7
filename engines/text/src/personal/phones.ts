import { createRequire } from 'node:module'
import type { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { matchesOf } from '../matches.ts'
import { after, before, type Candidate, candidate, sentenceAround } from './candidate.ts'
import { isDay, isFreeToAll, isGroupedLikePhone, isMobile, isUnmistakable, looksLikeOther } from './phone-shapes.ts'
import {
  ANNOUNCED,
  CALL_TO_ALL,
  NAMED_AFTER,
  OTHER_NUMBER,
  PRIVATE_LINE,
  SERVICE_LINE,
  SURELY_ANNOUNCED,
} from './phone-words.ts'

type Parse = typeof parsePhoneNumberFromString
type Country = NonNullable<Exclude<Parameters<Parse>[1], object>>

let parse: Parse | undefined

/** The numbering plans of all countries take a while to read, so they are read at the first likely number. */
function parseNumber(raw: string, country?: Country) {
  parse ??= (createRequire(import.meta.url)('libphonenumber-js/max') as { parsePhoneNumberFromString: Parse })
    .parsePhoneNumberFromString
  return parse(raw, country)
}

const NUMBER =
  /(?<![\p{L}\p{N}_#@=&$€£%~]|[\p{N}\p{L}][/:.,-])(?:\+|\(\+?)?\d(?:[ \u00a0\u202f]?[()./–-]?[ \u00a0\u202f]?[()]?\d){5,16}(?:,?\s?(?:x|ext(?:ension|\.)?|poste|int(?:erno|\.))\s?\d{1,5})?(?![\p{L}\p{N}_@%€$£]|[.,:/-]\d)/giu

const COUNTRIES: Record<string, readonly Country[]> = {
  en: ['GB', 'US', 'IE', 'AU'],
  fr: ['FR', 'BE', 'CH', 'CA'],
  it: ['IT', 'CH'],
  de: ['DE', 'AT', 'CH'],
  es: ['ES', 'MX'],
  pt: ['PT', 'BR'],
  nl: ['NL', 'BE'],
}
const USUAL: readonly Country[] = ['FR', 'IT', 'GB', 'US', 'DE', 'ES']

/** What stands between two telephone numbers: “from … to …”, “… or …”. */
const ANOTHER = /^[\s,;/&|]*(?:to|and|or|then|et|ou|puis|à|e|o|oppure|a|al)?[\s,:]*(?:\p{L}{1,8}\.?:?\s)?$/u

/** Telephone numbers of all countries in running text, those that a company publishes for everybody left out. */
export function findPhones(text: string, language?: string, ownDomains: readonly string[] = []): Candidate[] {
  const found: Candidate[] = []
  let lastEnd = Number.NEGATIVE_INFINITY
  for (const match of matchesOf(text, NUMBER)) {
    const { raw, skipped } = balance(match[0])
    const start = match.index + skipped
    const follows = start - lastEnd < 20 && ANOTHER.test(text.slice(lastEnd, start))
    const sure = judge(text, raw, start, follows, language, ownDomains)
    if (sure === 0) continue
    found.push(candidate(text, 'phone', start, start + raw.length, sure))
    lastEnd = start + raw.length
  }
  return found
}

/** A bracket without its other half belongs to the sentence, and so does what stands beyond it. */
function balance(raw: string): { raw: string; skipped: number } {
  const open = raw.indexOf('(')
  const close = raw.indexOf(')')
  if (close >= 0 && (open < 0 || open > close)) {
    const skipped = raw.slice(close + 1).search(/[\d+]/)
    return skipped < 0 ? { raw: raw.slice(0, close), skipped: 0 } : balanceRest(raw, close + 1 + skipped)
  }
  if (open >= 0 && close < 0) {
    return open === 0 ? { raw: raw.slice(1), skipped: 1 } : { raw: raw.slice(0, open).trimEnd(), skipped: 0 }
  }
  return { raw, skipped: 0 }
}

function balanceRest(raw: string, skipped: number): { raw: string; skipped: number } {
  const rest = raw.slice(skipped)
  const open = rest.indexOf('(')
  return { raw: open >= 0 && !rest.includes(')') ? rest.slice(0, open).trimEnd() : rest, skipped }
}

function judge(
  text: string,
  raw: string,
  start: number,
  follows: boolean,
  language: string | undefined,
  ownDomains: readonly string[],
): number {
  const bare = raw.replace(/,?\s?(?:x|ext(?:ension|\.)?|poste|int(?:erno|\.))\s?\d+$/i, '')
  const digits = bare.replace(/\D/g, '')
  if (digits.length < 6 || digits.length > 15 || /^(\d)\1+$/.test(digits) || isDay(bare)) return 0
  const head = before(text, start, 48)
  if (/^\d{5}-\d{4}$/.test(bare) && /\b[A-Z]{2}\s$/.test(head)) return 0
  const announced =
    follows ||
    ANNOUNCED.test(head) ||
    NAMED_AFTER.test(after(text, start + raw.length, 40)) ||
    isOnContactLine(text, start, raw)
  const sure = likelihood(bare, digits, head, announced, language)
  if (sure === 0 || isHouseNumber(text, bare, start, head)) return 0
  const sentence = sentenceAround(text, [start, start + raw.length]).text
  const isPrivate = PRIVATE_LINE.test(sentence)
  if (isFreeToAll(digits, bare)) return isPrivate && PRIVATE_LINE.test(head) ? 0.6 : 0
  if (isPrivate) return Math.max(sure, 0.9)
  if (SERVICE_LINE.test(sentence)) return 0
  if (!isMobile(digits, bare) && isOnServiceLine(text, start, raw.length, ownDomains)) return 0
  if (CALL_TO_ALL.test(head) && !isMobile(digits, bare)) return 0
  return sure
}

/** Said of a shop or a desk earlier in the same line, or beside an address at the company's own domain. */
function isOnServiceLine(text: string, start: number, length: number, ownDomains: readonly string[]): boolean {
  const head = before(text, start, 140)
  const line = head.slice(head.lastIndexOf('\n') + 1)
  if (SERVICE_LINE.test(line)) return true
  const around = `${line} ${after(text, start + length, 100).split('\n')[0]}`.toLowerCase()
  return ownDomains.some((domain) => domain !== '' && around.includes(`@${domain.toLowerCase()}`))
}

function likelihood(bare: string, digits: string, head: string, announced: boolean, language?: string): number {
  if (/^\(?(?:\+|00[1-9])/.test(bare)) {
    const plus = `+${digits.replace(/^00/, '')}`.replace(/^(\+\d{1,3})0(?=\d{8,})/, bare.includes('(0)') ? '$1' : '$10')
    const number = parseNumber(plus)
    if (number?.isValid()) return 0.95
    if (OTHER_NUMBER.test(head)) return 0
    if (number?.isPossible()) return announced ? 0.9 : 0.8
    return announced && digits.length >= 8 ? 0.7 : 0
  }
  if (OTHER_NUMBER.test(head)) return 0
  if (isUnmistakable(bare)) return announced ? 0.95 : 0.8
  const surely = announced && SURELY_ANNOUNCED.test(head)
  if (looksLikeOther(bare) && !(announced && /^0/.test(bare)))
    return announced && (isNationalSomewhere(bare, language) || (surely && digits.length >= 8)) ? 0.75 : 0
  if (announced) return digits.length >= 7 || isNationalSomewhere(bare, language) ? 0.8 : 0.6
  if (/^\(?0/.test(bare)) return /\D/.test(bare) && digits.length >= 9 && isNationalSomewhere(bare, language) ? 0.7 : 0
  const isDomestic = language !== undefined && language in COUNTRIES && isGroupedLikePhone(bare)
  return isDomestic && digits.length >= 9 && isNationalSomewhere(bare, language) ? 0.7 : 0
}

/** Two numbers and a capital: a house and its street (“6750 12 Mill Lane”), unless a telephone is surely announced. */
function isHouseNumber(text: string, bare: string, start: number, head: string): boolean {
  if (!/^\d{2,5} \d{2,5}$/.test(bare)) return false
  const isStreet = /^,?\s\p{Lu}\p{Ll}/u.test(after(text, start + bare.length, 4))
  return isStreet && !(SURELY_ANNOUNCED.test(head) && /(?::|\b(?:is|on|at|au|al|est)|è)\s*$/u.test(head))
}

/** A number alone on its line, with an address or another contact on the line above or below: a signature. */
function isOnContactLine(text: string, start: number, raw: string): boolean {
  const head = before(text, start, 120).split('\n')
  const tail = after(text, start + raw.length, 120).split('\n')
  if (!/^[+(0]/.test(raw) && !isGroupedLikePhone(raw)) return false
  if (head.length + tail.length < 3 || head.at(-1)!.trim() !== '' || tail[0]!.trim() !== '') return false
  return /@|https?:|www\.|\.(?:com|fr|it|org|net)\b/i.test(`${head.at(-2) ?? ''} ${tail[1] ?? ''}`)
}

function isNationalSomewhere(bare: string, language?: string): boolean {
  const countries = COUNTRIES[language ?? ''] ?? USUAL
  return countries.some((country) => parseNumber(bare, country)?.isValid())
}
