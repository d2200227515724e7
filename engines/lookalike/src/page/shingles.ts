import { fold } from '@brandwarden/text/fold'

/** Words in a row that make a shingle (Broder 1997). */
const LENGTH = 3
/** More says nothing new of a page. */
const MOST_UNITS = 200_000

/** The runs of three words of a text, folded, as 32-bit fingerprints. Linear in its length, of which 200,000 units are read. */
export function shinglesOf(text: string): Set<number> {
  const words = fold(text.slice(0, MOST_UNITS)).text.match(/[\p{L}\p{N}]+/gu) ?? []
  const shingles = new Set<number>()
  for (let i = 0; i < words.length; i++) {
    if (i + LENGTH > words.length && i > 0) break
    let hash = 0x811c9dc5
    for (const word of words.slice(i, i + LENGTH)) {
      for (let k = 0; k < word.length; k++) hash = Math.imul(hash ^ word.charCodeAt(k), 0x01000193)
      hash = Math.imul(hash ^ 32, 0x01000193)
    }
    shingles.add(hash)
  }
  return shingles
}

/** How much of the first is found in the second, 0 to 1; 0 where the first is empty. */
export function share(of: ReadonlySet<number>, within: ReadonlySet<number>): number {
  if (of.size === 0) return 0
  let common = 0
  for (const each of of) if (within.has(each)) common++
  return common / of.size
}
