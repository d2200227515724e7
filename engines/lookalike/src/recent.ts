/**
 * Which hosts were told of lately, in memory that does not grow: a certificate is logged twice and renewed every quarter,
 * and nobody wants to hear of it each time. Two generations of fingerprints; the older one goes when the newer is full.
 */
export class RecentHosts {
  private young: Float64Array
  private old: Float64Array
  private count = 0

  /** `capacity` hosts are remembered at least, twice as many at most; 32 bytes each. */
  constructor(capacity = 65_536) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, capacity) * 2))
    this.young = new Float64Array(size)
    this.old = new Float64Array(size)
  }

  /** True the first time, false while the host is remembered. */
  isNew(host: string): boolean {
    const print = printOf(host)
    const slot = slotOf(this.young, print)
    if (this.young[slot] === print) return false
    const isKnown = this.old[slotOf(this.old, print)] === print
    this.young[slot] = print
    if (++this.count * 2 >= this.young.length) this.turnOver()
    return !isKnown
  }

  private turnOver(): void {
    const emptied = this.old.fill(0)
    this.old = this.young
    this.young = emptied
    this.count = 0
  }

  /** All of it as bytes, for `restore`. */
  save(): Uint8Array {
    const size = this.young.length
    const bytes = new Uint8Array(8 + size * 16)
    new DataView(bytes.buffer).setUint32(0, this.count, true)
    const numbers = new Float64Array(bytes.buffer, 8)
    numbers.set(this.young)
    numbers.set(this.old, size)
    return bytes
  }

  /** What `save` gave; undefined where the bytes are none of ours. */
  static restore(bytes: Uint8Array): RecentHosts | undefined {
    const size = (bytes.length - 8) / 16
    if (!Number.isInteger(size) || size < 32 || (size & (size - 1)) !== 0) return undefined
    const copy = bytes.slice()
    const count = new DataView(copy.buffer).getUint32(0, true)
    if (count * 2 >= size) return undefined
    const recent = new RecentHosts(size / 2)
    const numbers = new Float64Array(copy.buffer, 8)
    recent.young.set(numbers.subarray(0, size))
    recent.old.set(numbers.subarray(size))
    if (recent.young.reduce((sum, print) => sum + (print === 0 ? 0 : 1), 0) !== count) return undefined
    recent.count = count
    return recent
  }
}

/** 53 bits of two FNV-1a hashes; never 0, which marks an empty slot. */
function printOf(host: string): number {
  let [low, high] = [0x811c9dc5, 0x01000193]
  for (let i = 0; i < host.length; i++) {
    const unit = host.charCodeAt(i)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ unit, 0x85ebca6b)
  }
  return ((high ^ (high >>> 15)) & 0x1fffff) * 2 ** 32 + ((low ^ (low >>> 16)) >>> 0) || 1
}

function slotOf(table: Float64Array, print: number): number {
  const mask = table.length - 1
  let slot = Math.imul((print % 4294967296) | 0, 0x9e3779b1) & mask
  while (table[slot] !== 0 && table[slot] !== print) slot = (slot + 1) & mask
  return slot
}
