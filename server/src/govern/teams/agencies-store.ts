import type { AgencyChange, AgencyId, AgencyView, NewAgency, PersonId } from '@brandwarden/contract'
import { sql } from 'kysely'
import type { Database, Tx } from '../../base/db/database.ts'
import { newId } from '../../base/id.ts'
import { Problem } from '../../base/problem.ts'
import { refuseDuplicate, refuseStillUsed } from './conflicts.ts'

const select = (now: Date) => sql`
  select a.id, a.name, a.contact, a.ends_on::text as ends_on,
         a.ends_on < ${now.toISOString().slice(0, 10)}::date as has_ended,
         (select count(*)::int from people p where p.agency_id = a.id and p.status <> 'ended') as people
    from agencies a`

/** All agencies, or only the one named. */
export async function loadAgencies(db: Database, now: Date, only: AgencyId | null): Promise<AgencyView[]> {
  const where = sql`where ${only}::uuid is null or a.id = ${only}::uuid`
  return (await sql<AgencyView>`${select(now)} ${where} order by lower(a.name)`.execute(db)).rows
}

/** The agency that a person belongs to; null for the company's own people. */
export async function findAgencyOf(db: Database | Tx, personId: PersonId): Promise<AgencyId | null> {
  const row = await db.selectFrom('people').select('agencyId').where('id', '=', personId).executeTakeFirst()
  return (row?.agencyId ?? null) as AgencyId | null
}

export async function loadAgency(db: Database | Tx, id: AgencyId, now: Date): Promise<AgencyView> {
  const agency = (await sql<AgencyView>`${select(now)} where a.id = ${id}`.execute(db)).rows[0]
  if (!agency) throw new Problem('not_found')
  return agency
}

export async function insertAgency(tx: Tx, agency: NewAgency, now: Date): Promise<AgencyId> {
  const id = newId<AgencyId>()
  const row = { ...agency, id, createdAt: now, updatedAt: now }
  await refuseDuplicate(tx.insertInto('agencies').values(row).execute())
  return id
}

type Change = Omit<AgencyChange, 'agencyId'>

export async function changeAgencyRow(
  tx: Tx,
  id: AgencyId,
  { name, contact, endsOn }: Change,
  now: Date,
): Promise<void> {
  const change = {
    ...(name !== undefined && { name }),
    ...(contact !== undefined && { contact }),
    ...(endsOn !== undefined && { endsOn }),
    updatedAt: now,
  }
  const row = await refuseDuplicate(
    tx.updateTable('agencies').set(change).where('id', '=', id).returning('id').executeTakeFirst(),
  )
  if (!row) throw new Problem('not_found')
}

export async function deleteAgency(tx: Tx, id: AgencyId): Promise<void> {
  const row = await refuseStillUsed(tx.deleteFrom('agencies').where('id', '=', id).returning('id').executeTakeFirst())
  if (!row) throw new Problem('not_found')
}
