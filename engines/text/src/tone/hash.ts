/** FNV-1a over UTF-16 units, one unit at a time, so that every prefix of a word has its hash on the way. */
export const SEED = 0x811c9dc5 | 0
export const step = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193)

/** Spreads the low bits, by which tables are addressed (the finish of MurmurHash3). */
export function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}

/** The hash of one thing after another; order matters. */
export const pair = (one: number, other: number): number => mix(Math.imul(one, 0x9e3779b1) ^ (other + 0x7f4a7c15))

export function hashOf(word: string): number {
  let hash = SEED
  for (let at = 0; at < word.length; at++) hash = step(hash, word.charCodeAt(at))
  return hash
}
