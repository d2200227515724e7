import { hash as digest } from 'node:crypto'

/** 32 bytes of SHA-256. */
export type Hash = Uint8Array

export const HASH_BYTES = 32

const node = Buffer.alloc(1 + 2 * HASH_BYTES)
node[0] = 0x01

export function sha256(bytes: Uint8Array): Hash {
  return digest('sha256', bytes, 'buffer')
}

/** The root of a tree without leaves: the hash of nothing (RFC 6962 §2.1). */
export const EMPTY_ROOT: Hash = sha256(new Uint8Array(0))

/** The hash of a leaf: SHA-256(0x00 ‖ data), so that a leaf never passes for a node (RFC 6962 §2.1). */
export function leafHash(data: Uint8Array): Hash {
  const leaf = Buffer.allocUnsafe(1 + data.length)
  leaf[0] = 0x00
  leaf.set(data, 1)
  return sha256(leaf)
}

/** The hash of an inner node: SHA-256(0x01 ‖ left ‖ right) (RFC 6962 §2.1). */
export function nodeHash(left: Hash, right: Hash): Hash {
  node.set(left, 1)
  node.set(right, 1 + HASH_BYTES)
  return sha256(node)
}

export function sameHash(one: Hash, other: Hash): boolean {
  return Buffer.compare(one, other) === 0
}

export function toHex(hash: Hash): string {
  return Buffer.from(hash.buffer, hash.byteOffset, hash.byteLength).toString('hex')
}

/** Reads 64 lower-case hexadecimal digits, or gives null. */
export function fromHex(hex: string): Hash | null {
  return /^[0-9a-f]{64}$/.test(hex) ? Buffer.from(hex, 'hex') : null
}
