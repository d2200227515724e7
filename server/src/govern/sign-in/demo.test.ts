import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedCompany, seedPerson } from '../people/index.ts'
import { type House, must, openEmptyHouse, openHouse, refusal } from './testing/house.ts'

describe('the demonstration', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse({ demo: true })
  })
  afterAll(() => house.close())

  test('lists its people with their roles and signs in as one, who is recorded and told so', async () => {
    await house.join({ email: 'ben@nordlicht.test', name: 'Ben Carter', roles: ['marketing', 'approver'] })
    const browser = house.browser()
    type List = { people: { id: string; name: string; roles: string[] }[] }
    const { people } = await must<List>(browser.get('/api/demo/people'))
    expect(people.map(({ name, roles }) => [name, roles])).toEqual([
      ['Ada Rossi', ['administrator', 'programme-owner']],
      ['Ben Carter', expect.arrayContaining(['marketing', 'approver'])],
    ])
    expect(await must(browser.post('/api/demo/sign-in', { personId: people[1]?.id }))).toEqual({ status: 'signed-in' })
    const me = await must<{ person: { name: string }; demo: boolean }>(browser.get('/api/me'))
    expect(me).toMatchObject({ person: { name: 'Ben Carter' }, demo: true })
    expect((await house.events('person.signed-in')).at(-1)?.data).toMatchObject({ method: 'demo' })
    expect(await must(browser.get('/api/sign-in'))).toMatchObject({ demo: true })
  })

  test('signs nobody in who is not there or has left, nor by a form of another site', async () => {
    const { id } = await house.join({ email: 'cleo@nordlicht.test', roles: ['employee'] })
    await must((await house.ada()).post(`/api/people/${id}/end`, { reason: 'left the company' }))
    for (const personId of [id, '019aa000-0000-7000-8000-000000000000'])
      expect(await refusal(house.browser().post('/api/demo/sign-in', { personId }))).toEqual([404, 'not_found'])
    expect(await refusal(house.browser().post('/api/demo/sign-in', { personId: "x' or 1=1" }))).toEqual([
      422,
      'invalid_input',
    ])
    const form = { 'content-type': 'text/plain', origin: 'https://evil.example' }
    expect(await refusal(house.browser().post('/api/demo/sign-in', '{}', form))).toEqual([400, 'not_json'])
  })
})

describe('a company that is seeded', () => {
  let house: House
  beforeAll(async () => {
    house = await openEmptyHouse({ demo: true })
  })
  afterAll(() => house.close())

  test('comes by the real actions, once, and its people can be signed in as', async () => {
    const company = { companyName: 'Nordlicht Audio', name: 'Ada Rossi', email: 'ada@nordlicht.test' }
    const first = await seedCompany(house.ground, { ...company, language: 'it', timeZone: 'Europe/Rome' })
    expect(await seedCompany(house.ground, { ...company, language: 'it' })).toBeNull()
    const roles = [{ role: 'legal' as const, brandId: null, teamId: null }]
    const lea = { email: 'lea@nordlicht.test', name: 'Léa Marchand', language: 'fr' as const, roles }
    const id = await seedPerson(house.ground, { ...lea, timeZone: 'Europe/Paris' })
    const names = (await house.events()).map((event) => [event.name, event.subjectId])
    expect(names).toEqual([
      ['installation.set-up', first],
      ['person.invited', id],
      ['role.given', id],
      ['invitation.accepted', id],
    ])
    const browser = house.browser()
    await must(browser.post('/api/demo/sign-in', { personId: id }))
    const me = await must<{ person: { name: string } }>(browser.get('/api/me'))
    expect(me.person).toMatchObject({
      name: 'Léa Marchand',
      language: 'fr',
      timeZone: 'Europe/Paris',
      status: 'active',
    })
  })
})

describe('outside the demonstration', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse()
  })
  afterAll(() => house.close())

  test('its doors do not exist', async () => {
    const ada = await house.ada()
    const me = await must<{ person: { id: string }; demo: boolean }>(ada.get('/api/me'))
    expect(me.demo).toBe(false)
    expect((await ada.get('/api/demo/people')).status).toBe(404)
    const answer = house.browser().post('/api/demo/sign-in', { personId: me.person.id })
    expect(await refusal(answer)).toEqual([404, 'not_found'])
  })
})
