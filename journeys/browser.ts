import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const run = promisify(execFile)
const debianChromium = '/usr/bin/chromium'

/** Quiet on a closed network: Chromium must not look for updates, accounts or field trials. */
const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]

export interface OpenBrowserOptions {
  /** `bundled` skips Debian's Chromium, to try what a bare machine has. */
  prefer?: 'debian' | 'bundled'
}

/** Debian's Chromium where it is installed, else the one inside the npm package with its own libraries and fonts. */
export async function openBrowser({ prefer = 'debian' }: OpenBrowserOptions = {}): Promise<Browser> {
  if (prefer === 'debian' && existsSync(debianChromium)) {
    return chromium.launch({ executablePath: debianChromium, args: quietFlags })
  }
  const folder = await unpackBundledChromium()
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: [...quietFlags, '--no-zygote', '--disable-setuid-sandbox', '--disable-dev-shm-usage'],
    env: {
      ...process.env,
      HOME: folder,
      FONTCONFIG_PATH: join(folder, 'fonts'),
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
    },
  })
}

/** Unpacks beside and renames, so that two test runs never start a half-written browser. */
async function unpackBundledChromium(): Promise<string> {
  const description = new URL('../package.json', import.meta.resolve('@sparticuz/chromium'))
  const { version } = JSON.parse(await readFile(description, 'utf8')) as { version: string }
  const folder = join(tmpdir(), `brandwarden-chromium-${version}-${process.getuid?.() ?? 'user'}`)
  if (existsSync(folder)) return folder

  const staging = await mkdtemp(join(tmpdir(), 'brandwarden-chromium-unpacking-'))
  const script = `const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath()`
  await run(process.execPath, ['--input-type=module', '-e', script], {
    cwd: import.meta.dirname,
    // The package unpacks its system libraries only where it believes to be in that environment.
    env: { ...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
  })
  await writeFile(join(staging, 'fonts', 'fonts.conf'), fontList(folder))
  await rename(staging, folder).catch(async (error: unknown) => {
    await rm(staging, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  })
  return folder
}

/** The package's own list looks in folders that exist only where it was made for; without a font, form fields crash it. */
const fontList = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
  <alias binding="same"><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
  <alias binding="same"><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`

/** A page that remembers what a careful developer would look at in the console. */
export interface WatchedPage {
  page: Page
  /** Script errors, refused content (CSP) and failed requests, as sentences; must be empty when a journey ends. */
  complaints: string[]
  close(): Promise<void>
}

export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Paris', ...options })
  const complaints: string[] = []
  await context.exposeFunction('reportRefusal', (sentence: string) => complaints.push(sentence))
  await context.addInitScript({
    content: `document.addEventListener('securitypolicyviolation', (event) => {
      reportRefusal('CSP ' + event.effectiveDirective + ' refused ' + event.blockedURI + ' at ' + event.sourceFile)
    })`,
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(`script error: ${error.message}`))
  page.on('response', (response) => {
    if (response.status() >= 500) complaints.push(`${response.status()} from ${new URL(response.url()).pathname}`)
  })
  return { page, complaints, close: () => context.close() }
}

/** Throws with every serious or critical accessibility problem that axe finds on the page as it stands, light and dark. */
export async function axe(page: Page): Promise<void> {
  const lines: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await settle(page)
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    for (const { id, help, impact, nodes } of violations) {
      if (impact !== 'serious' && impact !== 'critical') continue
      lines.push(`${id} (${colorScheme}): ${help}`)
      for (const { target, html, failureSummary = '' } of nodes) {
        lines.push(
          `    ${target.join(' ')}  ${html.slice(0, 160)}`,
          `        ${failureSummary.split('\n')[1]?.trim() ?? ''}`,
        )
      }
    }
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })
  if (lines.length > 0) throw new Error(`axe found serious problems on ${page.url()}\n${lines.join('\n')}`)
}

/** Waits until the page has painted what it was told, and until what it loads has come, on a busy machine too. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle', { timeout: 1_500 }).catch(() => {})
  await page.waitForTimeout(200)
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
}

/** One for each user of the machine: what another left there could not be written over. */
export const shotsFolder = process.env.BRANDWARDEN_SHOTS ?? join(tmpdir(), `brandwarden-shots-${userInfo().username}`)

const looks = [
  { name: 'light', colorScheme: 'light', width: 1280, height: 860 },
  { name: 'dark', colorScheme: 'dark', width: 1280, height: 860 },
  { name: '360', colorScheme: 'light', width: 360, height: 740 },
] as const

/** Writes NAME-light.png, NAME-dark.png and NAME-360.png, leaves the page as it was, and fails on sideways scrolling. */
export async function shoot(page: Page, name: string): Promise<string[]> {
  await mkdir(shotsFolder, { recursive: true })
  const before = page.viewportSize()
  const paths: string[] = []
  const tooWide: string[] = []
  for (const look of looks) {
    await page.emulateMedia({ colorScheme: look.colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width: look.width, height: look.height })
    await settle(page)
    const overflow = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    )
    if (overflow > 0) tooWide.push(`${name}-${look.name} is ${overflow} px wider than the screen`)
    const path = join(shotsFolder, `${name}-${look.name}.png`)
    await page.screenshot({ path, fullPage: true })
    paths.push(path)
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })
  if (before) await page.setViewportSize(before)
  if (tooWide.length > 0) throw new Error(tooWide.join('; '))
  return paths
}

/** Empties the folder of an earlier run, so that nobody looks at an old picture. */
export async function clearShots(): Promise<void> {
  if (!existsSync(shotsFolder)) return
  for (const file of await readdir(shotsFolder)) await rm(join(shotsFolder, file), { recursive: true, force: true })
}
