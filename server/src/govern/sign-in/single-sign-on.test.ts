import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Oidc, startOidc } from '../../../../journeys/network/oidc.ts'
import type { Browser } from './testing/browser.ts'
import { type House, must, openHouse, refusal } from './testing/house.ts'

const accounts = [
  { sub: 's-ben', email: 'ben@nordlicht.test', name: 'Ben Carter' },
  { sub: 's-cleo', email: 'Cleo@Nordlicht.test', name: 'Cleo\u202e Marchand' },
  { sub: 's-stranger', email: 'mallory@elsewhere.test', name: 'Mallory' },
  { sub: 's-unverified', email: 'ada@nordlicht.test', name: 'Not Ada', emailVerified: false },
  { sub: 's-ended', email: 'ended@nordlicht.test', name: 'Ended' },
  { sub: 's-invited', email: 'invited@nordlicht.test', name: 'Invited' },
]

let house: House
let oidc: Oidc
let providerId = ''
beforeAll(async () => {
  house = await openHouse()
  const redirectUris = ['http://brandwarden.test/api/auth/callback/company']
  oidc = await startOidc({ redirectUris, accounts })
  const provider = {
    slug: 'company',
    name: 'Company sign-in',
    issuer: oidc.issuer,
    clientId: oidc.clientId,
    clientSecret: oidc.clientSecret,
    welcomeDomains: [],
  }
  const made = await must<{ id: string; redirectUri: string }>(
    (await house.ada()).post('/api/settings/sso-providers', provider),
  )
  expect(made.redirectUri).toBe(redirectUris[0])
  providerId = made.id
})
beforeEach(() => house.db.deleteFrom('signInFailures').execute())
afterAll(async () => {
  await oidc.stop()
  await house.close()
})

async function start(browser: Browser): Promise<string> {
  const { url } = await must<{ url: string }>(browser.post('/api/auth/sign-in/single-sign-on', { slug: 'company' }))
  return url
}

/** Goes through the provider and back; answers with where the browser ends up. */
async function signIn(sub: string | null, browser = house.browser()): Promise<[Browser, string]> {
  oidc.signInAs(sub)
  const back = await oidc.follow(await start(browser))
  const answer = await browser.get(back.pathname + back.search)
  expect(answer.status).toBe(302)
  return [browser, answer.headers.get('location') ?? '']
}

const lastRefusal = async () => (await house.events('sign-in.refused')).at(-1)

describe('single sign-on', () => {
  test('is offered on the sign-in page, without its secret anywhere', async () => {
    const page = await must<{ providers: unknown }>(house.browser().get('/api/sign-in'))
    expect(page.providers).toEqual([{ slug: 'company', name: 'Company sign-in' }])
    const list = await must((await house.ada()).get('/api/settings/sso-providers'))
    expect(JSON.stringify(list)).not.toContain(oidc.clientSecret)
    const { rows } = await house.owner.query('select * from sso_providers')
    expect(JSON.stringify(rows)).not.toContain(oidc.clientSecret)
    expect(JSON.stringify(await house.events())).not.toContain(oidc.clientSecret)
  })

  test('sends state, nonce and a PKCE challenge', async () => {
    const asked = new URL(await start(house.browser())).searchParams
    expect(asked.get('code_challenge_method')).toBe('S256')
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)?.length).toBeGreaterThan(20)
    expect(asked.get('redirect_uri')).toBe('http://brandwarden.test/api/auth/callback/company')
  })

  test('signs in someone we know by a verified address, keeps no token, and knows them again by their subject', async () => {
    const { id } = await house.join({ email: 'ben@nordlicht.test', roles: ['employee'] })
    const [browser, place] = await signIn('s-ben')
    expect(place).toBe('/')
    const me = await must<{ person: { id: string } }>(browser.get('/api/me'))
    expect(me.person.id).toBe(id)
    const [event] = (await house.events('person.signed-in')).slice(-1)
    expect(event?.data).toMatchObject({ method: 'single-sign-on', providerId })
    const { rows } = await house.owner.query("select * from sign_in_methods where provider_id = 'company'")
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ person_id: id, access_token: null, refresh_token: null, id_token: null })
    const [again] = await signIn('s-ben')
    expect((await again.get('/api/me')).status).toBe(200)
  })

  test('refuses an address that the provider has not verified, even of someone who exists', async () => {
    const [browser, place] = await signIn('s-unverified')
    expect(place).toBe('/sign-in?problem=sign_in_refused')
    expect((await browser.get('/api/me')).status).toBe(401)
    const { rows } = await house.owner.query("select 1 from sign_in_methods where account_id = 's-unverified'")
    expect(rows).toHaveLength(0)
    expect((await lastRefusal())?.data).toEqual({ reason: 'unknown-person', providerId })
  })

  test('refuses a stranger, and someone who declines at the provider', async () => {
    expect((await signIn('s-stranger'))[1]).toBe('/sign-in?problem=sign_in_refused')
    expect((await signIn(null))[1]).toBe('/sign-in?problem=single_sign_on_failed')
    expect((await lastRefusal())?.data).toEqual({ reason: 'single-sign-on', providerId })
  })

  test('refuses someone whose access ended', async () => {
    const { id } = await house.join({ email: 'ended@nordlicht.test', roles: ['employee'] })
    await signIn('s-ended')
    await must((await house.ada()).post(`/api/people/${id}/end`, { reason: 'left the company' }))
    expect((await signIn('s-ended'))[1]).toBe('/sign-in?problem=sign_in_refused')
  })

  test('accepts the invitation of someone invited; the letter’s link no longer works', async () => {
    const roles = [{ role: 'legal', brandId: null, teamId: null }]
    const invitation = { email: 'invited@nordlicht.test', name: 'Ines Invited', language: 'it', roles }
    await must((await house.ada()).post('/api/people/invite', invitation))
    const [browser, place] = await signIn('s-invited')
    expect(place).toBe('/')
    const me = await must<{ person: { status: string }; hasPassword: boolean }>(browser.get('/api/me'))
    expect(me).toMatchObject({ person: { status: 'active', name: 'Ines Invited' }, hasPassword: false })
    const { rowCount } = await house.owner.query("select 1 from one_time_links where purpose = 'invitation'")
    expect(rowCount).toBe(0)
  })

  test('welcomes newcomers of a named domain as employees, under a name that can be read', async () => {
    const ada = await house.ada()
    expect((await signIn('s-cleo'))[1]).toBe('/sign-in?problem=sign_in_refused')
    const change = { welcomeDomains: ['nordlicht.test'] }
    await must(ada.patch(`/api/settings/sso-providers/${providerId}`, change))
    const [browser, place] = await signIn('s-cleo')
    expect(place).toBe('/')
    const me = await must<{ person: { name: string; email: string; roles: unknown[] } }>(browser.get('/api/me'))
    expect(me.person).toMatchObject({
      name: 'Cleo Marchand',
      email: 'cleo@nordlicht.test',
      roles: [{ role: 'employee', brandId: null, teamId: null }],
    })
    expect((await house.events('person.welcomed')).at(-1)?.data).toMatchObject({ providerId })
    expect((await signIn('s-stranger'))[1]).toBe('/sign-in?problem=sign_in_refused')
  })

  test('counts as a second factor only where the provider asks for one', async () => {
    const ada = await house.ada()
    await must(ada.patch('/api/settings/sign-in', { secondFactorRoles: ['legal'] }))
    const [strong] = await signIn('s-invited')
    expect((await strong.get('/api/people')).status).toBe(200)
    await must(ada.patch(`/api/settings/sso-providers/${providerId}`, { secondFactor: false }))
    const [weak] = await signIn('s-invited')
    expect(await refusal(weak.get('/api/people'))).toEqual([403, 'second_factor_required'])
    const made = await must<{ uri: string }>(weak.post('/api/auth/two-factor/enable'))
    const secret = Secret.fromBase32(new URL(made.uri).searchParams.get('secret') ?? '')
    await must(weak.post('/api/auth/two-factor/verify-totp', { code: new TOTP({ secret }).generate() }))
    expect((await weak.get('/api/people')).status).toBe(200)
    const [, place] = await signIn('s-invited')
    expect(place).toBe('/sign-in?problem=second_factor_not_used')
    expect((await lastRefusal())?.data).toEqual({ reason: 'second-factor-not-used', providerId })
    await must(ada.patch('/api/settings/sign-in', { secondFactorRoles: [] }))
  })

  test('an answer is good once, in the browser that asked, and untouched', async () => {
    const browser = house.browser()
    oidc.signInAs('s-ben')
    const back = await oidc.follow(await start(browser))
    const path = back.pathname + back.search
    const failed = '/sign-in?problem=single_sign_on_failed'
    const thief = await house.browser().get(path)
    expect(thief.headers.get('location')).toBe(failed)
    expect(thief.headers.getSetCookie().join()).not.toContain('session_token')
    for (const [name, value] of [
      ['state', 'made-up'],
      ['iss', 'https://evil.example'],
    ] as const) {
      const other = house.browser()
      const changed = await oidc.follow(await start(other))
      changed.searchParams.set(name, value)
      const answer = await other.get(changed.pathname + changed.search)
      expect(answer.headers.get('location')).toBe(failed)
      expect((await other.get('/api/me')).status).toBe(401)
    }
    const fresh = house.browser()
    const good = await oidc.follow(await start(fresh))
    expect((await fresh.get(good.pathname + good.search)).headers.get('location')).toBe('/')
    expect((await fresh.get(good.pathname + good.search)).headers.get('location')).toBe(failed)
    expect((await house.browser().get('/api/auth/callback/company')).headers.get('location')).toBe(failed)
    expect((await house.browser().get("/api/auth/callback/x'y?code=1")).headers.get('location')).toBe(failed)
  })

  test('ends with the provider: switched off it is gone, removed it takes its recognitions along', async () => {
    const ada = await house.ada()
    const path = `/api/settings/sso-providers/${providerId}`
    await must(ada.patch(path, { enabled: false }))
    const attempt = house.browser().post('/api/auth/sign-in/single-sign-on', { slug: 'company' })
    expect(await refusal(attempt)).toEqual([404, 'not_found'])
    await must(ada.delete(path))
    const { rows } = await house.owner.query("select 1 from sign_in_methods where provider_id = 'company'")
    expect(rows).toHaveLength(0)
    const { rows: secrets } = await house.owner.query("select 1 from secrets where purpose like 'sso-provider%'")
    expect(secrets).toHaveLength(0)
  })
})

describe('an identity provider', () => {
  const provider = () => ({
    slug: 'second',
    name: 'Second',
    issuer: oidc.issuer,
    clientId: oidc.clientId,
    clientSecret: oidc.clientSecret,
  })
  test.each([
    ['plain HTTP elsewhere', () => ({ issuer: 'http://login.example' }), 'issuer_insecure'],
    ['an issuer that nobody answers for', () => ({ issuer: 'http://127.0.0.1:9' }), 'issuer_unreachable'],
    [
      'an issuer under another name',
      () => ({ issuer: oidc.issuer.replace('localhost', '127.0.0.1') }),
      'issuer_unreachable',
    ],
    ['an issuer with a slash too much', () => ({ issuer: `${oidc.issuer}/` }), 'issuer_unreachable'],
    ['a file', () => ({ issuer: 'file:///etc/passwd' }), 'invalid_input'],
    ['the inside name of passwords', () => ({ slug: 'credential' }), 'invalid_input'],
    ['a path as name', () => ({ slug: '../me' }), 'invalid_input'],
    ['a domain with a wildcard', () => ({ welcomeDomains: ['*.test'] }), 'invalid_input'],
  ])('with %s is refused', async (_, change, code) => {
    const answer = (await house.ada()).post('/api/settings/sso-providers', { ...provider(), ...change() })
    expect((await refusal(answer))[1]).toBe(code)
  })

  test('is configured by administrators only, and its short name once', async () => {
    const { browser } = await house.join({ email: 'dora@nordlicht.test', roles: ['programme-owner', 'security'] })
    expect(await refusal(browser.post('/api/settings/sso-providers', provider()))).toEqual([403, 'not_permitted'])
    const ada = await house.ada()
    await must(ada.post('/api/settings/sso-providers', provider()))
    expect(await refusal(ada.post('/api/settings/sso-providers', provider()))).toEqual([409, 'name_taken'])
  })
})
