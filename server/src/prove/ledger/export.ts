import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Entry, exportLines, type Hash } from '@brandwarden/chain'
import type { Database } from '../../base/db/database.ts'
import { streamEntries } from '../../base/ledger/read.ts'
import { loadIdentity } from './signing-key.ts'
import { allHeads, loadLastHead, signedHeadOf } from './store.ts'

export type Exported = { entries: number; heads: number }

/** A ledger without any signed head can't be exported in a form that can be verified. */
export class NothingSigned extends Error {
  constructor() {
    super('No head of the ledger has been signed yet. Start the server once, or sign one.')
    this.name = 'NothingSigned'
  }
}

const chunk = 64 * 1024

/**
 * Writes the ledger up to its last signed head, one canonical JSON object a line (`engines/chain`), never more than a
 * batch in memory, and ends the stream. Throws when the stream fails or its reader goes; entries behind the last head
 * are left for the next export.
 */
export async function exportLedger(db: Database, to: Writable): Promise<Exported> {
  const [identity, last] = [await loadIdentity(db), await loadLastHead(db)]
  if (!identity || !last) throw new NothingSigned()
  const heads = (await allHeads(db, last.treeSize)).map((row) => signedHeadOf(row, identity.origin))
  let entries = 0
  const rows = count(streamEntries(db, { after: 0, upTo: last.treeSize }), () => entries++)
  await pipeline(joinLines(exportLines({ origin: identity.origin }, rows, heads)), to)
  return { entries, heads: heads.length }
}

async function* joinLines(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let waiting = ''
  for await (const line of lines) {
    waiting += `${line}\n`
    if (waiting.length < chunk) continue
    yield waiting
    waiting = ''
  }
  yield waiting
}

async function* count(rows: AsyncIterable<{ entry: Entry; hash: Hash }>, each: () => void) {
  for await (const row of rows) {
    each()
    yield row
  }
}
