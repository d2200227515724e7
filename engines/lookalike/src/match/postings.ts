/** Which patterns may lie on a host where a run of symbols stands: lists one after another, found by bucket. */
export class Postings {
  private readonly heads: Uint32Array
  /** Pattern and offset: `pattern * 32 + offset`. */
  readonly entries: Uint32Array
  /** One bit for each key that has a list. */
  readonly bits: Uint32Array
  private readonly shift: number

  /** `keyBits` is the width of the keys, of which the highest-mixed `bucketBits` choose the bucket. */
  constructor(pairs: readonly (readonly [key: number, entry: number])[], keyBits: number, bucketBits: number) {
    this.shift = 32 - bucketBits
    this.bits = new Uint32Array(1 << Math.max(0, keyBits - 5))
    this.heads = new Uint32Array((1 << bucketBits) + 1)
    for (const [key] of pairs) {
      this.bits[key >>> 5]! |= 1 << (key & 31)
      this.heads[this.bucketOf(key) + 1]!++
    }
    for (let i = 1; i < this.heads.length; i++) this.heads[i]! += this.heads[i - 1]!
    this.entries = new Uint32Array(pairs.length)
    const next = this.heads.slice()
    for (const [key, entry] of pairs) this.entries[next[this.bucketOf(key)]!++] = entry
  }

  private bucketOf(key: number): number {
    return Math.imul(key, 0x9e3779b1) >>> this.shift
  }

  first(key: number): number {
    return this.heads[this.bucketOf(key)]!
  }

  last(key: number): number {
    return this.heads[this.bucketOf(key) + 1]!
  }
}
