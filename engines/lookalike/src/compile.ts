import words from 'an-array-of-english-words' with { type: 'json' }
import type { Brand } from './brand.ts'
import { LetterModel } from './judge/letters.ts'
import { Surprise } from './judge/surprise.ts'
import type { Judged } from './judge/weigh.ts'
import { type Pattern, patternsOf } from './match/patterns.ts'
import { KnownWords } from './words/known-words.ts'
import { Vocabulary } from './words/vocabulary.ts'

/** Brands made ready for looking at many hosts. Build it once; it is the same for every stream. */
export type Compiled = {
  readonly brands: readonly Brand[]
  readonly patterns: readonly Pattern[]
  /** How surprising each pattern is, in bits. */
  readonly bits: Float32Array
  readonly judged: readonly Judged[]
  /** Own domains and allowed ones. */
  readonly silent: ReadonlySet<string>
  readonly surprise: Surprise
}

export type CompileOptions = {
  /** Hosts of others that are known to be honest; everything below them is silent too. */
  readonly allow?: readonly string[]
}

/** Compiles brands; reads a list of 275,000 English words to learn which of them hold a name by chance. */
export function compile(brands: readonly Brand[], { allow = [] }: CompileOptions = {}): Compiled {
  const patterns = patternsOf(brands)
  const known = KnownWords.of(words)
  const all = new Vocabulary()
  const surprise = new Surprise(LetterModel.of(words), known, all)
  const bits = Float32Array.from(patterns, ({ name }) => surprise.of(name, name))
  return finish(brands, patterns, bits, surprise, allow)
}

function finish(
  brands: readonly Brand[],
  patterns: readonly Pattern[],
  bits: Float32Array,
  surprise: Surprise,
  allow: readonly string[],
): Compiled {
  const silent = new Set(
    [...brands.flatMap(({ official }) => official), ...allow].map((domain) => domain.toLowerCase()),
  )
  const all = new Vocabulary()
  const judged = brands.map(({ industry, official }) => ({
    vocabulary: industry ? new Vocabulary(industry) : all,
    endings: new Set(official.map((domain) => domain.slice(domain.lastIndexOf('.') + 1).toLowerCase())),
    spelled: official.flatMap((domain): [string, string][] => [
      [`${domain.toLowerCase()}.`, domain],
      [domain.toLowerCase().replaceAll('.', '-'), domain],
    ]),
  }))
  return { brands, patterns, bits, judged, silent, surprise }
}
