import type { KeyObject } from 'node:crypto'
import { type Doubt, DoubtList } from './doubt.ts'
import { hashEntryText } from './entry.ts'
import { type Line, readHeader, readLine, respell, type Start } from './export-format.ts'
import { type Fault, FaultList } from './fault.ts'
import { GapList } from './gap.ts'
import { type Hash, leafHash, sameHash, toHex } from './hash.ts'
import { keyIdOf, type SignedHead, type TreeHead, verifyHead } from './head.ts'

export type VerifyOptions = {
  /** A head that came another way, against which a cut-off or rewritten tail shows. */
  readonly head?: SignedHead
  /** How many faults are listed; the rest are counted. */
  readonly limit?: number
}

export type Verified = {
  readonly ok: true
  readonly origin: string
  /** The entries from `from` to `to` were read. */
  readonly from: number
  readonly to: number
  readonly heads: number
  readonly lastHead: TreeHead
}

export type Refuted = {
  readonly ok: false
  /** The first fault's reason and entry. */
  readonly because: Fault['because']
  readonly seq: number | null
  readonly faults: readonly Fault[]
  readonly unlisted: number
}

const MOST_HASHES = 8

type EntryLine = Exclude<Line, { kind: 'head' }> & { readonly line: number }

/** The last entry seen, and what its hash may be: as written, or as its content gives it. */
type Last = { readonly seq: number; hashes: Hash[]; readonly doubt: Doubt | null }

export class Verification {
  readonly #keys: Map<string, KeyObject>
  readonly #faults: FaultList
  readonly #gaps: GapList
  readonly #doubts: DoubtList
  #outside: SignedHead | null
  #origin: string | null = null
  #line = 0
  #next = 1
  #first = 1
  #tree: Start['tree'] | null = null
  #last: Last = { seq: 0, hashes: [], doubt: null }
  #held: EntryLine | null = null
  #comparable = true
  #isExplained = false
  #heads = 0
  #badHeads = 0
  #signedTo = 0
  #provenTo = 0
  #lastHead: TreeHead | null = null

  constructor(keys: readonly KeyObject[], { head, limit = 20 }: VerifyOptions) {
    this.#keys = new Map(keys.map((key) => [keyIdOf(key), key]))
    const most = Math.max(1, limit)
    this.#faults = new FaultList(most)
    this.#gaps = new GapList(most)
    this.#doubts = new DoubtList(this.#faults, most)
    this.#outside = head ?? null
  }

  feed(text: string): void {
    this.#line++
    if (this.#line === 1) this.#begin(text)
    else if (this.#tree) this.#read(readLine(text))
  }

  finish(): Verified | Refuted {
    if (this.#line === 0) this.#faults.add({ because: 'no_header', line: 1 })
    if (this.#tree) {
      this.#placeHeld(Number.NaN)
      this.#doubts.settle(false, this.#provenTo)
      this.#checkEnd()
    }
    const [first] = this.#faults.listed
    if (!first && this.#lastHead && this.#origin !== null) {
      const { origin, lastHead } = { origin: this.#origin, lastHead: this.#lastHead }
      return { ok: true, origin, from: this.#first, to: this.#next - 1, heads: this.#heads, lastHead }
    }
    const because = first?.because ?? 'no_head'
    const { listed: faults, unlisted } = this.#faults
    return { ok: false, because, seq: first?.seq ?? null, faults, unlisted }
  }

  #begin(text: string): void {
    const header = readHeader(text.replace(/^\uFEFF/, ''))
    if (!header) {
      this.#faults.add({ because: 'no_header', line: 1 })
      return
    }
    this.#origin = header.origin
    this.#tree = header.start.tree
    const size = header.start.tree.size
    this.#first = size + 1
    this.#next = size + 1
    this.#signedTo = size
    this.#provenTo = size
    this.#last = { seq: size, hashes: [header.start.lastHash], doubt: null }
    this.#admitOutside()
  }

  #admitOutside(): void {
    const outside = this.#outside
    if (!outside) return
    const { treeSize } = outside.head
    const fault = this.#judgeHead(outside, true)
    if (!fault) return
    const because = fault.because === 'head_misplaced' ? 'head_outside' : fault.because
    this.#faults.add({ ...fault, because, treeSize })
    this.#outside = null
  }

  #read(line: Line): void {
    if (line.kind === 'head') {
      this.#readHead(line.signed, line.exact)
      return
    }
    this.#placeHeld(line.seq)
    if (line.seq === this.#next) this.#accept({ ...line, line: this.#line })
    else this.#held = { ...line, line: this.#line }
  }

  /** An entry with an unexpected number waits for the one after it: that tells whether it was put in or moved. */
  #placeHeld(following: number): void {
    const held = this.#held
    if (!held) return
    this.#held = null
    const stranger = this.#judgeStranger(held, following)
    if (stranger) {
      this.#faults.add(stranger)
      return
    }
    if (held.seq > this.#next && following !== this.#next + 1) this.#leaveGap(held.seq, held.line)
    this.#accept(held)
  }

  /** Why an entry with an unexpected number belongs nowhere here; null where it takes the next place. */
  #judgeStranger(held: EntryLine, following: number): Fault | null {
    const { seq, line } = held
    const next = this.#next
    if (following === next + 1 && seq !== following) return null
    if (Number.isNaN(seq)) return { because: 'unreadable', line }
    if (seq < next && this.#gaps.fill(seq)) return { because: 'reordered', seq, line }
    if (seq > next && (following !== next || seq === next + 1)) return null
    const { hashes } = this.#last
    if (seq === this.#last.seq && held.kind === 'entry' && hashes.length < MOST_HASHES) hashes.push(held.hash)
    return { because: 'added', seq, line }
  }

  #leaveGap(upTo: number, line: number): void {
    if (this.#next === upTo) return
    this.#gaps.open(this.#next, upTo - 1, line)
    this.#comparable = false
    this.#next = upTo
    this.#last = { seq: upTo - 1, hashes: [], doubt: null }
  }

  /** Takes the entry for number `#next`, whatever it calls itself. */
  #accept(row: EntryLine): void {
    this.#compareOutside()
    const seq = this.#next
    this.#next++
    const previous = this.#last
    if (row.kind === 'unreadable') {
      this.#append(previous.hashes[0])
      this.#faults.add({ because: 'unreadable', seq, line: row.line })
      this.#comparable = false
      this.#last = { seq, hashes: [], doubt: null }
      return
    }
    const isRenumbered = row.seq !== seq
    if (isRenumbered) this.#faults.add({ because: 'renumbered', seq, bears: row.seq, line: row.line })
    const { follows, exact } = this.#findPrevious(row)
    if (follows) {
      this.#choose(follows)
      this.#append(follows)
      if (!exact) this.#faults.add({ because: 'reformatted', seq, line: row.line })
      this.#last = { seq, hashes: [row.hash], doubt: null }
      return
    }
    this.#append(previous.hashes[0])
    const own = previous.hashes.map((hash) => hashEntryText(hash, row.text))
    const previousFits = previous.hashes.length === 1 && !previous.doubt
    const doubt = { seq, line: row.line, previousFits }
    if (isRenumbered) this.#isExplained = true
    else if (previous.hashes.length > 0) this.#doubts.add(doubt)
    this.#last = { seq, hashes: [row.hash, ...own].slice(0, MOST_HASHES), doubt }
  }

  /** Which hash before it the entry follows from, if any; `exact` where it does so character by character. */
  #findPrevious(row: Extract<EntryLine, { kind: 'entry' }>): { follows: Hash | undefined; exact: boolean } {
    const followsFrom = (text: string) =>
      this.#last.hashes.find((hash) => sameHash(hashEntryText(hash, text), row.hash))
    const follows = followsFrom(row.text)
    if (follows || !row.exact) return { follows, exact: row.exact }
    const respelt = respell(row.text)
    return { follows: respelt === row.text ? undefined : followsFrom(respelt), exact: false }
  }

  /** The last entry's hash is known: where it is not the one written there, that one was changed, and only that. */
  #choose(hash: Hash): void {
    const { doubt, hashes } = this.#last
    if (doubt && hashes[0] !== hash) this.#doubts.confirm(doubt)
    this.#last = { seq: this.#last.seq, hashes: [hash], doubt: null }
  }

  #append(hash: Hash | undefined): void {
    if (this.#last.seq < this.#first) return
    if (hash) this.#tree?.append(leafHash(hash))
    else this.#comparable = false
  }

  #readHead(signed: SignedHead, exact: boolean): void {
    const { head } = signed
    const { treeSize } = head
    const vouchesForHeld = this.#held !== null && treeSize === this.#next && this.#judgeHead(signed, exact) === null
    this.#placeHeld(vouchesForHeld ? treeSize + 1 : Number.NaN)
    this.#compareOutside()
    const fault = this.#judgeHead(signed, exact)
    if (fault) {
      this.#badHeads++
      this.#faults.add({ ...fault, treeSize, line: this.#line })
      return
    }
    this.#leaveGap(treeSize + 1, this.#line)
    this.#heads++
    this.#lastHead = head
    this.#signedTo = treeSize
    this.#compareRoot(head)
  }

  #judgeHead(signed: SignedHead, exact: boolean): Pick<Fault, 'because' | 'keyId'> | null {
    const { treeSize, keyId, origin } = signed.head
    const key = this.#keys.get(keyId)
    if (!key) return { because: 'unknown_key', keyId }
    if (!exact || !verifyHead(signed, key)) return { because: 'bad_signature' }
    if (origin !== this.#origin) return { because: 'other_origin' }
    return treeSize < this.#next - 1 ? { because: 'head_misplaced' } : null
  }

  #compareRoot(head: TreeHead): void {
    if (!this.#comparable) {
      this.#doubts.settle(false, this.#provenTo)
      return
    }
    const hash = this.#hashUnder(head)
    if (hash) {
      if (this.#last.seq >= this.#first) this.#choose(hash)
      this.#doubts.settle(true, this.#provenTo)
      this.#provenTo = head.treeSize
      this.#isExplained = false
      return
    }
    const isExplained = this.#isExplained || !this.#doubts.isEmpty
    this.#doubts.settle(false, this.#provenTo)
    this.#comparable = false
    if (!isExplained) {
      this.#faults.add({ because: 'rewritten', seq: this.#provenTo + 1, to: head.treeSize, line: this.#line })
    }
  }

  /** Which hash of the last entry leads to the head's root, if any does. */
  #hashUnder({ rootHash }: TreeHead): Hash | undefined {
    const tree = this.#tree
    if (!tree) return undefined
    if (this.#last.seq < this.#first) return toHex(tree.root()) === rootHash ? this.#last.hashes[0] : undefined
    return this.#last.hashes.find((hash) => toHex(tree.rootWith(leafHash(hash))) === rootHash)
  }

  #compareOutside(): void {
    const outside = this.#outside
    if (!outside || outside.head.treeSize !== this.#next - 1) return
    this.#outside = null
    if (this.#comparable && !this.#hashUnder(outside.head)) {
      this.#faults.add({ because: 'forked', treeSize: outside.head.treeSize })
    }
  }

  #checkEnd(): void {
    this.#compareOutside()
    const end = this.#next - 1
    for (const { seq, to, line } of this.#gaps.left()) {
      this.#faults.add({ because: to === end ? 'truncated' : 'missing', seq, to, line })
    }
    if (this.#outside && this.#outside.head.treeSize > end) {
      this.#faults.add({ because: 'rolled_back', seq: end + 1, to: this.#outside.head.treeSize })
    }
    if (this.#heads === 0 && this.#badHeads === 0) this.#faults.add({ because: 'no_head' })
    else if (this.#signedTo < end) this.#faults.add({ because: 'unsigned', seq: this.#signedTo + 1, to: end })
  }
}
