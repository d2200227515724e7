import { join } from 'node:path'
import type pg from 'pg'
import type { Logger } from 'pino'
import { systemClock } from './base/clock.ts'
import type { ReadyConfig } from './base/config/index.ts'
import { type KeySources, openKeyring } from './base/crypto/keyring.ts'
import { createSecrets } from './base/crypto/secrets.ts'
import { openDatabase, openPool } from './base/db/database.ts'
import { createFiles, type FileStore } from './base/files/files.ts'
import type { Ground } from './base/ground.ts'
import { createJobs } from './base/jobs/jobs.ts'
import { createMailer } from './base/mail/mail.ts'
import { openConnectors } from './connectors.ts'
import { makeBelieveConnectors } from './demo/ground/make-believe.ts'

export type OpenedGround = {
  ground: Ground
  pool: pg.Pool
  files: FileStore
  /** What an administrator should look at, one sentence each. */
  warnings: string[]
  close(): Promise<void>
}

type Given = { config: ReadyConfig; folder: string; appUrl: string; log: Logger; demo?: boolean }

/** What every room stands on. In the demonstration nothing leaves the machine: no mail, and no network but a make-believe one. */
export async function openGround({ config, folder, appUrl, log, demo = false }: Given): Promise<OpenedGround> {
  const clock = systemClock
  const pool = openPool(
    appUrl,
    (reason) => log.warn({ reason }, 'The database dropped a connection'),
    config.database.connections,
  )
  const db = openDatabase(pool)
  const keyring = await openKeyring(db, keySources(config, folder), clock())
  const secrets = createSecrets(keyring)
  const jobs = createJobs({ pool, log })
  const files = createFiles({ folder: join(folder, 'files'), maxBytes: config.limits.uploadMegabytes * 1_000_000 })
  const base = { db, clock, log, files, secrets, jobs, publicUrl: config.server.publicUrl }
  const mail = createMailer({ jobs, secrets, canSend: config.mail.url !== null && !demo })
  const connectors = demo ? makeBelieveConnectors(clock) : await openConnectors(base, config.networks)
  const ground: Ground = { ...base, mail, connectors }
  const warnings = keyring.waitsForRotation
    ? ['The configured master key does not seal yet. Stop Brandwarden and run `npx brandwarden keys rotate`.']
    : []
  return { ground, pool, files, warnings, close: () => db.destroy() }
}

/** Where this configuration keeps its master keys. */
export function keySources({ keys }: ReadyConfig, folder: string): KeySources {
  return {
    folder: join(folder, 'keys'),
    ...(keys.masterKey && { key: keys.masterKey }),
    ...(keys.passphrase && { passphrase: keys.passphrase }),
    ...(keys.oldMasterKey && { oldKeys: [keys.oldMasterKey] }),
    ...(keys.oldPassphrase && { oldPassphrases: [keys.oldPassphrase] }),
  }
}
