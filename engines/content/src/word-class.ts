import type { CompanyFacts } from './company.ts'
import type { Token } from './tokens.ts'

const percentWords = new Set(['percent', 'pc', 'percento'])
const currencies = new Set([
  '€',
  '$',
  '£',
  'eur',
  'euro',
  'euros',
  'usd',
  'gbp',
  'pounds',
  'dollars',
  'livres',
  'sterline',
])
const particles = new Set([
  'de',
  'du',
  'des',
  'da',
  'di',
  'del',
  'della',
  'von',
  'van',
  'le',
  'la',
  'el',
  'd',
  'o',
  'mc',
])

/** Where a class of words that begins at a token may end. */
export function classEnds(name: string, tokens: readonly Token[], at: number, company: CompanyFacts): number[] {
  const token = tokens[at]!
  const next = tokens[at + 1]
  const after = tokens[at + 2]
  switch (name) {
    case 'number':
      return token.kind === 'number' ? [at + 1] : []
    case 'percent':
      if (token.kind !== 'number' || !next) return []
      if (next.word === '%' || percentWords.has(next.word)) return [at + 2]
      return after && /^(?:pour cent|per cent|per cento)$/.test(`${next.word} ${after.word}`) ? [at + 3] : []
    case 'money':
      if (token.kind === 'number' && next && currencies.has(next.word)) return [at + 2]
      return currencies.has(token.word) && token.kind === 'sign' && next?.kind === 'number' ? [at + 2] : []
    case 'link':
      return token.kind === 'link' ? [at + 1] : []
    case 'handle':
      return token.kind === 'handle' ? [at + 1] : []
    case 'name':
      return nameEnds(tokens, at, company)
    default:
      return []
  }
}

const couldBeName = (token: Token | undefined, company: CompanyFacts) =>
  token !== undefined && token.kind === 'word' && !token.tag && token.capital && !company.ownWords.has(token.word)

/** A capitalised word inside a sentence, or two in a row anywhere; particles may stand between. */
function nameEnds(tokens: readonly Token[], at: number, company: CompanyFacts): number[] {
  if (!couldBeName(tokens[at], company)) return []
  let to = at + 1
  let names = 1
  while (to < tokens.length && tokens[to]!.sentence === tokens[at]!.sentence && names < 4) {
    if (couldBeName(tokens[to], company)) {
      names++
      to++
    } else if (particles.has(tokens[to]!.word) && couldBeName(tokens[to + 1], company)) {
      names++
      to += 2
    } else break
  }
  return names > 1 || !tokens[at]!.opensSentence ? [to] : []
}
