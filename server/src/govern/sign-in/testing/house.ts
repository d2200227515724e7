import type { Hono } from 'hono'
import { buildApp } from '../../../base/http/app.ts'
import type { Env } from '../../../base/http/env.ts'
import { bodyOf, createTestGround, type TestGround } from '../../../base/testing/test-ground.ts'
import { peopleRoutes, prepareSetup } from '../../people/index.ts'
import { teamsRoutes } from '../../teams/index.ts'
import type { SignInConfig } from '../config.ts'
import { createSignIn, type SignIn, signInRoutes } from '../index.ts'
import { type Browser, createBrowser } from './browser.ts'

export const password = 'a lantern drifts over Kiruna'

export type House = TestGround & {
  app: Hono<Env>
  signIn: SignIn
  password: string
  now: () => Date
  /** Moves the clock on. */
  pass: (milliseconds: number) => void
  browser: () => Browser
  close: () => Promise<void>
}

/** A house with sign-in and people on a database of its own, not set up yet. */
export async function openEmptyHouse(config: Partial<SignInConfig> = {}): Promise<House> {
  let ahead = 0
  const now = () => new Date(Date.now() + ahead)
  const base = await createTestGround({ clock: now })
  const signIn = await createSignIn({
    ground: base.ground,
    pool: base.pool,
    config: { idleDays: 7, freshMinutes: 60, ...config },
  })
  const app = buildApp({
    ground: base.ground,
    routes: [...peopleRoutes, ...signInRoutes, ...teamsRoutes],
    findActor: signIn.findActor,
    rateLimits: { requestsPerMinute: 100_000, signInsPerMinute: 100_000 },
    isProxy: () => true,
    mount: signIn.mount,
  })
  return {
    ...base,
    app,
    signIn,
    password,
    now,
    pass: (milliseconds) => {
      ahead += milliseconds
    },
    browser: () => createBrowser(app, base.ground.publicUrl),
  }
}

/** Set up for Nordlicht Audio, with Ada as its administrator. */
export async function openHouse(config: Partial<SignInConfig> = {}): Promise<House> {
  const house = await openEmptyHouse(config)
  const setup = await prepareSetup(house.ground)
  const answer = await house.browser().post('/api/setup', {
    token: setup?.url.split('token=')[1],
    companyName: 'Nordlicht Audio',
    name: 'Ada Rossi',
    email: 'ada@nordlicht.test',
    password,
    language: 'en',
    timeZone: 'Europe/Rome',
  })
  if (answer.status !== 200) throw new Error(JSON.stringify(await bodyOf(answer)))
  return house
}
