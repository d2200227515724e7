import { type Index, Pairs } from './pairs.ts'
import { EXCEPTION, type PhraseBook } from './phrase-book.ts'
import { traitId } from './vocabulary.ts'

/** With what phrases and groups of a book may begin, now that it is known which phrases each list holds. */
export class Starts {
  private readonly book: PhraseBook
  private readonly lists: readonly (readonly number[])[]
  private readonly ofLists: (Set<number> | undefined)[] = []

  /** `lists` are the phrases of each list, by its number; no list may lead back to itself. */
  constructor(book: PhraseBook, lists: readonly (readonly number[])[]) {
    this.book = book
    this.lists = lists
  }

  /** The numbers of the vocabulary that stand at a place of an index, each once. */
  of({ from, list }: Index, at: number): Int32Array {
    const row = list.subarray(from[at]!, from[at + 1]!)
    for (const id of row)
      if (id < 0) {
        const ids = new Set<number>()
        this.gather(row, ids)
        return Int32Array.from(ids)
      }
    return row
  }

  private gather(row: Int32Array, into: Set<number>): void {
    for (const id of row)
      if (id >= 0) into.add(id)
      else for (const inner of this.ofList(~id)) into.add(inner)
  }

  private ofList(list: number): Set<number> {
    const before = this.ofLists[list]
    if (before !== undefined) return before
    const ids = new Set<number>()
    const { begins, kinds } = this.book
    for (const phrase of this.lists[list]!)
      if ((kinds[phrase]! & EXCEPTION) === 0)
        this.gather(begins.list.subarray(begins.from[phrase]!, begins.from[phrase + 1]!), ids)
    this.ofLists[list] = ids
    return ids
  }
}

/** Which groups of words phrases cannot do without, numbered as they are asked for. */
export class Needs {
  count = 0
  private readonly book: PhraseBook
  private readonly starts: Starts
  /** By the group of the book: its words, null where anything may stand there; and its number. */
  private readonly groups: (Int32Array | null | undefined)[] = []
  private readonly numbers: Int32Array
  private readonly pairs = new Pairs()

  constructor(book: PhraseBook, starts: Starts) {
    this.book = book
    this.starts = starts
    this.numbers = new Int32Array(book.groups.from.length).fill(-1)
  }

  /** The two groups with the fewest words, -1 where a phrase has no such. */
  of(phrase: number): [number, number] {
    const { from, list } = this.book.needs
    let first = -1
    let second = -1
    for (let at = from[phrase]!; at < from[phrase + 1]!; at++) {
      const group = list[at]!
      if (this.wordsOf(group) === null) continue
      if (first === -1 || this.sizeOf(group) < this.sizeOf(first)) {
        second = first
        first = group
      } else if (second === -1 || this.sizeOf(group) < this.sizeOf(second)) second = group
    }
    return [this.numberOf(first), this.numberOf(second)]
  }

  /** In which groups each number of the vocabulary is. */
  byWord(vocabulary: number): Index {
    return this.pairs.packed(vocabulary)
  }

  private wordsOf(group: number) {
    let words = this.groups[group]
    if (words === undefined) {
      const ids = this.starts.of(this.book.groups, group)
      words = ids.includes(traitId('any')) ? null : ids
      this.groups[group] = words
    }
    return words
  }

  private sizeOf = (group: number) => this.groups[group]?.length ?? 0

  private numberOf(group: number): number {
    if (group === -1) return -1
    if (this.numbers[group] === -1) {
      for (const id of this.groups[group]!) this.pairs.add(id, this.count)
      this.numbers[group] = this.count++
    }
    return this.numbers[group]!
  }
}
