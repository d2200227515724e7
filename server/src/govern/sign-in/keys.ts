import { randomBytes } from 'node:crypto'
import { ApiKeyCreated, type ApiKeyId, ApiKeyList, ApiKeyPath, NewApiKey } from '@brandwarden/contract'
import { z } from 'zod'
import { action, query } from '../../base/action/action.ts'
import { may } from '../../base/actor.ts'
import { newId } from '../../base/id.ts'
import { Problem } from '../../base/problem.ts'
import { mustBeInBrowser } from './browser.ts'
import { hashKey } from './find-actor.ts'
import { countKeys, insertKey, loadKeys, saveRevoked } from './keys-store.ts'
import { sendNotice } from './letters.ts'
import { lockCredentials, readReader } from './store.ts'

const mostKeys = 50
const shownCharacters = 10
const day = 86_400_000

export const listOwnKeys = query({
  name: 'api-key.list-own',
  needs: 'signed-in',
  summary: 'One’s own API keys, the revoked ones too.',
  input: z.object({}),
  output: ApiKeyList,
  run: async ({ db, actor }) => ({ keys: await loadKeys(db, { personId: mustBeInBrowser(actor) }) }),
})

export const listKeys = query({
  name: 'api-key.list',
  needs: 'people.manage',
  summary: 'Everybody’s API keys, the revoked ones too.',
  input: z.object({}),
  output: ApiKeyList,
  run: async ({ db }) => ({ keys: await loadKeys(db, {}) }),
})

export const createKey = action({
  name: 'api-key.create',
  needs: 'signed-in',
  summary: 'Makes an API key for scripts, never stronger than its person; the secret is shown this once.',
  input: NewApiKey,
  output: ApiKeyCreated,
  async run({ tx, actor, now, record, ground }, { name, scopes: asked, expiresInDays }) {
    const personId = mustBeInBrowser(actor)
    const scopes = [...new Set(asked)]
    const missing = scopes.find((scope) => !may(actor, scope))
    if (missing) throw new Problem('scope_not_yours', { permission: missing })
    await lockCredentials(tx, personId)
    if ((await countKeys(tx, personId, now)) >= mostKeys) throw new Problem('too_many_keys')
    const secret = `bw_${randomBytes(32).toString('base64url')}`
    const id = newId<ApiKeyId>()
    const expiresAt = new Date(now.getTime() + expiresInDays * day)
    const prefix = secret.slice(0, shownCharacters)
    await insertKey(tx, { id, personId, name, prefix, tokenHash: hashKey(secret), scopes, expiresAt, createdAt: now })
    record('api-key.created', { kind: 'api-key', id }, { scopes, expiresAt })
    await sendNotice(ground, tx, await readReader(tx, personId), 'api-key-created', now)
    const [key] = await loadKeys(tx, { keyId: id })
    return { key: key!, secret }
  },
})

export const revokeOwnKey = action({
  name: 'api-key.revoke-own',
  needs: 'signed-in',
  summary: 'Revokes one of one’s own API keys, at once.',
  input: ApiKeyPath,
  output: z.object({ done: z.literal(true) }),
  async run({ tx, actor, now, record }, { apiKeyId }) {
    await saveRevoked(tx, apiKeyId, now, mustBeInBrowser(actor))
    record('api-key.revoked', { kind: 'api-key', id: apiKeyId }, {})
    return { done: true as const }
  },
})

export const revokeKey = action({
  name: 'api-key.revoke',
  needs: 'people.manage',
  summary: 'Revokes anybody’s API key, at once.',
  input: ApiKeyPath,
  output: z.object({ done: z.literal(true) }),
  async run({ tx, now, record }, { apiKeyId }) {
    await saveRevoked(tx, apiKeyId, now)
    record('api-key.revoked', { kind: 'api-key', id: apiKeyId }, {})
    return { done: true as const }
  },
})
