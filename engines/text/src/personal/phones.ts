import { createRequire } from 'node:module'
import type { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { after, before, type Candidate, candidate, sentenceAround } from './candidate.ts'
import { ANNOUNCED, CALL_TO_ALL, NAMED_AFTER, OTHER_NUMBER, PRIVATE_LINE, SERVICE_LINE } from './phone-words.ts'

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
  /(?<![\p{L}\p{N}_#@=&$€£%~]|[\p{N}\p{L}][/:.,-])(?:\+|\(\+?)?\d(?:[ \u00a0\u202f]?[()./–-]?[ \u00a0\u202f]?[()]?\d){5,16}(?:\s?(?:x|ext\.?|poste|int\.)\s?\d{1,5})?(?![\p{L}\p{N}_@%€$£]|[.,:/-]\d)/giu

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

/** Ways of writing that are a telephone number even where nothing announces one. */
const UNMISTAKABLE: readonly RegExp[] = [
  /^0[1-9](?:[ \u00a0\u202f.-]\d{2}){4}$/u,
  /^0[67]\d{8}$/,
  /^07\d{3} ?\d{3} ?\d{3}$/,
  /^0\d{2,4} \d{3,4} \d{3,4}$/,
  /^(?:1[-. ]?)?\([2-9]\d{2}\) ?\d{3}[-. ]\d{4}$/,
  /^(?:1[-.])?[2-9]\d{2}([-.])\d{3}\1\d{4}$/,
  /^3[2-9]\d[ .-]?\d{3}[ .-]?\d{3,4}$/,
  /^0\d{1,3}[ /-]\d{5,8}$/,
]

const looksLikeOther = (raw: string) =>
  /^\d{4}-\d{4}$/.test(raw) ||
  /^\d{1,4}([./-])\d{1,2}\1\d{1,4}$/.test(raw) ||
  /^\d{4}-\d{2}-\d{2}[ T]\d{2}$/.test(raw) ||
  /^\d{1,3}(?:\.\d{1,3}){3}$/.test(raw) ||
  /^[1-9]\d{0,2}(?:[ \u00a0\u202f.]\d{3})+$/.test(raw) ||
  /^-?\d{1,3}\.\d{4,}$/.test(raw) ||
  /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\D/.test(raw) ||
  /^(?:\d ){5,}\d$/.test(raw) ||
  /^\d{4}(?:[ -]\d{4}){3}$/.test(raw) ||
  /^(?:19|20)\d{2}[ /–-]+(?:19|20)?\d{2}$/.test(raw)

/** Telephone numbers of all countries in running text, those that a company publishes for everybody left out. */
export function findPhones(text: string, language?: string, ownDomains: readonly string[] = []): Candidate[] {
  const found: Candidate[] = []
  for (const match of text.matchAll(NUMBER)) {
    const { raw, skipped } = balance(match[0])
    const start = match.index + skipped
    const sure = judge(text, raw, start, language, ownDomains)
    if (sure > 0) found.push(candidate(text, 'phone', start, start + raw.length, sure))
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
  language: string | undefined,
  ownDomains: readonly string[],
): number {
  const bare = raw.replace(/\s?(?:x|ext\.?|poste|int\.)\s?\d+$/i, '')
  const digits = bare.replace(/\D/g, '')
  if (digits.length < 6 || digits.length > 15 || /^(\d)\1+$/.test(digits)) return 0
  const head = before(text, start, 48)
  const announced = ANNOUNCED.test(head) || NAMED_AFTER.test(after(text, start + raw.length, 16))
  const sure = likelihood(bare, digits, head, announced, language)
  if (sure === 0) return 0
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
    if (number?.isPossible()) return announced ? 0.9 : 0.8
    return announced && digits.length >= 8 ? 0.7 : 0
  }
  if (OTHER_NUMBER.test(head)) return 0
  if (UNMISTAKABLE.some((shape) => shape.test(bare))) return announced ? 0.95 : 0.8
  if (looksLikeOther(bare) && !(announced && /^0/.test(bare)))
    return announced && isNationalSomewhere(bare, language) ? 0.75 : 0
  if (announced) return digits.length >= 7 || isNationalSomewhere(bare, language) ? 0.8 : 0.6
  const isDomestic = /^\(?0/.test(bare) || (language !== undefined && language in COUNTRIES)
  return isDomestic && /\D/.test(bare) && digits.length >= 9 && isNationalSomewhere(bare, language) ? 0.7 : 0
}

function isNationalSomewhere(bare: string, language?: string): boolean {
  const countries = COUNTRIES[language ?? ''] ?? USUAL
  return countries.some((country) => parseNumber(bare, country)?.isValid())
}

/** Freephone, shared-cost and premium lines: nobody's own telephone. */
function isFreeToAll(digits: string, bare: string): boolean {
  const isAbroad = /^\(?(?:\+|00)/.test(bare)
  const plain = isAbroad ? digits.replace(/^00/, '') : digits
  if (isAbroad)
    return /^(?:800\d{8}|44(?:800|808|84|87|3[0347])\d+|338\d{8}|39(?:800|840|848|199)\d+|1(?:800|888|877|866|855|844|833)\d{7}|49(?:800|180)\d+|34(?:900|901|902)\d{6})$/.test(
      plain,
    )
  return (
    /^(?:0800|0808|084[345]|087[0123])\d{6,7}$/.test(plain) ||
    /^03(?:00|03|30|33|43|45|70|71)\d{7}$/.test(plain) ||
    /^(?:0 ?8\d{2}[ .]?\d{3}[ .]?\d{3}|08(?:[ .-]?\d\d){4})$/.test(bare) ||
    /^(?:800|803|840|841|847|848|199|892|895|899)\d{3,6}$/.test(plain) ||
    /^1?(?:800|888|877|866|855|844|833)\d{7}$/.test(plain) ||
    /^1[38]00\d{6}$/.test(plain) ||
    /^(?:0180\d?\d{6,7}|90[0-2]\d{6})$/.test(plain)
  )
}

/** Mobile ranges of the countries that the product's languages are spoken in. */
const isMobile = (digits: string, bare: string) =>
  /^\(?(?:\+|00)/.test(bare)
    ? /^(?:00)?(?:447|336|337|393|4915|4916|4917|346|347|417)/.test(digits)
    : /^(?:07\d{9}|0[67]\d{8}|3[2-9]\d{7,8}|01[567]\d{8,9})$/.test(digits)
