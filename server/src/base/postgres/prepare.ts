import pg from 'pg'
import type { Credentials } from './credentials.ts'

/** Owns the tables and runs the migrations. */
export const OWNER_ROLE = 'brandwarden_owner'
/** What the server works as from day to day: it can't change what the migrations keep from it. */
export const APP_ROLE = 'brandwarden_app'

/** Makes the roles and the database where they are missing; both are left alone where they exist. */
export async function prepareServer(adminUrl: string, credentials: Credentials, database: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ rolname: string }>('select rolname from pg_roles')
    const roles = new Set(rows.map((row) => row.rolname))
    if (!roles.has(APP_ROLE)) await client.query(roleStatement('create', APP_ROLE, credentials.app))
    if (!roles.has(OWNER_ROLE)) await client.query(roleStatement('create', OWNER_ROLE, credentials.owner))
    await client.query(`grant ${APP_ROLE} to ${OWNER_ROLE}`)
    await createDatabase(client, database)
  } finally {
    await client.end()
  }
}

/** Sets the roles' passwords anew, after the file that held them was lost. */
export async function renewPasswords(adminUrl: string, credentials: Credentials): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ rolname: string }>('select rolname from pg_roles')
    const roles = new Set(rows.map((row) => row.rolname))
    if (roles.has(APP_ROLE)) await client.query(roleStatement('alter', APP_ROLE, credentials.app))
    if (roles.has(OWNER_ROLE)) await client.query(roleStatement('alter', OWNER_ROLE, credentials.owner))
  } finally {
    await client.end()
  }
}

function roleStatement(verb: 'create' | 'alter', role: string, password: string): string {
  return `${verb} role ${pg.escapeIdentifier(role)} login password ${pg.escapeLiteral(password)}`
}

async function createDatabase(client: pg.Client, database: string): Promise<void> {
  const name = pg.escapeIdentifier(database)
  const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
  if (!rowCount) await client.query(`create database ${name} owner ${OWNER_ROLE}`)
  await client.query(`revoke all on database ${name} from public`)
  await client.query(`grant connect, temporary on database ${name} to ${APP_ROLE}`)
}
