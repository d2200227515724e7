import { type Brand, bareName } from '../brand.ts'
import { likelyWords } from '../words/likely.ts'
import { type Label, slips } from './typos.ts'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
/** Longer labels cannot be registered (RFC 1035). */
const LONGEST = 63
/** How many words beside a name are tried two at a time. */
const PAIRED = 60
/** How many words go with a misspelt name. */
const BESIDE_SLIPS = 24

/** Everything that may be registered in place of a brand's names, as labels without an ending; some more than once. */
export function* labelsOf(brand: Brand): Generator<Label> {
  const words = likelyWords(brand.industry)
  const names = [...new Set(brand.tokens.flatMap((token) => [bareName(token), token.toLowerCase()]))].filter(
    (name) => /^[a-z0-9][a-z0-9-]*[a-z0-9]$/.test(name) && name.length <= LONGEST,
  )
  for (const [rank, name] of names.entries()) {
    // The first name is the one that most imitators take.
    const share = 1 / (1 + rank * 0.5)
    for (const label of labelsOfName(name, words)) {
      if (label.label.length <= LONGEST) yield { ...label, weight: label.weight * share }
    }
  }
}

type Words = ReturnType<typeof likelyWords>

function* labelsOfName(name: string, words: Words): Generator<Label> {
  yield { label: name, kind: 'same-name', weight: 1000 }
  for (const [word, weight] of words) yield* joined(name, word, 160 * weight)
  for (const [first, weight] of words.slice(0, PAIRED)) {
    for (const [second, other] of words.slice(0, PAIRED)) {
      if (first === second) continue
      const both = 60 * weight * other
      yield { label: `${name}-${first}-${second}`, kind: 'combination', weight: both }
      yield { label: `${first}-${name}-${second}`, kind: 'combination', weight: both }
      yield { label: `${first}-${second}-${name}`, kind: 'combination', weight: both / 2 }
      yield { label: `${name}${first}${second}`, kind: 'combination', weight: both / 2 }
      yield { label: `${name}-${first}${second}`, kind: 'combination', weight: both / 2 }
      yield { label: `${first}${name}${second}`, kind: 'combination', weight: both / 2 }
    }
  }
  yield* besideLetters(name)
  yield* besideNumbers(name)
  for (const slip of slips(name)) {
    yield slip
    if (slip.weight < 2) continue
    for (const [word, weight] of words.slice(0, BESIDE_SLIPS)) {
      for (const { label } of joined(slip.label, word, 0))
        yield { label, kind: slip.kind, weight: slip.weight * weight }
    }
  }
}

function* joined(name: string, word: string, weight: number): Generator<Label> {
  yield { label: `${name}-${word}`, kind: 'combination', weight }
  yield { label: `${word}-${name}`, kind: 'combination', weight }
  yield { label: `${name}${word}`, kind: 'combination', weight: weight * 0.7 }
  yield { label: `${word}${name}`, kind: 'combination', weight: weight * 0.7 }
}

/** Whoever registers hundreds of names at a time counts through the letters. */
function* besideLetters(name: string): Generator<Label> {
  for (const first of LETTERS) {
    for (const label of [`${name}${first}`, `${first}${name}`]) yield { label, kind: 'addition', weight: 3 }
    for (const label of [`${name}-${first}`, `${first}-${name}`]) yield { label, kind: 'addition', weight: 2 }
    for (const second of LETTERS) {
      yield { label: `${name}-${first}${second}`, kind: 'addition', weight: 0.8 }
      yield { label: `${first}${second}-${name}`, kind: 'addition', weight: 0.6 }
      yield { label: `${name}${first}${second}`, kind: 'addition', weight: 0.4 }
      yield { label: `${first}${second}${name}`, kind: 'addition', weight: 0.3 }
    }
  }
}

function* besideNumbers(name: string): Generator<Label> {
  const numbers = [
    ...Array.from({ length: 100 }, (_, i) => String(i)),
    '01',
    '24',
    '247',
    '360',
    '365',
    '777',
    '888',
    '123',
  ]
  for (const year of [2023, 2024, 2025, 2026, 2027]) numbers.push(String(year))
  for (const number of numbers) {
    const weight = number.length === 1 ? 4 : 0.8
    yield { label: `${name}${number}`, kind: 'number', weight }
    yield { label: `${name}-${number}`, kind: 'number', weight }
    yield { label: `${number}${name}`, kind: 'number', weight: weight / 3 }
    yield { label: `${number}-${name}`, kind: 'number', weight: weight / 3 }
  }
}
