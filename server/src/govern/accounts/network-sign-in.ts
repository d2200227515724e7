import { randomBytes } from 'node:crypto'
import { AccountId, AccountView, BeginSignInRequest, Network } from '@brandwarden/contract'
import type { Hono } from 'hono'
import { z } from 'zod'
import { action } from '../../base/action/action.ts'
import { mustBeAllowed } from '../../base/actor.ts'
import type { Ground } from '../../base/ground.ts'
import type { Env } from '../../base/http/env.ts'
import { Problem } from '../../base/problem.ts'
import { keepConnection } from './actions.ts'
import { connectorOf, networkAnswer } from './connection.ts'
import { connectorStore } from './connector-store.ts'
import { loadAccount, loadStopped } from './store.ts'
import { viewAccount } from './view.ts'

/** Where a network sends the person's browser back to. */
export const returnPath = (network: string) => `/api/accounts/sign-in/return/${network}`

const Pending = z.object({ accountId: AccountId, personId: z.string() })
const nameOf = (state: string) => `sign-in:${state}`

export const beginNetworkSignIn = action({
  name: 'account.begin-sign-in',
  needs: 'accounts.manage',
  summary: 'Begins to connect an account at its network’s own sign-in page.',
  input: BeginSignInRequest,
  output: z.object({ url: z.string() }),
  async prepare({ db, ground, actor }, { accountId, at }) {
    const account = await loadAccount(db, accountId)
    mustBeAllowed(actor, 'accounts.manage', account)
    const state = randomBytes(24).toString('base64url')
    await connectorStore(ground).save(nameOf(state), JSON.stringify({ accountId, personId: actor.id }))
    const redirectUri = `${ground.publicUrl}${returnPath(account.network)}`
    const connector = connectorOf(ground, account.network)
    return networkAnswer(actor.language, () => connector.beginSignIn({ at, redirectUri, state }))
  },
  async run({ record }, { accountId }, url) {
    record('account.sign-in-begun', { kind: 'account', id: accountId }, { at: url.host })
    return { url: url.href }
  },
})

const endNetworkSignIn = action({
  name: 'account.end-sign-in',
  needs: 'accounts.manage',
  summary: 'Ends the connection of an account with what its network answered.',
  input: z.object({ network: Network, params: z.record(z.string(), z.string()) }),
  output: AccountView,
  async prepare({ db, ground, actor }, { network, params }) {
    const connector = connectorOf(ground, network)
    const done = await networkAnswer(actor.language, () => connector.completeSignIn(new URLSearchParams(params)))
    const store = connectorStore(ground)
    // The connector hands our state back; it works once, and only for whom it was made.
    const name = nameOf(done.state)
    const kept = Pending.safeParse(JSON.parse((await store.load(name)) ?? 'null'))
    if (!kept.success || kept.data.personId !== actor.id) throw new Problem('not_found')
    await store.forget(name)
    const account = await loadAccount(db, kept.data.accountId)
    mustBeAllowed(actor, 'accounts.manage', account)
    return { accountId: account.id, ...done }
  },
  async run(scope, _, { accountId, connection, profile }) {
    await keepConnection(scope, accountId, { connection, profile })
    return viewAccount(await loadAccount(scope.tx, accountId), await loadStopped(scope.tx), scope.actor.language)
  },
})

/** The browser comes back from the network and is led to the page of accounts, with what happened. */
export function mountNetworkSignIn(app: Hono<Env>, ground: Ground): void {
  const path = returnPath(':network')
  app.get(path, async (c) => {
    c.set('route', path)
    const request = { id: c.get('requestId'), ip: c.get('ip') }
    const call = { ground, actor: c.get('actor'), language: c.get('language'), request }
    try {
      const account = await endNetworkSignIn.perform(call, { network: c.req.param('network'), params: c.req.query() })
      return c.redirect(`/govern/accounts?connected=${account.id}`)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      const reason = String(error.params.reason ?? '')
      return c.redirect(`/govern/accounts?${new URLSearchParams({ problem: error.code, reason })}`)
    }
  })
}
