/** What was read of a source before, else what `read` makes of it now; of more than `most` the old ones are forgotten. */
export function kept<T>(known: Map<string, T>, most: number, source: string, read: (source: string) => T): T {
  const before = known.get(source)
  if (before !== undefined) return before
  const found = read(source)
  if (known.size >= most) known.clear()
  known.set(source, found)
  return found
}
