import type { Insertable } from 'kysely'
import type { Sessions } from '../../../../db/tables.ts'
import type { Database } from '../../base/db/database.ts'

/** One row for each role of each active person, in the order in which they came. */
export async function loadActivePeople(db: Database) {
  return db
    .selectFrom('people')
    .innerJoin('heldRoles', 'heldRoles.personId', 'people.id')
    .select(['people.id', 'people.name', 'heldRoles.role'])
    .where('people.status', '=', 'active')
    .orderBy('people.createdAt')
    .orderBy('people.id')
    .execute()
}

export async function insertSession(db: Database, session: Insertable<Sessions>): Promise<void> {
  await db.insertInto('sessions').values(session).execute()
}
