import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { StartProblem } from '../start/problem.ts'
import { explainConnection } from './explain-connection.ts'
import { judgeServer, type ServerFacts } from './judge-server.ts'

export type External = {
  ownerUrl: string
  /** The same as `ownerUrl` where the server does not let us work as a role of its own. */
  appUrl: string
  /** What the server works as; migrations restrict this role. */
  appRole: string | undefined
  /** The server's version, such as `16.4`. */
  version: string
  warnings: string[]
}

export type ExternalOptions = {
  /** How long a server that is just starting is waited for. */
  waitMs?: number
  log?: (line: string) => void
}

/**
 * Checks a PostgreSQL of the administrator's (reachable, version, rights, encoding) and sets up a role that owns nothing
 * for the server to work as, where the given user may do so. Throws a StartProblem.
 */
export async function openExternal(
  url: string,
  { waitMs = 5000, log = () => undefined }: ExternalOptions = {},
): Promise<External> {
  const client = await connect(url, waitMs, log)
  try {
    const facts = await readFacts(client)
    const refusal = judgeServer(facts)
    if (refusal) throw refusal
    const role = await makeAppRole(client, facts)
    const appUrl = role && asRole(url, role)
    const works = appUrl !== undefined && (await worksAs(appUrl, role!))
    return {
      ownerUrl: url,
      appUrl: works ? appUrl : url,
      appRole: works ? role : undefined,
      version: facts.version,
      warnings: works ? [] : [notSeparated(facts)],
    }
  } finally {
    await client.end()
  }
}

/** Waits a little for a server that starts at the same time as we do, as in a compose file. */
async function connect(url: string, waitMs: number, log: (line: string) => void): Promise<pg.Client> {
  for (let waited = 0; ; waited += 500) {
    const client = newClient(url)
    try {
      await client.connect()
      return client
    } catch (error) {
      await client.end().catch(() => undefined)
      const { problem, mayPass } = explainConnection(error, url)
      if (!mayPass || waited >= waitMs) throw problem
      if (waited === 0) log('The database does not answer yet; waiting for it.')
      await sleep(500)
    }
  }
}

function newClient(url: string): pg.Client {
  try {
    return new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: 'brandwarden' })
  } catch (error) {
    throw explainConnection(error, url).problem
  }
}

async function readFacts(client: pg.Client): Promise<ServerFacts> {
  const { rows } = await client.query<ServerFacts>(`
    select current_setting('server_version') as version,
           current_setting('server_version_num')::int as "versionNumber",
           current_user as "user",
           current_database() as "database",
           pg_is_in_recovery() or current_setting('transaction_read_only')::bool as "isReadOnly",
           has_database_privilege(current_database(), 'create') as "mayCreateSchemas",
           coalesce(has_schema_privilege(to_regnamespace('public')::oid, 'create'), false) as "mayCreateTables",
           pg_encoding_to_char(d.encoding) as encoding,
           r.rolsuper or r.rolcreaterole as "mayCreateRoles"
      from pg_database d, pg_roles r
     where d.datname = current_database() and r.rolname = current_user`)
  return rows[0]!
}

/** Finds or makes the role that owns nothing; named after the database, so that installations do not share one. */
async function makeAppRole(client: pg.Client, facts: ServerFacts): Promise<string | undefined> {
  const role = `${facts.database.slice(0, 50)}_app`
  const name = pg.escapeIdentifier(role)
  try {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
    if (!rowCount) {
      if (!facts.mayCreateRoles) return undefined
      await client.query(`create role ${name} nologin`)
    }
    const way = facts.versionNumber >= 160_000 ? 'set' : 'member'
    const { rows } = await client.query<{ may: boolean }>(`select pg_has_role(current_user, $1, '${way}') as may`, [
      role,
    ])
    if (!rows[0]?.may) await client.query(`grant ${name} to current_user`)
    return role
  } catch (error) {
    if (error instanceof pg.DatabaseError) return undefined
    throw error
  }
}

/** The same connection, working as another role from its first statement on. */
function asRole(url: string, role: string): string {
  const other = new URL(url)
  const before = other.searchParams.get('options')
  other.searchParams.set('options', `${before ? `${before} ` : ''}-c role=${role.replaceAll(/([\\ ])/g, '\\$1')}`)
  return other.toString().replaceAll('+', '%20')
}

/** Some connection poolers drop or refuse start-up options. */
async function worksAs(url: string, role: string): Promise<boolean> {
  const client = newClient(url)
  try {
    await client.connect()
    const { rows } = await client.query<{ role: string }>('select current_user as role')
    return rows[0]?.role === role
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

function notSeparated({ user, database }: ServerFacts): string {
  const role = `${database.slice(0, 50)}_app`
  return `The server works as the owner of its tables, so only triggers keep the ledger append-only. To add privileges, let a database administrator run: create role ${pg.escapeIdentifier(role)} nologin; grant ${pg.escapeIdentifier(role)} to ${pg.escapeIdentifier(user)}; then start again.`
}

/** A database beside the given one, made where it is missing, for the demonstration. */
export async function siblingDatabase(url: string, suffix: string): Promise<string> {
  const other = new URL(url)
  const name = `${decodeURIComponent(other.pathname.slice(1))}${suffix}`
  const client = await connect(url, 0, () => undefined)
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (!rowCount) await client.query(`create database ${pg.escapeIdentifier(name)}`)
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '42501')
      throw new StartProblem(
        'notPermitted',
        'no_right_to_create_database',
        `The demonstration needs a database of its own, “${name}”, and the user of DATABASE_URL may not make one. Nothing was changed. Make it by hand, or leave DATABASE_URL out for the demonstration.`,
      )
    throw error
  } finally {
    await client.end()
  }
  other.pathname = `/${encodeURIComponent(name)}`
  return other.toString()
}
