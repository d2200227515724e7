import words from 'an-array-of-english-words' with { type: 'json' }
import type { Brand } from './brand.ts'
import { LetterModel } from './judge/letters.ts'
import { Surprise, unitsOf } from './judge/surprise.ts'
import { type Pattern, patternsOf } from './match/patterns.ts'
import { wordsAbroad } from './words/abroad.ts'
import { Lexicon } from './words/lexicon.ts'
import names from './words/names.json' with { type: 'json' }

/** What is known of a brand when its hosts are judged. */
export type Judged = {
  /** The last labels of its own domains. */
  readonly endings: ReadonlySet<string>
  /** Its own domains as imitators spell them at the left: `acme.co.uk.`, `acme-co-uk`. */
  readonly spelled: readonly (readonly [spelling: string, domain: string])[]
}

/** Brands made ready for looking at many hosts. Build it once; it is the same for every stream. */
export type Compiled = {
  readonly brands: readonly Brand[]
  readonly allow: readonly string[]
  readonly patterns: readonly Pattern[]
  /** How surprising each pattern's name is, in bits. */
  readonly bits: Float32Array
  /** How ordinary each pattern's name is as a word, as `Lexicon.ordinaryOf` says. */
  readonly ordinary: Uint8Array
  readonly judged: readonly Judged[]
  /** Own domains and allowed ones. */
  readonly silent: ReadonlySet<string>
  readonly surprise: Surprise
}

export type CompileOptions = {
  /** Hosts of others that are known to be honest; everything below them is silent too. */
  readonly allow?: readonly string[]
}

/** Compiles brands. The first call reads a list of 275,000 words, to know a name from a word that holds it. */
export function compile(brands: readonly Brand[], { allow = [] }: CompileOptions = {}): Compiled {
  const patterns = patternsOf(brands)
  const surprise = ordinarySurprise()
  const bits = Float32Array.from(patterns, ({ name }) => surprise.of(unitsOf(name), 0, name.length, name))
  const ordinary = Uint8Array.from(patterns, ({ name }) => surprise.lexicon.ordinaryOf(name))
  const silent = new Set(
    [...brands.flatMap(({ official }) => official), ...allow].map((domain) => domain.toLowerCase()),
  )
  return { brands, allow, patterns, bits, ordinary, judged: brands.map(judgedOf), silent, surprise }
}

function judgedOf({ official }: Brand): Judged {
  const domains = official.map((domain) => domain.toLowerCase())
  return {
    endings: new Set(domains.map((domain) => domain.slice(domain.lastIndexOf('.') + 1))),
    spelled: domains.flatMap((domain): [string, string][] => [
      [`${domain}.`, domain],
      [domain.replaceAll('.', '-'), domain],
    ]),
  }
}

let known: Surprise | undefined

/** The words are the same for all brands. */
function ordinarySurprise(): Surprise {
  known ??= new Surprise(LetterModel.of(words), Lexicon.of([...words, ...wordsAbroad], names.names.split(' ')))
  return known
}

const VERSION = 1

/** What was compiled, as text for `restoreCompiled`: the brands and what is allowed, from which all else follows. */
export const saveCompiled = ({ brands, allow }: Compiled): string => JSON.stringify({ version: VERSION, brands, allow })

/** What `saveCompiled` gave; undefined where the text is none of ours. */
export function restoreCompiled(text: string): Compiled | undefined {
  let saved: unknown
  try {
    saved = JSON.parse(text)
  } catch {
    return undefined
  }
  const { version, brands, allow } = (saved ?? {}) as { version?: unknown; brands?: unknown; allow?: unknown }
  if (version !== VERSION || !Array.isArray(brands) || !brands.every(isBrand) || !isWords(allow)) return undefined
  return compile(brands, { allow })
}

const isWords = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string')

function isBrand(value: unknown): value is Brand {
  if (typeof value !== 'object' || value === null) return false
  const { id, tokens, official } = value as Record<string, unknown>
  return typeof id === 'string' && isWords(tokens) && isWords(official)
}
