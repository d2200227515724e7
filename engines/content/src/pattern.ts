import { compilePattern, type Pattern } from '@brandwarden/text'
import { kept } from './kept.ts'
import type { Condition } from './pack.ts'

/** The brands of a server have most patterns in common. */
const known = new Map<string, ReturnType<typeof compilePattern>>()
const MOST_KEPT = 1000

/** Compiles every pattern of a condition once. Throws a sentence with the reason why a pattern is refused. */
export function compilePatterns(condition: Condition, into: Map<string, Pattern>): void {
  for (const source of condition.pattern === undefined ? [] : [condition.pattern].flat()) {
    if (into.has(source)) continue
    const verdict = kept(known, MOST_KEPT, source, (one) => compilePattern(one))
    if (!verdict.ok) throw new Error(`the pattern “${source}” cannot be used: ${verdict.message}`)
    into.set(source, verdict.value)
  }
  for (const inner of [...(condition.all ?? []), ...(condition.any ?? []), ...[condition.not ?? []].flat()])
    compilePatterns(inner, into)
}
