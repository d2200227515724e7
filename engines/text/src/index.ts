export { type Disclosure, type DisclosureOptions, type DisclosureReading, findDisclosure } from './disclosure.ts'
export { foldDisguises } from './evasion.ts'
export { type Folded, fold, unfold } from './fold.ts'
export { decodeHost } from './idn.ts'
export { type Imitation, imitates } from './imitates.ts'
export { type Detected, detectLanguage } from './language.ts'
export { isNetwork, type Measured, measureLength, type Network } from './length.ts'
export { findLinks, isShortener, type Link } from './links.ts'
export { buildMatcher } from './match.ts'
export { loadMatcher, saveMatcher } from './match-bytes.ts'
export { compilePattern, type Pattern, type PatternRefusal, trustPattern } from './pattern.ts'
export { type Age, findAges } from './personal/dates.ts'
export { findNames, type NamedPerson } from './personal/names.ts'
export {
  findPersonalData,
  type OwnContacts,
  type PersonalData,
  type PersonalDataOptions,
  type PersonalDataType,
} from './personal-data.ts'
export { findEmoji, findHashtags, findMentions, findQuotes, type Piece, splitSentences } from './pieces.ts'
export { findSecrets, type Secret } from './secrets.ts'
export { overlaps, type Span, snap, type Verdict } from './span.ts'
export type { Language, Match, Matcher, Phrase } from './types.ts'
