import { once } from 'node:events'
import type { Writable } from 'node:stream'
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
 * batch in memory. Ends the stream; entries behind the last head are left for the next export.
 */
export async function exportLedger(db: Database, to: Writable): Promise<Exported> {
  const [identity, last] = [await loadIdentity(db), await loadLastHead(db)]
  if (!identity || !last) throw new NothingSigned()
  const heads = (await allHeads(db, last.treeSize)).map((row) => signedHeadOf(row, identity.origin))
  let entries = 0
  const counted = count(streamEntries(db, { after: 0, upTo: last.treeSize }), () => entries++)
  let waiting = ''
  for await (const line of exportLines({ origin: identity.origin }, counted, heads)) {
    waiting += `${line}\n`
    if (waiting.length < chunk) continue
    await write(to, waiting)
    waiting = ''
  }
  await write(to, waiting)
  to.end()
  return { entries, heads: heads.length }
}

async function* count(rows: AsyncIterable<{ entry: Entry; hash: Hash }>, each: () => void) {
  for await (const row of rows) {
    each()
    yield row
  }
}

/** Waits for a slow reader, and stops for one that has gone. */
async function write(to: Writable, text: string): Promise<void> {
  if (to.destroyed) throw new Error('The reader of the export has gone.')
  if (text === '' || to.write(text)) return
  const gone = new AbortController()
  try {
    await Promise.race([
      once(to, 'drain', { signal: gone.signal }),
      once(to, 'close', { signal: gone.signal }).then(() => {
        throw new Error('The reader of the export has gone.')
      }),
    ])
  } finally {
    gone.abort()
  }
}
