import { join } from 'node:path'
import type pg from 'pg'
import { systemClock } from './base/clock.ts'
import type { ReadyConfig } from './base/config/index.ts'
import { openKeyring } from './base/crypto/keyring.ts'
import { createSecrets } from './base/crypto/secrets.ts'
import { openDatabase, openPool } from './base/db/database.ts'
import { createFiles, type FileStore } from './base/files/files.ts'
import type { Ground } from './base/ground.ts'
import { createJobs } from './base/jobs/jobs.ts'
import { createLog } from './base/log.ts'
import { createMailer } from './base/mail/mail.ts'
import { openConnectors } from './connectors.ts'

export type OpenedGround = { ground: Ground; pool: pg.Pool; files: FileStore; close(): Promise<void> }

/** What every room stands on, for the server and for maintenance commands. */
export async function openGround(given: {
  config: ReadyConfig
  folder: string
  appUrl: string
}): Promise<OpenedGround> {
  const { config, folder, appUrl } = given
  const clock = systemClock
  const log = createLog(config.log)
  const pool = openPool(
    appUrl,
    (error) => log.warn({ err: error }, 'The database dropped a connection'),
    config.database.connections,
  )
  const db = openDatabase(pool)
  const { masterKey, passphrase, oldMasterKey, oldPassphrase } = config.keys
  const keyring = await openKeyring(
    db,
    {
      folder: join(folder, 'keys'),
      ...(masterKey && { key: masterKey }),
      ...(passphrase && { passphrase }),
      ...(oldMasterKey && { oldKeys: [oldMasterKey] }),
      ...(oldPassphrase && { oldPassphrases: [oldPassphrase] }),
    },
    clock(),
  )
  if (keyring.waitsForRotation)
    log.warn('The configured master key does not seal anything yet. Run `brandwarden keys rotate`.')
  const secrets = createSecrets(keyring)
  const jobs = createJobs({ pool, log })
  const files = createFiles({ folder: join(folder, 'files'), maxBytes: config.limits.uploadMegabytes * 1_000_000 })
  const base = { db, clock, log, files, secrets, jobs, publicUrl: config.server.publicUrl }
  const ground: Ground = {
    ...base,
    mail: createMailer({ jobs, canSend: config.mail.url !== null }),
    connectors: openConnectors(base, config.networks),
  }
  return { ground, pool, files, close: () => db.destroy() }
}
