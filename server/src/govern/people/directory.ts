import type { HeldRole, Language, PersonId } from '@brandwarden/contract'
import type { Database, Tx } from '../../base/db/database.ts'

const nobody = '00000000-0000-0000-0000-000000000000'
const orNobody = (ids: readonly string[]) => (ids.length > 0 ? [...new Set(ids)] : [nobody])

/** Names to show beside ids. */
export async function loadNames(db: Database | Tx, ids: readonly PersonId[]): Promise<Map<PersonId, string>> {
  const rows = await db.selectFrom('people').select(['id', 'name']).where('id', 'in', orNobody(ids)).execute()
  return new Map(rows.map((row) => [row.id as PersonId, row.name]))
}

export type Recipient = { id: PersonId; name: string; email: string; language: Language; timeZone: string }

/** Whom to write to; null for those who have left. */
export async function loadRecipient(db: Database | Tx, id: PersonId): Promise<Recipient | null> {
  const row = await db
    .selectFrom('people')
    .select(['id', 'name', 'email', 'language', 'timeZone'])
    .where('id', '=', id)
    .where('status', '=', 'active')
    .executeTakeFirst()
  return (row as Recipient | undefined) ?? null
}

/** The roles that each of these people holds. */
export async function loadRolesOf(db: Database | Tx, ids: readonly PersonId[]): Promise<Map<PersonId, HeldRole[]>> {
  const rows = await db
    .selectFrom('heldRoles')
    .select(['personId', 'role', 'brandId', 'teamId'])
    .where('personId', 'in', orNobody(ids))
    .execute()
  const byPerson = new Map<PersonId, HeldRole[]>(ids.map((id) => [id, []]))
  for (const { personId, ...held } of rows) byPerson.get(personId as PersonId)?.push(held as HeldRole)
  return byPerson
}

/** Active people who hold one of these roles for the brand, to be told that something waits for them. */
export async function loadHolders(db: Database | Tx, roles: readonly string[], brandId: string): Promise<Recipient[]> {
  const rows = await db
    .selectFrom('people')
    .innerJoin('heldRoles', 'heldRoles.personId', 'people.id')
    .select(['people.id', 'people.name', 'people.email', 'people.language', 'people.timeZone'])
    .distinct()
    .where('people.status', '=', 'active')
    .where('heldRoles.role', 'in', orNobody(roles))
    .where((or) => or.or([or('heldRoles.brandId', 'is', null), or('heldRoles.brandId', '=', brandId)]))
    .execute()
  return rows as Recipient[]
}
