import { matchesOf } from '../matches.ts'
import type { Span } from '../span.ts'
import { after, before, type Candidate, candidate } from './candidate.ts'
import { findNames, type NamedPerson } from './names.ts'

const MONTHS =
  'jan(?:uary|vier)?|feb(?:ruary)?|f[ée]v(?:rier)?|mar(?:ch|s|zo)?|apr(?:il|ile)?|avr(?:il)?|may|mai|magg(?:io)?|june?|juin|giugno|july?|juil(?:let)?|luglio|aug(?:ust)?|ao[uû]t|agosto|sep(?:t(?:ember|embre)?)?|settembre|oct(?:ober|obre)?|ottobre|nov(?:ember|embre)?|dec(?:ember)?|d[ée]c(?:embre)?|dicembre|gennaio|febbraio|aprile'
const DATE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th|er|°|º)?\\s+(?:of\\s+)?(?:${MONTHS})\\.?,?\\s+\\d{4}|(?:${MONTHS})\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4})(?![\\p{L}\\p{N}]|[./-]\\d)`,
  'giu',
)
const BORN =
  /(?<![\p{L}\p{N}])(?:born|birth(?:day|date)?|d\.?o\.?b\.?|date of birth|n[ée]e? (?:le|un)|naissance|anniversaire|nat[oa] (?:il|a|nel)|nascita|compleanno|geboren|geburtsdatum|nacid[oa]|nacimiento)(?![\p{L}\p{N}])[^.!?\n]{0,40}$|\(b\.\s?$/iu
const OLDEST_LIVING_YEAR = 1905

/** A product or a shop has birthdays too: for these words somebody must be meant. */
const MAYBE_A_THING = /(?:born(?!\s?:)|birthday|anniversaire|compleanno)[^.!?\n]{0,40}$/iu
const SOMEBODY =
  /(?<![\p{L}])(?:he|she|his|her|my|your|i|il|elle|son|sa|mon|ma|ton|je|lui|lei|suo|sua|mio|mia|tuo)(?![\p{L}])/iu

/** Dates of birth: a whole date right after a word for birth. Those of the long dead are history. */
export function findBirthDates(text: string): Candidate[] {
  const found: Candidate[] = []
  for (const match of matchesOf(text, DATE)) {
    const year = /\d{4}/.exec(match[0])?.[0]
    if (year !== undefined && Number(year) < OLDEST_LIVING_YEAR) continue
    const end = match.index + match[0].length
    if (!BORN.test(before(text, match.index, 60)) && !/^\s*\((?:dob|birth|n[ée]e|nat[oa])/iu.test(after(text, end, 16)))
      continue
    const head = before(text, match.index, 60)
    const sure = MAYBE_A_THING.test(head) && !SOMEBODY.test(head) ? 0.45 : 0.85
    found.push(candidate(text, 'birth-date', match.index, end, sure))
  }
  return found
}

/** An age in years and where it stands; `who` is the name right beside it, if any. */
export type Age = { span: Span; years: number; who: Span | null }

const AGE =
  /(?<![\p{L}\p{N}.,€$£])(?:\((?<a>[1-9]\d{0,2})\)|(?:aged?|[âa]g[ée]e? de|di|all['’]et[àa] di|turn(?:s|ed|ing)|just turned|age of)\s+(?<b>\d{1,3})(?![\p{N}%€$£]|[.,]\d)|(?<c>\d{1,3})[-\s]?(?:years?[-\s]old|yrs?[-\s]old|y\/?o\b|ans\b(?!\s+(?:de|d['’]|que|après|plus|ensemble|et))|ann[io]\b(?!\s+(?:di|fa|dopo|che|insieme)))|(?<=\p{L},\s)(?<d>[1-9]\d?)(?=[,.;)](?!\d)|\s(?:and|et|e)\s))/giu

/** How far a name may stand from the age that it owns, in UTF-16 units. */
const BESIDE = 12

/** Ages that a text says of somebody; `who` tells whose, where a name stands right beside. */
export function findAges(text: string, names: readonly string[] = []): Age[] {
  const matches = matchesOf(text, AGE)
  if (matches.length === 0) return []
  const people = findNames(text, names)
  const found: Age[] = []
  let next = 0
  for (const match of matches) {
    const years = Number(match.groups?.a ?? match.groups?.b ?? match.groups?.c ?? match.groups?.d)
    if (years < 1 || years > 115) continue
    const span: Span = [match.index, match.index + match[0].length]
    while (next < people.length && people[next]!.span[1] < span[0] - BESIDE) next++
    const who = people.slice(next, next + 4).find((person) => owns(text, person, span))
    if ((match.groups?.a ?? match.groups?.d) !== undefined && !who) continue
    found.push({ span, years, who: who?.span ?? null })
  }
  return found
}

/** “Name, 7 ans”, “Name (9)”, “9-year-old Name”: words that only look like a name need the comma or the bracket. */
function owns(text: string, { span, known, full }: NamedPerson, age: Span): boolean {
  const isBefore = span[1] <= age[0]
  if (!isBefore && span[0] < age[1]) return false
  const between = isBefore ? text.slice(span[1], age[0]) : text.slice(age[1], span[0])
  if (between.length > BESIDE || (between === '' && !isBefore)) return false
  if (!known && !(full && isBefore && /^\s*[,(]/u.test(text.slice(span[1], age[0] + 1)))) return false
  return /^[\s,–—(]*(?:is|a|ha|has|est|just|,)?[\s,–—(]*$/u.test(between)
}
