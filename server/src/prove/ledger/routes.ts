import { type Route, routes } from '../../base/action/routes.ts'
import type { Subscriber } from '../../base/ledger/on.ts'
import { checkNow, retryEvent, signHeadNow } from './actions.ts'
import type { LedgerNames } from './names.ts'
import {
  listEventNames,
  listSubscribers,
  readConsistency,
  readHeads,
  readInclusion,
  readLedger,
  readPublicKey,
  readState,
} from './queries.ts'

export type LedgerParts = { names: LedgerNames; subscribers: readonly Subscriber[] }

export function ledgerRoutes({ names, subscribers }: LedgerParts): Route[] {
  return routes({
    'GET /ledger': readLedger(names),
    'GET /ledger/names': listEventNames,
    'GET /ledger/state': readState,
    'GET /ledger/public-key': readPublicKey,
    'GET /ledger/heads': readHeads,
    'POST /ledger/heads': signHeadNow,
    'POST /ledger/checks': checkNow,
    'GET /ledger/proofs/inclusion/:seq': readInclusion,
    'GET /ledger/proofs/consistency/:first/:second': readConsistency,
    'GET /subscribers': listSubscribers(subscribers),
    'POST /subscribers/:subscriber/parked/:seq/retry': retryEvent(subscribers),
  })
}
