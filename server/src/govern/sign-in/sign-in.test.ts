import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bodyOf } from '../../base/testing/test-ground.ts'
import { type House, openHouse } from './testing/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

describe('signing in with a password', () => {
  test('gives a session cookie with which the person is known', async () => {
    const ada = house.browser()
    const answer = await ada.post('/api/auth/sign-in/email', { email: 'ada@nordlicht.test', password: house.password })
    expect(await bodyOf(answer)).toEqual({ status: 'signed-in' })
    expect(answer.status).toBe(200)
    expect(answer.headers.getSetCookie().find((cookie) => cookie.includes('session_token'))).toMatch(
      /HttpOnly; SameSite=Lax/,
    )
    const me = await bodyOf<{ person: { email: string }; companyName: string }>(ada.get('/api/me'))
    expect(me.person.email).toBe('ada@nordlicht.test')
    expect(me.companyName).toBe('Nordlicht Audio')
    expect((await house.events('person.signed-in')).at(-1)?.data).toMatchObject({ method: 'password' })
  })
})
