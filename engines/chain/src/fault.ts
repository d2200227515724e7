export type FaultKind =
  /** The first line is no header of this format. */
  | 'no_header'
  /** A line cannot be read as entry or head; `seq` where its place is known. */
  | 'unreadable'
  /** The entry `seq` is not what was recorded; with `to`, one of `seq`…`to` is not. */
  | 'changed'
  /** The same content in other characters (spaces, order of keys), so that its bytes are not what was recorded. */
  | 'reformatted'
  /** Where the entry `seq` belongs stands one that calls itself `bears`. */
  | 'renumbered'
  /** The entries `seq`…`to` are not there. */
  | 'missing'
  /** A second entry of this number, or one that nothing follows from. */
  | 'added'
  /** The entry `seq` stands behind a later one. */
  | 'reordered'
  /** Entries `seq`…`to` hang together, but they are not those that were signed. */
  | 'rewritten'
  /** The file ends before `seq`; the last head covers entries up to `to`. */
  | 'truncated'
  /** No head covers the entries `seq`…`to`. */
  | 'unsigned'
  /** No head at all. */
  | 'no_head'
  /** The head at `treeSize` was not signed by this key, or not as it stands here. */
  | 'bad_signature'
  /** The head at `treeSize` names the key `keyId`, which was not given. */
  | 'unknown_key'
  /** The head at `treeSize` does not stand behind the entry of that number. */
  | 'head_misplaced'
  /** A head of another installation's ledger. */
  | 'other_origin'
  /** The head that was supplied covers entries up to `to`, and the ledger ends before `seq`. */
  | 'rolled_back'
  /** The ledger is no continuation of the head that was supplied. */
  | 'forked'
  /** The head that was supplied is older than this export's beginning, so that nothing can be said. */
  | 'head_outside'

/** One thing that is wrong; lines and entries count from 1. */
export type Fault = {
  readonly because: FaultKind
  readonly line?: number
  readonly seq?: number
  readonly to?: number
  readonly bears?: number
  readonly treeSize?: number
  readonly keyId?: string
}

/** Keeps the first faults, in the order of their lines, and counts the rest. */
export class FaultList {
  readonly #limit: number
  #faults: Fault[] = []
  #unlisted = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  add(fault: Fault): void {
    if (this.#faults.length < this.#limit) this.#faults.push(fault)
    else this.#unlisted++
  }

  get listed(): readonly Fault[] {
    return this.#faults.toSorted((one, other) => (one.line ?? Infinity) - (other.line ?? Infinity))
  }

  get unlisted(): number {
    return this.#unlisted
  }
}
