import type { Connector, NetworkName } from '@brandwarden/connectors'
import type { Logger } from 'pino'
import type { Clock } from './clock.ts'
import type { Secrets } from './crypto/secrets.ts'
import type { Database } from './db/database.ts'
import type { Files } from './files/files.ts'
import type { Jobs } from './jobs/jobs.ts'
import type { Mailer } from './mail/mail.ts'

/** What every room stands on; put together once, in main.ts. */
export type Ground = {
  db: Database
  clock: Clock
  log: Logger
  files: Files
  secrets: Secrets
  jobs: Jobs
  mail: Mailer
  connectors: ReadonlyMap<NetworkName, Connector>
  /** Where people reach this installation, without a slash at the end. */
  publicUrl: string
}
