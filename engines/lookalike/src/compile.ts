import words from 'an-array-of-english-words' with { type: 'json' }
import type { Brand } from './brand.ts'
import { LetterModel } from './judge/letters.ts'
import { Surprise } from './judge/surprise.ts'
import type { Judged } from './judge/weigh.ts'
import { type Pattern, patternsOf } from './match/patterns.ts'
import { Lexicon } from './words/lexicon.ts'

/** Brands made ready for looking at many hosts. Build it once; it is the same for every stream. */
export type Compiled = {
  readonly brands: readonly Brand[]
  readonly patterns: readonly Pattern[]
  /** How surprising each pattern's name is, in bits. */
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

/** Compiles brands. The first call reads a list of 275,000 English words, to know a name from a word that holds it. */
export function compile(brands: readonly Brand[], { allow = [] }: CompileOptions = {}): Compiled {
  const patterns = patternsOf(brands)
  const surprise = ordinarySurprise()
  const bits = Float32Array.from(patterns, ({ name }) => surprise.of(name, name))
  const silent = new Set(
    [...brands.flatMap(({ official }) => official), ...allow].map((domain) => domain.toLowerCase()),
  )
  return { brands, patterns, bits, judged: brands.map(judgedOf), silent, surprise }
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

let ordinary: Surprise | undefined

/** The words are the same for all brands. */
function ordinarySurprise(): Surprise {
  ordinary ??= new Surprise(LetterModel.of(words), Lexicon.of(words))
  return ordinary
}
