import { createWriteStream, existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import pkg from '../../package.json' with { type: 'json' }
import { backup, restore } from './base/backup/index.ts'
import { systemClock } from './base/clock.ts'
import { ConfigProblem, loadConfig, type ReadyConfig } from './base/config/index.ts'
import { rotateMasterKey } from './base/crypto/rotate.ts'
import { migrate } from './base/db/migrate.ts'
import { createLog } from './base/log.ts'
import { type MaintainedDatabase, maintain, reportFailure, StartProblem } from './base/start/index.ts'
import { stopAfterRestore } from './control/publishing/index.ts'
import { type Language, sayMaintenance } from './maintain-words.ts'
import { keySources, openGround } from './open-ground.ts'
import { exportLedger, loadIdentity, NothingSigned, signTreeHead } from './prove/ledger/index.ts'

/**
 * The deeds of an administrator at the machine itself, called by `brandwarden backup | restore | keys rotate |
 * ledger export`. They need the data folder, not the server; what they must not do beside a running one they refuse.
 */
type Deed = (parts: { config: ReadyConfig; folder: string; urls: MaintainedDatabase; file: string }) => Promise<void>

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    lang: { type: 'string', default: 'en' },
    replace: { type: 'boolean', default: false },
    'accept-ledger-fault': { type: 'boolean', default: false },
  },
})
const language = (['en', 'fr', 'it'].includes(values.lang) ? values.lang : 'en') as Language
const say = sayMaintenance[language]
const tell = (line: string) => process.stdout.write(`${line}\n`)
const progress = (step: string, done: number) => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${step} ${done.toLocaleString(language)}`)
}
const endProgress = () => {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
}

const makeBackup: Deed = async ({ config, folder, urls, file }) => {
  const { ownerUrl } = urls
  const { passphrase } = config.backup
  const now = systemClock()
  const product = pkg.version
  const made = await backup({ file, ownerUrl, folder, now, product, progress, ...(passphrase && { passphrase }) })
  endProgress()
  tell(say.backedUp(made))
  for (const line of say.cautions(made)) tell(line)
}

const restoreBackup: Deed = async ({ config, folder, urls, file }) => {
  const { ownerUrl, appRole } = urls
  const { passphrase } = config.backup
  const done = await restore({
    file,
    ownerUrl,
    appRole,
    folder,
    progress,
    replace: values.replace,
    acceptLedgerFault: values['accept-ledger-fault'],
    ...(passphrase && { passphrase }),
  })
  endProgress()
  tell(say.restored(done))
  for (const line of say.cautions(done)) tell(line)
  await migrate(ownerUrl, { ...(appRole && { appRole }) })
  await withGround(config, folder, urls, async (ground) => {
    const held = await stopAfterRestore(ground, say.stopReason(done.createdAt))
    if (held !== null) tell(say.stopped(held))
  })
}

const rotateKeys: Deed = async ({ config, folder, urls }) => {
  await withGround(config, folder, urls, async ({ db }) => {
    const onProgress = (resealed: number) => progress(say.resealing, resealed)
    const done = await rotateMasterKey(db, keySources(config, folder), systemClock(), { onProgress })
    endProgress()
    tell(say.rotated(done))
  })
}

const writeLedger: Deed = async ({ config, folder, urls, file }) => {
  if (existsSync(file)) throw new StartProblem('cantCreate', 'file_exists', say.exists(file))
  await withGround(config, folder, urls, async (ground) => {
    await signTreeHead(ground)
    const { entries } = await exportLedger(ground.db, createWriteStream(file, { mode: 0o600 }))
    const key = `${file.replace(/\.[^./\\]+$/, '')}.pem`
    const identity = await loadIdentity(ground.db)
    if (identity) await writeFile(key, identity.publicKey)
    tell(say.exported(entries, file, key))
  })
}

const deeds: Record<string, { run: Deed; needsFile: boolean; alone: boolean; migrates: boolean }> = {
  backup: { run: makeBackup, needsFile: true, alone: false, migrates: false },
  restore: { run: restoreBackup, needsFile: true, alone: true, migrates: false },
  'keys rotate': { run: rotateKeys, needsFile: false, alone: true, migrates: true },
  'ledger export': { run: writeLedger, needsFile: true, alone: false, migrates: true },
}

async function withGround(
  config: ReadyConfig,
  folder: string,
  { appUrl }: MaintainedDatabase,
  work: (ground: Awaited<ReturnType<typeof openGround>>['ground']) => Promise<void>,
): Promise<void> {
  const opened = await openGround({ config, folder, appUrl, log: createLog({ level: 'warn' }) })
  try {
    await work(opened.ground)
  } finally {
    await opened.close()
  }
}

async function main(): Promise<void> {
  const name = [positionals.slice(0, 2).join(' '), positionals[0] ?? ''].find((one) => one in deeds)
  const deed = name ? deeds[name] : undefined
  if (!name || !deed) throw new StartProblem('config', 'no_such_deed', say.unknown)
  const file = positionals[name.split(' ').length] ?? ''
  if (deed.needsFile && file === '') throw new StartProblem('config', 'no_file', say.unknown)

  const { config } = loadConfig()
  const { folder } = config.data
  const { url } = config.database
  await maintain({ folder, url, alone: deed.alone, doing: name, now: systemClock() }, async (urls) => {
    const { ownerUrl, appRole } = urls
    if (deed.migrates) await migrate(ownerUrl, { ...(appRole && { appRole }) })
    await deed.run({ config, folder, urls, file })
  })
}

try {
  await main()
} catch (error) {
  endProgress()
  if (error instanceof ConfigProblem) {
    console.error(error.message)
    process.exitCode = 78
  } else if (error instanceof NothingSigned) {
    console.error(say.nothingSigned)
    process.exitCode = 69
  } else process.exitCode = reportFailure(error)
}
