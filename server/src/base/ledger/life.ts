import type { Database } from '../db/database.ts'
import type { Subject } from './append.ts'

export type LifeEvent = { seq: number; at: Date; name: string; actorKind: string; actorId: string | null }

/** All that happened to these things, oldest first. */
export async function readLife(db: Database, subjects: readonly Subject[]): Promise<LifeEvent[]> {
  return db
    .selectFrom('ledger')
    .select(['seq', 'at', 'name', 'actorKind', 'actorId'])
    .where((or) =>
      or.or(
        subjects.map((subject) => or.and([or('subjectKind', '=', subject.kind), or('subjectId', '=', subject.id)])),
      ),
    )
    .orderBy('seq')
    .limit(5_000)
    .execute()
}
