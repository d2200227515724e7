import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { MasterKey } from './master-key.ts'

/**
 * A sealed secret, version 1:
 *   1 byte version · 8 bytes key id · 12 nonce, 32 data key, 16 tag (sealed by the master key) · 12 nonce, text, 16 tag
 * Only the middle part changes when the master key does.
 */
const version = 1
const keyIdBytes = 8
const nonceBytes = 12
const dataKeyBytes = 32
const tagBytes = 16
const bodyStart = 1 + keyIdBytes + nonceBytes + dataKeyBytes + tagBytes
const shortest = bodyStart + nonceBytes + tagBytes

/** What a ciphertext is bound to: sealed for one, it opens for no other. */
export type Binding = { id: string; purpose: string }

/** The ciphertext can't be opened; it says which secret and never what was in it. */
export class BrokenSecret extends Error {
  constructor(id: string, why: string) {
    super(`The secret ${id} can’t be opened: ${why}.`)
    this.name = 'BrokenSecret'
  }
}

/** Seals a text under a fresh data key, and that one under the master key. */
export function seal(key: MasterKey, binding: Binding, plain: string): Buffer {
  const dataKey = randomBytes(dataKeyBytes)
  try {
    const body = encrypt(dataKey, label('secret', binding), Buffer.from(plain, 'utf8'))
    return Buffer.concat([sealDataKey(key, binding, dataKey), body])
  } finally {
    dataKey.fill(0)
  }
}

/** Throws `BrokenSecret` where the ciphertext was touched, cut, or sealed for another id or purpose. */
export function unseal(key: MasterKey, binding: Binding, sealed: Uint8Array): string {
  const dataKey = openDataKey(key, binding, sealed)
  try {
    return decrypt(dataKey, label('secret', binding), sealed.subarray(bodyStart)).toString('utf8')
  } catch {
    throw new BrokenSecret(binding.id, 'it was changed, or it was sealed for something else')
  } finally {
    dataKey.fill(0)
  }
}

/** The same secret under another master key; its text is not opened. */
export function reseal(from: MasterKey, to: MasterKey, binding: Binding, sealed: Uint8Array): Buffer {
  const dataKey = openDataKey(from, binding, sealed)
  try {
    return Buffer.concat([sealDataKey(to, binding, dataKey), sealed.subarray(bodyStart)])
  } finally {
    dataKey.fill(0)
  }
}

/** The id of the master key that a ciphertext names; throws `BrokenSecret` where it can't be one of ours. */
export function keyIdIn(sealed: Uint8Array, id: string): string {
  if (sealed.length < shortest) throw new BrokenSecret(id, 'it is cut short')
  if (sealed[0] !== version) throw new BrokenSecret(id, `it has the unknown format ${sealed[0]}`)
  return Buffer.from(sealed.subarray(1, 1 + keyIdBytes)).toString('hex')
}

function sealDataKey(key: MasterKey, binding: Binding, dataKey: Uint8Array): Buffer {
  const head = Buffer.concat([Buffer.from([version]), Buffer.from(key.id, 'hex')])
  return Buffer.concat([head, encrypt(key.sealingKey, label(`data-key ${key.id}`, binding), dataKey)])
}

function openDataKey(key: MasterKey, binding: Binding, sealed: Uint8Array): Buffer {
  if (keyIdIn(sealed, binding.id) !== key.id) throw new BrokenSecret(binding.id, 'another master key sealed it')
  try {
    const part = sealed.subarray(1 + keyIdBytes, bodyStart)
    return decrypt(key.sealingKey, label(`data-key ${key.id}`, binding), part)
  } catch {
    throw new BrokenSecret(binding.id, 'it was changed, or it was sealed for something else')
  }
}

/** JSON keeps the parts apart, so that no id and purpose join to the same bytes as two others. */
function label(what: string, { id, purpose }: Binding): Buffer {
  return Buffer.from(JSON.stringify(['brandwarden', version, what, purpose, id]), 'utf8')
}

function encrypt(key: Uint8Array, authenticated: Uint8Array, plain: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes }).setAAD(authenticated)
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

function decrypt(key: Uint8Array, authenticated: Uint8Array, sealed: Uint8Array): Buffer {
  const tag = sealed.subarray(sealed.length - tagBytes)
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes })
  decipher.setAAD(authenticated).setAuthTag(tag)
  return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, sealed.length - tagBytes)), decipher.final()])
}
