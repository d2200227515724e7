import { canonicalJson } from './canonical-json.ts'
import { type Entry, GENESIS, hashEntry, isObject } from './entry.ts'
import { fromHex, type Hash, toHex } from './hash.ts'
import { isSignedHead, type SignedHead } from './head.ts'
import { type SavedTree, TreeAccumulator } from './tree.ts'

/**
 * `ledger.jsonl`, one canonical JSON object a line:
 *   {"ledger":{"format":"brandwarden-ledger","origin":…,"version":1}}   the header; `start` too where it begins later
 *   {"entry":{…},"hash":"…"}                                           one a row, in order of `seq`
 *   {"head":{…},"signature":"…"}                                       right after the row that it covers last
 * Heads stand where they were made, not at the end, so that a reader needs to remember nothing but the tree's peaks,
 * and the place of a fault is known between two heads. The last line is a head over all rows.
 */
export type ExportHeader = { readonly origin: string; readonly start?: ExportStart }

/** Where an export begins that leaves out the first `tree.size` rows, vouched for by the heads that follow. */
export type ExportStart = { readonly tree: SavedTree; readonly lastHash: string }

export type Start = { readonly tree: TreeAccumulator; readonly lastHash: Hash }

const FORMAT = 'brandwarden-ledger'
const VERSION = 1
const ENTRY_OPENS = '{"entry":'
const HASH_OPENS = ',"hash":"'
const TAIL = HASH_OPENS.length + 64 + 2

export function headerLine({ origin, start }: ExportHeader): string {
  return canonicalJson({ ledger: { format: FORMAT, version: VERSION, origin, start } })
}

export function entryLine(entry: Entry, hash: Hash): string {
  return `${ENTRY_OPENS}${canonicalJson(entry)}${HASH_OPENS}${toHex(hash)}"}`
}

export function headLine(signed: SignedHead): string {
  return canonicalJson(signed)
}

/** Adds hashes to entries, in order, from `previous` on. */
export function* chainEntries(
  entries: Iterable<Entry>,
  previous: Hash = GENESIS,
): Generator<{ entry: Entry; hash: Hash }> {
  let last = previous
  for (const entry of entries) {
    last = hashEntry(last, entry)
    yield { entry, hash: last }
  }
}

/** The lines of an export, without line ends; heads must be in order of `treeSize` and the last must cover all rows. */
export async function* exportLines(
  header: ExportHeader,
  rows: AsyncIterable<{ entry: Entry; hash: Hash }> | Iterable<{ entry: Entry; hash: Hash }>,
  heads: Iterable<SignedHead>,
): AsyncGenerator<string> {
  yield headerLine(header)
  const waiting = [...heads]
  let covered = header.start?.tree.size ?? 0
  while (waiting[0] && waiting[0].head.treeSize < covered) waiting.shift()
  for await (const { entry, hash } of rows) {
    for (; waiting[0]?.head.treeSize === covered; waiting.shift()) yield headLine(waiting[0])
    yield entryLine(entry, hash)
    covered = entry.seq
  }
  for (const signed of waiting) yield headLine(signed)
}

export type Line =
  | {
      readonly kind: 'entry'
      readonly seq: number
      readonly text: string
      readonly hash: Hash
      readonly exact: boolean
    }
  | { readonly kind: 'head'; readonly signed: SignedHead; readonly exact: boolean }
  | { readonly kind: 'unreadable'; readonly seq: number }

/** Reads one line after the header; `seq` is NaN where there is none, `text` is the entry as canonical JSON. */
export function readLine(line: string): Line {
  const quick = readExactEntry(line)
  if (quick) return quick
  const value = parse(line)
  if (!isObject(value)) return { kind: 'unreadable', seq: Number.NaN }
  if (isSignedHead(value)) return { kind: 'head', signed: value, exact: canonicalOf(value) === line }
  if (!isObject(value.entry)) return { kind: 'unreadable', seq: Number.NaN }
  const seq = readSeq(value.entry)
  const text = canonicalOf(value.entry)
  const hash = typeof value.hash === 'string' ? fromHex(value.hash) : null
  return text === null || !hash ? { kind: 'unreadable', seq } : { kind: 'entry', seq, text, hash, exact: false }
}

/** The entry's own characters are hashed as they stand, so that nothing can hide in another spelling of them. */
function readExactEntry(line: string): Line | null {
  if (!line.startsWith(ENTRY_OPENS) || !line.startsWith(HASH_OPENS, line.length - TAIL) || !line.endsWith('"}'))
    return null
  const hash = fromHex(line.slice(line.length - 66, -2))
  const text = line.slice(ENTRY_OPENS.length, line.length - TAIL)
  const entry = parse(text)
  return hash && isObject(entry) ? { kind: 'entry', seq: readSeq(entry), text, hash, exact: true } : null
}

/** Reads the first line; null where it is no header of this format and version. */
export function readHeader(line: string): { origin: string; start: Start } | null {
  const value = parse(line)
  if (!isObject(value) || !isObject(value.ledger)) return null
  const { format, version, origin, start } = value.ledger
  if (format !== FORMAT || version !== VERSION || typeof origin !== 'string') return null
  if (canonicalOf(value) !== line) return null
  if (start === undefined) return { origin, start: { tree: new TreeAccumulator(), lastHash: GENESIS } }
  const begun = readStart(start)
  return begun && { origin, start: begun }
}

function readStart(start: unknown): Start | null {
  if (!isObject(start) || !isObject(start.tree) || typeof start.lastHash !== 'string') return null
  const { size, peaks } = start.tree
  const lastHash = fromHex(start.lastHash)
  if (!lastHash || typeof size !== 'number' || !Array.isArray(peaks)) return null
  const tree = peaks.every((peak) => typeof peak === 'string') ? TreeAccumulator.from({ size, peaks }) : null
  return tree && { tree, lastHash }
}

/** The entry as canonical JSON, or as it stands where it cannot be said so. */
export function respell(text: string): string {
  const entry = parse(text)
  return (isObject(entry) ? canonicalOf(entry) : null) ?? text
}

function readSeq(entry: Record<string, unknown>): number {
  return Number.isSafeInteger(entry.seq) && (entry.seq as number) >= 1 ? (entry.seq as number) : Number.NaN
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Canonical JSON of what JSON.parse gave, or null where it is nested too deep to be ours. */
function canonicalOf(value: object): string | null {
  try {
    return canonicalJson(value as Parameters<typeof canonicalJson>[0])
  } catch {
    return null
  }
}
