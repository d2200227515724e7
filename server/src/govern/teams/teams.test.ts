import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from '../sign-in/testing/browser.ts'
import { type House, must, openHouse, refusal } from '../sign-in/testing/house.ts'

let house: House
let ada: Browser
let employee: Browser
beforeAll(async () => {
  house = await openHouse()
  ada = await house.ada()
  employee = (await house.join({ email: 'ben@nordlicht.test', name: 'Ben', roles: ['employee'] })).browser
})
afterAll(() => house.close())

const nobody = '019aa000-0000-7000-8000-000000000000'
type Named = { id: string; name: string }

describe('brands', () => {
  test('are seen by everyone who is signed in, changed by administrators, and recorded', async () => {
    const brand = await must<Named>(ada.post('/api/brands', { name: '  Aurora ' }))
    expect(brand.name).toBe('Aurora')
    await must(ada.patch(`/api/brands/${brand.id}`, { name: 'Aurora Pro' }))
    const { brands } = await must<{ brands: Named[] }>(employee.get('/api/brands'))
    expect(brands.map((one) => one.name)).toEqual(['Nordlicht Audio', 'Aurora Pro'])
    expect(await refusal(employee.post('/api/brands', { name: 'Mine' }))).toEqual([403, 'not_permitted'])
    expect(await must(ada.delete(`/api/brands/${brand.id}`))).toEqual({ done: true })
    const names = (await house.events()).filter((event) => event.subjectId === brand.id).map((event) => event.name)
    expect(names).toEqual(['brand.added', 'brand.changed', 'brand.removed'])
  })

  test('bear a name once, whatever its case', async () => {
    expect(await refusal(ada.post('/api/brands', { name: 'NORDLICHT AUDIO' }))).toEqual([409, 'name_taken'])
    const brand = await must<Named>(ada.post('/api/brands', { name: 'Second' }))
    expect(await refusal(ada.patch(`/api/brands/${brand.id}`, { name: 'nordlicht audio' }))).toEqual([
      409,
      'name_taken',
    ])
    await must(ada.delete(`/api/brands/${brand.id}`))
  })

  test('the last one stays, also when the last two are removed at once, and one with a role stays too', async () => {
    const { brands } = await must<{ brands: Named[] }>(ada.get('/api/brands'))
    expect(await refusal(ada.delete(`/api/brands/${brands[0]?.id}`))).toEqual([409, 'last_brand'])
    const second = await must<Named>(ada.post('/api/brands', { name: 'Third' }))
    const roles = [{ role: 'marketing', brandId: second.id, teamId: null }]
    const invited = { email: 'cleo@nordlicht.test', name: 'Cleo', language: 'en', roles }
    const { id } = await must<Named>(ada.post('/api/people/invite', invited))
    expect(await refusal(ada.delete(`/api/brands/${second.id}`))).toEqual([409, 'still_in_use'])
    await must(ada.put(`/api/people/${id}/roles`, { roles: [{ role: 'marketing', brandId: null, teamId: null }] }))
    const answers = await Promise.all([brands[0]?.id, second.id].map((one) => ada.delete(`/api/brands/${one}`)))
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
  })

  test('that are not there are not found', async () => {
    expect(await refusal(ada.patch(`/api/brands/${nobody}`, { name: 'x' }))).toEqual([404, 'not_found'])
    expect(await refusal(ada.delete(`/api/brands/${nobody}`))).toEqual([404, 'not_found'])
    expect(await refusal(ada.delete("/api/brands/x'--"))).toEqual([422, 'invalid_input'])
  })
})

describe('teams', () => {
  test('have members, and go when no role is limited to them', async () => {
    const { people } = await must<{ people: Named[] }>(ada.get('/api/people?search=ben'))
    const ben = people[0]!
    const team = await must<Named & { members: Named[] }>(
      ada.post('/api/teams', { name: 'Studio', memberIds: [ben.id] }),
    )
    expect(team.members).toEqual([{ id: ben.id, name: 'Ben' }])
    const roles = [{ role: 'marketing', brandId: null, teamId: team.id }]
    await must(ada.put(`/api/people/${ben.id}/roles`, { roles }))
    expect(await refusal(ada.delete(`/api/teams/${team.id}`))).toEqual([409, 'still_in_use'])
    await must(ada.put(`/api/people/${ben.id}/roles`, { roles: [{ role: 'employee', brandId: null, teamId: null }] }))
    const changed = await must<{ members: Named[] }>(ada.patch(`/api/teams/${team.id}`, { memberIds: [] }))
    expect(changed).toMatchObject({ name: 'Studio', members: [] })
    await must(ada.delete(`/api/teams/${team.id}`))
    expect(await must(ada.get('/api/teams'))).toEqual({ teams: [] })
    const names = (await house.events()).filter((event) => event.subjectId === team.id).map((event) => event.name)
    expect(names).toEqual(['team.added', 'team.changed', 'team.removed'])
  })

  test('of unknown people are refused', async () => {
    expect(await refusal(ada.post('/api/teams', { name: 'Ghosts', memberIds: [nobody] }))).toEqual([
      422,
      'unknown_place',
    ])
    expect(await must(ada.get('/api/teams'))).toEqual({ teams: [] })
  })
})

describe('agencies', () => {
  test('have an end, and are kept while people belong to them', async () => {
    const agency = await must<Named>(
      ada.post('/api/agencies', { name: 'Studio Nove', contact: 'Nina', endsOn: '2031-12-31' }),
    )
    expect(agency).toMatchObject({ contact: 'Nina', endsOn: '2031-12-31', hasEnded: false, people: 0 })
    const roles = [{ role: 'marketing', brandId: null, teamId: null }]
    const invited = { email: 'nina@studio.test', name: 'Nina', language: 'it', roles, agencyId: agency.id }
    await must(ada.post('/api/people/invite', invited))
    expect(await refusal(ada.delete(`/api/agencies/${agency.id}`))).toEqual([409, 'still_in_use'])
    const changed = await must(ada.patch(`/api/agencies/${agency.id}`, { endsOn: '2020-01-01' }))
    expect(changed).toMatchObject({ hasEnded: true, people: 1, name: 'Studio Nove' })
    expect((await house.events('agency.changed')).at(-1)?.data).toEqual({ endsOn: '2020-01-01', fields: ['endsOn'] })
    const other = await must<Named>(ada.post('/api/agencies', { name: 'Other', endsOn: '2031-12-31' }))
    await must(ada.delete(`/api/agencies/${other.id}`))
  })

  test.each([
    ['no end', { name: 'x' }],
    ['a day that is none', { name: 'x', endsOn: '2031-02-30' }],
    ['words for a day', { name: 'x', endsOn: 'infinity' }],
    ['no name', { name: '', endsOn: '2031-12-31' }],
  ])('with %s are refused', async (_, body) => {
    expect(await refusal(ada.post('/api/agencies', body))).toEqual([422, 'invalid_input'])
  })
})
