import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Browser } from './testing/browser.ts'
import { type House, must, openHouse, password, refusal } from './testing/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
beforeEach(async () => {
  await house.db.deleteFrom('signInFailures').execute()
  await house.db.deleteFrom('usedCodes').execute()
})
afterAll(() => house.close())

type Setup = { uri: string; backupCodes: string[] }

const codeOf = (uri: string): string => {
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate()
}

async function addApp(browser: Browser): Promise<Setup> {
  const made = await must<Setup>(browser.post('/api/auth/two-factor/enable', { password }))
  await must(browser.post('/api/auth/two-factor/verify-totp', { code: codeOf(made.uri) }))
  await house.db.deleteFrom('usedCodes').execute()
  return made
}

async function startSignIn(email: string): Promise<Browser> {
  const browser = house.browser()
  expect(await must(browser.post('/api/auth/sign-in/email', { email, password }))).toEqual({
    status: 'second-factor',
    methods: ['totp', 'backup-code'],
  })
  expect((await browser.get('/api/me')).status).toBe(401)
  return browser
}

describe('an authenticator app', () => {
  test('asks for the password, counts once it has shown a code, and is then asked for at sign-in', async () => {
    const { browser, email } = await house.join({ email: 'ben@nordlicht.test', roles: ['employee'] })
    expect(await refusal(browser.post('/api/auth/two-factor/enable', { password: 'wrong' }))).toEqual([
      403,
      'password_wrong',
    ])
    const made = await must<Setup>(browser.post('/api/auth/two-factor/enable', { password }))
    expect(made.uri).toMatch(/^otpauth:\/\/totp\//)
    expect(made.backupCodes).toHaveLength(10)
    expect(await must(house.browser().post('/api/auth/sign-in/email', { email, password }))).toEqual({
      status: 'signed-in',
    })
    expect(await refusal(browser.post('/api/auth/two-factor/verify-totp', { code: '000000' }))).toEqual([
      401,
      'code_wrong',
    ])
    await must(browser.post('/api/auth/two-factor/verify-totp', { code: codeOf(made.uri) }))
    await house.db.deleteFrom('usedCodes').execute()
    expect((await house.events('second-factor.enabled')).at(-1)?.data).toEqual({ kind: 'totp' })
    expect((await house.letterTo(email))?.subject).toBe('An authenticator app was added')

    const other = await startSignIn(email)
    await must(other.post('/api/auth/two-factor/verify-totp', { code: codeOf(made.uri) }))
    expect((await other.get('/api/me')).status).toBe(200)
    expect((await house.events('person.signed-in')).at(-1)?.data).toMatchObject({
      method: 'password',
      secondFactor: 'totp',
    })
  })

  test('its seed and backup codes are not readable in the database', async () => {
    const { browser } = await house.join({ email: 'eve@nordlicht.test', roles: ['employee'] })
    const made = await addApp(browser)
    const { rows } = await house.owner.query('select secret, backup_codes from second_factors')
    const stored = JSON.stringify(rows)
    expect(stored).not.toContain(new URL(made.uri).searchParams.get('secret'))
    for (const code of made.backupCodes) expect(stored).not.toContain(code)
  })

  test('ends sessions that were begun without it', async () => {
    const { browser, email } = await house.join({ email: 'cleo@nordlicht.test', roles: ['employee'] })
    const other = await house.signInAs(email)
    await addApp(browser)
    expect((await browser.get('/api/me')).status).toBe(200)
    expect((await other.get('/api/me')).status).toBe(401)
  })

  test('a code works once, also within its half minute', async () => {
    const { browser, email } = await house.join({ email: 'dora@nordlicht.test', roles: ['employee'] })
    const made = await addApp(browser)
    const code = codeOf(made.uri)
    const first = await startSignIn(email)
    await must(first.post('/api/auth/two-factor/verify-totp', { code }))
    const thief = await startSignIn(email)
    expect(await refusal(thief.post('/api/auth/two-factor/verify-totp', { code }))).toEqual([401, 'code_wrong'])
    expect((await thief.get('/api/me')).status).toBe(401)
    expect((await house.events('sign-in.refused')).at(-1)?.data).toEqual({ reason: 'code-used-before' })
  })

  test('a backup code signs in once, and is spent', async () => {
    const { browser, email } = await house.join({ email: 'emil@nordlicht.test', roles: ['employee'] })
    const { backupCodes } = await addApp(browser)
    const code = backupCodes[3]!
    const first = await startSignIn(email)
    await must(first.post('/api/auth/two-factor/verify-backup-code', { code }))
    expect((await first.get('/api/me')).status).toBe(200)
    const again = await startSignIn(email)
    expect(await refusal(again.post('/api/auth/two-factor/verify-backup-code', { code }))).toEqual([401, 'code_wrong'])
    const event = (await house.events('person.signed-in')).at(-1)
    expect(event?.data).toMatchObject({ secondFactor: 'backup-code' })
  })

  test('five wrong codes end the attempt; the refusals name the person', async () => {
    const { id, browser, email } = await house.join({ email: 'fay@nordlicht.test', roles: ['employee'] })
    await addApp(browser)
    const guesser = await startSignIn(email)
    for (let n = 0; n < 5; n++)
      expect(await refusal(guesser.post('/api/auth/two-factor/verify-totp', { code: `11111${n}` }))).toEqual([
        401,
        'code_wrong',
      ])
    const [last] = (await house.events('sign-in.refused')).slice(-1)
    expect(last).toMatchObject({ subjectId: id, data: { reason: 'code' } })
    expect(await refusal(guesser.post('/api/auth/two-factor/verify-totp', { code: '111119' }))).toEqual([
      401,
      'code_too_late',
    ])
  })

  test('ten wrong codes in a row pause codes for a quarter of an hour, however often one begins anew', async () => {
    const { browser, email } = await house.join({ email: 'flo@nordlicht.test', roles: ['employee'] })
    const made = await addApp(browser)
    for (let round = 0; round < 2; round++) {
      const guesser = await startSignIn(email)
      for (let n = 0; n < 5; n++) await guesser.post('/api/auth/two-factor/verify-totp', { code: `22222${n}` })
    }
    const last = await startSignIn(email)
    const answer = last.post('/api/auth/two-factor/verify-totp', { code: codeOf(made.uri) })
    expect(await refusal(answer)).toEqual([429, 'code_paused'])
    expect((await last.get('/api/me')).status).toBe(401)
  })

  test.each([
    ['letters', { code: 'abcdef' }],
    ['too short', { code: '123' }],
    ['a number', { code: 123456 }],
    ['nothing', {}],
    ['SQL', { code: "' or 1" }],
  ])('a code of %s is refused before it is tried', async (_, body) => {
    expect(await refusal(house.browser().post('/api/auth/two-factor/verify-totp', body))).toEqual([
      422,
      'invalid_input',
    ])
  })

  test('without the cookie of a sign-in on its way a code opens nothing', async () => {
    expect(await refusal(house.browser().post('/api/auth/two-factor/verify-totp', { code: '123456' }))).toEqual([
      401,
      'code_too_late',
    ])
  })

  test('is removed with the password, and the person is told', async () => {
    const { browser, email } = await house.join({ email: 'gil@nordlicht.test', roles: ['employee'] })
    await addApp(browser)
    expect(await refusal(browser.post('/api/auth/two-factor/disable', { password: 'wrong' }))).toEqual([
      403,
      'password_wrong',
    ])
    await must(browser.post('/api/auth/two-factor/disable', { password }))
    expect((await browser.get('/api/me')).status).toBe(200)
    await house.signInAs(email)
    expect((await house.letterTo(email))?.subject).toBe('Your authenticator app was removed')
    expect((await house.events()).some((event) => event.name === 'second-factor.disabled')).toBe(true)
  })

  test('new backup codes replace the old ones', async () => {
    const { browser, email } = await house.join({ email: 'hal@nordlicht.test', roles: ['employee'] })
    const { backupCodes } = await addApp(browser)
    const made = await must<Setup>(browser.post('/api/auth/two-factor/generate-backup-codes', { password }))
    const attempt = await startSignIn(email)
    expect(await refusal(attempt.post('/api/auth/two-factor/verify-backup-code', { code: backupCodes[0] }))).toEqual([
      401,
      'code_wrong',
    ])
    await must(attempt.post('/api/auth/two-factor/verify-backup-code', { code: made.backupCodes[0] }))
  })

  test('guessing the password inside a stolen session is paused too', async () => {
    const { browser } = await house.join({ email: 'ian@nordlicht.test', roles: ['employee'] })
    for (let n = 0; n < 5; n++) await browser.post('/api/auth/two-factor/enable', { password: 'wrong' })
    expect(await refusal(browser.post('/api/auth/two-factor/enable', { password }))).toEqual([429, 'sign_in_paused'])
    expect(await refusal(browser.post('/api/auth/two-factor/enable', {}))).toEqual([403, 'password_wrong'])
  })
})

describe('a role that requires a second factor', () => {
  test('opens only the security settings until it is set up, and can’t lose it', async () => {
    const { browser, email } = await house.join({ email: 'sam@nordlicht.test', roles: ['security'] })
    const ada = await house.ada()
    const settings = { secondFactorRoles: ['security'] }
    await must(ada.patch('/api/settings/sign-in', settings))
    expect((await house.events('settings.changed')).at(-1)?.data).toEqual(settings)

    expect(await refusal(browser.get('/api/people'))).toEqual([403, 'second_factor_required'])
    expect(await refusal(browser.get('/api/brands'))).toEqual([403, 'second_factor_required'])
    const key = { name: 'a way around', scopes: ['policies.read'] }
    expect(await refusal(browser.post('/api/me/api-keys', key))).toEqual([403, 'second_factor_required'])
    const me = await must<{ isFullySignedIn: boolean; person: { secondFactor: unknown } }>(browser.get('/api/me'))
    expect(me.isFullySignedIn).toBe(false)
    expect(me.person.secondFactor).toEqual({ totp: false, passkeys: 0, required: true })
    expect((await browser.get('/api/me/sessions')).status).toBe(200)

    const made = await addApp(browser)
    expect((await browser.get('/api/people')).status).toBe(200)
    expect(await refusal(browser.post('/api/auth/two-factor/disable', { password }))).toEqual([
      409,
      'second_factor_needed',
    ])
    const other = await startSignIn(email)
    await must(other.post('/api/auth/two-factor/verify-totp', { code: codeOf(made.uri) }))
    expect((await other.get('/api/people')).status).toBe(200)
  })

  test('an administrator vouches for someone who lost the phone, never for themselves', async () => {
    const { id, browser, email } = await house.join({ email: 'tess@nordlicht.test', roles: ['employee'] })
    await addApp(browser)
    const ada = await house.ada()
    await must(ada.post(`/api/people/${id}/reset-second-factor`))
    expect((await browser.get('/api/me')).status).toBe(401)
    await house.signInAs(email)
    expect((await house.letterTo(email))?.subject).toBe('Your authenticator app was removed')
    const me = await must<{ person: { id: string } }>(ada.get('/api/me'))
    expect((await ada.post(`/api/people/${me.person.id}/reset-second-factor`)).status).toBe(409)
  })
})
