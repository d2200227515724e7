import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'
import { isObject } from './entry.ts'
import { fromHex, type Hash, sha256, toHex } from './hash.ts'

/** What the signer vouches for: at this time the ledger of this origin had `treeSize` entries under this root. */
export type TreeHead = {
  readonly treeSize: number
  /** 64 lower-case hexadecimal digits. */
  readonly rootHash: string
  /** ISO 8601 instant. */
  readonly at: string
  readonly keyId: string
  /** Which installation's ledger this is. */
  readonly origin: string
}

/** A head with its Ed25519 signature (base64) over the head as canonical JSON. */
export type SignedHead = { readonly head: TreeHead; readonly signature: string }

/** Signs a head; the same key and head always give the same signature (RFC 8032). */
export function signHead(head: TreeHead, privateKey: KeyObject): SignedHead {
  return { head, signature: sign(null, signedBytes(head), privateKey).toString('base64') }
}

export function verifyHead({ head, signature }: SignedHead, publicKey: KeyObject): boolean {
  const bytes = Buffer.from(signature, 'base64')
  if (bytes.length !== 64 || bytes.toString('base64') !== signature) return false
  return verify(null, signedBytes(head), publicKey, bytes)
}

/** The first 16 hexadecimal digits of the SHA-256 of the public key in its DER form (SPKI). */
export function keyIdOf(publicKey: KeyObject): string {
  return toHex(sha256(publicKey.export({ type: 'spki', format: 'der' }))).slice(0, 16)
}

/** Reads an Ed25519 public key in PEM; null for anything else, a private key included. */
export function readPublicKey(pem: string): KeyObject | null {
  if (!/^\s*-----BEGIN PUBLIC KEY-----/.test(pem)) return null
  try {
    const key = createPublicKey(pem)
    return key.asymmetricKeyType === 'ed25519' ? key : null
  } catch {
    return null
  }
}

/** A head over a tree's root, ready to sign. */
export function headOf(
  tree: { readonly size: number; root(): Hash },
  { at, keyId, origin }: { readonly at: Date; readonly keyId: string; readonly origin: string },
): TreeHead {
  return { treeSize: tree.size, rootHash: toHex(tree.root()), at: at.toISOString(), keyId, origin }
}

/** Whether a value has the shape of a signed head, whoever signed it. */
export function isSignedHead(value: unknown): value is SignedHead {
  if (!isObject(value) || typeof value.signature !== 'string' || !isObject(value.head)) return false
  const { treeSize, rootHash, at, keyId, origin, ...unsigned } = value.head
  return (
    Number.isSafeInteger(treeSize) &&
    (treeSize as number) >= 0 &&
    typeof rootHash === 'string' &&
    fromHex(rootHash) !== null &&
    typeof at === 'string' &&
    typeof keyId === 'string' &&
    typeof origin === 'string' &&
    Object.keys(unsigned).length === 0
  )
}

function signedBytes({ treeSize, rootHash, at, keyId, origin }: TreeHead): Uint8Array {
  return Buffer.from(canonicalJson({ treeSize, rootHash, at, keyId, origin }))
}
