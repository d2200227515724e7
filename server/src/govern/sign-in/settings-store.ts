import type { Database, Tx } from '../../base/db/database.ts'

export async function readSetting<T>(db: Database | Tx, name: string): Promise<T | null> {
  const row = await db.selectFrom('settings').select('value').where('name', '=', name).executeTakeFirst()
  return (row?.value as T | undefined) ?? null
}

export async function saveSetting(db: Database | Tx, name: string, value: unknown, now: Date): Promise<void> {
  const json = JSON.stringify(value)
  await db
    .insertInto('settings')
    .values({ name, value: json, updatedAt: now })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: json, updatedAt: now }))
    .execute()
}

/** False when the setting is there already: of two servers that start at once, one makes it. */
export async function saveSettingOnce(tx: Tx, name: string, value: unknown, now: Date): Promise<boolean> {
  const made = await tx
    .insertInto('settings')
    .values({ name, value: JSON.stringify(value), updatedAt: now })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .returning('name')
    .executeTakeFirst()
  return made !== undefined
}

export const readCompanyName = (db: Database | Tx) => readSetting<string>(db, 'company-name')

/** Whether this server runs the demonstration company; said anew at each start. */
export const isDemo = async (db: Database | Tx) => (await readSetting<boolean>(db, 'demo')) === true
