import { marks } from './disclose/marks.ts'
import { signatures, ties } from './disclose/ties.ts'
import { fold } from './fold.ts'
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
  const quoted = findQuotes(text).map((quote) => quote.span)
  const closing = closingHashtags(text)
  const found: Disclosure[] = []
  const add = (kind: Disclosure['kind'], at: number, raw: string, clear: boolean) => {
    const trimmed = raw.replace(/\s+$/u, '')
    const span = snap(text, at, at + trimmed.length)
    if (trimmed === '' || quoted.some((quote) => overlaps(quote, span)) || isDenied(text, at)) return
    if (found.some((other) => overlaps(other.span, span) && (other.clear || !clear))) return
    const inHashtags = span[0] >= closing
    found.push({
      kind,
      span,
      excerpt: text.slice(...span),
      clear,
      leads: !/[\p{L}\p{N}]/u.test(text.slice(0, span[0])),
      first: span[0] < FOLD && !inHashtags,
      inHashtags,
    })
  }
  for (const mark of marks) {
    for (const match of text.matchAll(mark.pattern)) {
      const raw = match.groups!.m!
      add(mark.kind, match.index + match[0].indexOf(raw), raw, isClear(mark.clearIn, options))
    }
  }
  const named = (options.company?.length ?? 0) > 0
  for (const tie of named ? [...ties, ...signatures] : ties) {
    for (const match of text.matchAll(tie)) {
      const statement = trimStatement(match.groups!.m!, match.groups?.who)
      if (statement !== undefined && namesCompany(statement, options.company)) {
        add('employment', match.index, statement.text, true)
      }
    }
  }
  found.sort((a, b) => a.span[0] - b.span[0])
  return { marked: found.some((each) => each.clear), best: found.toSorted(byUse)[0] ?? null, marks: found }
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

/** The statement up to the last capital of the employer's name; undefined where no name follows. */
function trimStatement(said: string, who: string | undefined): { text: string; who: string | null } | undefined {
  if (who === undefined) return { text: said, who: null }
  const head = said.slice(0, said.length - who.length)
  if (HERE.test(who)) return { text: said, who: null }
  const name = /^[@#]?[\p{Lu}\d][\p{L}\p{N}&.'’_-]*(?:\s[\p{Lu}\d][\p{L}\p{N}&.'’-]*)*|^@\S+/u.exec(who)?.[0]
  if (name === undefined) return undefined
  const clean = name.replace(/[.'’-]+$/u, '')
  return { text: head + clean, who: clean }
}

/** Somebody who works elsewhere has not said their tie to this company. */
function namesCompany(
  statement: { text: string; who: string | null },
  company: readonly string[] | undefined,
): boolean {
  if (company === undefined || company.length === 0 || statement.who === null) return true
  const said = ` ${flat(statement.text)} `
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
