import type pg from 'pg'
import { StartProblem } from '../start/problem.ts'
import { quote } from './tables.ts'

/** Refuses a database that something else uses, or that holds data which nobody allowed to replace. */
export async function checkTarget(client: pg.Client, replace: boolean): Promise<void> {
  const others = await client.query<{ n: number }>(
    `select count(*)::int as n from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and application_name = 'brandwarden'`,
  )
  if (others.rows[0]!.n > 0)
    throw new StartProblem(
      'busy',
      'server_runs',
      'A Brandwarden server works on this database. Nothing was changed. Stop it, then restore.',
    )
  const tables = await ownTables(client)
  if (tables.length === 0) return
  if (!tables.includes('migrations'))
    throw new StartProblem(
      'config',
      'foreign_database',
      `The database holds tables that are not Brandwarden's (${tables.slice(0, 5).join(', ')}). Nothing was changed. Restore into a database of its own.`,
    )
  if (replace) return
  const filled: string[] = []
  for (const table of tables.filter((name) => name !== 'migrations')) {
    const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from public.${quote(table)}`)
    if (rows[0]!.n > 0) filled.push(`${table}: ${rows[0]!.n}`)
  }
  if (filled.length > 0)
    throw new StartProblem(
      'config',
      'database_not_empty',
      `The database holds data already (rows in ${filled.slice(0, 6).join(', ')}${filled.length > 6 ? ', …' : ''}). Nothing was changed. Make a backup of it first if it matters, and then restore with --replace.`,
    )
}

async function ownTables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition
        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
      order by 1`,
  )
  return rows.map((row) => row.name)
}

/** Removes everything of ours, inside the transaction that puts the backup in its place. */
export async function clearTarget(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(`
    select 'drop schema if exists pgboss cascade' as statement
    union all
    select format('drop %s if exists public.%I cascade',
                  case c.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence' else 'table' end, c.relname)
      from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S') and not c.relispartition
       and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    union all
    select format('drop routine if exists %s cascade', p.oid::regprocedure)
      from pg_proc p
     where p.pronamespace = 'public'::regnamespace and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    union all
    select format('drop type if exists public.%I cascade', t.typname)
      from pg_type t
     where t.typnamespace = 'public'::regnamespace and t.typtype in ('e', 'd')
       and not exists (select from pg_depend d where d.objid = t.oid and d.deptype = 'e')`)
  for (const { statement } of rows) await client.query(statement)
}
