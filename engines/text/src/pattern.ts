import { RE2JS, RE2JSException } from 're2js'
import { needOf } from './pattern-need.ts'
import { type Span, snap, type Verdict } from './span.ts'

/** A user's pattern, compiled to an automaton that never backtracks. */
export type Pattern = {
  readonly source: string
  readonly flags: string
  /**
   * Non-empty matches from left to right, at most `atMost` (50 where not said). Reads 200,000 units of the text, fewer
   * where the pattern is large: one of 1,000 instructions reads 20,000.
   */
  find(text: string, atMost?: number): Span[]
}

export type PatternRefusal =
  | 'empty'
  | 'too-long'
  | 'bad-flags'
  | 'lookaround'
  | 'back-reference'
  | 'too-large'
  | 'matches-everything'
  | 'unreadable'

const LONGEST_SOURCE = 1000
const LARGEST_PROGRAM = 1000
const MOST_MATCHES = 50
/** RE2 steps at most once for each instruction and unit, so this many steps take less than a second. */
const MOST_STEPS = 20_000_000
/** The longest caption of any network fits in here several times. */
const LONGEST_TEXT = 200_000

const refuse = (because: PatternRefusal, message: string): Verdict<Pattern, PatternRefusal> => ({
  ok: false,
  because,
  message,
})

/**
 * Compiles a pattern in RE2 syntax (linear time). Flags: `i` ignore case, `m` lines, `s` dot takes line breaks.
 * Refuses what RE2 does not offer (lookaround, back-references), what would grow too large, and what matches anything.
 */
export function compilePattern(source: string, flags = 'i'): Verdict<Pattern, PatternRefusal> {
  if (source.trim() === '') return refuse('empty', 'The pattern is empty.')
  if (source.length > LONGEST_SOURCE)
    return refuse('too-long', `The pattern is longer than ${LONGEST_SOURCE} characters.`)
  if (/[^ims]/.test(flags)) return refuse('bad-flags', `The flags “${flags}” hold something else than i, m and s.`)
  const bare = source.replace(/\\\\/g, '').replace(/\[(?:\\.|[^\]\\])*\]/g, '[]')
  if (/(?<!\\)\(\?<?[=!]/.test(bare)) {
    return refuse('lookaround', 'Patterns cannot look ahead or behind: (?=, (?!, (?<= and (?<! are not available.')
  }
  if (/\\[1-9]|\\k</.test(bare)) {
    return refuse('back-reference', 'Patterns cannot refer back to a group: \\1 and \\k<name> are not available.')
  }
  let compiled: RE2JS
  try {
    compiled = RE2JS.compile(source, flagBits(flags))
  } catch (error) {
    if (error instanceof RE2JSException && /repeat count/.test(error.message)) {
      return refuse('too-large', 'The pattern repeats too much: a repetition, also of repetitions, may reach 1,000.')
    }
    const reason = error instanceof Error ? error.message.replace(/^error parsing regexp: /, '') : 'it cannot be read'
    return refuse('unreadable', `The pattern cannot be read: ${reason}.`)
  }
  if (compiled.programSize() > LARGEST_PROGRAM) return refuse('too-large', 'The pattern is too large once unfolded.')
  if (matchesAnything(compiled)) {
    return refuse(
      'matches-everything',
      'The pattern also matches empty or arbitrary text, so it would find everything.',
    )
  }
  return { ok: true, value: patternOf(source, flags, () => compiled) }
}

/** A pattern that `compilePattern` took before: it is compiled when a text first has what it needs. */
export function trustPattern(source: string, flags = 'i'): Pattern {
  let compiled: RE2JS | undefined
  return patternOf(source, flags, () => {
    compiled ??= RE2JS.compile(source, flagBits(flags))
    return compiled
  })
}

function patternOf(source: string, flags: string, compiled: () => RE2JS): Pattern {
  const need = needOf(source, flags.includes('i'))
  const find = (text: string, atMost = MOST_MATCHES) =>
    need === undefined || need.test(text) ? findAll(compiled(), text, atMost) : []
  return { source, flags, find }
}

function flagBits(flags: string): number {
  return (
    (flags.includes('i') ? RE2JS.CASE_INSENSITIVE : 0) |
    (flags.includes('m') ? RE2JS.MULTILINE : 0) |
    (flags.includes('s') ? RE2JS.DOTALL : 0)
  )
}

const UNLIKELY = ['', '\u0001', 'a', ' ', '7', '\u00ff\u4e2d', 'qzx vkj 8#']

function matchesAnything(compiled: RE2JS): boolean {
  return compiled.matcher('').find() || UNLIKELY.slice(1).every((probe) => compiled.matcher(probe).find())
}

function findAll(compiled: RE2JS, text: string, atMost: number): Span[] {
  const read = text.slice(0, Math.min(LONGEST_TEXT, Math.floor(MOST_STEPS / compiled.programSize())))
  const matcher = compiled.matcher(read)
  const found: Span[] = []
  while (found.length < atMost && matcher.find()) {
    if (matcher.end() > matcher.start()) found.push(snap(text, matcher.start(), matcher.end()))
  }
  return found
}
