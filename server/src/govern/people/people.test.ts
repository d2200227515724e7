import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bodyOf } from '../../base/testing/test-ground.ts'
import { type House, must, openHouse, password, refusal, tokenIn } from '../sign-in/testing/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const everywhere = (role: string) => ({ role, brandId: null, teamId: null })
const nobody = '019aa000-0000-7000-8000-000000000000'
const invitation = { name: 'Ben Carter', language: 'en', roles: [everywhere('marketing')] }
type Person = {
  id: string
  name: string
  status: string
  hasAccess: boolean
  roles: { role: string }[]
  teamIds: string[]
}

describe('an invitation', () => {
  test('goes by mail in the person’s language, lets them choose name and password, once, and is recorded', async () => {
    const ada = await house.ada()
    const email = 'ines@nordlicht.test'
    const body = { ...invitation, name: 'Ines', email: 'INES@Nordlicht.test', language: 'fr' }
    const person = await must<Person>(ada.post('/api/people/invite', body))
    expect(person).toMatchObject({ email, status: 'invited', hasAccess: false, roles: [{ role: 'marketing' }] })
    const letter = await house.letterTo(email)
    expect(letter?.subject).toBe('Nordlicht Audio vous invite dans Brandwarden')
    const token = tokenIn(letter?.body)
    const visitor = house.browser()
    expect(await must(visitor.post('/api/auth/invitation', { token }))).toMatchObject({
      email,
      companyName: 'Nordlicht Audio',
      language: 'fr',
    })
    const answer = { token, name: 'Inès Keller', password, language: 'it', timeZone: 'Europe/Zurich' }
    expect(await must(visitor.post('/api/auth/accept-invitation', answer))).toEqual({ email })
    const browser = await house.signInAs(email)
    const me = await must<{ person: Person }>(browser.get('/api/me'))
    expect(me.person).toMatchObject({
      name: 'Inès Keller',
      language: 'it',
      timeZone: 'Europe/Zurich',
      status: 'active',
    })
    expect(await refusal(visitor.post('/api/auth/accept-invitation', answer))).toEqual([410, 'link_expired'])
    expect(await refusal(visitor.post('/api/auth/invitation', { token }))).toEqual([410, 'link_expired'])
    const names = (await house.events()).filter((event) => event.subjectId === person.id).map((event) => event.name)
    expect(names).toEqual(['person.invited', 'role.given', 'invitation.accepted', 'person.signed-in'])
  })

  test('before it is accepted nobody can sign in or reset a password with the address', async () => {
    const ada = await house.ada()
    await must(ada.post('/api/people/invite', { ...invitation, email: 'wait@nordlicht.test' }))
    const attempt = house.browser().post('/api/auth/sign-in/email', { email: 'wait@nordlicht.test', password })
    expect(await refusal(attempt)).toEqual([401, 'sign_in_refused'])
  })

  test('a second one replaces the first; after seven days none works', async () => {
    const ada = await house.ada()
    const email = 'jon@nordlicht.test'
    const { id } = await must<Person>(ada.post('/api/people/invite', { ...invitation, email }))
    const first = tokenIn((await house.letterTo(email))?.body)
    await must(ada.post(`/api/people/${id}/invite-again`))
    const second = tokenIn((await house.letterTo(email))?.body)
    const accept = (token: string) =>
      house.browser().post('/api/auth/accept-invitation', { token, name: 'Jon', password, language: 'en' })
    expect(await refusal(accept(first))).toEqual([410, 'link_expired'])
    house.pass(7 * 86_400_000 + 1_000)
    expect(await refusal(accept(second))).toEqual([410, 'link_expired'])
  })

  test('a password with one’s own name is refused in the reader’s language', async () => {
    const ada = await house.ada()
    const email = 'kim@nordlicht.test'
    await must(ada.post('/api/people/invite', { ...invitation, email, name: 'Kim Delacroix' }))
    const token = tokenIn((await house.letterTo(email))?.body)
    const body = { token, name: 'Kim Delacroix', password: 'KimDelacroix1', language: 'fr' }
    const weak = await bodyOf(house.browser().post('/api/auth/accept-invitation', body, { 'accept-language': 'fr' }))
    expect(weak).toMatchObject({ code: 'password_too_weak' })
    expect(weak.title).toMatch(/^Ce mot de passe est trop facile à deviner\. Le mot de passe ne doit pas/)
  })

  test.each([
    ['someone who is here', { email: 'ada@nordlicht.test' }, 409, 'person_exists'],
    ['no role', { roles: [] }, 422, 'invalid_input'],
    ['an unknown role', { roles: [everywhere('god')] }, 422, 'invalid_input'],
    ['a brand that is not there', { roles: [{ role: 'legal', brandId: nobody, teamId: null }] }, 422, 'unknown_place'],
    ['a team that is not there', { teamIds: [nobody] }, 422, 'unknown_place'],
    ['an agency that is not there', { agencyId: nobody }, 422, 'unknown_place'],
    ['a brand that is SQL', { roles: [{ role: 'legal', brandId: "' or 1=1", teamId: null }] }, 422, 'invalid_input'],
    [
      'an administrator of one team',
      { roles: [{ role: 'administrator', brandId: null, teamId: nobody }] },
      422,
      'role_everywhere_only',
    ],
    ['10,001 roles', { roles: Array(10_001).fill(everywhere('legal')) }, 422, 'invalid_input'],
    ['a look-alike address', { email: 'b\u0435n@nordlicht.test' }, 422, 'invalid_input'],
    ['an address with a second recipient', { email: 'a@b.test,c@d.test' }, 422, 'invalid_input'],
    ['a name that breaks the letter’s head', { name: 'Ben\r\nBcc: eve@evil.example' }, 422, 'invalid_input'],
    ['a name of 121 letters', { name: 'x'.repeat(121) }, 422, 'invalid_input'],
  ])('for %s is refused and leaves nothing', async (_, change, status, code) => {
    const before = await house.events()
    const body = { ...invitation, email: 'new@nordlicht.test', ...change }
    expect(await refusal((await house.ada()).post('/api/people/invite', body))).toEqual([status, code])
    const { rowCount } = await house.owner.query("select 1 from people where email = 'new@nordlicht.test'")
    expect(rowCount).toBe(0)
    expect((await house.events()).length - before.length, 'only the sign-in').toBe(1)
  })
})

describe('roles', () => {
  test('are given and taken, and both are recorded', async () => {
    const { id, browser } = await house.join({ email: 'lea@nordlicht.test', roles: ['marketing'] })
    expect((await browser.get('/api/people')).status).toBe(200)
    const ada = await house.ada()
    const { brands } = await must<{ brands: { id: string }[] }>(ada.get('/api/brands'))
    const legal = { role: 'legal', brandId: brands[0]?.id, teamId: null }
    const changed = await must<Person>(ada.put(`/api/people/${id}/roles`, { roles: [legal, legal] }))
    expect(changed.roles).toEqual([legal])
    expect((await house.events('role.given')).at(-1)).toMatchObject({ subjectId: id, data: { roles: [legal] } })
    expect((await house.events('role.taken')).at(-1)).toMatchObject({ data: { roles: [everywhere('marketing')] } })
    const me = await must<{ permissions: string[] }>(browser.get('/api/me'))
    expect(me.permissions).toContain('policies.edit')
  })

  test('nobody gives themselves one; an administrator may give one up', async () => {
    const { id, browser } = await house.join({ email: 'max@nordlicht.test', roles: ['administrator', 'hr'] })
    const path = `/api/people/${id}/roles`
    const more = { roles: [everywhere('administrator'), everywhere('hr'), everywhere('legal')] }
    expect(await refusal(browser.put(path, more))).toEqual([403, 'own_role'])
    await must(browser.put(path, { roles: [everywhere('administrator')] }))
    await must(browser.put(path, { roles: [] }))
    expect(await refusal(browser.put(path, { roles: [everywhere('administrator')] }))).toEqual([403, 'not_permitted'])
  })

  test('of a new administrator the other administrators are told, and by whom', async () => {
    const other = await house.join({
      email: 'ola@nordlicht.test',
      name: 'Ola',
      roles: ['administrator'],
      language: 'fr',
    })
    const { id } = await house.join({ email: 'pia@nordlicht.test', name: 'Pia Brun', roles: ['employee'] })
    await must((await house.ada()).put(`/api/people/${id}/roles`, { roles: [everywhere('administrator')] }))
    const letter = await house.letterTo(other.email)
    expect(letter?.subject).toBe('Pia Brun a maintenant le rôle d’administrateur')
    expect(letter?.body).toContain('Ada Rossi')
    expect(letter?.body).toContain(`/govern/people/${id}`)
    const ada = await house.ada()
    await must(ada.put(`/api/people/${id}/roles`, { roles: [] }))
    await must(ada.put(`/api/people/${other.id}/roles`, { roles: [] }))
  })

  test('the last administrator stays, also when two remove each other at once', async () => {
    const { id, browser } = await house.join({ email: 'quin@nordlicht.test', roles: ['administrator'] })
    const ada = await house.ada()
    const me = await must<{ person: Person }>(ada.get('/api/me'))
    const answers = await Promise.all([
      ada.put(`/api/people/${id}/roles`, { roles: [everywhere('employee')] }),
      browser.put(`/api/people/${me.person.id}/roles`, { roles: [everywhere('employee')] }),
    ])
    const statuses = answers.map((answer) => answer.status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(1)
    const { rows } = await house.owner.query("select person_id from held_roles where role = 'administrator'")
    expect(rows).toHaveLength(1)
    await house.owner.query(
      "update held_roles set role = 'administrator', person_id = $1 where role = 'administrator'",
      [me.person.id],
    )
    expect(await refusal(ada.put(`/api/people/${me.person.id}/roles`, { roles: [] }))).toEqual([
      409,
      'last_administrator',
    ])
    expect(await refusal(ada.post(`/api/people/${me.person.id}/end`, { reason: 'bye now' }))).toEqual([409, 'own_end'])
  })
})

describe('ending a person', () => {
  test('takes everything that lets them in, at once, and says what; letting them back in starts anew', async () => {
    const { id, email, browser } = await house.join({ email: 'rex@nordlicht.test', roles: ['marketing', 'approver'] })
    const other = await house.signInAs(email)
    const key = { name: 'x', scopes: ['policies.read'] }
    const { secret } = await must<{ secret: string }>(browser.post('/api/me/api-keys', key))
    const ada = await house.ada()
    const ended = await must<{ sessionsRevoked: number; keysRevoked: number; person: Person }>(
      ada.post(`/api/people/${id}/end`, { reason: 'Contract ended on Friday' }),
    )
    expect(ended).toMatchObject({
      sessionsRevoked: 2,
      keysRevoked: 1,
      person: { status: 'ended', hasAccess: false, roles: [] },
    })
    for (const one of [browser, other]) expect((await one.get('/api/me')).status).toBe(401)
    const withKey = { authorization: `Bearer ${secret}` }
    expect((await house.browser().get('/api/me', withKey)).status).toBe(401)
    expect(await refusal(house.browser().post('/api/auth/sign-in/email', { email, password }))).toEqual([
      401,
      'sign_in_refused',
    ])
    const { data } = (await house.events('person.ended')).at(-1)!
    expect(data).toMatchObject({ sessions: [expect.any(String), expect.any(String)], keys: [expect.any(String)] })
    expect(JSON.stringify(data)).not.toContain('Friday')
    const { rowCount } = await house.owner.query('select 1 from sign_in_methods where person_id = $1', [id])
    expect(rowCount).toBe(0)
    for (const [path, body] of [
      ['end', { reason: 'once more' }],
      ['invite-again', {}],
    ] as const)
      expect(await refusal(ada.post(`/api/people/${id}/${path}`, body))).toEqual([409, 'person_ended'])
    expect(await refusal(ada.put(`/api/people/${id}/roles`, { roles: [] }))).toEqual([409, 'person_ended'])

    const back = await must<Person>(ada.post(`/api/people/${id}/let-back-in`))
    expect(back).toMatchObject({ status: 'invited', roles: [] })
    expect((await house.letterTo(email))?.subject).toBe('Nordlicht Audio invites you to Brandwarden')
    expect(await refusal(ada.post(`/api/people/${id}/let-back-in`))).toEqual([409, 'person_not_ended'])
  })

  test('an unfinished invitation of theirs no longer works', async () => {
    const ada = await house.ada()
    const email = 'sol@nordlicht.test'
    const { id } = await must<Person>(ada.post('/api/people/invite', { ...invitation, email }))
    const token = tokenIn((await house.letterTo(email))?.body)
    await must(ada.post(`/api/people/${id}/end`, { reason: 'never came' }))
    const answer = { token, name: 'Sol', password, language: 'en' }
    expect(await refusal(house.browser().post('/api/auth/accept-invitation', answer))).toEqual([410, 'link_expired'])
  })
})

describe('the list of people', () => {
  test('is found by name and address, where % and _ are letters like any other, and comes in pages', async () => {
    const ada = await house.ada()
    for (const name of ['Zoë 100%', 'Zoë_A', 'Zoë B', 'zoë c'])
      await must(
        ada.post('/api/people/invite', {
          ...invitation,
          name,
          email: `zoe${name.length}${name.at(-1)}@zoo.test`.replace('%', 'p'),
        }),
      )
    type Page = { people: Person[]; next: string | null; total: number }
    const find = (query: string) => must<Page>(ada.get(`/api/people?${query}`))
    expect((await find('search=zo%C3%AB')).total).toBe(4)
    expect((await find('search=%25')).people.map((one) => one.name)).toEqual(['Zoë 100%'])
    expect((await find('search=_')).people.map((one) => one.name)).toEqual(['Zoë_A'])
    expect((await find('search=%5C')).total).toBe(0)
    expect((await find(`search=${encodeURIComponent("' or 1=1 --")}`)).total).toBe(0)
    const names: string[] = []
    let after = ''
    do {
      const page = await find(`search=zoo.test&limit=2${after && `&after=${after}`}`)
      names.push(...page.people.map((one) => one.name))
      after = page.next ?? ''
    } while (after)
    expect(names.map((name) => name.toLowerCase()).sort()).toEqual(['zoë 100%', 'zoë b', 'zoë c', 'zoë_a'])
    expect(new Set(names).size).toBe(4)
    for (const query of ['limit=0', 'limit=1000', 'limit=x', 'status=gone', 'after=1'])
      expect(await refusal(ada.get(`/api/people?${query}`)), query).toEqual([422, 'invalid_input'])
  })

  test('is not for everyone, and changing people is for administrators', async () => {
    const { browser, id } = await house.join({ email: 'tim@nordlicht.test', roles: ['employee'] })
    expect(await refusal(browser.get('/api/people'))).toEqual([403, 'not_permitted'])
    expect(await refusal(house.browser().get('/api/people'))).toEqual([401, 'not_signed_in'])
    const lead = await house.join({ email: 'uma@nordlicht.test', roles: ['programme-owner', 'hr', 'security'] })
    expect((await lead.browser.get(`/api/people/${id}`)).status).toBe(200)
    for (const answer of [
      lead.browser.post('/api/people/invite', { ...invitation, email: 'new@nordlicht.test' }),
      lead.browser.put(`/api/people/${id}/roles`, { roles: [everywhere('administrator')] }),
      lead.browser.post(`/api/people/${id}/end`, { reason: 'because' }),
      lead.browser.get(`/api/people/${id}/sessions`),
      lead.browser.patch('/api/settings/sign-in', { companyName: 'Mine' }),
    ])
      expect(await refusal(answer)).toEqual([403, 'not_permitted'])
  })

  test('shows people of an agency their own agency only, and keeps them from roles inside the company', async () => {
    const ada = await house.ada()
    const endsOn = new Date(house.now().getTime() + 30 * 86_400_000).toISOString().slice(0, 10)
    const agency = await must<{ id: string }>(ada.post('/api/agencies', { name: 'Studio Nove', endsOn }))
    const lead = await house.join({ email: 'nina@studio.test', roles: ['agency-lead'], agencyId: agency.id })
    await house.join({ email: 'nino@studio.test', roles: ['marketing'], agencyId: agency.id })
    const page = await must<{ people: { email: string }[]; total: number }>(lead.browser.get('/api/people'))
    expect(page.people.map((one) => one.email).sort()).toEqual(['nina@studio.test', 'nino@studio.test'])
    expect(page.total).toBe(2)
    await must(ada.post('/api/agencies', { name: 'A rival', endsOn }))
    await must(ada.post('/api/teams', { name: 'Inside' }))
    await must(ada.post('/api/teams', { name: 'Shared', memberIds: [lead.id] }))
    const { agencies } = await must<{ agencies: { name: string }[] }>(lead.browser.get('/api/agencies'))
    expect(agencies.map((one) => one.name)).toEqual(['Studio Nove'])
    const { teams } = await must<{ teams: { name: string }[] }>(lead.browser.get('/api/teams'))
    expect(teams.map((one) => one.name)).toEqual(['Shared'])
    const me = await must<{ person: Person }>(ada.get('/api/me'))
    expect(await refusal(lead.browser.get(`/api/people/${me.person.id}`))).toEqual([404, 'not_found'])
    for (const role of ['administrator', 'legal', 'security', 'hr', 'executive', 'auditor', 'programme-owner'])
      expect(await refusal(ada.put(`/api/people/${lead.id}/roles`, { roles: [everywhere(role)] }))).toEqual([
        422,
        'agency_role',
      ])
    expect(await refusal(ada.patch(`/api/people/${me.person.id}`, { agencyId: agency.id }))).toEqual([
      422,
      'agency_role',
    ])
  })
})

describe('one’s own page', () => {
  test('name, language and time zone are one’s own to change; nothing else is', async () => {
    const { browser, id } = await house.join({ email: 'vic@nordlicht.test', roles: ['employee'] })
    const change = { name: 'Vic Müller', language: 'it', timeZone: 'Asia/Tokyo' }
    const me = await must<{ person: Person }>(
      browser.patch('/api/me', { ...change, status: 'ended', roles: [], email: 'x@y.test' }),
    )
    expect(me.person).toMatchObject({ ...change, email: 'vic@nordlicht.test', status: 'active' })
    const { data } = (await house.events('person.changed')).at(-1)!
    expect(data).toEqual({ fields: ['language', 'name', 'timeZone'] })
    const problem = await bodyOf(browser.get(`/api/people/${id}`))
    expect(problem.title).toMatch(/^I tuoi ruoli/)
  })

  test('an administrator changes name, teams and agency of others', async () => {
    const { id } = await house.join({ email: 'wim@nordlicht.test', roles: ['employee'] })
    const ada = await house.ada()
    const team = await must<{ id: string }>(ada.post('/api/teams', { name: 'Studio' }))
    const changed = await must<Person>(ada.patch(`/api/people/${id}`, { name: 'Wim', teamIds: [team.id, team.id] }))
    expect(changed).toMatchObject({ name: 'Wim', teamIds: [team.id] })
    expect(await refusal(ada.patch(`/api/people/${nobody}`, { name: 'Wim' }))).toEqual([404, 'not_found'])
    expect(await refusal(ada.patch(`/api/people/${id}`, { teamIds: [nobody] }))).toEqual([422, 'unknown_place'])
  })
})
