import { randomBytes } from 'node:crypto'
import { DemoPeople, DemoSignIn, type PersonId, type Role, SignInResult } from '@brandwarden/contract'
import type { Hono } from 'hono'
import { parseInput } from '../../base/action/action.ts'
import type { Env } from '../../base/http/env.ts'
import { newId } from '../../base/id.ts'
import { Problem } from '../../base/problem.ts'
import { endOfSession } from './config.ts'
import { insertSession, loadActivePeople } from './demo-store.ts'
import { answerJson, readJson, withOwnHeaders } from './json.ts'
import type { KnockParts } from './knock.ts'
import { recordSignIn } from './records.ts'
import { signCookie } from './session-cookie.ts'
import { hasAccess } from './store.ts'

/** The demonstration company's people, who can be signed in as without a password; mounted in demo mode only. */
export function mountDemo(app: Hono<Env>, parts: KnockParts): void {
  const { db } = parts.ground

  app.get('/api/demo/people', async (c) => {
    c.set('route', '/api/demo/people')
    const rows = await loadActivePeople(db)
    const people = new Map<string, { id: PersonId; name: string; roles: Role[] }>()
    for (const { id, name, role } of rows) {
      const person = people.get(id) ?? { id: id as PersonId, name, roles: [] }
      if (!person.roles.includes(role as Role)) person.roles.push(role as Role)
      people.set(id, person)
    }
    return c.json(DemoPeople.parse({ people: [...people.values()] }))
  })

  app.post('/api/demo/sign-in', async (c) => {
    c.set('route', '/api/demo/sign-in')
    const { personId } = parseInput(DemoSignIn, await readJson(c.req.raw), c.get('language'))
    const now = parts.ground.clock()
    if (!(await hasAccess(db, personId, now))) throw new Problem('not_found')
    const token = randomBytes(24).toString('base64url')
    const sessionId = newId<string>()
    await insertSession(db, {
      id: sessionId,
      personId,
      token,
      method: 'demo',
      secondFactor: true,
      ipAddress: c.get('ip'),
      userAgent: c.req.header('user-agent')?.slice(0, 300) ?? null,
      expiresAt: endOfSession(now, now, parts.lifetimes),
      createdAt: now,
      updatedAt: now,
    })
    const circumstances = { ground: parts.ground, now, requestId: c.get('requestId'), language: c.get('language') }
    await recordSignIn(circumstances, { personId, sessionId, method: 'demo' })
    return withOwnHeaders(c, answerJson(SignInResult.parse({ status: 'signed-in' }), [sessionCookie(parts, token)]))
  })
}

const sessionCookie = ({ cookieName, secret, lifetimes, device }: KnockParts, token: string): string =>
  `${cookieName}=${signCookie(token, secret)}; Max-Age=${lifetimes.longestMs / 1000}; Path=/; HttpOnly; SameSite=Lax${device.secure ? '; Secure' : ''}`
