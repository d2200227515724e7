import { sql } from 'kysely'
import type { Database } from '../base/db/database.ts'

/** What stands in the database: the whole demonstration, something else, or nothing yet. */
export async function loadFilling(db: Database): Promise<'filled' | 'foreign' | 'empty'> {
  const filled = await db
    .selectFrom('ledger')
    .select('seq')
    .where('name', '=', 'demo.filled')
    .limit(1)
    .executeTakeFirst()
  if (filled) return 'filled'
  const somebody = await db.selectFrom('people').select('id').limit(1).executeTakeFirst()
  return somebody ? 'foreign' : 'empty'
}

/** One process fills at a time; a second one waits and then finds it done. */
export async function holdFilling(db: Database): Promise<void> {
  await sql`select pg_advisory_xact_lock(4810050)`.execute(db)
}
