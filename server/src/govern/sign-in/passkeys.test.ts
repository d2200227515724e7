import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createAuthenticator } from './testing/authenticator.ts'
import type { Browser } from './testing/browser.ts'
import { type House, must, openHouse, password, refusal } from './testing/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

type Authenticator = ReturnType<typeof createAuthenticator>
type Options = Parameters<Authenticator['sign']>[0]

const origin = 'http://brandwarden.test'

async function addPasskey(browser: Browser, name = 'My phone'): Promise<Authenticator> {
  const authenticator = createAuthenticator(origin)
  const options = await must<Options>(browser.get('/api/auth/passkey/generate-register-options'))
  const response = authenticator.register(options)
  expect(await must(browser.post('/api/auth/passkey/verify-registration', { response, name }))).toEqual({ done: true })
  return authenticator
}

async function signInWith(authenticator: Authenticator, how = {}): Promise<[Browser, Response]> {
  const browser = house.browser()
  const options = await must<Options>(browser.get('/api/auth/passkey/generate-authenticate-options'))
  const response = authenticator.sign(options, how)
  return [browser, await browser.post('/api/auth/passkey/verify-authentication', { response })]
}

describe('a passkey', () => {
  test('is added lately signed in, listed, recorded, told by letter, and signs in by itself', async () => {
    const { id, email, browser } = await house.join({ email: 'ben@nordlicht.test', roles: ['employee'] })
    const authenticator = await addPasskey(browser)
    const { passkeys } = await must<{ passkeys: { name: string }[] }>(browser.get('/api/me/passkeys'))
    expect(passkeys).toEqual([{ id: expect.any(String), name: 'My phone', createdAt: expect.any(String) }])
    expect((await house.events('passkey.added')).at(-1)).toMatchObject({ subjectId: id })
    expect((await house.letterTo(email))?.subject).toBe('A passkey was added')
    const [other, answer] = await signInWith(authenticator)
    expect(answer.status).toBe(200)
    const me = await must<{ person: { email: string } }>(other.get('/api/me'))
    expect(me.person.email).toBe(email)
    expect((await house.events('person.signed-in')).at(-1)?.data).toMatchObject({ method: 'passkey' })
  })

  test('can’t be added when the sign-in is hours ago', async () => {
    const { browser } = await house.join({ email: 'cleo@nordlicht.test', roles: ['employee'] })
    house.pass(2 * 3_600_000)
    expect(await refusal(browser.get('/api/auth/passkey/generate-register-options'))).toEqual([403, 'session_too_old'])
    expect(await refusal(house.browser().get('/api/auth/passkey/generate-register-options'))).toEqual([
      401,
      'not_signed_in',
    ])
  })

  test('is refused from a device that did not ask who holds it, of a stranger, replayed, or garbled', async () => {
    const { browser } = await house.join({ email: 'dora@nordlicht.test', roles: ['employee'] })
    const authenticator = await addPasskey(browser)
    const [, unverified] = await signInWith(authenticator, { verified: false })
    expect(unverified.status).toBe(401)
    const [, stranger] = await signInWith(createAuthenticator(origin))
    expect(stranger.status).toBe(401)
    const [, elsewhere] = await signInWith(createAuthenticator('https://evil.example'))
    expect(elsewhere.status).toBe(401)

    const visitor = house.browser()
    const options = await must<Options>(visitor.get('/api/auth/passkey/generate-authenticate-options'))
    const response = authenticator.sign(options)
    const cookies = new Map(visitor.cookies)
    await must(visitor.post('/api/auth/passkey/verify-authentication', { response }))
    const thief = house.browser()
    for (const [name, value] of cookies) thief.cookies.set(name, value)
    expect(await refusal(thief.post('/api/auth/passkey/verify-authentication', { response }))).toEqual([
      401,
      'passkey_refused',
    ])
    for (const garbled of [{}, { id: 7 }, { id: "' or 1=1", response: null }, { id: authenticator.credentialId }])
      expect(await refusal(visitor.post('/api/auth/passkey/verify-authentication', { response: garbled }))).toEqual([
        401,
        'passkey_refused',
      ])
    expect((await house.events('sign-in.refused')).at(-1)?.data).toEqual({ reason: 'passkey' })
  })

  test('is a second factor: a role that asks for one no longer lets the password in alone', async () => {
    const { browser, email } = await house.join({ email: 'sam@nordlicht.test', roles: ['security'] })
    const authenticator = await addPasskey(browser)
    await must((await house.ada()).patch('/api/settings/sign-in', { secondFactorRoles: ['security'] }))
    expect((await browser.get('/api/me')).status).toBe(401)
    expect(await refusal(house.browser().post('/api/auth/sign-in/email', { email, password }))).toEqual([
      403,
      'passkey_required',
    ])
    expect((await house.events('sign-in.refused')).at(-1)?.data).toEqual({ reason: 'passkey-required' })
    const [other] = await signInWith(authenticator)
    expect((await other.get('/api/people')).status).toBe(200)
    const { passkeys } = await must<{ passkeys: { id: string }[] }>(other.get('/api/me/passkeys'))
    expect(await refusal(other.delete(`/api/me/passkeys/${passkeys[0]?.id}`))).toEqual([409, 'second_factor_needed'])
  })

  test('is removed by its owner only', async () => {
    const { browser } = await house.join({ email: 'emil@nordlicht.test', roles: ['employee'] })
    const authenticator = await addPasskey(browser)
    const { passkeys } = await must<{ passkeys: { id: string }[] }>(browser.get('/api/me/passkeys'))
    const path = `/api/me/passkeys/${passkeys[0]?.id}`
    expect(await refusal((await house.ada()).delete(path))).toEqual([404, 'not_found'])
    await must(browser.delete(path))
    expect((await house.events('passkey.removed')).at(-1)?.data).toEqual({ passkeyId: passkeys[0]?.id })
    const [, answer] = await signInWith(authenticator)
    expect(answer.status).toBe(401)
  })

  test('of someone whose access ended signs nobody in', async () => {
    const { id, browser } = await house.join({ email: 'fay@nordlicht.test', roles: ['employee'] })
    const authenticator = await addPasskey(browser)
    await must((await house.ada()).post(`/api/people/${id}/end`, { reason: 'left the company' }))
    const [, answer] = await signInWith(authenticator)
    expect(answer.status).toBe(401)
  })
})
