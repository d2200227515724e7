import { createHash } from 'node:crypto'
import type { PublishKey } from '../post.ts'

const digits = '234567abcdefghijklmnopqrstuvwxyz'

/**
 * The record key that every attempt at one post uses: a TID (https://atproto.com/specs/tid), which is 53 bits of
 * microseconds and 10 bits of clock id in sortable base32. The second before `since` gives the time, so that it is
 * never ahead; 30 bits of the hash of `id` give the rest.
 */
export function recordKey(key: PublishKey): string {
  const hash = createHash('sha256').update(key.id).digest()
  const second = BigInt(Math.floor(key.since.getTime() / 1000) - 1)
  const microseconds = second * 1_000_000n + BigInt(hash.readUInt32BE(0) % 1_000_000)
  let bits = (microseconds << 10n) | BigInt(hash.readUInt16BE(4) & 1023)
  let text = ''
  for (let place = 0; place < 13; place++) {
    text = digits[Number(bits & 31n)] + text
    bits >>= 5n
  }
  return text
}
