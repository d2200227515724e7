import hash from 'tlsh'
import digestHashBuilder from 'tlsh/lib/digests/digest-hash-builder.js'

/** TLSH of a page's tags in their order (Oliver, Cheng, Chen 2013); null where they are too few or too much alike. */
export function hashStructure(tags: readonly string[]): string | null {
  const text = tags.join(' ')
  if (text.length < 512) return null
  try {
    return hash(text)
  } catch {
    // The package throws where a text is too simple to hash.
    return null
  }
}

/** How far two structures are apart: 0 for the same, 200 and more for unrelated ones; null where either has no hash. */
export function structureDistance(a: string | null, b: string | null): number | null {
  if (a === null || b === null) return null
  if (!/^[0-9A-Fa-f]{70}$/.test(a) || !/^[0-9A-Fa-f]{70}$/.test(b)) return null
  const digest = (value: string) => digestHashBuilder().withHash(value).build()
  return digest(a).calculateDifference(digest(b), true)
}
