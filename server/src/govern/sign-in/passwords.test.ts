import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bodyOf } from '../../base/testing/test-ground.ts'
import { type House, must, openHouse, password, refusal, tokenIn } from './testing/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await house.startJobs()
})
afterAll(() => house.close())

const better = 'seven quiet otters paint'

describe('how strong a password is', () => {
  type Strength = { score: number; isEnough: boolean; warning: string | null; suggestions: string[] }
  const measure = (body: unknown, language = 'en') =>
    must<Strength>(house.browser().post('/api/password-strength', body, { 'accept-language': language }))

  test.each([
    ['a common password', 'password123', [], false],
    ['an English phrase in a row', 'letmein2024', [], false],
    ['a French word and a year', 'bonjour2024', [], false],
    ['an Italian word and a year', 'benvenuto2024', [], false],
    ['the keyboard’s first row', 'qwertyuiop', [], false],
    ['one letter thirty times', 'a'.repeat(30), [], false],
    ['the company’s name and a year', 'Nordlicht2025!', ['Nordlicht Audio'], false],
    ['one’s own name', 'giuliabianchi', ['Giulia Bianchi'], false],
    ['one’s own name with capitals and a digit', 'KimDelacroix1', ['Kim Delacroix'], false],
    ['one’s name, the company’s and a year', 'NordlichtKim2025', ['Kim', 'Nordlicht Audio'], false],
    ['one’s name without its accents', 'InesKeller!', ['Inès Keller'], false],
    ['odd words beside one’s name', 'ines seven quiet otters paint', ['Inès Keller'], true],
    ['four odd words', better, [], true],
    ['twelve random signs', 'aB3$kLm9qPzR', [], true],
  ])('%s', async (_, given, about, isEnough) => {
    expect((await measure({ password: given, about })).isEnough).toBe(isEnough)
  })

  test('is explained in the reader’s language, with typographic quotes', async () => {
    const english = await measure({ password: 'password123' })
    expect(english.warning).toBe('This is a commonly used password.')
    const french = await measure({ password: 'aaaaaaaaaaaa' }, 'fr')
    expect(french.warning).toBe('Les caractères répétés comme «\u00a0aaa\u00a0» sont faciles à deviner')
    const italian = await measure({ password: 'password123' }, 'it')
    expect(italian.warning).toBe('Questa è una password di uso comune.')
  })

  test('is judged soon, whatever is sent, while the server goes on answering', async () => {
    await measure({ password: 'warm up' })
    const about = Array.from({ length: 10 }, () => 'ab '.repeat(80))
    for (const hostile of ['@4a$s'.repeat(40), '1!iIlL|'.repeat(28), 'p4$$w0rd'.repeat(25), '👩‍🚀'.repeat(40)]) {
      const order: string[] = []
      const judged = measure({ password: hostile, about }).then(() => order.push('judged'))
      await must(house.browser().get('/api/setup'))
      order.push('answered')
      await judged
      expect(order).toEqual(['answered', 'judged'])
    }
  })
})

describe('changing one’s password', () => {
  test('needs the old one and a strong new one, ends other sessions, is recorded and told by letter', async () => {
    const { id, browser, email } = await house.join({
      email: 'ben@nordlicht.test',
      roles: ['employee'],
      name: 'Ben Carter',
    })
    const other = await house.signInAs(email)
    const change = (body: unknown) => browser.post('/api/me/password', body)
    expect(await refusal(change({ currentPassword: 'wrong', newPassword: better }))).toEqual([403, 'password_wrong'])
    expect(await refusal(change({ newPassword: better }))).toEqual([403, 'password_wrong'])
    const weak = await bodyOf<{ code: string; errors: { path: string }[] }>(
      change({ currentPassword: password, newPassword: 'bencarter1' }),
    )
    expect(weak).toMatchObject({ code: 'password_too_weak', errors: [{ path: 'newPassword' }] })
    expect(await must(change({ currentPassword: password, newPassword: better }))).toEqual({ revoked: 1 })
    expect((await browser.get('/api/me')).status).toBe(200)
    expect((await other.get('/api/me')).status).toBe(401)
    expect((await house.events('password.changed')).at(-1)).toMatchObject({ subjectId: id })
    expect((await house.letterTo(email))?.subject).toBe('Your password was changed')
    expect((await house.browser().post('/api/auth/sign-in/email', { email, password })).status).toBe(401)
    await house.signInAs(email, better)
  })

  test('is stored as argon2id only', async () => {
    const { rows } = await house.owner.query('select password from sign_in_methods')
    for (const { password: stored } of rows) expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(JSON.stringify(await house.events())).not.toContain(better)
  })
})

describe('a forgotten password', () => {
  const ask = (email: string) => house.browser().post('/api/auth/request-password-reset', { email })

  test('is answered alike for known and unknown addresses; the link works once and within an hour', async () => {
    const { id, browser, email } = await house.join({
      email: 'cleo@nordlicht.test',
      roles: ['employee'],
      language: 'fr',
    })
    expect(await must(ask(email))).toEqual(await must(ask('nobody@nordlicht.test')))
    const letter = await house.awaitLetter(email, 'Choisissez un nouveau mot de passe')
    const token = tokenIn(letter.body)
    expect(letter.body).toContain('http://brandwarden.test/reset#token=')

    const set = (given: string, as = token) =>
      house.browser().post('/api/auth/reset-password', { token: as, password: given })
    expect(await refusal(set('cleo@nordlicht'))).toEqual([422, 'password_too_weak'])
    expect(await must(set(better))).toEqual({ email })
    expect((await browser.get('/api/me')).status).toBe(401)
    expect(await refusal(set('another quiet otter walks'))).toEqual([410, 'link_expired'])
    expect((await house.events('password.changed')).at(-1)).toMatchObject({ subjectId: id, data: { by: 'reset' } })
    await house.signInAs(email, better)
    expect(await house.letterTo('nobody@nordlicht.test')).toBeUndefined()
  })

  test('two requests with one link at the same time: one wins', async () => {
    const { email } = await house.join({ email: 'dora@nordlicht.test', roles: ['employee'] })
    await must(ask(email))
    const token = tokenIn((await house.awaitLetter(email, 'Set a new password')).body)
    const answers = await Promise.all(
      ['brave lanterns hum softly', 'quiet marbles roll uphill'].map((given) =>
        house.browser().post('/api/auth/reset-password', { token, password: given }),
      ),
    )
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 410])
  })

  test('an old link, a link of another kind and a made-up token are refused', async () => {
    const { email } = await house.join({ email: 'emil@nordlicht.test', roles: ['employee'] })
    await must(ask(email))
    const token = tokenIn((await house.awaitLetter(email, 'Set a new password')).body)
    expect(await refusal(house.browser().post('/api/auth/invitation', { token }))).toEqual([410, 'link_expired'])
    house.pass(61 * 60_000)
    for (const given of [token, 'x', "' or 1=1 --"])
      expect(
        await refusal(house.browser().post('/api/auth/reset-password', { token: given, password: better })),
      ).toEqual([410, 'link_expired'])
    for (const given of ['', '\u0000', 'a'.repeat(300), 7, null])
      expect(
        await refusal(house.browser().post('/api/auth/reset-password', { token: given, password: better })),
      ).toEqual([422, 'invalid_input'])
  })

  test('opens a sign-in that guessing had paused', async () => {
    const { email } = await house.join({ email: 'fay@nordlicht.test', roles: ['employee'] })
    const visitor = house.browser()
    for (let n = 0; n < 5; n++) await visitor.post('/api/auth/sign-in/email', { email, password: 'wrong' })
    expect((await visitor.post('/api/auth/sign-in/email', { email, password })).status).toBe(429)
    await must(ask(email))
    const token = tokenIn((await house.awaitLetter(email, 'Set a new password')).body)
    await must(visitor.post('/api/auth/reset-password', { token, password: better }))
    await house.signInAs(email, better, visitor)
  })

  test('a person whose access ended gets no letter, and a letter is not sent twice in two minutes', async () => {
    const { id, email } = await house.join({ email: 'gil@nordlicht.test', roles: ['employee'] })
    for (let n = 0; n < 3; n++) await must(ask(email))
    await house.awaitLetter(email, 'Set a new password')
    await house.settle()
    const count = async () =>
      (await house.owner.query("select 1 from outbox where recipient = $1 and subject like 'Set%'", [email])).rowCount
    expect(await count()).toBe(1)
    await must((await house.ada()).post(`/api/people/${id}/end`, { reason: 'left the company' }))
    house.pass(10 * 60_000)
    await must(ask(email))
    await house.settle()
    expect(await count()).toBe(1)
  })
})
