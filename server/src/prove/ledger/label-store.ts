import type { Database } from '../../base/db/database.ts'
import type { FindLabels, LedgerNames } from './names.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

type Row = { id: string; label: string }
type LoadRows = (db: Database, ids: readonly string[]) => Promise<Row[]>

const find =
  (load: LoadRows): FindLabels =>
  async (db, ids) => {
    const known = ids.filter((id) => uuid.test(id))
    const rows = known.length > 0 ? await load(db, known) : []
    return new Map(rows.map((row) => [row.id, row.label]))
  }

/** The names of today for what the ledger knows by id; drafts and posts have none, for their words may be secret. */
export const knownNames: LedgerNames = {
  people: find((db, ids) => db.selectFrom('people').select(['id', 'name as label']).where('id', 'in', ids).execute()),
  // A key acts for its person, so it is told by the person's name.
  keys: find((db, ids) =>
    db
      .selectFrom('apiKeys')
      .innerJoin('people', 'people.id', 'apiKeys.personId')
      .select(['apiKeys.id', 'people.name as label'])
      .where('apiKeys.id', 'in', ids)
      .execute(),
  ),
  subjects: {
    'api-key': find((db, ids) =>
      db.selectFrom('apiKeys').select(['id', 'name as label']).where('id', 'in', ids).execute(),
    ),
    team: find((db, ids) => db.selectFrom('teams').select(['id', 'name as label']).where('id', 'in', ids).execute()),
    agency: find((db, ids) =>
      db.selectFrom('agencies').select(['id', 'name as label']).where('id', 'in', ids).execute(),
    ),
    brand: find((db, ids) => db.selectFrom('brands').select(['id', 'name as label']).where('id', 'in', ids).execute()),
    account: find((db, ids) =>
      db.selectFrom('accounts').select(['id', 'handle as label']).where('id', 'in', ids).execute(),
    ),
    policy: find((db, ids) =>
      db.selectFrom('policies').select(['id', 'name as label']).where('id', 'in', ids).execute(),
    ),
    'sso-provider': find((db, ids) =>
      db.selectFrom('ssoProviders').select(['id', 'name as label']).where('id', 'in', ids).execute(),
    ),
  },
  async keysOf(db, personId) {
    const rows = await db.selectFrom('apiKeys').select('id').where('personId', '=', personId).execute()
    return rows.map((row) => row.id)
  },
}
