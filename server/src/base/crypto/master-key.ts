import { hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { type Algorithm, hashRaw } from '@node-rs/argon2'

export type KeyOrigin = 'file' | 'environment' | 'passphrase'

/** A master key, taken apart for its uses: one part names it, one tells the right one from a wrong one, one seals. */
export type MasterKey = { id: string; origin: KeyOrigin; checkValue: Buffer; sealingKey: Buffer }

/** How a passphrase becomes a key: argon2id's costs, kept beside the salt so that they can rise later. */
export type PassphraseCosts = { memoryKib: number; passes: number; lanes: number }

/** RFC 9106's second recommendation: 64 MiB, three passes. */
export const passphraseCosts: PassphraseCosts = { memoryKib: 65_536, passes: 3, lanes: 4 }

const keyBytes = 32
// The package's enum is ambient, which erasable syntax can't read.
const argon2id = 2 as Algorithm

export function newKeyBytes(): Buffer {
  return randomBytes(keyBytes)
}

/** Derives the parts of a master key; its id gives nothing away of a key of 256 random bits. */
export function masterKeyFrom(bytes: Uint8Array, origin: KeyOrigin): MasterKey {
  const part = (name: string, length: number) =>
    Buffer.from(hkdfSync('sha256', bytes, new Uint8Array(0), `brandwarden/master-key/v1/${name}`, length))
  return {
    id: part('id', 8).toString('hex'),
    origin,
    checkValue: part('check', keyBytes),
    sealingKey: part('seal', keyBytes),
  }
}

/** Stretches a passphrase with argon2id. */
export async function masterKeyFromPassphrase(
  passphrase: string,
  salt: Uint8Array,
  { memoryKib, passes, lanes }: PassphraseCosts,
): Promise<MasterKey> {
  const bytes = await hashRaw(passphrase.normalize('NFKC'), {
    algorithm: argon2id,
    memoryCost: memoryKib,
    timeCost: passes,
    parallelism: lanes,
    outputLen: keyBytes,
    salt,
  })
  return masterKeyFrom(bytes, 'passphrase')
}

/** Reads a key of 32 bytes in base64, base64url or hexadecimal; null for anything else. */
export function readKeyText(text: string): Buffer | null {
  const trimmed = text.trim()
  if (/^[0-9a-fA-F]{64}$/.test(trimmed)) return Buffer.from(trimmed, 'hex')
  if (!/^[A-Za-z0-9+/_-]{43}=?$/.test(trimmed)) return null
  const bytes = Buffer.from(trimmed, 'base64url')
  return bytes.length === keyBytes ? bytes : null
}

export function isSameKey(key: MasterKey, checkValue: Uint8Array): boolean {
  return key.checkValue.length === checkValue.length && timingSafeEqual(key.checkValue, checkValue)
}
