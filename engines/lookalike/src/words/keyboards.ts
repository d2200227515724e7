/** Letter rows of the layouts of most of Europe and America, digits above them. */
const layouts: readonly (readonly string[])[] = [
  ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
  ['1234567890', 'azertyuiop', 'qsdfghjklm', 'wxcvbn'],
  ['1234567890', 'qwertzuiop', 'asdfghjkl', 'yxcvbnm'],
]

const neighbours: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const map = new Map<string, Set<string>>()
  const join = (a: string | undefined, b: string | undefined) => {
    if (!a || !b) return
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = map.get(from) ?? new Set<string>()
      map.set(from, known.add(to))
    }
  }
  for (const rows of layouts) {
    for (const [r, row] of rows.entries()) {
      for (let i = 0; i < row.length; i++) {
        join(row[i], row[i + 1])
        join(row[i], rows[r + 1]?.[i])
        join(row[i], i > 0 ? rows[r + 1]?.[i - 1] : undefined)
      }
    }
  }
  return map
})()

/** True where a finger that misses one key hits the other, on QWERTY, AZERTY or QWERTZ. */
export const isKeyNeighbour = (a: string, b: string): boolean => neighbours.get(a)?.has(b) ?? false

/** The keys beside one, digits included. */
export const keysBeside = (sign: string): readonly string[] => [...(neighbours.get(sign) ?? [])]
