import type { SignInResult } from '@brandwarden/connectors'
import { AccountId, AccountRequest, AccountView, ConnectRequest } from '@brandwarden/contract'
import { z } from 'zod'
import { action, type Scope } from '../../base/action/action.ts'
import { mustBeAllowed } from '../../base/actor.ts'
import { newId } from '../../base/id.ts'
import { Problem } from '../../base/problem.ts'
import { refuseUnknown } from '../teams/index.ts'
import { connectorOf, credentialPurpose, networkAnswer, openConnection, pastedCredential } from './connection.ts'
import { changeConnection, insertAccount, loadAccount, loadStopped, lockAccount } from './store.ts'
import { viewAccount } from './view.ts'

const plainHandle = (handle: string) => handle.replace(/^@/, '').toLowerCase()

export const addAccount = action({
  name: 'account.add',
  needs: 'accounts.manage',
  summary: 'Adds an account to the inventory.',
  input: AccountRequest,
  output: AccountView,
  async run({ tx, actor, now, record }, request) {
    mustBeAllowed(actor, 'accounts.manage', request)
    const row = {
      ...request,
      id: newId<AccountId>(),
      handle: plainHandle(request.handle),
      url: request.url ?? null,
      createdAt: now,
    }
    if (!(await refuseUnknown(insertAccount(tx, row)))) throw new Problem('account_exists')
    record('account.added', { kind: 'account', id: row.id }, { network: row.network, brandId: row.brandId })
    return viewAccount(await loadAccount(tx, row.id), await loadStopped(tx), actor.language)
  },
})

/** The credential is tried at the network first; only what works is kept, sealed. */
export const connectAccount = action({
  name: 'account.connect',
  needs: 'accounts.manage',
  summary: 'Connects an account with an app password or access token.',
  input: ConnectRequest,
  output: AccountView,
  async prepare({ db, ground, actor }, { accountId, host, handle, secret }) {
    const account = await loadAccount(db, accountId)
    mustBeAllowed(actor, 'accounts.manage', account)
    const connector = connectorOf(ground, account.network)
    const credential = pastedCredential(account.network, secret)
    return networkAnswer(actor.language, () =>
      connector.adopt({ host, handle: plainHandle(handle ?? account.handle), credential }),
    )
  },
  async run(scope, { accountId }, adopted) {
    await keepConnection(scope, accountId, adopted)
    const { tx, actor } = scope
    return viewAccount(await loadAccount(tx, accountId), await loadStopped(tx), actor.language)
  },
})

/** Seals the credential of an account, if it is the account that was meant. */
export async function keepConnection(
  { tx, now, record, ground }: Scope,
  accountId: AccountId,
  { connection, profile }: Pick<SignInResult, 'connection' | 'profile'>,
): Promise<void> {
  const account = await lockAccount(tx, accountId)
  if (plainHandle(connection.handle) !== account.handle)
    throw new Problem('other_account_connected', { handle: connection.handle, expected: account.handle })

  const plain = JSON.stringify(connection.credential)
  const secretId = account.secretId ?? (await ground.secrets.put(tx, credentialPurpose, plain, now))
  if (account.secretId) await ground.secrets.replace(tx, secretId, credentialPurpose, plain, now)
  await changeConnection(tx, accountId, {
    host: connection.host,
    networkAccountId: connection.accountId,
    url: profile.profileUrl,
    secretId,
    connectionState: 'ready',
    connectionFailure: null,
    checkedAt: now,
  })
  record('account.connected', { kind: 'account', id: accountId }, { network: account.network, host: connection.host })
}

export const disconnectAccount = action({
  name: 'account.disconnect',
  needs: 'accounts.manage',
  summary: 'Ends the right to publish to an account and forgets its credential.',
  input: z.object({ accountId: AccountId }),
  output: AccountView,
  async prepare({ db, ground, actor }, { accountId }) {
    const account = await loadAccount(db, accountId)
    mustBeAllowed(actor, 'accounts.manage', account)
    const connection = await openConnection(ground, db, account)
    if (connection)
      await networkAnswer(actor.language, () => connectorOf(ground, account.network).disconnect(connection))
  },
  async run({ tx, actor, record, ground }, { accountId }) {
    const account = await lockAccount(tx, accountId)
    await changeConnection(tx, accountId, { secretId: null, connectionState: 'unconnected', connectionFailure: null })
    if (account.secretId) await ground.secrets.remove(tx, account.secretId)
    record('account.disconnected', { kind: 'account', id: accountId }, { network: account.network })
    return viewAccount(await loadAccount(tx, accountId), await loadStopped(tx), actor.language)
  },
})
