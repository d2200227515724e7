import type { EditKind } from './edits.ts'

/**
 * Evidence in bits: one bit doubles or halves the odds. Two questions are asked and their answers multiplied. Is the name
 * there on purpose, or by chance? Does whoever put it there pretend to be the brand, or speak of it? The numbers are round
 * guesses at how rare each thing is among honest hosts; no number belongs to one brand.
 */
export const PURPOSE = {
  /** A given brand is meant by about one host in a hundred thousand, and begins at one of a dozen places. */
  prior: -20,
  /** A name that begins or ends where a word does. */
  border: 3,
  /** The same where letters meet digits, or another known word. */
  softBorder: 2,
  /** Hyphens and dots inside the name that do not belong there. */
  hyphenInside: -3,
  dotInside: -5,
  /** Left of their domain most hosts have but a few words that everybody uses. */
  leftOfDomain: 2,
  /** A slip that makes another word: whoever writes it means that word. */
  slippedIntoWord: -5,
  /** A disguise whose pattern is not the name itself. */
  drawn: -1,
  sounds: -5,
  /** A digit at the end of a word is a number before it is a letter in disguise. */
  digitAtEnd: -2,
  /** Whoever draws a name otherwise wants it seen: inside other letters it is another word. */
  disguisedInside: -3,
  /** Somebody who means the name writes it right more often than not. */
  slipped: -2.5,
  /** The first letter is seldom mistyped (Yannakoudakis and Fawthrop 1983): other names begin otherwise. */
  firstLetter: -2,
  /** A slip and letters drawn otherwise are two tricks, and one is enough. */
  slippedInDisguise: -2,
} as const

export const PRETENCE = {
  /** The name beside words that say nothing: fans, critics, dealers and the brand itself do that more often. */
  base: -3,
  sameName: 4,
  disguised: 3,
  misspelt: 1.25,
  plural: 3,
  /** A misspelt name that is the whole label. */
  misspeltWhole: 2,
  leftOfDomain: 6,
  inPath: -1,
  ownDomainSpelled: 7,
  /** `com` or `co.jp` as words left of the real ending: an address inside an address. */
  endingInside: 5,
  hosted: 7,
  cheapEnding: 3.5,
  newEnding: 3,
  /** An ending, old and dear, under which the brand has no domain of its own. */
  foreignEnding: 1.5,
  bait: 5,
  trade: 1.5,
  plain: -5,
  /** Next to bait, or in a place that somebody else gives away, words such as `inc` are part of the costume. */
  plainCostume: -2.5,
  /** A hyphen shows the name off; whoever builds for a brand runs the words together. */
  hyphen: 3.5,
  number: 2,
  /** Letters beside the name that are no word of any kind. */
  gibberish: 1,
  /** Many such letters in a row: names are made by machines to be thrown away. */
  generated: 2.5,
  /** Nonsense under a foreign ending: a brand's own plumbing stays where the brand is, and others write words. */
  foreignGibberish: 1.5,
  /** A name that is a word too has many honest owners, who put words beside it with or without a hyphen, not numbers or nonsense. */
  anyWord: -2.5,
  /** A name that every second site has. */
  siteWord: -4,
} as const

/**
 * How unlikely a slip is, given that somebody means the name: the kinds of slips are about as frequent as one another, and
 * each may happen at any letter, some in 25 ways.
 */
export const ERROR_COST: Readonly<Record<EditKind, number>> = {
  similar: 2,
  digit: 2.5,
  transposition: 3,
  omission: 3,
  repetition: 4,
  vowel: 5,
  'neighbour-key': 5.5,
  'bit-flip': 6,
  insertion: 8,
  replacement: 8,
}
/** What a slip takes from a name's surprise at least: an extra letter may add some of its own. */
export const LEAST_SLIP = -2
