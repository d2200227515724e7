import type { HeldRole, Language, Permission, PersonId, Role } from '@brandwarden/contract'
import { sql } from 'kysely'
import type { Database, Tx } from '../../base/db/database.ts'
import type { SessionMethod } from './errand.ts'

/** Active, and not of an agency whose last day is over. */
export async function hasAccess(db: Database | Tx, personId: string, now: Date): Promise<boolean> {
  const row = await db
    .selectFrom('people')
    .leftJoin('agencies', 'agencies.id', 'people.agencyId')
    .select('people.id')
    .where('people.id', '=', personId)
    .where('people.status', '=', 'active')
    .where((eb) => eb.or([eb('people.agencyId', 'is', null), eb('agencies.endsOn', '>=', today(now))]))
    .executeTakeFirst()
  return row !== undefined
}

/** The UTC calendar day, for columns of type date. */
export const today = (now: Date) => sql<Date>`${now.toISOString().slice(0, 10)}::date`

type Found = {
  personId: PersonId
  name: string
  language: Language
  hasAccess: boolean
  roles: HeldRole[]
}

export type FoundSession = Found & {
  sessionId: string
  createdAt: Date
  updatedAt: Date
  expiresAt: Date
  method: SessionMethod
  secondFactor: boolean
  /** Whether the person has any second factor set up. */
  hasFactor: boolean
  secondFactorRoles: Role[]
}

const personColumns = (now: Date) => sql`
  p.id as person_id, p.name, p.language,
  p.status = 'active' and (a.id is null or a.ends_on >= ${today(now)}) as has_access,
  (select coalesce(json_agg(json_build_object('role', h.role, 'brandId', h.brand_id, 'teamId', h.team_id)
                            order by h.role, h.brand_id, h.team_id), '[]'::json)
     from held_roles h where h.person_id = p.id) as roles`

/** Everything that one request needs to know of its sender, in one query. */
export async function findSession(db: Database, token: string, now: Date): Promise<FoundSession | undefined> {
  const found = await sql<FoundSession>`
    select s.id as session_id, s.created_at, s.updated_at, s.expires_at, s.method, s.second_factor, ${personColumns(now)},
           p.two_factor_enabled or exists (select 1 from passkeys k where k.person_id = p.id) as has_factor,
           coalesce((select value from settings where name = 'second-factor-roles'), '[]'::jsonb) as second_factor_roles
      from sessions s join people p on p.id = s.person_id left join agencies a on a.id = p.agency_id
     where s.token = ${token}`.execute(db)
  return found.rows[0]
}

export type FoundKey = Found & { keyId: string; keyName: string; scopes: Permission[]; lastUsedAt: Date | null }

export async function findKey(db: Database, tokenHash: Buffer, now: Date): Promise<FoundKey | undefined> {
  const found = await sql<FoundKey>`
    select k.id as key_id, k.name as key_name, k.scopes, k.last_used_at, ${personColumns(now)}
      from api_keys k join people p on p.id = k.person_id left join agencies a on a.id = p.agency_id
     where k.token_hash = ${tokenHash} and k.revoked_at is null and k.expires_at > ${now}`.execute(db)
  return found.rows[0]
}

export async function touchSession(db: Database, id: string, now: Date, expiresAt: Date): Promise<void> {
  await db.updateTable('sessions').set({ updatedAt: now, expiresAt }).where('id', '=', id).execute()
}

export async function touchKey(db: Database, id: string, now: Date): Promise<void> {
  await db.updateTable('apiKeys').set({ lastUsedAt: now }).where('id', '=', id).execute()
}

export async function noteSignIn(tx: Tx, personId: string, now: Date): Promise<void> {
  await tx.updateTable('people').set({ lastSignedInAt: now }).where('id', '=', personId).execute()
}

export async function loadSessions(db: Database, personId: string, now: Date) {
  return db
    .selectFrom('sessions')
    .selectAll()
    .where('personId', '=', personId)
    .where('expiresAt', '>', now)
    .orderBy('updatedAt', 'desc')
    .execute()
}

/** Ends sessions of a person, all or all but one, and says which they were. */
export async function endSessions(tx: Tx, personId: string, except: string | null = null): Promise<string[]> {
  const rows = await tx
    .deleteFrom('sessions')
    .where('personId', '=', personId)
    .$if(except !== null, (query) => query.where('id', '<>', except))
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

export async function endSession(tx: Tx, personId: string, sessionId: string): Promise<boolean> {
  const row = await tx
    .deleteFrom('sessions')
    .where('personId', '=', personId)
    .where('id', '=', sessionId)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function endKeys(tx: Tx, personId: string, now: Date): Promise<string[]> {
  const rows = await tx
    .updateTable('apiKeys')
    .set({ revokedAt: now })
    .where('personId', '=', personId)
    .where('revokedAt', 'is', null)
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

export type Factors = { totp: boolean; passkeys: number; required: boolean; hasPassword: boolean }

/** Which second factors a person has, and whether one of their roles asks for one. */
export async function readFactors(db: Database | Tx, personId: string): Promise<Factors> {
  const found = await sql<Factors>`
    select p.two_factor_enabled as totp,
           (select count(*)::int from passkeys k where k.person_id = p.id) as passkeys,
           exists (select 1 from held_roles h join settings s on s.name = 'second-factor-roles' and s.value ? h.role
                    where h.person_id = p.id) as required,
           exists (select 1 from sign_in_methods m where m.person_id = p.id and m.password is not null) as has_password
      from people p where p.id = ${personId}`.execute(db)
  return found.rows[0] ?? { totp: false, passkeys: 0, required: false, hasPassword: false }
}

export async function findPersonByEmail(db: Database | Tx, email: string): Promise<string | null> {
  const row = await db.selectFrom('people').select('id').where('email', '=', email).executeTakeFirst()
  return row?.id ?? null
}

/** Whose second factor a challenge waits for. */
export async function findChallenged(db: Database, identifier: string): Promise<string | null> {
  const row = await db
    .selectFrom('signInChallenges')
    .select('value')
    .where('identifier', '=', identifier)
    .executeTakeFirst()
  return row?.value ?? null
}

/** Remembers a one-time code until it is worthless; false when it was used before. */
export async function spendCode(db: Database, personId: string, codeHash: Buffer, now: Date): Promise<boolean> {
  const row = await db
    .insertInto('usedCodes')
    .values({ personId, codeHash, until: new Date(now.getTime() + 5 * 60_000) })
    .onConflict((conflict) =>
      conflict
        .columns(['personId', 'codeHash'])
        .doUpdateSet((eb) => ({ until: eb.ref('excluded.until') }))
        .where('usedCodes.until', '<', now),
    )
    .returning('personId')
    .executeTakeFirst()
  return row !== undefined
}

/** Sessions that were begun without a second factor, once the person has one. */
export async function endWeakSessions(tx: Tx, personId: string): Promise<string[]> {
  const rows = await tx
    .deleteFrom('sessions')
    .where('personId', '=', personId)
    .where('secondFactor', '=', false)
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

/** Where letters about signing in go. */
export async function readReader(db: Database | Tx, personId: string): Promise<{ email: string; language: Language }> {
  const row = await db
    .selectFrom('people')
    .select(['email', 'language'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  return { email: row.email, language: row.language as Language }
}

export async function forgetSecondFactors(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom('secondFactors').where('personId', '=', personId).execute()
  await tx.deleteFrom('passkeys').where('personId', '=', personId).execute()
  await tx.updateTable('people').set({ twoFactorEnabled: false }).where('id', '=', personId).execute()
}

/** Everything with which a person proves who they are; nothing of it lies around after they left. */
export async function forgetCredentials(tx: Tx, personId: string): Promise<void> {
  await forgetSecondFactors(tx, personId)
  await tx.deleteFrom('signInMethods').where('personId', '=', personId).execute()
  await tx.deleteFrom('oneTimeLinks').where('personId', '=', personId).execute()
}

export async function loadPasskeys(db: Database, personId: string) {
  return db
    .selectFrom('passkeys')
    .select(['id', 'name', 'createdAt'])
    .where('personId', '=', personId)
    .orderBy('createdAt')
    .execute()
}

export async function deletePasskey(tx: Tx, personId: string, passkeyId: string): Promise<boolean> {
  const row = await tx
    .deleteFrom('passkeys')
    .where('id', '=', passkeyId)
    .where('personId', '=', personId)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Makes changes to one person's ways of signing in follow each other. */
export async function lockCredentials(tx: Tx, personId: string): Promise<void> {
  await tx.selectFrom('people').select('id').where('id', '=', personId).forUpdate().execute()
}
