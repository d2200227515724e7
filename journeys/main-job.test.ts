import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axe, openBrowser, openPage } from './browser.ts'
import { type Pds, type PdsAccount, startPds } from './network/pds.ts'
import { dataFolder, freePort, type RunningServer, startServer } from './server.ts'
import { invite, password, visit } from './visitor.ts'

/**
 * The promise of the whole product, walked as its people walk it: set up, sign in, paste a risky French draft with a
 * picture that says where it was taken, see findings with clauses, mend, submit, approve as someone else, read the
 * post on the network, and verify the exported ledger without the server.
 */
let pds: Pds
let account: PdsAccount
let server: RunningServer
let data: Awaited<ReturnType<typeof dataFolder>>
let browser: Browser
const run = promisify(execFile)
const house = join(import.meta.dirname, '..')

beforeAll(async () => {
  pds = await startPds()
  account = await pds.createAccount('nordlicht.test', 'correct horse battery')
  data = await dataFolder()
  const env = {
    BRANDWARDEN_ALLOWED_ORIGINS: [pds.url, pds.plcUrl].join(','),
    BRANDWARDEN_PLC_DIRECTORY: pds.plcUrl,
  }
  server = await startServer({ folder: data.folder, port: await freePort(), env })
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await pds?.stop()
  await data?.remove()
})

const email = 'ines.keller@nordlicht-audio.com'
const risky = 'L’Aurora 3 guérit l’insomnie en dix jours, vous pourrez arrêter vos comprimés.'
const mended =
  'L’Aurora 3 passe en revue trois nuits de bruit et les rend plus calmes. À écouter en boutique dès lundi.'

async function signIn(page: Page, who: string): Promise<void> {
  await page.goto(`${server.url}/sign-in`)
  await page.locator('input[type=email]').fill(who)
  await page.locator('input[type=password]').fill(password)
  await page.locator('button[type=submit]').click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

/** Somewhere in Brest, as a telephone would write it into the picture. */
function pictureWithPlace(): Promise<Buffer> {
  const place = {
    GPSLatitudeRef: 'N',
    GPSLatitude: '48/1 23/1 0/1',
    GPSLongitudeRef: 'W',
    GPSLongitude: '4/1 29/1 0/1',
  }
  return sharp({ create: { width: 640, height: 420, channels: 3, background: '#27636b' } })
    .composite([
      { input: { create: { width: 180, height: 180, channels: 3, background: '#e9b44c' } }, left: 90, top: 120 },
    ])
    .jpeg()
    .withExif({ IFD3: place })
    .toBuffer()
}

test('a draft goes from paste to a real post, checked, approved and proved', async () => {
  // The first administrator follows the link that the server printed.
  const first = await openPage(browser)
  await first.page.goto(server.setupLink ?? '')
  await first.page.getByLabel('Company', { exact: true }).fill('Nordlicht Audio')
  await first.page.getByLabel('Your name').fill('Ines Keller')
  await first.page.getByLabel('Your e-mail address').fill(email)
  await first.page.locator('input[type=password]').fill(password)
  await axe(first.page)
  await first.page.getByRole('button', { name: 'Set up and sign in' }).click()
  await first.page.waitForURL(`${server.url}/`)
  await first.page.getByRole('heading', { level: 1 }).waitFor()
  await axe(first.page)

  const admin = visit(server.url)
  await admin.call('POST /auth/sign-in/email', { email, password })
  await invite(server.url, admin, 'Claire Vasseur', 'marketing', 'fr')
  await invite(server.url, admin, 'Ben Ortolan', 'approver')
  await invite(server.url, admin, 'Lea Marchetti', 'security')
  const { brands } = await admin.call<{ brands: { id: string }[] }>('GET /brands')
  const added = await admin.call<{ id: string }>('POST /accounts', {
    brandId: brands[0]?.id,
    network: 'bluesky',
    handle: 'nordlicht.test',
  })
  // The policy that findings cite: made from the packs, read by its author, published.
  const fromPacks = { name: 'Social media policy', brandId: brands[0]?.id, from: 'packs' }
  const policy = await admin.call<{ id: string; draft: { savedAt: string } }>('POST /policies', fromPacks)
  await admin.call(`POST /policies/${policy.id}/publish`, { savedAt: policy.draft.savedAt })
  const secret = await pds.createAppPassword(account)
  await admin.call(`POST /accounts/${added.id}/connect`, { host: pds.url, secret })

  // The author pastes a claim that the law forbids, and a picture that gives a place away.
  const author = await openPage(browser, { locale: 'fr-FR' })
  await signIn(author.page, 'claire.vasseur@nordlicht-audio.com')
  await author.page.goto(`${server.url}/control/drafts/new`)
  const text = author.page.locator('main textarea').first()
  await text.fill(risky)
  await author.page.locator('input[type=file]').setInputFiles({
    name: 'lundi.jpg',
    mimeType: 'image/jpeg',
    buffer: await pictureWithPlace(),
  })
  await author.page.getByLabel('nordlicht.test', { exact: false }).first().check()
  const findings = author.page.locator('main')
  await findings
    .getByText(/Clause \d+\.\d+ · /)
    .first()
    .waitFor()
  await findings
    .getByText(/position|coordonnées|GPS/i)
    .first()
    .waitFor()
  await axe(author.page)

  // She mends the words and describes the picture; its place is stripped when it goes out.
  await text.fill(mended)
  await author.page.getByLabel(/Ce que montre l.image 1/).fill('Un carré couleur de miel sur fond bleu nuit')
  const submit = author.page.getByRole('button', { name: 'Soumettre à approbation' })
  await expect.poll(() => submit.isEnabled(), { timeout: 20_000 }).toBe(true)
  await submit.click()
  await author.page.getByText('Qui doit donner son accord').waitFor()

  // Colleagues whose roles the findings ask for approve from the keyboard.
  for (const name of ['ben.ortolan', 'lea.marchetti']) {
    const approver = await openPage(browser)
    await signIn(approver.page, `${name}@nordlicht-audio.com`)
    await approver.page.goto(`${server.url}/control/approvals`)
    const waiting = approver.page.getByText(mended.slice(0, 30)).first()
    const isAsked = await waiting.waitFor({ timeout: 5_000 }).then(
      () => true,
      () => false,
    )
    if (isAsked) {
      await axe(approver.page)
      await approver.page.keyboard.press('a')
      await approver.page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click()
      await approver.page.getByText(mended.slice(0, 30)).first().waitFor({ state: 'detached', timeout: 20_000 })
    }
    expect(approver.complaints).toEqual([])
    await approver.close()
  }

  // The post is read where its readers are, without the place in its picture.
  const records = async () => pds.listRecords(account.did, 'app.bsky.feed.post')
  await expect.poll(async () => (await records()).map((one) => one.value.text), { timeout: 60_000 }).toEqual([mended])
  await author.page.goto(`${server.url}/control/posts`)
  await author.page.getByText(/^En ligne \(/).click()
  await author.page.getByText(mended.slice(0, 30)).first().waitFor()
  expect(author.complaints).toEqual([])
  expect(first.complaints).toEqual([])

  // The auditor needs the file and the public key, and nothing that runs.
  const { publicKey } = await admin.call<{ publicKey: string }>('GET /ledger/public-key')
  const ledger = await admin.download('/ledger/export')
  const [file, key] = [join(data.folder, 'ledger.jsonl'), join(data.folder, 'public.pem')]
  await writeFile(file, ledger)
  await writeFile(key, publicKey)
  const cli = join(house, 'cli/bin/brandwarden.mjs')
  const verified = await run(process.execPath, [cli, 'ledger', 'verify', file, '--key', key, '--format', 'json'])
  expect(JSON.parse(verified.stdout)).toMatchObject({ ok: true })

  await writeFile(file, (await readFile(file, 'utf8')).replace('draft.approved', 'draft.approvee'))
  const touched = await run(process.execPath, [cli, 'ledger', 'verify', file, '--key', key, '--format', 'json']).catch(
    (error: { stdout: string }) => error,
  )
  expect(JSON.parse(touched.stdout)).toMatchObject({ ok: false })
})
