import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { axe, openBrowser, openPage, shoot, type WatchedPage } from './browser.ts'
import { type Oidc, startOidc } from './network/oidc.ts'
import { dataFolder, freePort, type RunningServer, startServer } from './server.ts'
import { invite, password, setUp, type Visitor } from './visitor.ts'

/** What an administrator arranges once and a company lives with: each page holds one change, which is there after a reload. */
let server: RunningServer
let data: Awaited<ReturnType<typeof dataFolder>>
let browser: Browser
let admin: Visitor
let opened: WatchedPage
let page: Page
let oidc: Oidc

beforeAll(async () => {
  data = await dataFolder()
  const port = await freePort()
  server = await startServer({ folder: data.folder, port })
  admin = await setUp(server.url, server.setupLink ?? '')
  await invite(server.url, admin, 'Ben Ortolan', 'approver')
  await invite(server.url, admin, 'Lea Marchetti', 'security')
  oidc = await startOidc({ redirectUris: [`${server.url}/api/auth/callback/company`], accounts: [] })
  browser = await openBrowser()
  opened = await openPage(browser)
  page = opened.page
  await page.goto(`${server.url}/sign-in`)
  await page.locator('input[type=email]').fill('ines.keller@nordlicht-audio.com')
  await page.locator('input[type=password]').fill(password)
  await page.locator('button[type=submit]').click()
  await page.waitForURL(`${server.url}/`)
})

afterAll(async () => {
  await browser?.close()
  await oidc?.stop()
  await server?.stop()
  await data?.remove()
})

afterEach(() => expect(opened.complaints).toEqual([]))

const dialog = () => page.getByRole('dialog')
const save = async (verb = 'Save') => {
  await dialog().getByRole('button', { name: verb, exact: true }).click()
  await dialog().waitFor({ state: 'detached' })
}
async function open(path: string): Promise<void> {
  await page.goto(`${server.url}${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** Loaded anew, as a colleague would see it: the words are there, and the page is usable by everyone. */
async function seeAfterReload(name: string, ...words: string[]): Promise<void> {
  await page.reload()
  for (const each of words) await page.getByText(each, { exact: false }).first().waitFor()
  await axe(page)
  await shoot(page, name)
}

test('brands, teams and agencies are kept, and an agency says what happens on its last day', async () => {
  await open('/govern/teams')
  await page.getByRole('button', { name: 'Add a brand' }).click()
  await dialog().getByLabel('Name').fill('Aurora')
  await save()
  await page.getByRole('button', { name: 'Add a team' }).click()
  await dialog().getByLabel('Name').fill('Launch')
  await dialog().getByRole('combobox', { name: 'Members' }).click()
  await page.getByRole('option', { name: 'Ben Ortolan' }).click()
  await page.keyboard.press('Escape')
  await save()
  await page.getByRole('button', { name: 'Add an agency' }).click()
  await axe(page)
  await dialog().getByLabel('Name').fill('Studio Brume')
  await dialog().getByLabel('Last day').fill('2099-03-31')
  await save()
  await seeAfterReload('teams', 'Aurora', 'Ben Ortolan', 'Whom you invite has access until 31 March 2099')

  // A brand that something belongs to says so instead of going.
  await admin.call('POST /accounts', { brandId: (await brand('Aurora')).id, network: 'x', handle: 'aurora' })
  await page.reload()
  await page.getByText('One account').waitFor()
  await page.getByRole('button', { name: 'Remove Aurora' }).click()
  await dialog().getByText('Aurora can’t be removed yet').waitFor()
})

test('C9: a rule of approval is told as a sentence with whom it asks, and a deputy stands in for some days', async () => {
  await open('/control/approval-rules')
  await page.getByRole('button', { name: 'Add a rule' }).click()
  await dialog().getByLabel('Name').fill('Pictures that give a place away')
  await dialog().getByRole('combobox', { name: 'When a finding is about' }).click()
  await page.getByRole('option', { name: 'Location' }).click()
  await page.keyboard.press('Escape')
  await dialog().getByRole('combobox', { name: 'Then these must approve' }).click()
  await page.getByRole('option', { name: 'Executive' }).click()
  await dialog().getByText('When a finding about a hidden place asks for review or stops the draft').waitFor()
  await dialog().getByText('Nobody holds Executive').waitFor()
  await page.getByRole('option', { name: 'Security' }).click()
  await dialog().getByText('one of Executive or Security must approve').waitFor()
  await dialog().getByText('Today: Lea Marchetti').waitFor()
  await page.keyboard.press('Escape')
  await axe(page)
  await save()

  await page.getByRole('button', { name: 'Name a deputy' }).click()
  await dialog().getByRole('combobox', { name: 'Who stands in for you' }).click()
  await page.getByRole('option', { name: 'Ben Ortolan' }).click()
  await save()
  await seeAfterReload('approval-rules', 'Pictures that give a place away', 'Ben Ortolan stands in for Ines Keller')
  await page.getByRole('button', { name: 'End it Ben Ortolan' }).click()
  await save('End it')
  await page.getByText('Nobody stands in for anybody').waitFor()
})

test('single sign-on is set up with a real provider, and its button stands on the sign-in page', async () => {
  await open('/settings/sso')
  await page.getByRole('button', { name: 'Add a provider' }).click()
  await dialog().getByLabel('Name', { exact: true }).fill('Company')
  await dialog().getByText('/api/auth/callback/company').waitFor()
  await dialog().getByRole('textbox', { name: 'Issuer' }).fill('https://nobody.invalid')
  await dialog().getByLabel('Client ID').fill(oidc.clientId)
  await dialog().getByLabel('Client secret').fill(oidc.clientSecret)
  await axe(page)
  await dialog().getByRole('button', { name: 'Save' }).click()
  await dialog().getByRole('alert').waitFor()
  await dialog().getByRole('textbox', { name: 'Issuer' }).fill(oidc.issuer)
  await save()
  await seeAfterReload('single-sign-on', oidc.issuer, 'It asks for a second factor itself')

  const stranger = await openPage(browser)
  await stranger.page.goto(`${server.url}/sign-in`)
  await stranger.page.getByRole('button', { name: /Company/ }).waitFor()
  await stranger.close()
})

test('the company’s name, everyone’s keys and a person’s sessions are looked after', async () => {
  await open('/settings/sign-in')
  await page.getByLabel('Company', { exact: true }).fill('Nordlicht Audio GmbH')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('Saved', { exact: true }).waitFor()
  await page.reload()
  await expect.poll(() => page.getByLabel('Company', { exact: true }).inputValue()).toBe('Nordlicht Audio GmbH')
  await axe(page)

  await admin.call('POST /me/api-keys', { name: 'Nightly check', scopes: ['checks.run'], expiresInDays: 30 })
  await open('/settings/all-keys')
  await seeAfterReload('all-keys', 'Nightly check, of Ines Keller')
  await page.getByRole('button', { name: 'Revoke Nightly check, of Ines Keller' }).click()
  await save('Revoke')
  await page.getByText('No key opens this installation now').waitFor()

  const { people } = await admin.call<{ people: { id: string; name: string }[] }>('GET /people')
  await open(`/govern/people/${people.find(({ name }) => name === 'Ben Ortolan')?.id}`)
  await page.getByRole('button', { name: 'Sign it out' }).first().click()
  await axe(page)
  await save('Sign it out')
  await page.getByText('Where they are signed in').waitFor({ state: 'detached' })
})

async function brand(name: string): Promise<{ id: string }> {
  const { brands } = await admin.call<{ brands: { id: string; name: string }[] }>('GET /brands')
  const found = brands.find((one) => one.name === name)
  if (!found) throw new Error(`There is no brand ${name}.`)
  return found
}
