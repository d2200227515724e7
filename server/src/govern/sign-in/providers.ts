import {
  NewSsoProvider,
  SsoProviderChange,
  SsoProviderList,
  SsoProviderPath,
  SsoProviderView,
} from '@brandwarden/contract'
import { z } from 'zod'
import { action, query } from '../../base/action/action.ts'
import { newId } from '../../base/id.ts'
import { Problem } from '../../base/problem.ts'
import { mustBeIssuer } from './discovery.ts'
import {
  deleteProvider,
  forgetLinks,
  insertProvider,
  loadProviders,
  lockProvider,
  type ProviderRow,
  saveProvider,
} from './providers-store.ts'

export const clientSecretPurpose = 'sso-provider.client-secret'

export const listProviders = query({
  name: 'sso-provider.list',
  needs: 'settings.manage',
  summary: 'The identity providers (OpenID Connect) through which people may sign in.',
  input: z.object({}),
  output: SsoProviderList,
  run: async ({ db, ground }) => ({
    providers: (await loadProviders(db)).map((row) => viewProvider(row, ground.publicUrl)),
  }),
})

export const addProvider = action({
  name: 'sso-provider.add',
  needs: 'settings.manage',
  summary: 'Adds an identity provider after reading its discovery document.',
  input: NewSsoProvider,
  output: SsoProviderView,
  prepare: async (_, { issuer }) => mustBeIssuer(issuer),
  async run({ tx, now, record, ground }, { clientSecret, ...provider }) {
    const id = newId<string>()
    const clientSecretId = await ground.secrets.put(tx, clientSecretPurpose, clientSecret, now)
    const row = await insertProvider(tx, { ...provider, id, clientSecretId, createdAt: now, updatedAt: now })
    if (!row) throw new Problem('name_taken')
    const { issuer, secondFactor, welcomeDomains } = provider
    record('sso-provider.added', { kind: 'sso-provider', id }, { issuer, secondFactor, welcomeDomains })
    return viewProvider(row, ground.publicUrl)
  },
})

export const changeProvider = action({
  name: 'sso-provider.change',
  needs: 'settings.manage',
  summary: 'Changes an identity provider; with another issuer, its people are recognised anew by their address.',
  input: SsoProviderChange,
  output: SsoProviderView,
  prepare: async (_, { issuer }) => {
    if (issuer) await mustBeIssuer(issuer)
  },
  async run({ tx, now, record, ground }, { providerId, clientSecret, ...change }) {
    const before = await lockProvider(tx, providerId)
    if (clientSecret && before.clientSecretId)
      await ground.secrets.replace(tx, before.clientSecretId, clientSecretPurpose, clientSecret, now)
    if (change.issuer && change.issuer !== before.issuer) await forgetLinks(tx, before.slug)
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
    const row = await saveProvider(tx, providerId, { ...given, updatedAt: now })
    const { issuer, secondFactor, welcomeDomains, enabled } = row
    const fields = [...Object.keys(given), ...(clientSecret ? ['clientSecret'] : [])].sort()
    const data = { fields, issuer, secondFactor, welcomeDomains, enabled }
    record('sso-provider.changed', { kind: 'sso-provider', id: providerId }, data)
    return viewProvider(row, ground.publicUrl)
  },
})

export const removeProvider = action({
  name: 'sso-provider.remove',
  needs: 'settings.manage',
  summary: 'Removes an identity provider; its people sign in another way, with a reset password if need be.',
  input: SsoProviderPath,
  output: z.object({ done: z.literal(true) }),
  async run({ tx, record, ground }, { providerId }) {
    const row = await lockProvider(tx, providerId)
    await forgetLinks(tx, row.slug)
    await deleteProvider(tx, providerId)
    if (row.clientSecretId) await ground.secrets.remove(tx, row.clientSecretId)
    record('sso-provider.removed', { kind: 'sso-provider', id: providerId }, { issuer: row.issuer })
    return { done: true as const }
  },
})

function viewProvider(row: ProviderRow, publicUrl: string): SsoProviderView {
  const { id, slug, name, issuer, clientId, secondFactor, welcomeDomains, enabled } = row
  const redirectUri = `${publicUrl}/api/auth/callback/${slug}`
  return { id, slug, name, issuer, clientId, secondFactor, welcomeDomains, enabled, redirectUri }
}
