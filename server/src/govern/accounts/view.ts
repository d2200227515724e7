import type { AccountView, Language } from '@brandwarden/contract'
import type { z } from 'zod'
import { explainStored } from './explain-failure.ts'
import type { AccountRow } from './store.ts'

export function viewAccount(
  account: AccountRow,
  stopped: { all: boolean; accounts: Set<string> },
  language: Language,
): z.input<typeof AccountView> {
  return {
    id: account.id,
    brandId: account.brandId,
    network: account.network,
    handle: account.handle,
    purpose: account.purpose,
    url: account.url,
    connection: {
      state: account.connectionState as AccountView['connection']['state'],
      reason: explainStored(account.connectionFailure, language),
      checkedAt: account.checkedAt?.toISOString() ?? null,
    },
    isStopped: stopped.all || stopped.accounts.has(account.id),
  }
}
