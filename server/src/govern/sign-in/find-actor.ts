import { createHash } from 'node:crypto'
import type { HeldRole, Role } from '@brandwarden/contract'
import type { Actor } from '../../base/actor.ts'
import type { Ground } from '../../base/ground.ts'
import { Problem } from '../../base/problem.ts'
import { endOfSession, type Lifetimes } from './config.ts'
import { readSignedCookie } from './session-cookie.ts'
import { type FoundSession, findKey, findSession, touchKey, touchSession } from './store.ts'

export type FindActorParts = {
  ground: Ground
  secret: string
  cookieName: string
  lifetimes: Lifetimes
}

const touchEveryMs = 60_000

/** Who sends a request: a person by the session cookie, a key by its bearer token, or nobody. */
export function createFindActor(parts: FindActorParts) {
  return async (request: Request): Promise<Actor | null> => {
    const bearer = request.headers.get('authorization')
    if (bearer?.startsWith('Bearer bw_')) return findKeyActor(parts.ground, bearer.slice('Bearer '.length))
    const session = await findLiveSession(parts, request)
    if (!session) return null
    if (lacksSecondFactor(session)) {
      if (session.hasFactor) return null
      if (!isOpenWithoutFactor(request)) throw new Problem('second_factor_required')
    }
    return {
      kind: 'person',
      id: session.personId,
      name: session.name,
      roles: session.roles,
      language: session.language,
      sessionId: session.sessionId,
    }
  }
}

/** The session behind the cookie if it may still be used; using it moves its idle end. */
export async function findLiveSession(
  { ground, secret, cookieName, lifetimes }: FindActorParts,
  request: Request,
): Promise<FoundSession | null> {
  const token = readSignedCookie(request.headers.get('cookie'), cookieName, secret)
  if (!token) return null
  const now = ground.clock()
  const session = await findSession(ground.db, token, now)
  if (!session?.hasAccess || session.expiresAt <= now) return null
  if (session.createdAt.getTime() + lifetimes.longestMs <= now.getTime()) return null
  if (now.getTime() - session.updatedAt.getTime() >= touchEveryMs)
    await touchSession(ground.db, session.sessionId, now, endOfSession(session.createdAt, now, lifetimes))
  return session
}

export const requiresSecondFactor = (roles: readonly HeldRole[], required: readonly Role[]): boolean =>
  roles.some((held) => required.includes(held.role))

export const lacksSecondFactor = (session: FoundSession): boolean =>
  !session.secondFactor && requiresSecondFactor(session.roles, session.secondFactorRoles)

/** What a person reaches whose role asks for a second factor that is not set up yet: who they are, and setting it up. */
function isOpenWithoutFactor(request: Request): boolean {
  const { pathname } = new URL(request.url)
  if (pathname === '/api/me') return true
  return /^\/api\/(auth|sign-in|me\/(sessions|password|passkeys|sign-out-everywhere))(\/|$)/.test(pathname)
}

export const hashKey = (key: string): Buffer => createHash('sha256').update(key).digest()

async function findKeyActor({ db, clock }: Ground, key: string): Promise<Actor | null> {
  const now = clock()
  const found = await findKey(db, hashKey(key), now)
  if (!found?.hasAccess) return null
  if (!found.lastUsedAt || now.getTime() - found.lastUsedAt.getTime() >= touchEveryMs)
    await touchKey(db, found.keyId, now)
  return {
    kind: 'key',
    id: found.keyId,
    personId: found.personId,
    name: found.keyName,
    roles: found.roles,
    scopes: found.scopes,
    language: found.language,
  }
}
