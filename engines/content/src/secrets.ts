import type { Phrase } from '@brandwarden/text'

export interface Sighting {
  /** Index of the embargo, or of the confidential term or marking. */
  id: string
  start: number
  end: number
}

/** What the company keeps to itself, in whatever spelling. */
export interface Secrets {
  embargoed(text: string): Sighting[]
  confidential(text: string): Sighting[]
  markings(text: string): Sighting[]
}

/** The phrases of each group in all their spellings, with the index of the group. */
export const phrasesOf = (groups: readonly (readonly string[])[]): Phrase[] =>
  groups.flatMap((terms, index) =>
    [...new Set(terms.flatMap(otherWays))].map(
      (text): Phrase => ({ id: String(index), text, mode: 'word', evasions: true, compact: true }),
    ),
  )

const sameWord: readonly (readonly string[])[] = [
  ['project', 'projekt', 'projet', 'progetto', 'proyecto'],
  ['file', 'dossier', 'fascicolo', 'akte'],
  ['operation', 'opération', 'operazione'],
  ['plan', 'piano'],
  ['programme', 'program', 'programma'],
  ['study', 'étude', 'studio'],
  ['report', 'rapport', 'rapporto'],
]
const numbers: readonly (readonly string[])[] = [
  ['1', 'I', 'one'],
  ['2', 'II', 'two', 'deux', 'due'],
  ['3', 'III', 'three', 'trois', 'tre'],
  ['4', 'IV', 'four', 'quatre', 'quattro'],
  ['5', 'V', 'five', 'cinq', 'cinque'],
  ['6', 'VI', 'six', 'sei'],
  ['7', 'VII', 'seven', 'sept', 'sette'],
  ['8', 'VIII', 'eight', 'huit', 'otto'],
  ['9', 'IX', 'nine', 'neuf', 'nove'],
]

/**
 * Other ways to write a secret name: its common word in another language and on the other side (“Projekt Fjord”,
 * “le projet Fjord”, “the Fjord project”), its number as a Roman numeral or in words.
 */
export function otherWays(term: string): string[] {
  const words = term.trim().split(/\s+/)
  const ways = [term]
  if (words.length < 2) return ways
  for (const [index, word] of words.entries()) {
    const rest = words.toSpliced(index, 1).join(' ')
    const common = sameWord.find((group) => group.includes(word.toLowerCase()))
    if (common && /\p{L}/u.test(rest)) {
      for (const other of common) ways.push(`${other} ${rest}`, `${rest} ${other}`)
      return ways
    }
    const number = numbers.find((group) => group.includes(word))
    if (number) for (const other of number) ways.push(words.toSpliced(index, 1, other).join(' '))
  }
  return ways
}
