import { runningUrls } from '../postgres/embedded.ts'
import { openDatabase } from './open-database.ts'
import { prepareFolder } from './prepare-folder.ts'
import { StartProblem } from './problem.ts'
import { lockFolder, readRunner } from './run-lock.ts'

export type MaintainOptions = {
  folder: string
  /** DATABASE_URL, or null for the PostgreSQL that Brandwarden brings along. */
  url: string | null
  demo?: boolean
  /** True where no server may work on the data meanwhile, as for a restore. */
  alone: boolean
  /** What is done, as others are told who find the folder taken: “a restore”. */
  doing: string
  now: Date
  log?: (line: string) => void
}

export type MaintainedDatabase = { ownerUrl: string; appUrl: string; appRole: string | undefined }

/**
 * Reaches the database for a command of the terminal: the running server's where that is allowed, and else one that is
 * started for as long as `work` takes. Throws a StartProblem.
 */
export async function maintain<T>(
  options: MaintainOptions,
  work: (database: MaintainedDatabase) => Promise<T>,
): Promise<T> {
  const { url, demo = false, alone, doing, now, log } = options
  const folder = await prepareFolder(options.folder)
  const lock = await lockFolder(folder, doing, now).catch(async (error: unknown) => {
    if (alone || !(error instanceof StartProblem) || error.code !== 'already_running') throw error
    return undefined
  })
  if (!lock && url === null) {
    const running = await runningUrls(folder, demo ? 'brandwarden_demo' : 'brandwarden')
    if (running) return work(running)
    throw new StartProblem(
      'busy',
      'database_starting',
      `Brandwarden is starting or stopping (process ${readRunner(folder)?.pid ?? 'unknown'}). Nothing was changed. Try again in a moment.`,
    )
  }
  try {
    const database = await openDatabase({ folder, url, demo, ...(log && { log }) })
    try {
      return await work(database)
    } finally {
      await database.stop()
    }
  } finally {
    await lock?.release()
  }
}
