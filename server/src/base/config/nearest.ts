/** The word that a mistyped one was probably meant to be, or nothing when none is near. */
export function nearest(given: string, known: readonly string[]): string | undefined {
  const wanted = given.slice(0, 100).toLowerCase()
  let best: { word: string; distance: number } | undefined
  for (const word of known) {
    const distance = editDistance(wanted, word.toLowerCase())
    if (distance <= Math.max(2, Math.floor(word.length / 3)) && (!best || distance < best.distance))
      best = { word, distance }
  }
  return best?.word
}

/** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
function editDistance(one: string, other: string): number {
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1]
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1)
      row.push(cost)
    }
    before = last
    last = row
  }
  return last[other.length]!
}
