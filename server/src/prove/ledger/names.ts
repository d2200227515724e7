import { toHex } from '@brandwarden/chain'
import type { LedgerLine } from '@brandwarden/contract'
import type { Database } from '../../base/db/database.ts'
import type { LedgerRow } from '../../base/ledger/read.ts'
import { entryOf } from '../../base/ledger/read.ts'

/** Finds today's names for ids of one kind; ids that it does not know are left out. */
export type FindLabels = (db: Database, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>

/** Names are looked up when the ledger is read: it holds ids alone, so that a person can be forgotten. */
export type LedgerNames = {
  people: FindLabels
  /** What API keys are called. */
  keys?: FindLabels
  /** By kind of subject: `{ draft: …, account: … }`. */
  subjects?: Readonly<Record<string, FindLabels>>
  /** The keys of a person, whose deeds are the person's. */
  keysOf?: (db: Database, personId: string) => Promise<readonly string[]>
}

/** Rows as lines for people, with one look-up for each kind that occurs. */
export async function viewLines(db: Database, rows: readonly LedgerRow[], names: LedgerNames): Promise<LedgerLine[]> {
  const finders: Record<string, FindLabels | undefined> = { person: names.people, key: names.keys, ...names.subjects }
  const asked = new Map<string, Set<string>>()
  const ask = (kind: string | null, id: string | null) => {
    if (kind === null || id === null || !Object.hasOwn(finders, kind)) return
    asked.set(kind, (asked.get(kind) ?? new Set()).add(id))
  }
  for (const row of rows) {
    ask(row.actorKind, row.actorId)
    ask(row.subjectKind, row.subjectId)
  }
  const found = new Map<string, ReadonlyMap<string, string>>()
  for (const [kind, ids] of asked) found.set(kind, (await finders[kind]?.(db, [...ids])) ?? new Map())
  const nameOf = (kind: string | null, id: string | null) =>
    (kind !== null && id !== null && found.get(kind)?.get(id)) || null

  return rows.map((row) => {
    const { seq, id, at, name, data } = entryOf(row)
    const actorKind = row.actorKind as LedgerLine['actor']['kind']
    return {
      seq,
      id,
      at,
      name,
      actor: { kind: actorKind, id: row.actorId, name: nameOf(actorKind, row.actorId) },
      subject: row.subjectKind === null ? null : viewSubject(row.subjectKind, row.subjectId!, nameOf),
      data: data as LedgerLine['data'],
      requestId: row.requestId,
      hash: toHex(row.hash),
    }
  })
}

const viewSubject = (kind: string, id: string, nameOf: (kind: string, id: string) => string | null) => ({
  kind,
  id,
  label: nameOf(kind, id),
})
