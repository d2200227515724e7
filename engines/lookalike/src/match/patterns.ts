import { type Brand, bareName, isSearchable } from '../brand.ts'
import { symbolsOf } from '../host/symbols.ts'

/** How a pattern came from a name: as it is, drawn otherwise (`rn` for `m`), or written as it sounds (`f` for `ph`). */
export type Form = 'name' | 'drawn' | 'sounds'

/** What is searched for: the symbols of a name or of one of its disguises. */
export type Pattern = {
  /** Place of the brand in the list that was given. */
  readonly brand: number
  /** The name itself, letters and digits alone. */
  readonly name: string
  readonly form: Form
  /** The name or its disguise, as written. */
  readonly written: string
  readonly symbols: Uint8Array
  /** How many typing errors are forgiven. */
  readonly errors: number
}

/** Shorter names lie one error from too many words; they are sought as they are. */
const SHORTEST = 3
const LONGEST = 31
/** From here on a second typing error still leaves no doubt. */
const LONG_NAME = 9
const SHORTEST_FOR_ERRORS = 4

/** Pairs that look like one letter at a glance. */
const DRAWN: readonly (readonly [string, string])[] = [
  ['m', 'rn'],
  ['w', 'vv'],
  ['rn', 'm'],
  ['vv', 'w'],
]
/** The same with less likeness: in short names they would be found by chance. */
const DRAWN_LOOSELY: readonly (readonly [string, string])[] = [
  ['m', 'nn'],
  ['d', 'cl'],
  ['h', 'lh'],
  ['u', 'll'],
  ['nn', 'm'],
  ['cl', 'd'],
]
const SHORTEST_FOR_LOOSE = 6

/** Spellings that sound the same to English, French or Italian ears, beyond one typing error. */
const SOUNDS: readonly (readonly [string, string])[] = [
  ['ph', 'f'],
  ['f', 'ph'],
  ['x', 'ks'],
  ['x', 'cks'],
  ['ck', 'qu'],
  ['qu', 'k'],
  ['qu', 'kw'],
  ['ee', 'i'],
  ['ea', 'i'],
  ['oo', 'ou'],
  ['ou', 'oo'],
  ['ch', 'tsch'],
  ['ch', 'k'],
  ['sh', 'sch'],
  ['y', 'ie'],
  ['au', 'o'],
  ['eau', 'o'],
]

/** All patterns of all brands, without doubles. */
export function patternsOf(brands: readonly Brand[]): Pattern[] {
  const patterns: Pattern[] = []
  for (const [brand, { tokens }] of brands.entries()) {
    const seen = new Set<string>()
    const add = (name: string, written: string, form: Form) => {
      const symbols = symbolsOf(written, LONGEST)
      const key = String.fromCharCode(...symbols)
      if (symbols.length < SHORTEST || seen.has(key)) return
      seen.add(key)
      const errors = symbols.length < SHORTEST_FOR_ERRORS ? 0 : symbols.length < LONG_NAME ? 1 : 2
      patterns.push({ brand, name, form, written, symbols, errors: form === 'name' ? errors : Math.max(0, errors - 1) })
    }
    const names = [...new Set(tokens.map(bareName))].filter(isSearchable)
    for (const name of names) add(name, name, 'name')
    for (const name of names) {
      const pairs = name.length < SHORTEST_FOR_LOOSE ? DRAWN : [...DRAWN, ...DRAWN_LOOSELY]
      for (const written of rewrite(name, pairs)) add(name, written, 'drawn')
      for (const written of rewrite(name, SOUNDS)) add(name, written, 'sounds')
    }
  }
  return patterns
}

/** Of more places than these only the first are written otherwise, each by itself and together. */
const MOST_PLACES = 3

/** The name with one of the pairs written otherwise: in one place, in some, or in all. */
function rewrite(name: string, pairs: readonly (readonly [string, string])[]): string[] {
  return pairs.flatMap(([from, to]) => {
    const parts = name.split(from)
    const places = Math.min(parts.length - 1, MOST_PLACES)
    return Array.from({ length: 2 ** places - 1 }, (_, chosen) =>
      parts.map((part, at) => (at === 0 ? part : ((chosen + 1) >> (at - 1)) & 1 ? to + part : from + part)).join(''),
    )
  })
}
