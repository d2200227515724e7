import { randomBytes } from 'node:crypto'
import {
  ApiKeyCreated,
  type ApiKeyId,
  ApiKeyList,
  ApiKeyPath,
  type ApiKeyView,
  NewApiKey,
  type Permission,
  type PersonId,
} from '@brandwarden/contract'
import { z } from 'zod'
import { action, query } from '../../base/action/action.ts'
import { may } from '../../base/actor.ts'
import type { Database, Tx } from '../../base/db/database.ts'
import { newId } from '../../base/id.ts'
import { Problem } from '../../base/problem.ts'
import { mustBeInBrowser } from './browser.ts'
import { hashKey } from './find-actor.ts'
import { sendNotice } from './letters.ts'
import { readReader } from './store.ts'

const mostKeys = 50
const shownCharacters = 10
const day = 86_400_000

export const listOwnKeys = query({
  name: 'api-key.list-own',
  needs: 'signed-in',
  summary: 'One’s own API keys, the revoked ones too.',
  input: z.object({}),
  output: ApiKeyList,
  run: async ({ db, actor }) => ({ keys: await viewKeys(db, { personId: mustBeInBrowser(actor) }) }),
})

export const listKeys = query({
  name: 'api-key.list',
  needs: 'people.manage',
  summary: 'Everybody’s API keys, the revoked ones too.',
  input: z.object({}),
  output: ApiKeyList,
  run: async ({ db }) => ({ keys: await viewKeys(db, {}) }),
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
    await tx.selectFrom('people').select('id').where('id', '=', personId).forUpdate().execute()
    if ((await countKeys(tx, personId, now)) >= mostKeys) throw new Problem('too_many_keys')
    const secret = `bw_${randomBytes(32).toString('base64url')}`
    const id = newId<ApiKeyId>()
    const expiresAt = new Date(now.getTime() + expiresInDays * day)
    const prefix = secret.slice(0, shownCharacters)
    await tx
      .insertInto('apiKeys')
      .values({ id, personId, name, prefix, tokenHash: hashKey(secret), scopes, expiresAt, createdAt: now })
      .execute()
    record('api-key.created', { kind: 'api-key', id }, { scopes, expiresAt })
    await sendNotice(ground, tx, await readReader(tx, personId), 'api-key-created', now)
    const [key] = await viewKeys(tx, { keyId: id })
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
    await revoke(tx, apiKeyId, now, mustBeInBrowser(actor))
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
    await revoke(tx, apiKeyId, now)
    record('api-key.revoked', { kind: 'api-key', id: apiKeyId }, {})
    return { done: true as const }
  },
})

async function revoke(tx: Tx, id: ApiKeyId, now: Date, of?: PersonId): Promise<void> {
  let update = tx.updateTable('apiKeys').set({ revokedAt: now }).where('id', '=', id).where('revokedAt', 'is', null)
  if (of) update = update.where('personId', '=', of)
  if (!(await update.returning('id').executeTakeFirst())) throw new Problem('not_found')
}

async function countKeys(tx: Tx, personId: PersonId, now: Date): Promise<number> {
  const { count } = await tx
    .selectFrom('apiKeys')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('personId', '=', personId)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirstOrThrow()
  return count
}

async function viewKeys(db: Database | Tx, only: { personId?: PersonId; keyId?: ApiKeyId }): Promise<ApiKeyView[]> {
  const rows = await db
    .selectFrom('apiKeys as k')
    .innerJoin('people as p', 'p.id', 'k.personId')
    .select(['k.id', 'k.personId', 'p.name as personName', 'k.name', 'k.prefix', 'k.scopes', 'k.createdAt'])
    .select(['k.expiresAt', 'k.lastUsedAt', 'k.revokedAt'])
    .$if(only.personId !== undefined, (query) => query.where('k.personId', '=', only.personId!))
    .$if(only.keyId !== undefined, (query) => query.where('k.id', '=', only.keyId!))
    .orderBy('k.createdAt', 'desc')
    .limit(500)
    .execute()
  return rows.map((row) => ({
    ...row,
    id: row.id as ApiKeyId,
    personId: row.personId as PersonId,
    scopes: row.scopes as Permission[],
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  }))
}
