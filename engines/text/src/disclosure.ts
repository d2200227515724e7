import { marks } from './disclose/marks.ts'
import { signatures, ties } from './disclose/ties.ts'
import { fold, unfold } from './fold.ts'
import { matchesOf } from './matches.ts'
import { findQuotes } from './pieces.ts'
import { overlaps, type Span, snap } from './span.ts'
import type { Language } from './types.ts'

/**
 * What a text says about its writer's tie to the company. `advertising`: paid or gifted; `affiliate`: earns on sales;
 * `employment`: works for it. `clear` is false for marks that readers do not understand as such (#sp, #collab …) or
 * not in this language or country. `leads` where nothing but signs stands before it; `first` where it stands before
 * the fold and not among the closing hashtags.
 */
export type Disclosure = {
  kind: 'advertising' | 'affiliate' | 'employment'
  span: Span
  excerpt: string
  clear: boolean
  leads: boolean
  first: boolean
  inHashtags: boolean
}

/** `marked` where at least one clear mark is present; `best` is the one that helps most, clear or not. */
export type DisclosureReading = { marked: boolean; best: Disclosure | null; marks: Disclosure[] }

/** `company`: names that a statement of employment must mention, where given. `country`: ISO 3166, stricter than language. */
export type DisclosureOptions = { language?: Language | undefined; country?: string; company?: readonly string[] }

/** Networks fold a caption after about this many units (Instagram shows 125). */
const FOLD = 125

/**
 * Finds the marks of advertising and of employment and says how well they do their work (FTC 16 CFR 255.5, UK CMA and
 * ASA, Loi 2023-451 art. 5, AGCOM 7/24/CONS). Linear in the length of the text; never throws.
 */
export function findDisclosure(text: string, options: DisclosureOptions = {}): DisclosureReading {
  const folded = fold(text, { lines: true })
  const quoted = findQuotes(text).map((quote) => quote.span)
  const closing = closingHashtags(text)
  const found: Disclosure[] = []
  const add = (kind: Disclosure['kind'], [start, end]: Span, clear: boolean) => {
    const span = snap(text, start, start + text.slice(start, end).trimEnd().length)
    if (span[0] === span[1] || quoted.some((quote) => overlaps(quote, span)) || isDenied(text, span[0])) return
    const rival = found.findIndex((other) => overlaps(other.span, span))
    if (rival >= 0 && (found[rival]!.clear || !clear)) return
    if (rival >= 0) found.splice(rival, 1)
    found.push({ kind, span, excerpt: text.slice(...span), clear, ...placeOf(text, span, closing) })
  }
  for (const mark of marks) {
    for (const match of matchesOf(folded.text, mark.pattern)) {
      const { m, who } = match.groups as { m: string; who?: string }
      const from = match.index + match[0].indexOf(m)
      const to = from + m.length
      if (who !== undefined && !/^[@\p{Lu}]/u.test(text.slice(...unfold(folded, text, to - who.length, to)))) continue
      add(mark.kind, unfold(folded, text, from, to), isClear(mark.clearIn, options))
    }
  }
  const named = (options.company?.length ?? 0) > 0
  for (const tie of named ? [...ties, ...signatures] : ties) {
    for (const match of matchesOf(folded.text, tie)) {
      const [from, to] = match.indices!.groups!.m!
      const place = match.indices!.groups!.who
      const said = unfold(folded, text, from, to)
      const who = place && unfold(folded, text, ...place)
      const kept = who && keepName(text.slice(...who))
      if (kept === undefined && who !== undefined) continue
      if (!namesCompany(text.slice(...said), kept ?? null, options.company)) continue
      const isLast = who !== undefined && kept !== null && who[1] === said[1]
      add('employment', isLast ? [said[0], who[0] + kept!.length] : said, true)
    }
  }
  found.sort((a, b) => a.span[0] - b.span[0])
  return { marked: found.some((each) => each.clear), best: found.toSorted(byUse)[0] ?? null, marks: found }
}

function placeOf(text: string, span: Span, closing: number): Pick<Disclosure, 'leads' | 'first' | 'inHashtags'> {
  const inHashtags = span[0] >= closing
  return { leads: !/[\p{L}\p{N}]/u.test(text.slice(0, span[0])), first: span[0] < FOLD && !inHashtags, inHashtags }
}

const byUse = (a: Disclosure, b: Disclosure) =>
  Number(b.clear) - Number(a.clear) || Number(b.first) - Number(a.first) || a.span[0] - b.span[0]

const COUNTRY_LANGUAGES: Record<string, readonly string[]> = {
  FR: ['fr'],
  IT: ['it'],
  US: ['en'],
  GB: ['en'],
  IE: ['en'],
  DE: ['de'],
  ES: ['es'],
  BE: ['fr', 'nl', 'de'],
  CH: ['fr', 'it', 'de'],
}

function isClear(clearIn: readonly string[], options: DisclosureOptions): boolean {
  const wanted = options.country === undefined ? undefined : COUNTRY_LANGUAGES[options.country.toUpperCase()]
  if (wanted) return clearIn.some((language) => wanted.includes(language))
  if (options.language === undefined || options.language === 'und') return clearIn.length > 0
  const language = options.language.split('-')[0]!
  return clearIn.includes(language) || (clearIn.length > 0 && !KNOWN_LANGUAGES.has(language))
}

const KNOWN_LANGUAGES: ReadonlySet<string> = new Set(['en', 'fr', 'it', 'de', 'es', 'pt'])

/** “Not an ad”, “pas une pub”, “non è pubblicità”. */
const isDenied = (text: string, at: number) =>
  /(?<![\p{L}])(?:not?|isn['’]t|aren['’]t|never|pas|aucune?|jamais|sans|non|mai|nessun[ao]?|senza|kein[e]?|non-?)(?:\s(?:an?|une?|de|è|sono|di|any|paid|eine))?[\s-]$/iu.test(
    text.slice(Math.max(0, at - 24), at),
  )

/** Where the closing row of hashtags begins; the text's length where there is none of two or more. */
function closingHashtags(text: string): number {
  const row = /(?:^|[\s.!?…])((?:[#＃][\p{L}\p{M}\p{N}_]+[\s,·•|]*){2,})$/u.exec(text.slice(-3000).trimEnd())
  if (row === null) return text.length
  const offset = Math.max(0, text.length - 3000)
  const at = offset + row.index + row[0].length - row[1]!.length
  return text.slice(0, at).trim() === '' ? text.length : at
}

/** The employer's name up to its last capital; null where “here” or nothing stands for it, undefined where no name does. */
function keepName(who: string | undefined): string | null | undefined {
  if (who === undefined || HERE.test(who)) return null
  const name = /^[@#]?[\p{Lu}\d][\p{L}\p{N}&.'’_-]*(?:\s[\p{Lu}\d][\p{L}\p{N}&.'’-]*)*|^@\S+/u.exec(
    who.normalize('NFKC'),
  )?.[0]
  if (name === undefined) return undefined
  return who.slice(0, name.replace(/[.'’-]+$/u, '').length)
}

/** Somebody who works elsewhere has not said their tie to this company. */
function namesCompany(statement: string, who: string | null, company: readonly string[] | undefined): boolean {
  if (company === undefined || company.length === 0 || who === null) return true
  const said = ` ${flat(statement)} `
  return company.some((name) => {
    const whole = flat(name)
    const first = whole.split(' ')[0]!
    return whole !== '' && (said.includes(` ${whole} `) || (first.length >= 4 && said.includes(` ${first} `)))
  })
}

const flat = (text: string) =>
  fold(text)
    .text.replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const HERE =
  /^(?:here|this company|the company|ici|cette (?:entreprise|boîte|marque)|la marque|qui|questa azienda|quest['’]azienda|them)(?![\p{L}])/iu
