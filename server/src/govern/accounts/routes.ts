import { routes } from '../../base/action/routes.ts'
import { addAccount, connectAccount, disconnectAccount } from './actions.ts'
import { beginNetworkSignIn } from './network-sign-in.ts'
import { listAccounts } from './queries.ts'

export const accountsRoutes = routes({
  'GET /accounts': listAccounts,
  'POST /accounts': addAccount,
  'POST /accounts/:accountId/connect': connectAccount,
  'POST /accounts/:accountId/sign-in': beginNetworkSignIn,
  'POST /accounts/:accountId/disconnect': disconnectAccount,
})
