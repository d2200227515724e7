import { StartProblem } from '../start/problem.ts'

/** What a PostgreSQL server says of itself and of our user on it. */
export type ServerFacts = {
  version: string
  versionNumber: number
  user: string
  database: string
  isReadOnly: boolean
  mayCreateSchemas: boolean
  mayCreateTables: boolean
  mayCreateRoles: boolean
  encoding: string
}

/** The oldest PostgreSQL that Brandwarden runs on. */
const OLDEST = 15

/** Why this server will not do, or nothing. */
export function judgeServer(facts: ServerFacts): StartProblem | undefined {
  const { version, versionNumber, user, database } = facts
  if (versionNumber < OLDEST * 10_000)
    return new StartProblem(
      'unavailable',
      'postgres_too_old',
      `The server of DATABASE_URL is PostgreSQL ${version}; Brandwarden needs ${OLDEST} or newer. Nothing was changed. Upgrade it, or leave DATABASE_URL out to use the PostgreSQL that Brandwarden brings along.`,
    )
  if (facts.isReadOnly)
    return new StartProblem(
      'unavailable',
      'postgres_read_only',
      `The database of DATABASE_URL can only be read (a standby, or default_transaction_read_only is on). Nothing was changed. Point DATABASE_URL at the primary server.`,
    )
  if (facts.encoding !== 'UTF8')
    return new StartProblem(
      'unavailable',
      'postgres_not_utf8',
      `The database “${database}” stores text as ${facts.encoding}, which can't hold every language. Nothing was changed. Make one with \`create database ${database} encoding 'UTF8' template template0\` and point DATABASE_URL at it.`,
    )
  if (!facts.mayCreateTables || !facts.mayCreateSchemas)
    return new StartProblem(
      'notPermitted',
      'postgres_no_rights',
      `The user “${user}” of DATABASE_URL may not make ${facts.mayCreateTables ? 'schemas' : 'tables'} in the database “${database}”. Nothing was changed. Let its administrator run: alter database "${database}" owner to "${user}"; and, inside it, grant create on schema public to "${user}".`,
    )
  return undefined
}
