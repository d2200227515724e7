import { compilePattern, type Pattern } from '@brandwarden/text'
import type { Condition } from './pack.ts'

type Compiled = ReturnType<typeof compilePattern>
/** The brands of a server have most patterns in common. */
const known = new Map<string, Compiled>()
const MOST_KEPT = 1000

function compiled(source: string): Compiled {
  const before = known.get(source)
  if (before !== undefined) return before
  const verdict = compilePattern(source)
  if (known.size >= MOST_KEPT) known.clear()
  known.set(source, verdict)
  return verdict
}

/** Compiles every pattern of a condition once. Throws a sentence with the reason why a pattern is refused. */
export function compilePatterns(condition: Condition, into: Map<string, Pattern>): void {
  for (const source of condition.pattern === undefined ? [] : [condition.pattern].flat()) {
    if (into.has(source)) continue
    const verdict = compiled(source)
    if (!verdict.ok) throw new Error(`the pattern “${source}” cannot be used: ${verdict.message}`)
    into.set(source, verdict.value)
  }
  for (const inner of [...(condition.all ?? []), ...(condition.any ?? []), ...[condition.not ?? []].flat()])
    compilePatterns(inner, into)
}
