import type { KeyObject } from 'node:crypto'
import { type Refuted, Verification, type Verified, type VerifyOptions } from './verification.ts'

/**
 * Checks an export line by line, remembering no more than the tree's peaks: every entry's hash, the order of the
 * entries, and every signed head. The lines come without line ends. Any of several keys may have signed (rotation).
 * The heads alone bind a rewritten ledger; cutting off everything after an older head shows only with `options.head`.
 */
export async function verifyExport(
  lines: AsyncIterable<string> | Iterable<string>,
  publicKey: KeyObject | readonly KeyObject[],
  options: VerifyOptions = {},
): Promise<Verified | Refuted> {
  const verification = new Verification(Array.isArray(publicKey) ? publicKey : [publicKey as KeyObject], options)
  for await (const line of lines) verification.feed(line)
  return verification.finish()
}
