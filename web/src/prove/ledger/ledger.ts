import type { LedgerCheck, LedgerPage, LedgerPublicKey, LedgerState } from '@brandwarden/contract'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { deed } from '../../api.ts'

export interface LedgerFilter {
  person?: string
  subjectKind?: string
  subjectId?: string
  name?: string
  from?: string
  until?: string
}

const readLedger = deed<LedgerFilter & { before?: number; limit: number }, LedgerPage>('GET /api/ledger')
const readState = deed<undefined, LedgerState>('GET /api/ledger/state')
const listNames = deed<undefined, { names: string[] }>('GET /api/ledger/names')
const readKey = deed<undefined, LedgerPublicKey>('GET /api/ledger/public-key')

const linesAPage = 50

export const ledgerQuery = (filter: LedgerFilter) =>
  infiniteQueryOptions({
    queryKey: ['ledger', 'lines', filter],
    queryFn: ({ pageParam, signal }) =>
      readLedger({ ...filter, limit: linesAPage, ...(pageParam === null ? {} : { before: pageParam }) }, signal),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  })

export const ledgerStateQuery = queryOptions({
  queryKey: ['ledger', 'state'],
  queryFn: ({ signal }) => readState(undefined, signal),
})
export const ledgerNamesQuery = queryOptions({
  queryKey: ['ledger', 'names'],
  queryFn: ({ signal }) => listNames(undefined, signal),
  select: ({ names }) => names,
})
export const ledgerKeyQuery = queryOptions({
  queryKey: ['ledger', 'key'],
  queryFn: ({ signal }) => readKey(undefined, signal),
  staleTime: Number.POSITIVE_INFINITY,
})

export const checkLedger = deed<undefined, LedgerCheck>('POST /api/ledger/checks')
