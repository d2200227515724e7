import type { Folded } from './fold.ts'
import type { Phrase } from './types.ts'

/** Marks that each language writes as a matter of course: there they make another word, elsewhere a disguise. */
const OWN_MARKS: Record<string, RegExp> = {
  fr: /[àâäéèêëîïôöùûüÿç]/,
  it: /[àèéìíîòóùú]/,
  es: /[áéíóúüñ]/,
  pt: /[áàâãéêíóôõúüç]/,
  de: /[äöü]/,
}

/** Whether capitals and accents agree, and how closely; undefined where they make another word. */
export function compareSpelling(
  phrase: Phrase,
  wanted: string,
  key: Folded,
  text: string,
  folded: Pick<Folded, 'starts' | 'ends'>,
  start: number,
): 'exact' | 'folded' | undefined {
  const { length } = key.text
  let exact = true
  for (let i = 0; i < length; i++) {
    const from = folded.starts[start + i]!
    const to = folded.ends[start + i]!
    const wantedFrom = key.starts[i]!
    const wantedTo = key.ends[i]!
    if (to - from === 1 && wantedTo - wantedFrom === 1) {
      const unit = text.charCodeAt(from)
      const other = wanted.charCodeAt(wantedFrom)
      if (unit === other) continue
      if (isAsciiLetter(unit) && isAsciiLetter(other)) {
        if (phrase.caseSensitive && other < 97 && unit >= 97) return undefined
        continue
      }
    }
    const here = text.slice(from, to)
    const there = wanted.slice(wantedFrom, wantedTo)
    if (here === there || key.text[i] === ' ') continue
    const plainHere = here.normalize('NFKC')
    const plainThere = there.normalize('NFKC')
    if (phrase.caseSensitive && isCapital(plainThere) && !isCapital(plainHere)) return undefined
    const lowHere = plainHere.toLowerCase()
    const lowThere = plainThere.toLowerCase()
    if (lowHere === lowThere) {
      if (here.toLowerCase() !== there.toLowerCase()) exact = false
      continue
    }
    exact = false
    const own = phrase.language === undefined ? undefined : OWN_MARKS[phrase.language]
    if (own?.test(lowHere)) return undefined
    if (marked(lowHere) && marked(lowThere)) return undefined
  }
  return exact ? 'exact' : 'folded'
}

const isAsciiLetter = (unit: number) => (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)
const isCapital = (sign: string) => sign !== sign.toLowerCase()
const marked = (sign: string) => /^\p{L}$/u.test(sign) && sign.normalize('NFD') !== sign
