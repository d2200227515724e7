import { setTimeout as sleep } from 'node:timers/promises'
import type { HeldRole, Language, PersonId, Role } from '@brandwarden/contract'
import type { Hono } from 'hono'
import { buildApp } from '../../../base/http/app.ts'
import type { Env } from '../../../base/http/env.ts'
import { bodyOf, createTestGround, type TestGround } from '../../../base/testing/test-ground.ts'
import { peopleRoutes, prepareSetup } from '../../people/index.ts'
import { teamsRoutes } from '../../teams/index.ts'
import type { SignInConfig } from '../config.ts'
import { createSignIn, type SignIn, signInJobs, signInRoutes } from '../index.ts'
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
  /** Ada's browser, signed in. */
  ada: () => Promise<Browser>
  /** Invites someone with these roles and lets them accept. */
  join: (who: Joining) => Promise<Joined>
  /** The newest letter to an address. */
  letterTo: (email: string) => Promise<{ subject: string; body: string } | undefined>
  /** Waits until a letter with this subject has been written to the address. */
  awaitLetter: (email: string, subject: string) => Promise<{ subject: string; body: string }>
  startJobs: () => Promise<void>
  /** Waits until no job is waiting or running. */
  settle: () => Promise<void>
  signInAs: (email: string, password?: string, from?: Browser) => Promise<Browser>
  close: () => Promise<void>
}

export type Joining = {
  email: string
  roles: (Role | HeldRole)[]
  name?: string
  language?: Language
  agencyId?: string
  teamIds?: string[]
}
export type Joined = { id: PersonId; browser: Browser; email: string }

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
  const browser = () => createBrowser(app, base.ground.publicUrl)

  async function letterTo(email: string) {
    const { rows } = await base.owner.query(
      'select subject, secret_id from outbox where recipient = $1 order by id desc limit 1',
      [email],
    )
    const [row] = rows
    if (!row) return undefined
    const body = row.secret_id ? await base.ground.secrets.open(base.db, row.secret_id, 'letter') : ''
    return { subject: row.subject as string, body }
  }

  async function awaitLetter(email: string, subject: string) {
    for (let tries = 0; tries < 200; tries++) {
      const letter = await letterTo(email)
      if (letter?.subject === subject) return letter
      await sleep(25)
    }
    throw new Error(`No letter “${subject}” to ${email}`)
  }

  async function settle() {
    for (let tries = 0; tries < 400; tries++) {
      const { rowCount } = await base.owner.query(
        "select 1 from pgboss.job where state in ('created', 'active', 'retry')",
      )
      if (rowCount === 0) return
      await sleep(25)
    }
    throw new Error('Jobs are still waiting.')
  }

  async function signInAs(email: string, given = password, from = browser()) {
    await must(from.post('/api/auth/sign-in/email', { email, password: given }))
    return from
  }

  async function join({ roles, name = 'Someone', language = 'en', ...who }: Joining) {
    const ada = await signInAs('ada@nordlicht.test')
    const held = roles.map((role) => (typeof role === 'string' ? { role, brandId: null, teamId: null } : role))
    const { id } = await must<{ id: PersonId }>(ada.post('/api/people/invite', { ...who, name, language, roles: held }))
    const token = tokenIn((await letterTo(who.email))?.body)
    await must(browser().post('/api/auth/accept-invitation', { token, name, language, password }))
    return { id, email: who.email, browser: await signInAs(who.email) }
  }

  return {
    ...base,
    app,
    signIn,
    password,
    now,
    pass: (milliseconds) => {
      ahead += milliseconds
    },
    browser,
    ada: () => signInAs('ada@nordlicht.test'),
    join,
    letterTo,
    awaitLetter,
    settle,
    startJobs: () => base.ground.jobs.start(signInJobs(base.ground)),
    signInAs,
    close: async () => {
      await base.ground.jobs.stop()
      await base.close()
    },
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

/** The token in a letter's link. */
export const tokenIn = (text: string | undefined): string => /#token=([\w-]+)/.exec(text ?? '')?.[1] ?? ''

/** The body of an answer that must have gone well. */
export async function must<T = Record<string, unknown>>(answer: Promise<Response>): Promise<T> {
  const response = await answer
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  return response.status === 204 ? (undefined as T) : bodyOf<T>(response)
}

/** The status and code of an answer that must have been refused. */
export async function refusal(answer: Promise<Response>): Promise<[number, string]> {
  const response = await answer
  const body = await bodyOf<{ code?: string }>(response)
  return [response.status, body.code ?? 'none']
}
