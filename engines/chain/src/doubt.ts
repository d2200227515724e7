import type { FaultList } from './fault.ts'

/** An entry whose hash does not follow from what stands before it; `previousFits` where that one was beyond doubt. */
export type Doubt = { readonly seq: number; readonly line: number; readonly previousFits: boolean }

/** Entries that do not fit, until a head or the entry after them tells which side was changed. */
export class DoubtList {
  readonly #faults: FaultList
  readonly #most: number
  #doubts: Doubt[] = []

  constructor(faults: FaultList, most: number) {
    this.#faults = faults
    this.#most = most
  }

  get isEmpty(): boolean {
    return this.#doubts.length === 0
  }

  add(doubt: Doubt): void {
    if (this.#doubts.length < this.#most) this.#doubts.push(doubt)
    else this.#faults.add({ because: 'changed', seq: doubt.seq, line: doubt.line })
  }

  /** The next entry follows from this one's content, so only the hash written beside it was changed. */
  confirm(doubt: Doubt): void {
    const at = this.#doubts.indexOf(doubt)
    if (at < 0) return
    this.#doubts.splice(at, 1)
    this.#faults.add({ because: 'changed', seq: doubt.seq, line: doubt.line })
  }

  /**
   * Under a root that fits, a doubtful entry was changed. Else it may as well be the one before it, given a new hash;
   * and one behind a doubtful entry cannot be judged, for what it followed is lost.
   */
  settle(rootFits: boolean, provenTo: number): void {
    this.#doubts.forEach(({ seq, line, previousFits }, at) => {
      if (!rootFits && !previousFits) return
      const after = this.#doubts[at + 1]
      const isLost = after?.seq === seq + 1 && !after.previousFits
      const isEither = !rootFits && !isLost && seq - 1 > provenTo
      this.#faults.add({ because: 'changed', seq: isEither ? seq - 1 : seq, ...(isEither && { to: seq }), line })
    })
    this.#doubts = []
  }
}
