import { canonicalJson, type Json } from './canonical-json.ts'
import { HASH_BYTES, type Hash, sha256 } from './hash.ts'

export type Actor = { readonly kind: 'person' | 'system' | 'key'; readonly id: string | null }
export type Subject = { readonly kind: string; readonly id: string }

/** One line of the ledger; `seq` counts 1, 2, 3 … without gaps and `at` is an ISO 8601 instant. */
export type Entry = {
  readonly seq: number
  readonly id: string
  readonly at: string
  readonly name: string
  readonly actor: Actor | null
  readonly subject: Subject | null
  readonly data: { readonly [key: string]: Json | undefined }
  readonly requestId?: string | undefined
}

/** What the first entry follows: 32 zero bytes. */
export const GENESIS: Hash = new Uint8Array(HASH_BYTES)

const DOMAIN = Buffer.from('brandwarden/ledger-entry/v1\n')
const scratch = Buffer.alloc(64 * 1024)
scratch.set(DOMAIN)

/**
 * The entry's place in the chain: SHA-256 of a domain label, the hash before it and the entry as canonical JSON.
 * Throws a TypeError where the entry holds what JSON cannot say.
 */
export function hashEntry(previous: Hash, entry: Entry): Hash {
  return hashEntryText(previous, canonicalJson(entry))
}

/** The same for an entry that is canonical JSON already, as an export holds it. */
export function hashEntryText(previous: Hash, canonical: string): Hash {
  if (previous.length !== HASH_BYTES) throw new RangeError(`A hash has ${HASH_BYTES} bytes, not ${previous.length}`)
  const start = DOMAIN.length + HASH_BYTES
  const most = start + canonical.length * 3
  const bytes = most <= scratch.length ? scratch : Buffer.allocUnsafe(most)
  if (bytes !== scratch) bytes.set(DOMAIN)
  bytes.set(previous, DOMAIN.length)
  const end = start + bytes.write(canonical, start, 'utf8')
  return sha256(bytes.subarray(0, end))
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a value has the shape of an entry; fields that it does not know are allowed, the hash covers them. */
export function isEntry(value: unknown): value is Entry {
  if (!isObject(value)) return false
  const { seq, id, at, name, actor, subject, data, requestId } = value
  return (
    Number.isSafeInteger(seq) &&
    (seq as number) >= 1 &&
    typeof id === 'string' &&
    UUID.test(id) &&
    typeof at === 'string' &&
    INSTANT.test(at) &&
    typeof name === 'string' &&
    name !== '' &&
    (actor === null || isReference(actor, true)) &&
    (subject === null || isReference(subject, false)) &&
    isObject(data) &&
    (requestId === undefined || typeof requestId === 'string')
  )
}

function isReference(value: unknown, mayBeNobody: boolean): boolean {
  if (!isObject(value) || typeof value.kind !== 'string') return false
  return typeof value.id === 'string' || (mayBeNobody && (value.id === null || value.id === undefined))
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
