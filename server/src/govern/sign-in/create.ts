import type { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type pg from 'pg'
import type { Actor } from '../../base/actor.ts'
import type { Ground } from '../../base/ground.ts'
import type { Env } from '../../base/http/env.ts'
import { Problem } from '../../base/problem.ts'
import { lifetimesOf, type SignInConfig } from './config.ts'
import { mountDemo } from './demo.ts'
import { doors } from './doors.ts'
import { createFindActor } from './find-actor.ts'
import { withOwnHeaders } from './json.ts'
import { type KnockParts, knock } from './knock.ts'
import { createLibrary } from './library.ts'
import { signInSecret } from './secret.ts'
import { saveSetting } from './settings-store.ts'
import { mountSingleSignOn } from './sso.ts'

export type SignIn = {
  /** Who sends a request; null when nobody is signed in. Throws `second_factor_required`. */
  findActor: (request: Request) => Promise<Actor | null>
  /** The endpoints that set cookies, under /api/auth. */
  mount: (app: Hono<Env>) => void
  parts: KnockParts
}

const largestBody = 100_000

export async function createSignIn(given: { ground: Ground; pool: pg.Pool; config: SignInConfig }): Promise<SignIn> {
  const { ground, pool, config } = given
  const secret = await signInSecret(ground)
  // Pages ask the database whether this is the demonstration; the doors that open without a password do not.
  await saveSetting(ground.db, 'demo', config.demo === true, ground.clock())
  const lifetimes = lifetimesOf(config)
  const library = createLibrary({ ground, pool, secret, lifetimes, companyName: 'Brandwarden' })
  const { authCookies, createAuthCookie } = await library.$context
  const cookieName = authCookies.sessionToken.name
  const secure = authCookies.sessionToken.attributes.secure === true
  const parts: KnockParts = {
    ground,
    library,
    secret,
    lifetimes,
    cookieName,
    challengeCookieName: createAuthCookie('two_factor').name,
    device: { name: createAuthCookie('device').name, secure, secret },
  }
  return { findActor: createFindActor(parts), mount: (app) => mountAll(app, parts, pool, config.demo === true), parts }
}

function mountAll(app: Hono<Env>, parts: KnockParts, pool: pg.Pool, demo: boolean): void {
  mountSingleSignOn(app, parts, pool)
  if (demo) mountDemo(app, parts)
  const tooLarge = bodyLimit({
    maxSize: largestBody,
    onError: () => {
      throw new Problem('too_large')
    },
  })
  for (const door of doors) {
    const path = `/api/auth${door.path}`
    app.on(door.method, path, tooLarge, async (c) => {
      c.set('route', path)
      const visitor = { ip: c.get('ip'), language: c.get('language'), requestId: c.get('requestId') }
      return withOwnHeaders(c, await knock(parts, door, c.req.raw, visitor))
    })
  }
}
