import pg from 'pg'

/** A connection for long work; when it breaks, what is under way on it fails, and nothing else. */
export async function connectFor(work: string, url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: `brandwarden ${work}`, keepAlive: true })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

export type TableShape = { name: string; columns: string[] }

/** What COPY writes must not depend on how a server or a user is set up. */
export const plainSettings = `
  set local datestyle = 'ISO';
  set local intervalstyle = 'postgres';
  set local timezone = 'UTC';
  set local bytea_output = 'hex';
  set local extra_float_digits = 1;
  set local synchronize_seqscans = off;
  set local row_security = off;
  set local statement_timeout = 0;
  set local idle_in_transaction_session_timeout = 0;
`

/** Every table of a schema with the columns that hold data of their own, generated ones left out. */
export async function listTables(client: pg.ClientBase, schema: string): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
       from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
      where n.nspname = $1 and c.relkind in ('r', 'p') and not c.relispartition
        and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      group by c.relname order by c.relname`,
    [schema],
  )
  return rows
}

export const quote = (name: string) => pg.escapeIdentifier(name)
export const listColumns = (columns: readonly string[]) => columns.map(quote).join(', ')

/** The tables of the job queue that hold work; its statistics and warnings begin anew. */
export const jobTables = ['queue', 'schedule', 'subscription', 'job', 'job_dependency']
