import { matchesOf } from '../matches.ts'
import { after, before, type Candidate, candidate } from './candidate.ts'
import type { PersonalDataType } from './types.ts'

type Rule = { type: PersonalDataType; words: RegExp; pattern: RegExp; sure: number }

const CODE =
  /(?<![\p{L}\p{N}-])(?:(?:[A-Z]{1,5}[ -]?)?\d[A-Z0-9]{4,15}|\d{2}[A-Z]{2}\d{5}|[A-Z]{0,5}\d[A-Z0-9]{0,5}(?:[ -][A-Z0-9]{1,6}){1,5})(?![\p{L}\p{N}]|-\d)/gu
const FEWEST_DIGITS = 4
/** Any plate with letters and digits, for right behind a word that says so. */
const ANY_PLATE =
  /(?<![\p{L}\p{N}-])(?=[A-Z -]{0,8}\d)(?=[\d -]{0,8}[A-Z])[A-Z0-9]{1,4}(?:[ -]?[A-Z0-9]{1,6}){1,2}(?![\p{L}\p{N}-])/gu

const RULES: readonly Rule[] = [
  {
    type: 'passport',
    words:
      /(?<![\p{L}\p{N}])(?:passports?|passeports?|passaport[oi]|reisepass|pasaporte)(?![\p{L}\p{N}])(?:[^.!\n]|(?<=\bn[o°º])\.){0,40}$/iu,
    pattern: CODE,
    sure: 0.85,
  },
  {
    type: 'licence',
    words:
      /(?<![\p{L}\p{N}])(?:driv(?:er['’]?s?|ing)['’]? (?:licen[cs]es?|permit)|licen[cs]e (?:number|no|n[°º]|#)|(?:my|his|her|your|their|state) licen[cs]e|permis(?: de conduire)?|patente(?: di guida)?|f[üu]hrerschein|carn[ée] de conducir|dl(?: number| no)?)(?![\p{L}\p{N}])(?:[^.!\n]|(?<=\bn[o°º])\.){0,40}$/iu,
    pattern: CODE,
    sure: 0.85,
  },
  {
    type: 'national-id',
    words:
      /(?<![\p{L}\p{N}])(?:identity card|id card|(?:my|his|her|national|personal) id(?: number)?|carte (?:nationale )?d['’]identit[ée]|cni|titre de s[ée]jour|carta d['’]identit[àa]|permesso di soggiorno|personalausweis|tessera sanitaria|num[ée]ro fiscal)(?![\p{L}\p{N}])[^.!?\n]{0,40}$/iu,
    pattern: CODE,
    sure: 0.85,
  },
  {
    type: 'plate',
    words:
      /(?<![\p{L}\p{N}])(?:number ?plates?|licen[cs]e plates?|plates?|registration|reg|immatricul(?:[ée]e?s?|ation)|plaque|targat[oa]|targa|kennzeichen|car|van|voiture|auto|macchina|furgone|clio|fiat|golf|tesla|bmw)(?![\p{L}\p{N}])[^!?\n]{0,50}$/iu,
    pattern:
      /(?<![\p{L}\p{N}-])(?:[A-HJ-NP-TV-Z]{2}-\d{3}-[A-HJ-NP-TV-Z]{2}|[A-HJ-NPR-TV-Z]{2} ?\d{3} ?[A-HJ-NPR-TV-Z]{2}|[A-HJ-PR-Y]{2}\d{2} ?[A-HJ-PR-Z]{3}|[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} \d{1,4}[EH]?)(?![\p{L}\p{N}-])/gu,
    sure: 0.8,
  },
  {
    type: 'plate',
    words:
      /(?<![\p{L}\p{N}])(?:(?:number|licen[cs]e) ?plates?|plate (?:number|no)|immatricul(?:[ée]e?s?|ation)|plaque (?:d['’]immatriculation|min[ée]ralogique)|targat[oa]|targa|kennzeichen|matr[íi]cula)(?![\p{L}\p{N}])(?:\s(?:is|est|è|was|number|no|n[°º]|of|du|del|della|die|ist))?\s?[:#]?\s{0,2}$/iu,
    pattern: ANY_PLATE,
    sure: 0.75,
  },
]

/** Passport, licence, identity card and vehicle numbers, each near the word for it. */
export function findDocuments(text: string): Candidate[] {
  const found: Candidate[] = []
  for (const rule of RULES) {
    for (const match of matchesOf(text, rule.pattern)) {
      if (rule.pattern === CODE && (match[0].replace(/\D/g, '').length < FEWEST_DIGITS || isDate(match[0]))) continue
      const word = rule.words.exec(before(text, match.index, 70))
      if (!word && !isNamedAfter(text, match, rule.type)) continue
      if (word && rule.pattern === CODE && ON_ITS_WAY.test(word[0])) continue
      if (rule.type === 'licence' && /\bsoftware|\bcc by|\bcreative/iu.test(before(text, match.index, 70))) continue
      found.push(candidate(text, rule.type, match.index, match.index + match[0].length, rule.sure))
    }
  }
  return found
}

/** What follows is where the paper went, not what stands on it. */
const ON_ITS_WAY =
  /(?<![\p{L}])(?:sent|ship\p{L}*|mail(?:ed)?|posted|deliver\p{L}*|arriv\p{L}*|address|moved|envoy\p{L}*|livr\p{L}*|adresse|inviat\p{L}*|spedit\p{L}*|indirizzo)(?![\p{L}])/iu
/** The day until which it is valid, years, a time. */
const isDate = (value: string) =>
  /^(?:\d{1,4}[ -]\d{1,2}[ -]\d{1,4}(?: \d{1,2})?|(?:19|20)\d{2}(?:[ -](?:19|20)?\d{2})?|\d{4} \d{1,2}[ -]\d{1,2}.*)$/.test(
    value,
  )

const AFTER: Partial<Record<PersonalDataType, RegExp>> = {
  passport: /(?:passport|passeport|passaporto|pasaporte)(?![\p{L}])/iu,
  licence:
    /(?:driv(?:er['’]?s?|ing)['’]? (?:licen[cs]e|permit)|permis(?: de conduire)?|patente(?: di guida)?)(?![\p{L}])/iu,
}
const IS =
  /^\s?(?:is|was|['’]s|est|è)\s(?:(?:my|his|her|their|your|the|mon|ma|son|sa|le|la|il|mio|mia|suo|sua|num[ée]ro|numero|number|de|di|del|of)\s){1,4}/iu

/** “… is my passport number”. */
function isNamedAfter(text: string, match: RegExpExecArray, type: PersonalDataType): boolean {
  const word = AFTER[type]
  if (word === undefined) return false
  const rest = after(text, match.index + match[0].length, 60)
  const is = IS.exec(rest)
  return is !== null && rest.slice(is[0].length).search(word) === 0
}

const IPV4 =
  /(?<![\p{L}\p{N}.:/@-])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\p{L}\p{N}]|\.\d)/gu
const IPV6 =
  /(?<![\p{L}\p{N}:.])(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6}|(?:[0-9a-f]{1,4}:){1,7}:)(?![\p{L}\p{N}:])/giu
const VERSION =
  /(?<![\p{L}\p{N}])(?:v|ver|version|versione|firmware|release|build|update|mise [àa] jour|aggiornamento|section|chapter|§)\.?\s*$/iu
const ADDRESS =
  /(?<![\p{L}\p{N}])(?:ip|address|adresse|indirizzo|host|server|serveur|dns|ping|router)(?![\p{L}\p{N}])/iu

/** Internet addresses of somebody's line; loopback, private and reserved ranges tell nothing about a person. */
export function findIpAddresses(text: string): Candidate[] {
  const found: Candidate[] = []
  for (const match of matchesOf(text, IPV4)) {
    const octets = match[0].split('.').map(Number)
    const head = before(text, match.index, 24)
    if (VERSION.test(head) || isReserved(octets)) continue
    const end = match.index + match[0].length
    const said = ADDRESS.test(before(text, match.index, 40)) || ADDRESS.test(after(text, end, 20))
    if (!said && octets.every((octet) => octet < 25)) continue
    found.push(candidate(text, 'ip', match.index, end, said ? 0.9 : 0.75))
  }
  for (const match of matchesOf(text, IPV6)) {
    if (match[0].replace(/[^0-9a-f]/gi, '').length < 6 || /^(?:fe80|::1$)/i.test(match[0])) continue
    found.push(candidate(text, 'ip', match.index, match.index + match[0].length, 0.85))
  }
  return found
}

function isReserved([a, b]: readonly number[]): boolean {
  return (
    a === 0 ||
    a === 10 ||
    a === 127 ||
    a! >= 224 ||
    (a === 192 && b === 168) ||
    (a === 169 && b === 254) ||
    (a === 172 && b! >= 16 && b! <= 31)
  )
}
