import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { inject } from 'vitest'
import { OWNER_ROLE } from '../postgres/prepare.ts'

export type TestDatabase = {
  name: string
  ownerUrl: string
  appUrl: string
  /** Ends all its connections and removes it; the run's end removes it anyway. */
  drop(): Promise<void>
}

/** A database for one test file: migrated, empty, and nobody else's. */
export function createTestDatabase(): Promise<TestDatabase> {
  return createFrom(inject('testServer').template)
}

/** A database without any table, for migrations and restores. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return createFrom('template0')
}

async function createFrom(template: string): Promise<TestDatabase> {
  const server = inject('testServer')
  const name = `test_${randomBytes(8).toString('hex')}`
  await asAdmin((admin) => createUnlessBusy(admin, `create database ${name} template ${template} owner ${OWNER_ROLE}`))
  return {
    name,
    ownerUrl: atDatabase(server.ownerUrl, name),
    appUrl: atDatabase(server.appUrl, name),
    drop: () => asAdmin(async (admin) => void (await admin.query(`drop database if exists ${name} with (force)`))),
  }
}

/** Two clones at once may find the template in use for a moment. */
async function createUnlessBusy(admin: pg.Client, statement: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await admin.query(statement)
      return
    } catch (error) {
      const isBusy = error instanceof pg.DatabaseError && error.code === '55006'
      if (!isBusy || tries === 50) throw error
      await sleep(20 + Math.random() * 80)
    }
  }
}

async function asAdmin<T>(work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: inject('testServer').adminUrl })
  await admin.connect()
  try {
    return await work(admin)
  } finally {
    await admin.end()
  }
}

function atDatabase(url: string, name: string): string {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.toString()
}
