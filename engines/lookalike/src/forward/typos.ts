import { isBitFlip } from '../judge/edits.ts'
import { keysBeside } from '../words/keyboards.ts'

/** How a label was made from a name; the names are those of the literature and of dnstwist where it has them. */
export type LabelKind =
  | 'same-name'
  | 'omission'
  | 'repetition'
  | 'transposition'
  | 'replacement'
  | 'insertion'
  | 'addition'
  | 'vowel-swap'
  | 'bitsquatting'
  | 'homoglyph'
  | 'hyphenation'
  | 'plural'
  | 'sound-alike'
  | 'combination'
  | 'number'

export type Label = { readonly label: string; readonly kind: LabelKind; readonly weight: number }

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const VOWELS = 'aeiou'

/** Signs and pairs that are drawn alike, in plain ASCII. */
const DRAWN: Readonly<Record<string, readonly string[]>> = {
  a: ['4'],
  b: ['d', 'lb', '6'],
  c: ['e', 'o'],
  d: ['cl', 'b'],
  e: ['c', '3'],
  g: ['q', '9'],
  h: ['lh', 'n'],
  i: ['l', '1', 'j'],
  j: ['i'],
  k: ['lk', 'lc'],
  l: ['i', '1'],
  m: ['rn', 'n', 'nn'],
  n: ['m', 'r'],
  o: ['0', 'c'],
  q: ['g'],
  s: ['5', 'z'],
  t: ['7', 'f'],
  u: ['v'],
  v: ['u'],
  w: ['vv', 'v'],
  y: ['v'],
  z: ['2', 's'],
}

/** Letters of other scripts that registries let into names, one for each (Unicode UTS #39). */
const BORROWED: Readonly<Record<string, string>> = {
  a: 'аáàâäãåạ',
  c: 'сćçč',
  d: 'ďđ',
  e: 'еéèêëẹ',
  g: 'ğġģ',
  h: 'һħ',
  i: 'іíìîïı',
  k: 'ķ',
  l: 'łĺļ',
  n: 'ñńņ',
  o: 'оóòôöõọ',
  p: 'р',
  r: 'ŕř',
  s: 'ѕśşš',
  t: 'ţť',
  u: 'úùûüụ',
  x: 'х',
  y: 'уýÿ',
  z: 'źżž',
}

const SOUNDS: readonly (readonly [string, string])[] = [
  ['ph', 'f'],
  ['f', 'ph'],
  ['c', 'k'],
  ['k', 'c'],
  ['x', 'ks'],
  ['z', 's'],
  ['s', 'z'],
  ['y', 'i'],
  ['i', 'y'],
  ['oo', 'u'],
  ['ee', 'i'],
  ['q', 'k'],
  ['w', 'v'],
]

/** Every label one slip or trick away from a name, with its weight; some more than once. Linear in the name's length. */
export function* slips(name: string): Generator<Label> {
  const size = name.length
  const put = (at: number, drop: number, insert: string) => name.slice(0, at) + insert + name.slice(at + drop)
  for (let at = 0; at < size; at++) {
    const sign = name[at]!
    const next = name[at + 1]
    yield { label: put(at, 1, ''), kind: 'omission', weight: 4 }
    yield { label: put(at, 0, sign), kind: 'repetition', weight: 4 }
    if (next !== undefined && next !== sign) yield { label: put(at, 2, next + sign), kind: 'transposition', weight: 5 }
    for (const drawn of DRAWN[sign] ?? []) yield { label: put(at, 1, drawn), kind: 'homoglyph', weight: 5 }
    for (const key of keysBeside(sign)) {
      yield { label: put(at, 1, key), kind: 'replacement', weight: 2 }
      yield { label: put(at, 0, key), kind: 'insertion', weight: 2 }
      yield { label: put(at + 1, 0, key), kind: 'insertion', weight: 2 }
    }
    if (VOWELS.includes(sign)) {
      for (const vowel of VOWELS) if (vowel !== sign) yield { label: put(at, 1, vowel), kind: 'vowel-swap', weight: 3 }
    }
    for (const letter of LETTERS) {
      if (isBitFlip(sign, letter)) yield { label: put(at, 1, letter), kind: 'bitsquatting', weight: 1 }
      yield { label: put(at, 1, letter), kind: 'replacement', weight: 2 }
      yield { label: put(at, 0, letter), kind: 'insertion', weight: 1.5 }
    }
    for (const foreign of BORROWED[sign] ?? []) {
      yield { label: put(at, 1, foreign), kind: 'homoglyph', weight: 0.4 }
    }
    if (at > 0) yield { label: put(at, 0, '-'), kind: 'hyphenation', weight: 2 }
  }
  for (const [from, to] of SOUNDS) {
    for (let at = name.indexOf(from); at >= 0; at = name.indexOf(from, at + 1)) {
      yield { label: put(at, from.length, to), kind: 'sound-alike', weight: 1 }
    }
  }
  for (const [from, digit] of [
    ['o', '0'],
    ['i', '1'],
    ['l', '1'],
    ['e', '3'],
    ['a', '4'],
    ['m', 'rn'],
  ] as const) {
    if (name.includes(from)) yield { label: name.replaceAll(from, digit), kind: 'homoglyph', weight: 5 }
  }
  yield { label: `${name}s`, kind: 'plural', weight: 6 }
}
