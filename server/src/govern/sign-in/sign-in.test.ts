import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bodyOf } from '../../base/testing/test-ground.ts'
import { signCookie } from './session-cookie.ts'
import { type House, must, openHouse, password, refusal } from './testing/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const ada = 'ada@nordlicht.test'
const minute = 60_000
const day = 24 * 60 * minute

describe('signing in with a password', () => {
  test('gives a cookie that scripts can’t read, with which the person is known, and is recorded', async () => {
    const browser = house.browser()
    const answer = await browser.post('/api/auth/sign-in/email', { email: ada, password })
    expect(await bodyOf(answer)).toEqual({ status: 'signed-in' })
    expect(answer.headers.get('x-request-id')).toMatch(/^[\w-]{8,64}$/)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const cookie = answer.headers.getSetCookie().find((line) => line.includes('session_token'))
    expect(cookie).toContain('HttpOnly')
    expect(cookie).toContain('SameSite=Lax')
    expect(cookie).not.toContain('Secure')
    const me = await must<{ person: { email: string; roles: unknown[] }; companyName: string }>(browser.get('/api/me'))
    expect(me.person.email).toBe(ada)
    expect(me.companyName).toBe('Nordlicht Audio')
    const [event] = (await house.events('person.signed-in')).slice(-1)
    expect(event?.data).toEqual({ sessionId: expect.any(String), method: 'password' })
  })

  test('the address counts in any case, and only in ASCII', async () => {
    await must(house.browser().post('/api/auth/sign-in/email', { email: ' ADA@Nordlicht.test ', password }))
    // U+212A, the Kelvin sign, becomes an ASCII k when it is lowered; fullwidth letters become ASCII under NFKC.
    for (const email of ['ada@\uff4eordlicht.test', '\u212a@nordlicht.test', '\u0430da@nordlicht.test'])
      expect(await refusal(house.browser().post('/api/auth/sign-in/email', { email, password }))).toEqual([
        422,
        'invalid_input',
      ])
  })

  test.each([
    ['a wrong password', { email: ada, password: 'not it' }, 401, 'sign_in_refused'],
    ['an unknown address', { email: 'nobody@nordlicht.test', password }, 401, 'sign_in_refused'],
    ['no password', { email: ada }, 422, 'invalid_input'],
    ['an empty password', { email: ada, password: '' }, 422, 'invalid_input'],
    ['a number as password', { email: ada, password: 7 }, 422, 'invalid_input'],
    ['a list as address', { email: [ada], password }, 422, 'invalid_input'],
    ['an object that means to be a query', { email: { $ne: null }, password: { $ne: null } }, 422, 'invalid_input'],
    ['SQL as address', { email: "' or 1=1 --", password }, 422, 'invalid_input'],
    ['SQL as password', { email: ada, password: "' or '1'='1" }, 401, 'sign_in_refused'],
    ['an address of 10,000 letters', { email: `${'a'.repeat(10_000)}@b.test`, password }, 422, 'invalid_input'],
    ['a password of 10,000 letters', { email: ada, password: 'x'.repeat(10_000) }, 422, 'invalid_input'],
    ['a NUL in the password', { email: ada, password: 'a\u0000b' }, 401, 'sign_in_refused'],
    ['an array', [1, 2], 422, 'invalid_input'],
    ['null', null, 422, 'invalid_input'],
    ['no JSON', '{"email":', 400, 'not_json'],
  ])('%s is refused', async (_, body, status, code) => {
    const browser = house.browser()
    expect(await refusal(browser.post('/api/auth/sign-in/email', body))).toEqual([status, code])
    expect(browser.cookies.size).toBe(0)
    await house.db.deleteFrom('signInFailures').execute()
  })

  test('more than 100 kB is refused before it is read', async () => {
    const body = { email: ada, password: 'x'.repeat(200_000) }
    expect(await refusal(house.browser().post('/api/auth/sign-in/email', body))).toEqual([413, 'too_large'])
  })

  test('a refusal is recorded without password or address; an unknown address has no person', async () => {
    await house.browser().post('/api/auth/sign-in/email', { email: ada, password: 'my secret words' })
    await house.browser().post('/api/auth/sign-in/email', { email: 'stranger@nordlicht.test', password: 'another one' })
    const [known, unknown] = (await house.events('sign-in.refused')).slice(-2)
    expect(known?.subjectId).toMatch(/^[0-9a-f-]{36}$/)
    expect(known?.data).toEqual({ reason: 'password' })
    expect(unknown?.subjectId).toBeNull()
    expect(unknown?.data).toEqual({ reason: 'password', address: expect.stringMatching(/^[0-9a-f]{12}$/) })
    const all = JSON.stringify(await house.events())
    for (const word of ['my secret words', 'another one', 'stranger', ada, password]) expect(all).not.toContain(word)
    expect(house.logged.join('')).not.toMatch(/my secret words|stranger@/)
  })

  test('the answer tells nothing about who exists: same words, about the same time', async () => {
    const time = async (email: string) => {
      await house.db.deleteFrom('signInFailures').execute()
      const from = performance.now()
      await house.browser().post('/api/auth/sign-in/email', { email, password: 'wrong words' })
      return performance.now() - from
    }
    const times: { known: number[]; unknown: number[] } = { known: [], unknown: [] }
    await time(ada)
    for (let n = 0; n < 15; n++) {
      times.known.push(await time(ada))
      times.unknown.push(await time('nobody@nordlicht.test'))
    }
    const [known, unknown] = [times.known, times.unknown].map((all) => all.sort((x, y) => x - y)[7]!)
    expect(unknown! / known!).toBeGreaterThan(0.5)
    expect(unknown! / known!).toBeLessThan(2)
  })
})

describe('guessing', () => {
  test('is slowed after five failures, more each time, and the pause is told in seconds', async () => {
    const stranger = house.browser()
    const from = { 'x-forwarded-for': '198.51.100.7' }
    const attempt = (given: string) => stranger.post('/api/auth/sign-in/email', { email: ada, password: given }, from)
    for (let n = 0; n < 5; n++) expect((await attempt('wrong')).status).toBe(401)
    const paused = await bodyOf<{ code: string; params: { seconds: number } }>(attempt(password))
    expect(paused).toMatchObject({ code: 'sign_in_paused', params: { seconds: 5 } })
    house.pass(6_000)
    expect((await attempt('wrong')).status).toBe(401)
    const longer = await bodyOf<{ params: { seconds: number } }>(attempt(password))
    expect(longer.params.seconds).toBe(10)
    house.pass(11_000)
    expect((await attempt(password)).status).toBe(200)
    const [last] = (await house.events('sign-in.refused')).slice(-1)
    expect(last?.data).toMatchObject({ pausedSeconds: 10 })
  })

  test('a hundred guesses at once are a hundred failures', async () => {
    const from = { 'x-forwarded-for': '198.51.100.8' }
    const statuses = await Promise.all(
      Array.from({ length: 40 }, async () => {
        const body = { email: ada, password: 'wrong' }
        return (await house.browser().post('/api/auth/sign-in/email', body, from)).status
      }),
    )
    expect(statuses.filter((status) => status === 401)).toHaveLength(5)
    expect(statuses.filter((status) => status === 429)).toHaveLength(35)
    await house.db.deleteFrom('signInFailures').execute()
  })

  test('an attacker elsewhere does not shut out the person: not in their own browser, not from their own network', async () => {
    const own = await house.ada()
    for (let n = 0; n < 60; n++) {
      const from = { 'x-forwarded-for': `198.51.100.${n}` }
      await house.browser().post('/api/auth/sign-in/email', { email: ada, password: 'wrong' }, from)
    }
    const elsewhere = { 'x-forwarded-for': '203.0.113.99' }
    expect(await refusal(house.browser().post('/api/auth/sign-in/email', { email: ada, password }, elsewhere))).toEqual(
      [429, 'sign_in_paused'],
    )
    await house.signInAs(ada, password, own)
    await house.db.deleteFrom('signInFailures').execute()
  })

  test('an unknown address is paused like a known one', async () => {
    const attempt = () => house.browser().post('/api/auth/sign-in/email', { email: 'no@nordlicht.test', password })
    for (let n = 0; n < 5; n++) expect((await attempt()).status).toBe(401)
    expect((await attempt()).status).toBe(429)
  })
})

describe('a session', () => {
  test('ends when nobody used it for seven days, and after thirty days whatever happens', async () => {
    const idle = await house.ada()
    house.pass(7 * day + minute)
    expect(await refusal(idle.get('/api/me'))).toEqual([401, 'not_signed_in'])
    const used = await house.ada()
    for (let days = 0; days < 29; days += 5) {
      expect((await used.get('/api/me')).status, `after ${days} days`).toBe(200)
      house.pass(5 * day)
    }
    expect(await refusal(used.get('/api/me'))).toEqual([401, 'not_signed_in'])
  })

  test.each([
    ['no signature', () => 'abc'],
    ['a signature of another key', () => signCookie('abc', 'another key')],
    ['a signature for another value', () => signCookie('abc', 'x').replace('abc', 'abd')],
    ['bad encoding', () => '%E0%A4%A'],
    ['SQL', () => encodeURIComponent("' or 1=1 --.c2ln")],
    ['10,000 letters', () => 'a'.repeat(10_000)],
    ['nothing', () => ''],
  ])('a forged cookie with %s is nobody', async (_, value) => {
    const browser = house.browser()
    browser.cookies.set('brandwarden.session_token', value())
    expect(await refusal(browser.get('/api/me'))).toEqual([401, 'not_signed_in'])
  })

  test('a token read from the database does not sign anyone in: it lacks the signature', async () => {
    await house.ada()
    const { rows } = await house.owner.query('select token from sessions limit 1')
    const browser = house.browser()
    browser.cookies.set('brandwarden.session_token', rows[0].token)
    expect((await browser.get('/api/me')).status).toBe(401)
  })

  test('is listed with where it came from, and can be ended one by one or everywhere but here', async () => {
    await house.db.deleteFrom('sessions').execute()
    const [here, there, elsewhere] = [await house.ada(), await house.ada(), await house.ada()]
    type List = { sessions: { id: string; isCurrent: boolean; method: string; userAgent: string }[] }
    const { sessions } = await must<List>(here.get('/api/me/sessions'))
    expect(sessions).toHaveLength(3)
    expect(sessions.filter((one) => one.isCurrent)).toHaveLength(1)
    expect(sessions[0]).toMatchObject({ method: 'password', userAgent: 'a test' })
    const theirs = (await must<{ sessionId: string }>(there.get('/api/me'))).sessionId
    await must(here.delete(`/api/me/sessions/${theirs}`))
    expect((await there.get('/api/me')).status).toBe(401)
    expect(await must(here.post('/api/me/sign-out-everywhere'))).toEqual({ revoked: 1 })
    expect((await elsewhere.get('/api/me')).status).toBe(401)
    expect((await here.get('/api/me')).status).toBe(200)
    expect((await house.events('session.revoked')).at(-2)?.data).toEqual({ sessions: [theirs] })
    expect(await refusal(here.delete(`/api/me/sessions/${theirs}`))).toEqual([404, 'not_found'])
    expect(await refusal(here.delete('/api/me/sessions/1%27or%271'))).toEqual([422, 'invalid_input'])
  })

  test('signing out ends it on the server too', async () => {
    const browser = await house.ada()
    const cookies = new Map(browser.cookies)
    expect(await must(browser.post('/api/auth/sign-out'))).toEqual({ done: true })
    expect(browser.cookies.has('brandwarden.session_token')).toBe(false)
    const thief = house.browser()
    for (const [name, value] of cookies) thief.cookies.set(name, value)
    expect((await thief.get('/api/me')).status).toBe(401)
    expect((await house.events()).at(-1)?.name).toBe('person.signed-out')
  })
})

describe('requests from other sites', () => {
  const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }

  test('can’t use the session', async () => {
    const browser = await house.ada()
    expect(await refusal(browser.post('/api/me/sign-out-everywhere', {}, foreign))).toEqual([403, 'cross_site'])
    expect(await refusal(browser.post('/api/auth/sign-out', {}, foreign))).toEqual([403, 'cross_site'])
    expect((await browser.get('/api/me')).status).toBe(200)
  })

  test('can’t sign a visitor in as someone else by a form: forms can’t send JSON', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const headers = { ...foreign, 'content-type': type }
      const body = JSON.stringify({ email: ada, password })
      expect(await refusal(house.browser().post('/api/auth/sign-in/email', body, headers))).toEqual([400, 'not_json'])
    }
  })
})

describe('the sign-in library', () => {
  test.each([
    ['POST', '/api/auth/sign-up/email'],
    ['POST', '/api/auth/update-user'],
    ['POST', '/api/auth/change-email'],
    ['POST', '/api/auth/delete-user'],
    ['POST', '/api/auth/change-password'],
    ['POST', '/api/auth/sign-in/social'],
    ['POST', '/api/auth/link-social'],
    ['POST', '/api/auth/two-factor/send-otp'],
    ['POST', '/api/auth/two-factor/view-backup-codes'],
    ['POST', '/api/auth/two-factor/get-totp-uri'],
    ['GET', '/api/auth/get-session'],
    ['GET', '/api/auth/list-sessions'],
    ['POST', '/api/auth/revoke-sessions'],
    ['GET', '/api/auth/list-accounts'],
    ['POST', '/api/auth/get-access-token'],
    ['GET', '/api/auth/ok'],
    ['GET', '/api/auth/verify-email?token=x'],
  ])('is not reached at %s %s', async (method, path) => {
    const browser = await house.ada()
    const answer = method === 'GET' ? browser.get(path) : browser.post(path, { name: 'x', email: 'x@y.test', password })
    expect((await answer).status).toBe(404)
  })
})
