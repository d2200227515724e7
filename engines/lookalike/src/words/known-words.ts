/** A set of words by their fingerprints, in little memory: one other word in 15,000 is taken for one of them. */
export class KnownWords {
  private readonly prints: Int32Array
  private readonly mask: number

  constructor(prints: Int32Array) {
    this.prints = prints
    this.mask = prints.length - 1
  }

  static of(words: readonly string[]): KnownWords {
    const known = new KnownWords(new Int32Array(2 ** Math.ceil(Math.log2(words.length * 1.5 + 8))))
    for (const word of words) known.prints[known.slotOf(printOf(word))] = printOf(word)
    return known
  }

  private slotOf(print: number): number {
    const { prints, mask } = this
    let slot = print & mask
    while (prints[slot] !== 0 && prints[slot] !== print) slot = (slot + 1) & mask
    return slot
  }

  has(word: string): boolean {
    return this.prints[this.slotOf(printOf(word))] !== 0
  }

  save(): Int32Array {
    return this.prints
  }
}

/** FNV-1a with MurmurHash's finisher; never 0, which marks an empty slot. */
function printOf(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) | 0 || 1
}
