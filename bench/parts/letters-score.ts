/** How well text was read: edits between what stands there and what was read, words found, accented letters found. */
export type LettersScore = {
  letters: number
  edits: number
  words: number
  found: number
  accents: number
  kept: number
}

const plain = (text: string) => text.normalize('NFC').replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim()
const wordsOf = (text: string): string[] =>
  plain(text)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []
const isAccented = (letter: string) => letter > '\u007f' && /\p{L}/u.test(letter)

export function scoreLetters(gold: string, read: string): LettersScore {
  const [from, to] = [[...plain(gold)], [...plain(read)]]
  const { edits, matched } = align(from, to)
  const left = wordsOf(read)
  const words = wordsOf(gold)
  const found = words.filter((word) => {
    const at = left.indexOf(word)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
  const accents = from.flatMap((letter, at) => (isAccented(letter) ? [matched[at]] : []))
  return {
    ...{ letters: from.length, edits, words: words.length, found: found.length },
    ...{ accents: accents.length, kept: accents.filter((is) => is).length },
  }
}

/** Levenshtein distance, and which letters of the first stand unchanged in the second. */
function align(from: readonly string[], to: readonly string[]): { edits: number; matched: boolean[] } {
  const costs = Array.from({ length: from.length + 1 }, () => new Int32Array(to.length + 1))
  for (let a = 0; a <= from.length; a++)
    for (let b = 0; b <= to.length; b++)
      costs[a]![b] =
        a === 0 || b === 0
          ? a + b
          : Math.min(
              costs[a - 1]![b]! + 1,
              costs[a]![b - 1]! + 1,
              costs[a - 1]![b - 1]! + (from[a - 1] === to[b - 1] ? 0 : 1),
            )
  const matched = new Array<boolean>(from.length).fill(false)
  let [a, b] = [from.length, to.length]
  while (a > 0 && b > 0) {
    const same = from[a - 1] === to[b - 1]
    if (costs[a]![b] === costs[a - 1]![b - 1]! + (same ? 0 : 1)) {
      matched[a - 1] = same
      a--
      b--
    } else if (costs[a]![b] === costs[a - 1]![b]! + 1) a--
    else b--
  }
  return { edits: costs[from.length]![to.length]!, matched }
}
