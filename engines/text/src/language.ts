import { createRequire, findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'
import { type LetterReading, type LetterTables, openLetters } from './language-letters.ts'
import { stripNoise } from './language-noise.ts'
import { screenLanguage } from './language-screen.ts'
import type { Language } from './types.ts'

type Detector = {
  detect(text: string): { language: string; getScores(): Record<string, number>; isReliable(): boolean }
}

/** `language` is an ISO 639-1 code or `und`; `sure` runs from 0 (nothing can be said) to 1. */
export type Detected = { language: Language; sure: number }

let detector: Detector | undefined
let letters: ((text: string) => LetterReading | null) | undefined

/** Reads a file of the package eld. */
function read<T>(path: string): T {
  const home = findPackageJSON('eld', import.meta.url)
  if (home === undefined) throw new Error('The package eld is not installed')
  return createRequire(import.meta.url)(join(dirname(home), path)) as T
}

/**
 * The smallest tables: on short posts in six languages they lose under one point to the largest, which take ten times
 * the memory. Even so they take a quarter of a second to read, so they are read at the first question.
 */
function loadDetector(): Detector {
  detector ??= read<{ eld: Detector }>('src/entries/static.extrasmall.js').eld
  return detector
}

function loadLetters() {
  if (letters === undefined) {
    const { ngramsData } = read<{ ngramsData: Pick<LetterTables, 'ngrams' | 'languages'> }>('src/ngrams/extrasmall.js')
    letters = openLetters({
      ...ngramsData,
      ...read<Pick<LetterTables, 'avgScore'>>('src/avgScore.js'),
      ...read<Pick<LetterTables, 'dictionary'>>('src/dictionary.js'),
      ...read<Pick<LetterTables, 'separators'>>('src/regexPatterns.js'),
    })
  }
  return letters
}

/** One or two words can be borrowed, a name or a loan: what they seem to say counts for less. */
const FEW_WORDS: Record<number, number> = { 1: 0.4, 2: 0.8 }
/** Below this, the answer is wrong more often than right on real posts. */
const LEAST = 0.2

/**
 * The language of a text, sensible on short posts: by its small words where they leave no doubt, else by groups of
 * letters (eld, Apache-2.0).
 */
export const detectLanguage = (text: string): Detected => screenLanguage(text) ?? detectByLetters(text)

/** The language by groups of letters alone, of sixty languages. */
export const detectByLetters = (text: string): Detected => detectBy(text, (words) => loadLetters()(words))

/** The same by the package itself; the peer of benches. */
export const detectByEld = (text: string): Detected => detectBy(text, readByEld)

function detectBy(text: string, read: (words: string) => LetterReading | null): Detected {
  const words = stripNoise(text)
  const found = hasLetters(words) ? read(words) : null
  if (found === null) return nothing
  const clear = Math.min(1, found.lead * 6 + (found.isReliable ? 0.35 : 0))
  const sure = Math.round(clear * (FEW_WORDS[countWords(words)] ?? 1) * 100) / 100
  return sure < LEAST ? nothing : { language: found.language, sure }
}

const nothing: Detected = { language: 'und', sure: 0 }

/** Whether there are three letters at least. */
function hasLetters(words: string): boolean {
  let letters = 0
  for (let at = 0; at < words.length; at++) {
    const unit = words.charCodeAt(at)
    if (unit > 127) return /(?:\p{L}\P{L}*){3}/u.test(words)
    const small = unit | 32
    if (small >= 97 && small <= 122 && ++letters === 3) return true
  }
  return false
}

function countWords(words: string): number {
  let count = 1
  for (let at = words.indexOf(' '); at >= 0; at = words.indexOf(' ', at + 1)) count++
  return count
}

function readByEld(words: string): LetterReading | null {
  const result = loadDetector().detect(words)
  if (result.language === '') return null
  const scores = Object.values(result.getScores()).sort((a, b) => b - a)
  return { language: result.language, lead: (scores[0] ?? 0) - (scores[1] ?? 0), isReliable: result.isReliable() }
}
