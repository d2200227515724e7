import {
  type PersonId,
  PersonPath,
  SessionList,
  SessionPath,
  SessionsRevoked,
  type SessionView,
} from '@brandwarden/contract'
import { z } from 'zod'
import { action, query } from '../../base/action/action.ts'
import type { Database } from '../../base/db/database.ts'
import { Problem } from '../../base/problem.ts'
import { mustBeInBrowser } from './browser.ts'
import type { SessionMethod } from './errand.ts'
import { endSession, endSessions, loadSessions } from './store.ts'

const done = z.object({ done: z.literal(true) })
const PersonSession = z.object({ ...PersonPath.shape, ...SessionPath.shape })

export const listOwnSessions = query({
  name: 'session.list-own',
  needs: 'signed-in',
  summary: 'Where one is signed in.',
  input: z.object({}),
  output: SessionList,
  async run({ db, actor, now }) {
    const id = mustBeInBrowser(actor)
    return { sessions: await viewSessions(db, id, now, actor.kind === 'person' ? actor.sessionId : undefined) }
  },
})

export const listSessions = query({
  name: 'session.list',
  needs: 'people.manage',
  summary: 'Where a person is signed in.',
  input: PersonPath,
  output: SessionList,
  run: async ({ db, now }, { personId }) => ({ sessions: await viewSessions(db, personId, now) }),
})

export const revokeOwnSession = action({
  name: 'session.revoke-own',
  needs: 'signed-in',
  summary: 'Signs one out somewhere.',
  input: SessionPath,
  output: done,
  async run({ tx, actor, record }, { sessionId }) {
    const id = mustBeInBrowser(actor)
    if (!(await endSession(tx, id, sessionId))) throw new Problem('not_found')
    record('session.revoked', { kind: 'person', id }, { sessions: [sessionId] })
    return { done: true as const }
  },
})

export const revokeSession = action({
  name: 'session.revoke',
  needs: 'people.manage',
  summary: 'Signs a person out somewhere.',
  input: PersonSession,
  output: done,
  async run({ tx, record }, { personId, sessionId }) {
    if (!(await endSession(tx, personId, sessionId))) throw new Problem('not_found')
    record('session.revoked', { kind: 'person', id: personId }, { sessions: [sessionId] })
    return { done: true as const }
  },
})

export const signOutOwnEverywhere = action({
  name: 'session.revoke-own-others',
  needs: 'signed-in',
  summary: 'Signs one out everywhere but here.',
  input: z.object({}),
  output: SessionsRevoked,
  async run({ tx, actor, record }) {
    const id = mustBeInBrowser(actor)
    const sessions = await endSessions(tx, id, actor.kind === 'person' ? (actor.sessionId ?? null) : null)
    record('session.revoked', { kind: 'person', id }, { sessions })
    return { revoked: sessions.length }
  },
})

export const signOutEverywhere = action({
  name: 'session.revoke-all',
  needs: 'people.manage',
  summary: 'Signs a person out everywhere.',
  input: PersonPath,
  output: SessionsRevoked,
  async run({ tx, record }, { personId }) {
    const sessions = await endSessions(tx, personId)
    record('session.revoked', { kind: 'person', id: personId }, { sessions })
    return { revoked: sessions.length }
  },
})

async function viewSessions(db: Database, id: PersonId, now: Date, current?: string): Promise<SessionView[]> {
  const rows = await loadSessions(db, id, now)
  return rows.map((row) => ({
    id: row.id,
    isCurrent: row.id === current,
    method: row.method as SessionMethod,
    secondFactor: row.secondFactor,
    ipAddress: row.ipAddress || null,
    userAgent: row.userAgent || null,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.updatedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  }))
}
