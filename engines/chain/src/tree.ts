import { EMPTY_ROOT, fromHex, type Hash, nodeHash, toHex } from './hash.ts'

/** A perfect subtree: level 0 holds the leaf hashes, and node `index` of a level covers 2^level of them. */
export type TreeNode = { readonly level: number; readonly index: number }

/** An accumulator put away: the roots of the perfect subtrees from the largest down, as hexadecimal. */
export type SavedTree = { readonly size: number; readonly peaks: readonly string[] }

/** The root over a list of leaf hashes, in one pass (RFC 6962 §2.1). */
export function treeHead(leafHashes: Iterable<Hash>): Hash {
  const tree = new TreeAccumulator()
  for (const leaf of leafHashes) tree.append(leaf)
  return tree.root()
}

/**
 * A growing Merkle tree that remembers only its peaks, at most 53 hashes, so that the head over n million rows
 * costs only the rows that are new since it was saved.
 */
export class TreeAccumulator {
  #size = 0
  #peaks: Hash[] = []

  /** Takes up a saved tree again; null where the saved state cannot be one. */
  static from(saved: SavedTree): TreeAccumulator | null {
    const peaks = saved.peaks.map(fromHex)
    if (!Number.isSafeInteger(saved.size) || saved.size < 0 || peaks.length !== countOnes(saved.size)) return null
    const tree = new TreeAccumulator()
    tree.#size = saved.size
    tree.#peaks = peaks.filter((peak) => peak !== null)
    return tree.#peaks.length === peaks.length ? tree : null
  }

  get size(): number {
    return this.#size
  }

  /** Adds one leaf hash; `completed` is told each perfect subtree that it finishes, for whoever stores them. */
  append(leaf: Hash, completed?: (node: TreeNode, hash: Hash) => void): void {
    let hash = leaf
    let level = 0
    let index = this.#size
    completed?.({ level, index }, hash)
    while (index % 2 === 1) {
      const left = this.#peaks.pop()
      if (!left) throw new RangeError('The tree has lost a peak')
      hash = nodeHash(left, hash)
      index = (index - 1) / 2
      level++
      completed?.({ level, index }, hash)
    }
    this.#peaks.push(hash)
    this.#size++
  }

  root(): Hash {
    return foldRight(this.#peaks) ?? EMPTY_ROOT
  }

  /** The root as it would be with one more leaf. */
  rootWith(leaf: Hash): Hash {
    const next = new TreeAccumulator()
    next.#size = this.#size
    next.#peaks = [...this.#peaks]
    next.append(leaf)
    return next.root()
  }

  save(): SavedTree {
    return { size: this.#size, peaks: this.#peaks.map(toHex) }
  }
}

/** Joins neighbouring perfect subtrees, largest first, into one root; null for none. */
export function foldRight(hashes: readonly Hash[]): Hash | null {
  let root: Hash | null = null
  for (let at = hashes.length - 1; at >= 0; at--) {
    const left = hashes[at] as Hash
    root = root ? nodeHash(left, root) : left
  }
  return root
}

function countOnes(size: number): number {
  let ones = 0
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) ones += rest % 2
  return ones
}
