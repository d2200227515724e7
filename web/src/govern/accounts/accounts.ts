import type { AccountRequest, AccountView, ConnectRequest } from '@brandwarden/contract'
import { queryOptions } from '@tanstack/react-query'
import { deed } from '../../api.ts'

const listAccounts = deed<undefined, { accounts: AccountView[] }>('GET /api/accounts')

export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: ({ signal }) => listAccounts(undefined, signal),
  select: ({ accounts }) => accounts,
})

export const addAccount = deed<AccountRequest, AccountView>('POST /api/accounts')
export const connectAccount = deed<ConnectRequest, AccountView>('POST /api/accounts/:accountId/connect')
/** The address of the network's own sign-in page, which leads back to the page of accounts. */
export const beginNetworkSignIn = deed<{ accountId: string; at: string }, { url: string }>(
  'POST /api/accounts/:accountId/sign-in',
)
export const disconnectAccount = deed<{ accountId: string }, AccountView>('POST /api/accounts/:accountId/disconnect')
