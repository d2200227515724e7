import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sweep } from './sweep.ts'
import { type House, must, openHouse, refusal } from './testing/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const day = 86_400_000
const dayIn = (days: number) => new Date(house.now().getTime() + days * day).toISOString().slice(0, 10)

describe('an agency', () => {
  test('its people lose access with its last day: at once at each request, and their sessions and keys by the sweep', async () => {
    const ada = await house.ada()
    const agency = await must<{ id: string }>(
      ada.post('/api/agencies', { name: 'Studio Nove', contact: 'Nina', endsOn: dayIn(2) }),
    )
    const person = await house.join({ email: 'nina@studio.test', roles: ['marketing'], agencyId: agency.id })
    type Made = { secret: string; key: { id: string } }
    const made = await must<Made>(person.browser.post('/api/me/api-keys', { name: 'x', scopes: ['policies.read'] }))
    const withKey = { authorization: `Bearer ${made.secret}` }
    expect((await house.browser().get('/api/me', withKey)).status).toBe(200)

    house.pass(2 * day)
    expect((await person.browser.get('/api/me')).status, 'on the last day').toBe(200)
    house.pass(day)
    expect(await refusal(person.browser.get('/api/me'))).toEqual([401, 'not_signed_in'])
    expect((await house.browser().get('/api/me', withKey)).status).toBe(401)
    const again = { email: person.email, password: house.password }
    expect(await refusal(house.browser().post('/api/auth/sign-in/email', again))).toEqual([401, 'sign_in_refused'])
    expect((await house.events('sign-in.refused')).at(-1)).toMatchObject({
      subjectId: person.id,
      data: { reason: 'no-access' },
    })

    await sweep(house.ground)
    await sweep(house.ground)
    const ended = await house.events('agency.ended')
    expect(ended).toHaveLength(1)
    expect(ended[0]).toMatchObject({ subjectId: agency.id, data: { people: [person.id], keys: [made.key.id] } })
    expect(ended[0]?.data.sessions).toEqual([expect.any(String)])

    const extended = { endsOn: dayIn(30) }
    await must((await house.ada()).patch(`/api/agencies/${agency.id}`, extended))
    await house.signInAs(person.email)
    await sweep(house.ground)
    house.pass(31 * day)
    await sweep(house.ground)
    expect(await house.events('agency.ended')).toHaveLength(2)
  })
})

describe('the sweep', () => {
  test('removes what has expired and leaves what is alive', async () => {
    await house.ada()
    await house.browser().post('/api/auth/sign-in/email', { email: 'ada@nordlicht.test', password: 'wrong' })
    await sweep(house.ground)
    const count = async (table: string) => (await house.owner.query(`select 1 from ${table}`)).rowCount
    expect(await count('sessions')).toBeGreaterThan(0)
    expect(await count('sign_in_failures')).toBeGreaterThan(0)
    house.pass(8 * day)
    await sweep(house.ground)
    for (const table of ['sessions', 'sign_in_failures', 'sign_in_challenges', 'one_time_links', 'used_codes'])
      expect(await count(table), table).toBe(0)
  })
})
