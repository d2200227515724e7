import type { PlainRoute } from '../../base/http/openapi.ts'

export const ledgerPlainRoutes: readonly PlainRoute[] = [
  {
    method: 'GET',
    path: '/ledger/export',
    name: 'ledger.export',
    needs: 'ledger.export',
    summary: 'Exports the ledger with its signed heads, for `brandwarden ledger verify`.',
    response: { status: 200, type: 'application/jsonl', about: 'One canonical JSON object a line.' },
  },
]
