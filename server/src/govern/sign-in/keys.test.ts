import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bodyOf } from '../../base/testing/test-ground.ts'
import { type House, must, openHouse, refusal } from './testing/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

type Made = { secret: string; key: { id: string; prefix: string } }
const withKey = (secret: string) => ({ authorization: `Bearer ${secret}` })

describe('an API key', () => {
  test('is shown once, stored as a hash, acts with its scopes and no more, and is recorded', async () => {
    const ada = await house.ada()
    const scopes = ['people.read', 'policies.read', 'people.read']
    const { secret, key } = await must<Made>(ada.post('/api/me/api-keys', { name: 'CI', scopes }))
    expect(secret).toMatch(/^bw_[\w-]{43}$/)
    expect(secret.startsWith(key.prefix)).toBe(true)
    const { rows } = await house.owner.query('select * from api_keys')
    expect(JSON.stringify(rows)).not.toContain(secret)
    const { data } = (await house.events('api-key.created')).at(-1)!
    expect(data).toMatchObject({ scopes: ['people.read', 'policies.read'] })
    expect(JSON.stringify(data)).not.toContain(secret)

    const script = house.browser()
    expect((await script.get('/api/people', withKey(secret))).status).toBe(200)
    expect(await refusal(script.post('/api/teams', { name: 'By a key' }, withKey(secret)))).toEqual([
      403,
      'not_permitted',
    ])
    const me = await must<{ permissions: string[]; sessionId: null }>(script.get('/api/me', withKey(secret)))
    expect(me.permissions).toEqual(['people.read', 'policies.read'])
    const list = await must<{ keys: { lastUsedAt: string | null }[] }>(ada.get('/api/me/api-keys'))
    expect(list.keys[0]?.lastUsedAt).not.toBeNull()
    expect(JSON.stringify(list)).not.toContain(secret)
  })

  test('does nothing that concerns its person’s own security', async () => {
    const ada = await house.ada()
    const { secret } = await must<Made>(ada.post('/api/me/api-keys', { name: 'all', scopes: ['people.manage'] }))
    const script = house.browser()
    const key = withKey(secret)
    const body = { name: 'another', scopes: ['people.manage'] }
    for (const answer of [
      script.post('/api/me/api-keys', body, key),
      script.get('/api/me/api-keys', key),
      script.get('/api/me/sessions', key),
      script.post('/api/me/sign-out-everywhere', {}, key),
      script.post('/api/me/password', { newPassword: 'seven quiet otters paint' }, key),
      script.get('/api/me/passkeys', key),
      script.patch('/api/me', { name: 'Mallory' }, key),
    ])
      expect(await refusal(answer)).toEqual([403, 'only_in_browser'])
    expect(await refusal(script.post('/api/auth/two-factor/enable', {}, key))).toEqual([401, 'not_signed_in'])
  })

  test('can’t be stronger than its person, now or later', async () => {
    const { id, browser } = await house.join({ email: 'ben@nordlicht.test', roles: ['marketing'] })
    const refused = await bodyOf(browser.post('/api/me/api-keys', { name: 'x', scopes: ['people.manage'] }))
    expect(refused).toMatchObject({ code: 'scope_not_yours', params: { permission: 'people.manage' } })
    const { secret } = await must<Made>(browser.post('/api/me/api-keys', { name: 'x', scopes: ['people.read'] }))
    const script = house.browser()
    expect((await script.get('/api/people', withKey(secret))).status).toBe(200)
    const employee = { roles: [{ role: 'employee', brandId: null, teamId: null }] }
    await must((await house.ada()).put(`/api/people/${id}/roles`, employee))
    expect((await script.get('/api/people', withKey(secret))).status).toBe(403)
  })

  test.each([
    ['unknown', 'bw_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
    ['empty', 'bw_'],
    ['very long', `bw_${'a'.repeat(8_000)}`],
    ['SQL', "bw_' or 1=1 --"],
  ])('a key that is %s is nobody', async (_, secret) => {
    expect(await refusal(house.browser().get('/api/me', withKey(secret)))).toEqual([401, 'not_signed_in'])
  })

  test('ends when revoked by its person or an administrator, when it expires, and with its person', async () => {
    const { id, browser } = await house.join({ email: 'cleo@nordlicht.test', roles: ['employee'] })
    const make = (days = 90) =>
      must<Made>(browser.post('/api/me/api-keys', { name: 'x', scopes: ['policies.read'], expiresInDays: days }))
    const works = async (made: Made) => (await house.browser().get('/api/me', withKey(made.secret))).status === 200
    const [own, theirs, short, last] = [await make(), await make(), await make(1), await make()]
    const ada = await house.ada()
    await must(browser.delete(`/api/me/api-keys/${own.key.id}`))
    expect(await refusal(ada.delete(`/api/me/api-keys/${theirs.key.id}`))).toEqual([404, 'not_found'])
    await must(ada.delete(`/api/api-keys/${theirs.key.id}`))
    expect(await refusal(ada.delete(`/api/api-keys/${theirs.key.id}`))).toEqual([404, 'not_found'])
    expect(await refusal(browser.get('/api/api-keys'))).toEqual([403, 'not_permitted'])
    const all = await must<{ keys: { revokedAt: string | null }[] }>(ada.get('/api/api-keys'))
    expect(all.keys.filter((key) => key.revokedAt !== null)).toHaveLength(2)
    house.pass(25 * 3_600_000)
    expect(await Promise.all([own, theirs, short, last].map(works))).toEqual([false, false, false, true])
    const ended = await must<{ keysRevoked: number }>(
      (await house.ada()).post(`/api/people/${id}/end`, { reason: 'left the company' }),
    )
    expect(ended.keysRevoked).toBe(2)
    expect(await works(last)).toBe(false)
  })

  test.each([
    ['no scope', { name: 'x', scopes: [] }],
    ['an unknown scope', { name: 'x', scopes: ['everything'] }],
    ['no name', { name: '  ', scopes: ['policies.read'] }],
    ['a name that writes backwards', { name: 'CI\u202eIC', scopes: ['policies.read'] }],
    ['a lifetime of ten years', { name: 'x', scopes: ['policies.read'], expiresInDays: 3650 }],
    ['half a day', { name: 'x', scopes: ['policies.read'], expiresInDays: 0.5 }],
  ])('with %s is refused', async (_, body) => {
    expect(await refusal((await house.ada()).post('/api/me/api-keys', body))).toEqual([422, 'invalid_input'])
  })

  test('nobody has more than fifty, also when asked for at once', async () => {
    const { browser } = await house.join({ email: 'dora@nordlicht.test', roles: ['employee'] })
    const body = { name: 'x', scopes: ['policies.read'] }
    const statuses: number[] = []
    for (let n = 0; n < 5; n++)
      statuses.push(
        ...(await Promise.all(
          Array.from({ length: 11 }, async () => (await browser.post('/api/me/api-keys', body)).status),
        )),
      )
    expect(statuses.filter((status) => status === 200)).toHaveLength(50)
    expect(statuses.filter((status) => status === 409)).toHaveLength(5)
  })
})
