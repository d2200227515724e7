import type { Rule, Severity } from '@brandwarden/content'
import type { BrandId, Localized, RuleState } from '@brandwarden/contract'
import type { Database, Tx } from '../../base/db/database.ts'

export type StoredChange = {
  ruleId: string
  state: RuleState
  severity: Severity | null
  say: Localized | null
  fix: Localized | null
}

export type Choices = { switches: Map<string, boolean>; changes: Map<string, StoredChange>; own: Rule[] }

/** What a brand chose: packs on and off, changed rules, its own rules. */
export async function loadChoices(db: Database | Tx, brandId: BrandId): Promise<Choices> {
  const [switches, changes, own] = await Promise.all([
    db.selectFrom('packSwitches').select(['packId', 'isOn']).where('brandId', '=', brandId).execute(),
    db.selectFrom('ruleChanges').selectAll().where('brandId', '=', brandId).execute(),
    db.selectFrom('ownRules').select('rule').where('brandId', '=', brandId).orderBy('ruleId').execute(),
  ])
  return {
    switches: new Map(switches.map((row) => [row.packId, row.isOn])),
    changes: new Map(changes.map((row) => [row.ruleId, row as unknown as StoredChange])),
    own: own.map((row) => row.rule as unknown as Rule),
  }
}

/** The sequence of the last event that changed the brand's rulebook: its version. */
export async function rulebookVersion(db: Database | Tx, brandId: BrandId): Promise<number> {
  const row = await db
    .selectFrom('ledger')
    .select((of) => of.fn.max('seq').as('seq'))
    .where('subjectKind', '=', 'rulebook')
    .where('subjectId', '=', brandId)
    .executeTakeFirst()
  return row?.seq ?? 0
}
