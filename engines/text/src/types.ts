import type { MatcherParts } from './match.ts'
import type { Span } from './span.ts'

/** ISO 639-1 code, or `und` where nothing can be said. */
export type Language = string

export type Phrase = {
  id: string
  text: string
  /** `word`: whole words; `prefix`: from a word's start; `substring`: anywhere. */
  mode: 'word' | 'prefix' | 'substring'
  /** A phrase with a language is looked for only in texts of that language or of none known. */
  language?: Language
  /** Also found in leetspeak, with spaced, masked or stretched letters. */
  evasions?: boolean
  /** Where the phrase has a capital, the text must have one too; more capitals do no harm. */
  caseSensitive?: boolean
  /** Also found in hashtags and with its words run together, hyphenated or split. */
  compact?: boolean
}

export type Match = { id: string; span: Span; via: 'exact' | 'folded' | 'evasion' | 'compact' }

export type Matcher = {
  /** Every phrase that a text holds, sorted by its place. */
  find(text: string, options?: { language?: Language | undefined }): Match[]
  /** What `saveMatcher` writes down. */
  readonly parts: MatcherParts
}
