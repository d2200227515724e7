import { compilePattern, type Pattern, trustPattern } from '@brandwarden/text'
import { kept } from './kept.ts'
import type { Condition } from './pack.ts'
import { savedBook } from './saved-book.ts'

/** The brands of a server have most patterns in common. */
const known = new Map<string, ReturnType<typeof compilePattern>>()
const MOST_KEPT = 1000

/** Patterns of the packs were seen to be good when their book was written. */
const read = (source: string): ReturnType<typeof compilePattern> =>
  savedBook().patterns.has(source) ? { ok: true, value: trustPattern(source) } : compilePattern(source)

/** Compiles every pattern of a condition once. Throws a sentence with the reason why a pattern is refused. */
export function compilePatterns(condition: Condition, into: Map<string, Pattern>): void {
  for (const source of condition.pattern === undefined ? [] : [condition.pattern].flat()) {
    if (into.has(source)) continue
    const verdict = kept(known, MOST_KEPT, source, read)
    if (!verdict.ok) throw new Error(`the pattern “${source}” cannot be used: ${verdict.message}`)
    into.set(source, verdict.value)
  }
  for (const inner of [...(condition.all ?? []), ...(condition.any ?? []), ...[condition.not ?? []].flat()])
    compilePatterns(inner, into)
}
