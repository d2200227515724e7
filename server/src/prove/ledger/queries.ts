import {
  ConsistencyProof,
  InclusionProof,
  LedgerNameList,
  LedgerPage,
  LedgerPublicKey,
  LedgerQuery,
  LedgerState,
  SubscriberList,
  TreeHeadList,
  TreeHeadQuery,
} from '@brandwarden/contract'
import { z } from 'zod'
import { query } from '../../base/action/action.ts'
import type { Database } from '../../base/db/database.ts'
import { countWaiting, listParked } from '../../base/ledger/cursor.ts'
import type { Subscriber } from '../../base/ledger/on.ts'
import { ledgerSize } from '../../base/ledger/read.ts'
import { Problem } from '../../base/problem.ts'
import { type LedgerNames, viewLines } from './names.ts'
import { proveConsistency, proveInclusion } from './proofs.ts'
import { loadIdentity } from './signing-key.ts'
import { type Filter, findEntries, listHeads, listNames, loadLastHead, loadLatest, signedHeadOf } from './store.ts'

const Count = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER)

export const readLedger = (names: LedgerNames) =>
  query({
    name: 'ledger.read',
    needs: 'ledger.read',
    summary: 'Reads the ledger, newest first, filtered by person, subject, name and time.',
    input: LedgerQuery,
    output: LedgerPage,
    async run({ db }, input) {
      const filter = await filterOf(db, input, names)
      const rows = await findEntries(db, filter, input.limit + 1)
      const shown = rows.slice(0, input.limit)
      const next = rows.length > input.limit ? shown.at(-1)!.seq : null
      return { lines: await viewLines(db, shown, names), next }
    },
  })

async function filterOf(db: Database, input: LedgerQuery, names: LedgerNames): Promise<Filter> {
  const { person, subjectKind, subjectId, name, from, until, before } = input
  return {
    ...(person && { actorIds: [person, ...((await names.keysOf?.(db, person)) ?? [])] }),
    ...(subjectKind && { subjectKind }),
    ...(subjectId && { subjectId }),
    ...(name && { names: name.endsWith('.') ? await namesBelow(db, name) : [name] }),
    ...(from && { from: new Date(from) }),
    ...(until && { until: new Date(until) }),
    ...(before && { before }),
  }
}

/** `draft.` stands for every name of that noun; for none, for one that no event bears. */
async function namesBelow(db: Database, noun: string): Promise<string[]> {
  const names = (await listNames(db)).filter((name) => name.startsWith(noun))
  return names.length > 0 ? names : [noun]
}

export const listEventNames = query({
  name: 'ledger.names',
  needs: 'ledger.read',
  summary: 'Lists every event name that occurs in the ledger.',
  input: z.object({}),
  output: LedgerNameList,
  run: async ({ db }) => ({ names: await listNames(db) }),
})

export const readState = query({
  name: 'ledger.state',
  needs: 'ledger.read',
  summary: 'Says how long the ledger is, when it was last signed, and when it was last checked.',
  input: z.object({}),
  output: LedgerState,
  async run({ db }) {
    const [identity, head] = [await loadIdentity(db), await loadLastHead(db)]
    const row = await loadLatest(db, ['ledger.verified', 'ledger.broken'])
    const said = z.object({ entries: z.int(), heads: z.int() }).safeParse(row?.data)
    return {
      entries: await ledgerSize(db),
      lastHead: identity && head ? signedHeadOf(head, identity.origin) : null,
      lastCheck:
        row && said.success
          ? { seq: row.seq, at: row.at.toISOString(), isWhole: row.name === 'ledger.verified', ...said.data }
          : null,
    }
  },
})

export const readPublicKey = query({
  name: 'ledger.public-key',
  needs: 'signed-in',
  summary: 'Gives the public key that the ledger’s tree heads are signed with.',
  input: z.object({}),
  output: LedgerPublicKey,
  async run({ db }) {
    const identity = await loadIdentity(db)
    if (!identity) throw new Problem('not_found')
    return { ...identity, algorithm: 'Ed25519' as const }
  },
})

export const readHeads = query({
  name: 'ledger.heads',
  needs: 'ledger.read',
  summary: 'Lists the signed tree heads, newest first.',
  input: TreeHeadQuery,
  output: TreeHeadList,
  async run({ db }, { before, limit }) {
    const identity = await loadIdentity(db)
    const rows = identity ? await listHeads(db, before, limit) : []
    return { heads: rows.map((row) => signedHeadOf(row, identity!.origin)) }
  },
})

export const readInclusion = query({
  name: 'ledger.prove-inclusion',
  needs: 'ledger.read',
  summary: 'Proves that an entry is in the ledger under a signed head (RFC 6962).',
  input: z.object({ seq: Count, treeSize: Count.optional() }),
  output: InclusionProof,
  run: ({ db }, { seq, treeSize }) => proveInclusion(db, seq, treeSize),
})

export const readConsistency = query({
  name: 'ledger.prove-consistency',
  needs: 'ledger.read',
  summary: 'Proves that the ledger only grew between two signed heads (RFC 6962).',
  input: z.object({ first: Count, second: Count }),
  output: ConsistencyProof,
  run: ({ db }, { first, second }) => proveConsistency(db, first, second),
})

export const listSubscribers = (subscribers: readonly Subscriber[]) =>
  query({
    name: 'subscribers.list',
    needs: 'settings.manage',
    summary: 'Shows how far each subscriber has read, and the events that were parked after failing.',
    input: z.object({}),
    output: SubscriberList,
    async run({ db }) {
      const rows = []
      for (const one of subscribers) rows.push({ name: one.name, waiting: await countWaiting(db, one) })
      const parked = await listParked(db, 200)
      return { subscribers: rows, parked: parked.map((row) => ({ ...row, at: row.at.toISOString() })) }
    },
  })
