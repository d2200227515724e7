import { EMPTY_ROOT, type Hash, nodeHash, sameHash } from './hash.ts'
import { foldRight, type TreeNode } from './tree.ts'

/** A proof before its hashes are known: each step is a subtree, given as the perfect subtrees that it joins. */
export type ProofPlan = readonly (readonly TreeNode[])[]

/** Which subtrees prove that leaf `index` (from 0) is in the tree of `size` leaves: PATH of RFC 6962 §2.1.1. */
export function planInclusion(index: number, size: number): ProofPlan {
  if (!isCount(index) || !isCount(size) || index >= size) throw new RangeError(`No leaf ${index} in a tree of ${size}`)
  const steps: TreeNode[][] = []
  let start = 0
  let end = size
  while (end - start > 1) {
    const middle = start + splitOf(end - start)
    if (index < middle) {
      steps.push(cover(middle, end))
      end = middle
    } else {
      steps.push(cover(start, middle))
      start = middle
    }
  }
  return steps.reverse()
}

/** Which subtrees prove that the tree of `first` leaves is the beginning of that of `second`: RFC 6962 §2.1.2. */
export function planConsistency(first: number, second: number): ProofPlan {
  if (!isCount(first) || !isCount(second) || first > second) {
    throw new RangeError(`A tree of ${first} is not the beginning of one of ${second}`)
  }
  if (first === 0 || first === second) return []
  const steps: TreeNode[][] = []
  let start = 0
  let end = second
  while (first !== end) {
    const middle = start + splitOf(end - start)
    if (first <= middle) {
      steps.push(cover(middle, end))
      end = middle
    } else {
      steps.push(cover(start, middle))
      start = middle
    }
  }
  if (start > 0) steps.push(cover(start, end))
  return steps.reverse()
}

/** Fills a plan with hashes from wherever the perfect subtrees are kept. */
export function fillProof(plan: ProofPlan, hashOf: (node: TreeNode) => Hash): Hash[] {
  return plan.map((nodes) => foldRight(nodes.map(hashOf)) ?? EMPTY_ROOT)
}

/** The audit path of leaf `index` (from 0) in the tree over these leaf hashes. */
export function inclusionProof(leafHashes: readonly Hash[], index: number): Hash[] {
  return fillProof(planInclusion(index, leafHashes.length), growNodes(leafHashes))
}

/** The proof that the tree over the first `first` of these leaf hashes is the beginning of the whole. */
export function consistencyProof(leafHashes: readonly Hash[], first: number): Hash[] {
  return fillProof(planConsistency(first, leafHashes.length), growNodes(leafHashes))
}

/** Whether `proof` leads from the leaf hash at `index` (from 0) to the root of `size` leaves (RFC 9162 §2.1.3.2). */
export function verifyInclusion(leaf: Hash, index: number, size: number, proof: readonly Hash[], root: Hash): boolean {
  if (!isCount(index) || !isCount(size) || index >= size) return false
  let at = index
  let last = size - 1
  let hash = leaf
  for (const step of proof) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(step, hash)
      while (at % 2 === 0 && at !== 0) {
        at = half(at)
        last = half(last)
      }
    } else {
      hash = nodeHash(hash, step)
    }
    at = half(at)
    last = half(last)
  }
  return last === 0 && sameHash(hash, root)
}

/** Whether `proof` shows that the first tree is the beginning of the second (RFC 9162 §2.1.4.2). */
export function verifyConsistency(
  first: { readonly size: number; readonly root: Hash },
  second: { readonly size: number; readonly root: Hash },
  proof: readonly Hash[],
): boolean {
  if (!isCount(first.size) || !isCount(second.size) || first.size > second.size) return false
  if (first.size === second.size) return proof.length === 0 && sameHash(first.root, second.root)
  if (first.size === 0) return proof.length === 0 && sameHash(first.root, EMPTY_ROOT)

  const path = isPowerOfTwo(first.size) ? [first.root, ...proof] : [...proof]
  const start = path.shift()
  if (!start || path.length === 0) return false
  let at = first.size - 1
  let last = second.size - 1
  while (at % 2 === 1) {
    at = half(at)
    last = half(last)
  }
  let older = start
  let newer = start
  for (const step of path) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      older = nodeHash(step, older)
      newer = nodeHash(step, newer)
      while (at % 2 === 0 && at !== 0) {
        at = half(at)
        last = half(last)
      }
    } else {
      newer = nodeHash(newer, step)
    }
    at = half(at)
    last = half(last)
  }
  return last === 0 && sameHash(older, first.root) && sameHash(newer, second.root)
}

/** The perfect subtrees that make up the leaves from `start` to before `end`, left to right. */
function cover(start: number, end: number): TreeNode[] {
  const nodes: TreeNode[] = []
  let at = start
  while (at < end) {
    let level = 0
    let width = 1
    while (at % (width * 2) === 0 && at + width * 2 <= end) {
      width *= 2
      level++
    }
    nodes.push({ level, index: at / width })
    at += width
  }
  return nodes
}

function growNodes(leafHashes: readonly Hash[]): (node: TreeNode) => Hash {
  const levels: (readonly Hash[])[] = [leafHashes]
  for (let below = leafHashes; below.length > 1; ) {
    const above: Hash[] = []
    for (let at = 0; at + 1 < below.length; at += 2) above.push(nodeHash(below[at] as Hash, below[at + 1] as Hash))
    levels.push(above)
    below = above
  }
  return ({ level, index }) => {
    const hash = levels[level]?.[index]
    if (!hash) throw new RangeError(`No perfect subtree ${index} on level ${level}`)
    return hash
  }
}

/** The largest power of two smaller than `size`. */
function splitOf(size: number): number {
  let split = 1
  while (split * 2 < size) split *= 2
  return split
}

function isPowerOfTwo(size: number): boolean {
  return splitOf(size + 1) === size
}

function half(value: number): number {
  return Math.floor(value / 2)
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}
