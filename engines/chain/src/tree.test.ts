import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EMPTY_ROOT, type Hash, leafHash, nodeHash, sameHash, toHex } from './hash.ts'
import {
  consistencyProof,
  fillProof,
  inclusionProof,
  planInclusion,
  verifyConsistency,
  verifyInclusion,
} from './proof.ts'
import { TreeAccumulator, treeHead } from './tree.ts'

// The inputs and roots that Certificate Transparency's own tests use for RFC 6962.
const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const leaves = inputs.map((hex) => leafHash(Buffer.from(hex, 'hex')))
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

test.each(roots.map((root, size) => [size, root] as const))(
  'the tree of the first %i known leaves has the known root',
  (size, root) => {
    expect(toHex(treeHead(leaves.slice(0, size)))).toBe(root)
  },
)

test('the root of nothing is the hash of nothing', () => {
  expect(toHex(EMPTY_ROOT)).toBe(createHash('sha256').digest('hex'))
})

const many = Array.from({ length: 300 }, (_, at) => leafHash(Buffer.from(`leaf ${at}`)))

/** The definition of RFC 6962 §2.1, word for word, as the peer of the accumulator. */
function defined(list: readonly Hash[]): Hash {
  if (list.length === 0) return EMPTY_ROOT
  if (list.length === 1) return list[0] as Hash
  const split = 2 ** Math.floor(Math.log2(list.length - 1))
  return nodeHash(defined(list.slice(0, split)), defined(list.slice(split)))
}

test('the accumulator gives the root of the definition for every size from 0 to 300, saved and taken up at each', () => {
  let tree = new TreeAccumulator()
  for (let size = 0; size <= 300; size++) {
    expect(toHex(tree.root())).toBe(toHex(defined(many.slice(0, size))))
    const again = TreeAccumulator.from(JSON.parse(JSON.stringify(tree.save())))
    expect(again).not.toBeNull()
    tree = again ?? tree
    const leaf = many[size]
    if (!leaf) break
    const ahead = toHex(tree.rootWith(leaf))
    tree.append(leaf)
    expect(toHex(tree.root())).toBe(ahead)
  }
})

test.each([
  ['too few peaks', { size: 3, peaks: [toHex(EMPTY_ROOT)] }],
  ['a peak that is no hash', { size: 1, peaks: ['00'] }],
  ['a negative size', { size: -1, peaks: [] }],
  ['half a leaf', { size: 0.5, peaks: [] }],
])('a saved tree with %s is refused', (_, saved) => {
  expect(TreeAccumulator.from(saved)).toBeNull()
})

test('inclusion is proved for every leaf of every size up to 300, and for no other leaf, place, size or path', () => {
  for (let size = 1; size <= 300; size++) {
    const list = many.slice(0, size)
    const root = treeHead(list)
    for (const index of size <= 40 ? list.keys() : [0, 1, size >> 1, size - 2, size - 1]) {
      const leaf = list[index] as Hash
      const proof = inclusionProof(list, index)
      expect(proof.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)))
      expect(verifyInclusion(leaf, index, size, proof, root)).toBe(true)
      expect(verifyInclusion(many[(index + 1) % 300] as Hash, index, size, proof, root)).toBe(false)
      if (size > 1) expect(verifyInclusion(leaf, (index + 1) % size, size, proof, root)).toBe(false)
      expect(verifyInclusion(leaf, index, size, [...proof, root], root)).toBe(false)
      expect(verifyInclusion(leaf, index, size, proof.slice(1), root)).toBe(proof.length === 0)
      for (const at of proof.keys()) {
        const forged = proof.with(at, flip(proof[at] as Hash))
        expect(verifyInclusion(leaf, index, size, forged, root)).toBe(false)
      }
    }
  }
})

test('consistency is proved between every two sizes up to 100 and chosen ones up to 300, and fails when altered', () => {
  for (let second = 1; second <= 300; second++) {
    const list = many.slice(0, second)
    const newer = { size: second, root: treeHead(list) }
    for (const first of second <= 100 ? list.keys() : [1, 2, 64, second >> 1, 128 % second, second - 1]) {
      const older = { size: first, root: treeHead(many.slice(0, first)) }
      const proof = consistencyProof(list, first)
      expect(verifyConsistency(older, newer, proof)).toBe(true)
      expect(verifyConsistency({ ...older, root: flip(older.root) }, newer, proof)).toBe(false)
      expect(verifyConsistency(older, { ...newer, root: flip(newer.root) }, proof)).toBe(first === 0)
      expect(verifyConsistency(older, newer, [...proof, newer.root])).toBe(false)
      for (const at of proof.keys()) {
        expect(verifyConsistency(older, newer, proof.with(at, flip(proof[at] as Hash)))).toBe(false)
      }
    }
  }
})

test.each([
  ['the same size and root, no path', 5, 5, 0, true],
  ['a path where none belongs', 5, 5, 1, false],
  ['a shrinking tree', 6, 5, 0, false],
])('consistency of %s', (_, first, second, steps, expected) => {
  const proof = many.slice(0, steps)
  const at = (size: number) => ({ size, root: treeHead(many.slice(0, size)) })
  expect(verifyConsistency(at(first), at(second), proof)).toBe(expected)
})

test('proofs can be filled from stored subtrees, which the accumulator hands out once each', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(), (size, pick) => {
      const stored = new Map<string, Hash>()
      const tree = new TreeAccumulator()
      for (const leaf of many.slice(0, size)) {
        tree.append(leaf, ({ level, index }, hash) => {
          expect(stored.has(`${level}/${index}`)).toBe(false)
          stored.set(`${level}/${index}`, hash)
        })
      }
      const index = pick % size
      const proof = fillProof(planInclusion(index, size), ({ level, index }) => stored.get(`${level}/${index}`) as Hash)
      expect(verifyInclusion(many[index] as Hash, index, size, proof, tree.root())).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test.each([
  [3, 3],
  [-1, 3],
  [0, 0],
  [0.5, 3],
])('there is no proof for leaf %d of %d', (index, size) => {
  expect(() => planInclusion(index, size)).toThrow(RangeError)
  expect(verifyInclusion(many[0] as Hash, index, size, [], treeHead(many.slice(0, 3)))).toBe(false)
})

function flip(hash: Hash): Hash {
  const other = Uint8Array.from(hash)
  other[31] = (other[31] as number) ^ 1
  expect(sameHash(hash, other)).toBe(false)
  return other
}
