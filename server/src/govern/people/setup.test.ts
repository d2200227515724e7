import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { bodyOf } from '../../base/testing/test-ground.ts'
import { type House, must, openEmptyHouse, password, refusal, tokenIn } from '../sign-in/testing/house.ts'
import { prepareSetup } from './index.ts'

let house: House

const company = {
  companyName: 'Nordlicht Audio',
  name: 'Ada Rossi',
  email: 'ada@nordlicht.test',
  password,
  language: 'fr',
  timeZone: 'Europe/Paris',
}
const link = async () => tokenIn((await prepareSetup(house.ground))?.url)
const setUp = (body: unknown) => house.browser().post('/api/setup', body)

async function countAll() {
  const count = async (table: string) => (await house.owner.query(`select 1 from ${table}`)).rowCount
  return Promise.all(['people', 'brands', 'held_roles', 'sign_in_methods', 'ledger'].map(count))
}

describe('the first set-up', () => {
  beforeEach(async () => {
    house = await openEmptyHouse()
  })
  afterEach(() => house.close())

  test('creates company, brand and administrator with the printed link, once, and is recorded', async () => {
    expect(await must(house.browser().get('/api/setup'))).toEqual({ needed: true })
    const prepared = await prepareSetup(house.ground)
    expect(prepared?.url).toMatch(/^http:\/\/brandwarden\.test\/setup#token=[\w-]{43}$/)
    const token = tokenIn(prepared?.url)
    const { personId } = await must(setUp({ token, ...company }))
    expect(await must(house.browser().get('/api/setup'))).toEqual({ needed: false })
    const ada = await house.signInAs(company.email)
    type Me = { companyName: string; permissions: string[]; person: { roles: { role: string }[]; timeZone: string } }
    const me = await must<Me>(ada.get('/api/me'))
    expect(me).toMatchObject({ companyName: 'Nordlicht Audio', person: { language: 'fr', timeZone: 'Europe/Paris' } })
    expect(me.person.roles.map((held) => held.role)).toEqual(['administrator', 'programme-owner'])
    expect(await must(ada.get('/api/brands'))).toMatchObject({ brands: [{ name: 'Nordlicht Audio' }] })
    expect(await house.events('installation.set-up')).toMatchObject([{ subjectId: personId }])
    expect(await prepareSetup(house.ground)).toBeNull()
    expect(await refusal(setUp({ token, ...company, email: 'eve@nordlicht.test' }))).toEqual([409, 'setup_done'])
    expect(JSON.stringify(await house.events())).not.toMatch(/Ada|nordlicht\.test/)
  })

  test('a newer start makes the earlier link worthless; a made-up one never worked', async () => {
    const first = await link()
    const second = await link()
    for (const token of [first, 'made-up', "' or 1=1 --"])
      expect(await refusal(setUp({ token, ...company }))).toEqual([403, 'setup_link'])
    await must(setUp({ token: second, ...company }))
  })

  test('sent ten times at once it happens once', async () => {
    const token = await link()
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => setUp({ token, ...company, email: `ada${n}@nordlicht.test` })),
    )
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, ...Array(9).fill(409)])
    expect(await countAll()).toEqual([1, 1, 2, 1, 1])
  })

  test('broken off in the middle it leaves nothing, and the link still works', async () => {
    const token = await link()
    await house.owner.query(`
      create function break_off() returns trigger language plpgsql as $$ begin raise exception 'the power went'; end $$;
      create trigger break_off before insert on held_roles for each row execute function break_off()`)
    expect((await setUp({ token, ...company })).status).toBe(500)
    expect(await countAll()).toEqual([0, 0, 0, 0, 0])
    expect(await must(house.browser().get('/api/setup'))).toEqual({ needed: true })
    await house.owner.query('drop trigger break_off on held_roles')
    await must(setUp({ token, ...company }))
  })
})

describe('a set-up that can’t be used', () => {
  beforeAll(async () => {
    house = await openEmptyHouse()
  })
  afterAll(() => house.close())

  test.each([
    ['a weak password', { password: 'nordlicht2025' }, 'password'],
    ['a short password', { password: 'x7$kQ' }, 'password'],
    ['an empty company', { companyName: '   ' }, 'companyName'],
    ['a company name of 10,000 letters', { companyName: 'x'.repeat(10_000) }, 'companyName'],
    ['a name that writes backwards', { name: 'Ada \u202eissoR' }, 'name'],
    ['a name with an invisible letter', { name: 'Ada\u200bRossi' }, 'name'],
    ['a name over two lines', { name: 'Ada\nRossi' }, 'name'],
    ['a look-alike address', { email: 'аda@nordlicht.test' }, 'email'],
    ['an address with a line break', { email: 'ada@nordlicht.test\nBcc: eve@evil.example' }, 'email'],
    ['an unknown language', { language: 'de' }, 'language'],
    ['a made-up time zone', { timeZone: 'Europe/Atlantis' }, 'timeZone'],
    ['a time zone that is code', { timeZone: "'; drop table people; --" }, 'timeZone'],
  ])('with %s is refused with the field’s name, and nothing is there', async (_, change, path) => {
    const token = await link()
    const answer = await bodyOf<{ status: number; errors: { path: string }[] }>(setUp({ token, ...company, ...change }))
    expect(answer.status).toBe(422)
    expect(answer.errors.map((error) => error.path)).toEqual([path])
    expect(await countAll()).toEqual([0, 0, 0, 0, 0])
  })
})
