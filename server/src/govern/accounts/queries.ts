import { AccountView } from '@brandwarden/contract'
import { z } from 'zod'
import { query } from '../../base/action/action.ts'
import { may } from '../../base/actor.ts'
import { loadAccounts, loadStopped } from './store.ts'
import { viewAccount } from './view.ts'

export const listAccounts = query({
  name: 'account.list',
  needs: 'accounts.read',
  summary: 'The accounts of the brands that you reach.',
  input: z.object({}),
  output: z.object({ accounts: z.array(AccountView) }),
  async run({ db, actor }) {
    const [accounts, stopped] = await Promise.all([loadAccounts(db), loadStopped(db)])
    const reached = accounts.filter((account) => may(actor, 'accounts.read', { brandId: account.brandId }))
    return { accounts: reached.map((account) => viewAccount(account, stopped, actor.language)) }
  },
})
