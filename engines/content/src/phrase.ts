import { kept } from './kept.ts'
import { foldWord, type Token, tokenise } from './tokens.ts'

/** What may stand at one place of a phrase. */
export type Unit =
  | { kind: 'word'; word: string; exact: string | null; tag: boolean }
  | { kind: 'prefix'; word: string; tag: boolean }
  | { kind: 'suffix'; word: string }
  | { kind: 'list'; name: string }
  | { kind: 'class'; name: string }
  | { kind: 'any' }

export type Step =
  | {
      kind: 'one-of'
      alternatives: Unit[][]
      /** The alternatives that are one plain word each, and those that are not. */
      plain: ReadonlySet<string>
      rest: Unit[][]
      optional: boolean
    }
  | { kind: 'gap'; atMost: number }
  | { kind: 'not'; alternatives: Unit[] }

export interface Phrase {
  steps: readonly Step[]
  exception: boolean
}

const usualGap = 5

/** Classes whose words come from the company file. */
const ownLists = new Set(['company', 'product', 'competitor', 'spokesperson'])

/**
 * What was read is kept and shared, for the brands of a server have nearly all phrases in common, and phrases most of
 * their words; so steps must never be changed.
 */
const phrases = new Map<string, Phrase>()
const steps = new Map<string, Step>()
const MOST_KEPT = 50_000

/** Reads the syntax that `Terms` describes. Throws a sentence when the phrase cannot be read. */
export const parsePhrase = (source: string): Phrase => kept(phrases, MOST_KEPT, source, readPhrase)

function readPhrase(source: string): Phrase {
  const exception = source.startsWith('~')
  const parts = (exception ? source.slice(1) : source).trim().split(/\s+/)
  const row = parts.filter((part) => part !== '').map((part) => kept(steps, MOST_KEPT, part, parseStep))
  if (row.length === 0) throw new Error(`the phrase “${source}” is empty`)
  if (row[0]!.kind === 'gap' || row.at(-1)!.kind === 'gap')
    throw new Error(`the phrase “${source}” begins or ends with a gap`)
  if (!row.some((step) => step.kind === 'one-of' && !step.optional))
    throw new Error(`the phrase “${source}” holds no word`)
  return { steps: row, exception }
}

function parseStep(part: string): Step {
  if (isPlainWord(part)) {
    const alternatives: Unit[][] = [[wordUnit(part)]]
    return { kind: 'one-of', optional: false, alternatives, plain: new Set([part]), rest: nothing }
  }
  const gap = /^\.\.\.(\d*)$|^…(\d*)$/.exec(part)
  if (gap) return { kind: 'gap', atMost: Number(gap[1] || gap[2] || usualGap) }
  if (part.startsWith('!') && part.length > 1)
    return { kind: 'not', alternatives: splitAlternatives(part.slice(1)).flatMap(parseAlternative) }
  const optional = part.length > 1 && part.endsWith('?')
  const body = optional ? part.slice(0, -1) : part
  const alternatives = splitAlternatives(body).map(parseAlternative)
  const plain = new Set(alternatives.flatMap((units) => (isPlain(units) ? [units[0]!.word] : [])))
  return {
    kind: 'one-of',
    optional,
    alternatives,
    plain,
    rest: alternatives.filter((units) => !isPlain(units)),
  }
}

/** Small ASCII letters alone, as most words of most phrases are; nothing in them has a meaning of its own. */
function isPlainWord(source: string): boolean {
  for (let at = 0; at < source.length; at++) {
    const unit = source.charCodeAt(at)
    if (unit < 97 || unit > 122) return false
  }
  return source !== '' && !/^(?:https?|www)/.test(source)
}

const wordUnit = (word: string): Unit => ({ kind: 'word', word, exact: null, tag: false })
const nothing: Unit[][] = []

type PlainWord = [Extract<Unit, { kind: 'word' }>]

const isPlain = (units: Unit[]): units is PlainWord =>
  units.length === 1 && units[0]!.kind === 'word' && units[0]!.exact === null && !units[0]!.tag

const splitAlternatives = (body: string) => body.split('/').filter((alternative) => alternative !== '')

function parseAlternative(source: string): Unit[] {
  if (isPlainWord(source)) return [wordUnit(source)]
  if (source === '_') return [{ kind: 'any' }]
  const list = /^<([a-zA-Z0-9-]+)>$/.exec(source)
  if (list) return [{ kind: 'list', name: list[1]! }]
  const named = /^\{([a-z]+)\}$/.exec(source)
  if (named) return [ownLists.has(named[1]!) ? { kind: 'list', name: named[1]! } : { kind: 'class', name: named[1]! }]
  if (/^\*./.test(source)) return [{ kind: 'suffix', word: foldWord(source.slice(1)) }]
  const exact = source.startsWith('=')
  const prefix = source.length > 1 && source.endsWith('*')
  const body = source.slice(exact ? 1 : 0, prefix ? -1 : undefined).replaceAll('_', ' ')
  const tokens = tokenise(body)
  if (tokens.length === 0) throw new Error(`“${source}” holds nothing that can be found`)
  return tokens.map((token, index) => unitOf(token, body, exact, prefix && index === tokens.length - 1))
}

function unitOf(token: Token, body: string, exact: boolean, prefix: boolean): Unit {
  if (prefix) return { kind: 'prefix', word: token.word, tag: token.tag }
  return { kind: 'word', word: token.word, exact: exact ? body.slice(token.start, token.end) : null, tag: token.tag }
}
