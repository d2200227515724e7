import type { PersonId, TeamId, TeamView } from '@brandwarden/contract'
import { sql } from 'kysely'
import type { Database, Tx } from '../../base/db/database.ts'
import { newId } from '../../base/id.ts'
import { Problem } from '../../base/problem.ts'
import { refuseDuplicate, refuseStillUsed, refuseUnknown } from './conflicts.ts'

const select = sql`
  select t.id, t.name,
         (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) order by lower(p.name), p.id), '[]'::json)
            from team_members m join people p on p.id = m.person_id where m.team_id = t.id) as members
    from teams t`

/** All teams, or only those of one person. */
export async function loadTeams(db: Database, of: PersonId | null): Promise<TeamView[]> {
  const where = sql`where ${of}::uuid is null
    or exists (select 1 from team_members o where o.team_id = t.id and o.person_id = ${of}::uuid)`
  return (await sql<TeamView>`${select} ${where} order by lower(t.name)`.execute(db)).rows
}

export async function loadTeam(db: Database | Tx, id: TeamId): Promise<TeamView> {
  const team = (await sql<TeamView>`${select} where t.id = ${id}`.execute(db)).rows[0]
  if (!team) throw new Problem('not_found')
  return team
}

export async function insertTeam(tx: Tx, name: string, now: Date): Promise<TeamId> {
  const id = newId<TeamId>()
  await refuseDuplicate(tx.insertInto('teams').values({ id, name, createdAt: now, updatedAt: now }).execute())
  return id
}

export async function renameTeam(tx: Tx, id: TeamId, name: string | undefined, now: Date): Promise<void> {
  const change = { ...(name !== undefined && { name }), updatedAt: now }
  const row = await refuseDuplicate(
    tx.updateTable('teams').set(change).where('id', '=', id).returning('id').executeTakeFirst(),
  )
  if (!row) throw new Problem('not_found')
}

export async function saveMembers(tx: Tx, teamId: TeamId, people: readonly PersonId[]): Promise<void> {
  await tx.deleteFrom('teamMembers').where('teamId', '=', teamId).execute()
  if (people.length === 0) return
  const rows = [...new Set(people)].map((personId) => ({ teamId, personId }))
  await refuseUnknown(tx.insertInto('teamMembers').values(rows).execute())
}

export async function deleteTeam(tx: Tx, id: TeamId): Promise<void> {
  const row = await refuseStillUsed(tx.deleteFrom('teams').where('id', '=', id).returning('id').executeTakeFirst())
  if (!row) throw new Problem('not_found')
}
