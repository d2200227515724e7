import { APIError } from '@better-auth/core/error'
import { SingleSignOn, SingleSignOnStarted } from '@brandwarden/contract'
import { genericOAuth } from 'better-auth/plugins'
import type { Hono } from 'hono'
import type pg from 'pg'
import { parseInput } from '../../base/action/action.ts'
import type { Env } from '../../base/http/env.ts'
import { Problem } from '../../base/problem.ts'
import { discoveryUrl } from './discovery.ts'
import { type Errand, errands } from './errand.ts'
import { answerJson, readJson, withOwnHeaders } from './json.ts'
import type { KnockParts } from './knock.ts'
import { clientAddressHeader, createLibrary, type Library } from './library.ts'
import { prepareNewcomer } from './newcomers.ts'
import { clientSecretPurpose } from './providers.ts'
import { findProvider, type ProviderRow } from './providers-store.ts'
import { recordRefusal, recordSignIn } from './records.ts'
import { endSession, readFactors } from './store.ts'

type Known = { library: Library; at: number; version: number }
const rememberMs = 10 * 60_000

/** Signing in through a provider that an administrator configured, with PKCE, state and nonce. */
export function mountSingleSignOn(app: Hono<Env>, parts: KnockParts, pool: pg.Pool): void {
  const known = new Map<string, Known>()

  /** A library that knows this provider; made anew when its settings change, and now and then for its discovery. */
  async function libraryFor(provider: ProviderRow): Promise<Library> {
    const before = known.get(provider.id)
    const version = provider.updatedAt.getTime()
    if (before && before.version === version && parts.ground.clock().getTime() - before.at < rememberMs)
      return before.library
    const library = await makeLibrary(parts, pool, provider)
    const { socialProviders } = await library.$context
    if (!socialProviders.some((one) => one.id === provider.slug)) throw new Problem('single_sign_on_failed')
    known.set(provider.id, { library, version, at: parts.ground.clock().getTime() })
    return library
  }

  app.post('/api/auth/sign-in/single-sign-on', async (c) => {
    c.set('route', '/api/auth/sign-in/single-sign-on')
    const { slug } = parseInput(SingleSignOn, await readJson(c.req.raw), c.get('language'))
    const provider = await findProvider(parts.ground.db, slug)
    if (!provider) throw new Problem('not_found')
    const library = await libraryFor(provider)
    const body = { provider: slug, callbackURL: '/', errorCallbackURL: '/sign-in', disableRedirect: true }
    const errand = errandOf(parts, c, provider)
    const answer = await ask(parts, library, c.req.raw, errand, '/sign-in/social', JSON.stringify(body))
    if (!answer.ok) throw new Problem('single_sign_on_failed')
    const { url } = SingleSignOnStarted.parse(await answer.json())
    return withOwnHeaders(c, answerJson({ url }, answer.headers.getSetCookie()))
  })

  app.get('/api/auth/callback/:slug', async (c) => {
    c.set('route', '/api/auth/callback/:slug')
    const provider = await findProvider(parts.ground.db, c.req.param('slug'))
    if (!provider) return withOwnHeaders(c, leaveTo('/sign-in?problem=single_sign_on_failed'))
    const errand = errandOf(parts, c, provider)
    const circumstances = { ground: parts.ground, ...errand }
    const path = `/callback/${provider.slug}${new URL(c.req.url).search}`
    const library = await libraryFor(provider).catch(() => null)
    if (!library) return withOwnHeaders(c, leaveTo('/sign-in?problem=single_sign_on_failed'))
    const answer = await ask(parts, library, c.req.raw, errand, path)
    const made = errand.session
    if (!made) {
      const isKnownRefusal = errand.refused !== undefined || errand.unknown === true
      await recordRefusal(circumstances, errand.personId ?? null, {
        reason: errand.refused ?? (errand.unknown ? 'unknown-person' : 'single-sign-on'),
        providerId: provider.id,
      })
      return withOwnHeaders(
        c,
        leaveTo(`/sign-in?problem=${isKnownRefusal ? 'sign_in_refused' : 'single_sign_on_failed'}`),
      )
    }
    if (await owesSecondFactor(parts, provider, made.personId)) {
      await parts.ground.db.transaction().execute((tx) => endSession(tx, made.personId, made.id))
      await recordRefusal(circumstances, made.personId, { reason: 'second-factor-not-used', providerId: provider.id })
      return withOwnHeaders(c, leaveTo('/sign-in?problem=second_factor_not_used'))
    }
    const data = { personId: made.personId, sessionId: made.id, method: 'single-sign-on', providerId: provider.id }
    await recordSignIn(circumstances, data)
    return withOwnHeaders(c, leaveTo('/', answer.headers.getSetCookie()))
  })
}

/** A provider that asks for no second factor does not get past a role that does, where the person has one of ours. */
async function owesSecondFactor({ ground }: KnockParts, provider: ProviderRow, personId: string): Promise<boolean> {
  if (provider.secondFactor) return false
  const { required, totp, passkeys } = await readFactors(ground.db, personId)
  return required && (totp || passkeys > 0)
}

type Visit = { get<K extends keyof Env['Variables']>(key: K): Env['Variables'][K] }

const errandOf = ({ ground }: KnockParts, c: Visit, provider: ProviderRow): Errand => ({
  now: ground.clock(),
  ip: c.get('ip'),
  language: c.get('language'),
  requestId: c.get('requestId'),
  method: 'single-sign-on',
  secondFactor: provider.secondFactor,
})

function ask(parts: KnockParts, library: Library, from: Request, errand: Errand, path: string, body?: string) {
  const headers = new Headers({ origin: new URL(parts.ground.publicUrl).origin })
  const cookies = from.headers.get('cookie')
  if (cookies) headers.set('cookie', cookies)
  headers.set('user-agent', (from.headers.get('user-agent') ?? '').slice(0, 300))
  if (errand.ip) headers.set(clientAddressHeader, errand.ip)
  if (body) headers.set('content-type', 'application/json')
  const url = `${parts.ground.publicUrl}/api/auth${path}`
  const request = new Request(url, { method: body ? 'POST' : 'GET', headers, ...(body && { body }) })
  return errands.run(errand, () => library.handler(request))
}

async function makeLibrary(parts: KnockParts, pool: pg.Pool, provider: ProviderRow): Promise<Library> {
  const { ground, secret, lifetimes } = parts
  if (!provider.clientSecretId) throw new Problem('single_sign_on_failed')
  const clientSecret = await ground.secrets.open(ground.db, provider.clientSecretId, clientSecretPurpose)
  return createLibrary({
    ground,
    pool,
    secret,
    lifetimes,
    companyName: 'Brandwarden',
    trustedProvider: provider.slug,
    plugins: [
      genericOAuth({
        config: [
          {
            providerId: provider.slug,
            discoveryUrl: discoveryUrl(provider.issuer),
            clientId: provider.clientId,
            clientSecret,
            scopes: ['openid', 'email', 'profile'],
            pkce: true,
            requireIdTokenVerification: true,
            disableSignUp: true,
            mapProfileToUser: async (claims) => {
              const errand = errands.getStore()
              if (!errand) throw new Error('A profile came without a sign-in.')
              if (await prepareNewcomer(ground, provider, claims, errand)) return {}
              errand.unknown = true
              throw new APIError('UNAUTHORIZED', { code: 'NOBODY_WE_KNOW' })
            },
          },
        ],
      }),
    ],
  })
}

function leaveTo(path: string, cookies: string[] = []): Response {
  const headers = new Headers({ location: path })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(null, { status: 302, headers })
}
