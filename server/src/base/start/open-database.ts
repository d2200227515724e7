import { startEmbedded } from '../postgres/embedded.ts'
import { openExternal, siblingDatabase } from '../postgres/external.ts'
import type { Watcher } from '../postgres/supervise.ts'
import type { FolderChecks } from './prepare-folder.ts'

export type OpenDatabase = {
  kind: 'embedded' | 'external'
  /** Owns the tables: for migrations, backup and restore. */
  ownerUrl: string
  /** What the server works with. */
  appUrl: string
  /** The role to hand to `migrate`; none where the server has to work as the owner. */
  appRole: string | undefined
  warnings: string[]
  /** Stops the embedded server; leaves one of the administrator's alone. */
  stop(): Promise<void>
}

export type OpenOptions = Watcher & {
  /** The data folder, whose lock the caller holds. */
  folder: string
  /** DATABASE_URL, or null for the PostgreSQL that Brandwarden brings along. */
  url: string | null
  /** The demonstration keeps to a database of its own. */
  demo?: boolean
  log?: (line: string) => void
  checks?: FolderChecks
}

/** Opens the database that the configuration names, starting our own where it names none. Throws a StartProblem. */
export async function openDatabase(options: OpenOptions): Promise<OpenDatabase> {
  const { url, demo = false, log } = options
  if (url === null) {
    const embedded = await startEmbedded({ ...options, database: demo ? 'brandwarden_demo' : 'brandwarden' })
    const { ownerUrl, appUrl, appRole, stop } = embedded
    return { kind: 'embedded', ownerUrl, appUrl, appRole, warnings: [], stop }
  }
  const own = demo ? await siblingDatabase(url, '_demo') : url
  const { ownerUrl, appUrl, appRole, warnings } = await openExternal(own, log ? { log } : {})
  return { kind: 'external', ownerUrl, appUrl, appRole, warnings, stop: async () => undefined }
}
