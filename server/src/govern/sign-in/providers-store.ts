import type { Database } from '../../base/db/database.ts'

/** What the sign-in page offers beside the password. */
export async function listProviderButtons(db: Database): Promise<{ slug: string; name: string }[]> {
  return db
    .selectFrom('ssoProviders')
    .select(['slug', 'name'])
    .where('enabled', '=', true)
    .orderBy('name')
    .limit(50)
    .execute()
}
