import type { AgencyId, HeldRole, Language, PersonId, Role, TeamId } from '@brandwarden/contract'
import { sql, type Updateable } from 'kysely'
import type { People } from '../../../../db/tables.ts'
import type { Database, Tx } from '../../base/db/database.ts'
import { newId } from '../../base/id.ts'
import { Problem } from '../../base/problem.ts'
import { readSetting } from '../sign-in/index.ts'

export type PersonRow = {
  id: PersonId
  name: string
  email: string
  language: Language
  timeZone: string
  status: 'invited' | 'active' | 'ended'
  createdAt: Date
  lastSignedInAt: Date | null
  endedAt: Date | null
  agencyId: AgencyId | null
  agencyName: string | null
  agencyEndsOn: string | null
  roles: HeldRole[]
  teamIds: TeamId[]
  totp: boolean
  passkeys: number
}

const columns = sql`
  p.id, p.name, p.email, p.language, p.time_zone, p.status, p.created_at, p.last_signed_in_at, p.ended_at,
  p.agency_id, a.name as agency_name, a.ends_on::text as agency_ends_on, p.two_factor_enabled as totp,
  (select count(*)::int from passkeys k where k.person_id = p.id) as passkeys,
  (select coalesce(json_agg(json_build_object('role', h.role, 'brandId', h.brand_id, 'teamId', h.team_id)
                            order by h.role, h.brand_id, h.team_id), '[]'::json)
     from held_roles h where h.person_id = p.id) as roles,
  (select coalesce(json_agg(m.team_id order by m.team_id), '[]'::json)
     from team_members m where m.person_id = p.id) as team_ids`

const from = sql`from people p left join agencies a on a.id = p.agency_id`

export async function loadPerson(db: Database | Tx, id: PersonId): Promise<PersonRow> {
  const found = await sql<PersonRow>`select ${columns} ${from} where p.id = ${id}`.execute(db)
  const row = found.rows[0]
  if (!row) throw new Problem('not_found')
  return row
}

/** Locks the person, so that two changes of roles or status follow each other. */
export async function lockPerson(tx: Tx, id: PersonId): Promise<PersonRow> {
  await tx.selectFrom('people').select('id').where('id', '=', id).forUpdate().execute()
  return loadPerson(tx, id)
}

export type NewPerson = {
  name: string
  email: string
  language: Language
  timeZone?: string
  status: 'invited' | 'active'
  agencyId?: AgencyId | null
}

export async function insertPerson(tx: Tx, person: NewPerson, now: Date): Promise<PersonId> {
  const id = newId<PersonId>()
  const row = await tx
    .insertInto('people')
    .values({ ...person, id, emailVerified: person.status === 'active', createdAt: now, updatedAt: now })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) throw new Problem('person_exists')
  return id
}

export async function saveRoles(tx: Tx, personId: PersonId, roles: readonly HeldRole[]): Promise<void> {
  await tx.deleteFrom('heldRoles').where('personId', '=', personId).execute()
  if (roles.length === 0) return
  const rows = roles.map((held) => ({ ...held, id: newId<string>(), personId }))
  await tx
    .insertInto('heldRoles')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function readSecondFactorRoles(db: Database | Tx): Promise<Role[]> {
  return (await readSetting<Role[]>(db, 'second-factor-roles')) ?? []
}

export async function anybodyHere(db: Database | Tx): Promise<boolean> {
  return (await db.selectFrom('people').select('id').limit(1).executeTakeFirst()) !== undefined
}

export async function saveTeams(tx: Tx, personId: PersonId, teamIds: readonly TeamId[]): Promise<void> {
  await tx.deleteFrom('teamMembers').where('personId', '=', personId).execute()
  if (teamIds.length === 0) return
  const rows = [...new Set(teamIds)].map((teamId) => ({ teamId, personId }))
  await tx.insertInto('teamMembers').values(rows).execute()
}

export type PeopleFilter = {
  search?: string | undefined
  status?: string | undefined
  agencyId?: string | undefined
  teamId?: string | undefined
  after?: PersonId | undefined
  limit: number
}

/** A page by name and one person more, to know whether another page follows. */
export async function listPeople(db: Database, filter: PeopleFilter): Promise<{ rows: PersonRow[]; total: number }> {
  const { search, status, agencyId, teamId, after, limit } = filter
  const pattern = search ? `%${search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%` : null
  const where = sql`where (${pattern}::text is null or p.name ilike ${pattern} or p.email ilike ${pattern})
    and (${status ?? null}::text is null or p.status = ${status ?? null})
    and (${agencyId ?? null}::uuid is null or p.agency_id = ${agencyId ?? null}::uuid)
    and (${teamId ?? null}::uuid is null or exists (
      select 1 from team_members t where t.person_id = p.id and t.team_id = ${teamId ?? null}::uuid))`
  const rows = await sql<PersonRow>`select ${columns} ${from} ${where}
    and (${after ?? null}::uuid is null
         or (lower(p.name), p.id) > (select lower(l.name), l.id from people l where l.id = ${after ?? null}::uuid))
    order by lower(p.name), p.id limit ${limit + 1}`.execute(db)
  const count = await sql<{ total: number }>`select count(*)::int as total ${from} ${where}`.execute(db)
  return { rows: rows.rows, total: count.rows[0]?.total ?? 0 }
}

export type PersonColumns = Updateable<People>

export async function savePerson(tx: Tx, id: PersonId, change: PersonColumns, now: Date): Promise<void> {
  await tx
    .updateTable('people')
    .set({ ...change, updatedAt: now })
    .where('id', '=', id)
    .execute()
}

/** Active administrators, but for those named. */
export async function loadAdministrators(tx: Tx, except: readonly PersonId[]) {
  return tx
    .selectFrom('heldRoles')
    .innerJoin('people', 'people.id', 'heldRoles.personId')
    .select(['people.id', 'people.email', 'people.language'])
    .where('heldRoles.role', '=', 'administrator')
    .where('people.status', '=', 'active')
    .$if(except.length > 0, (query) => query.where('people.id', 'not in', except))
    .execute()
}

const locks = { people: 4_810_011, setup: 4_810_010 }

/** One change of this kind at a time, in all processes, until the transaction ends. */
export async function lockAll(tx: Tx, what: keyof typeof locks): Promise<void> {
  await sql`select pg_advisory_xact_lock(${locks[what]})`.execute(tx)
}
