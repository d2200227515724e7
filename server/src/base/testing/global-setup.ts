import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate } from '../db/migrate.ts'
import { startEmbedded } from '../postgres/embedded.ts'
import { birthOf } from '../postgres/process-identity.ts'
import { FOLDER_PREFIX, OWNER_FILE, removeStaleFolders } from './stale-folders.ts'

/** What a test file needs to reach the run's database server. */
export type TestServer = { adminUrl: string; ownerUrl: string; appUrl: string; template: string }

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer
  }
}

const TEMPLATE = 'brandwarden_template'

/** One PostgreSQL for a whole run, in a folder of its own, with a migrated template that each test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeStaleFolders(tmpdir())
  const folder = await mkdtemp(join(tmpdir(), FOLDER_PREFIX))
  await chmod(folder, 0o711)
  await writeFile(join(folder, OWNER_FILE), JSON.stringify({ pid: process.pid, birth: birthOf(process.pid) }))
  const server = await startEmbedded({ folder, database: TEMPLATE, durable: false, maxConnections: 300 })
  const stop = async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
  try {
    await migrate(server.ownerUrl, { appRole: server.appRole })
  } catch (error) {
    await stop()
    throw error
  }
  project.provide('testServer', {
    adminUrl: server.adminUrl,
    ownerUrl: server.ownerUrl,
    appUrl: server.appUrl,
    template: TEMPLATE,
  })
  return stop
}
