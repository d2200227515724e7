import type { Rule, Severity, Terms } from '@brandwarden/content'
import type { BrandId, Localized, RuleState } from '@brandwarden/contract'
import type { Database, Tx } from '../../base/db/database.ts'
import { Problem } from '../../base/problem.ts'

export type StoredChange = {
  ruleId: string
  state: RuleState
  severity: Severity | null
  say: Localized | null
  fix: Localized | null
  since: Date
}

export type ListChange = { list: string; added: Terms; removed: Terms }

export type Choices = {
  switches: Map<string, boolean>
  changes: Map<string, StoredChange>
  own: Rule[]
  lists: Map<string, ListChange>
}

/** What a brand chose: packs on and off, changed rules, its own rules, phrases added to lists. */
export async function loadChoices(db: Database | Tx, brandId: BrandId): Promise<Choices> {
  const switches = await db.selectFrom('packSwitches').selectAll().where('brandId', '=', brandId).execute()
  const changes = await db.selectFrom('ruleChanges').selectAll().where('brandId', '=', brandId).execute()
  const own = await db.selectFrom('ownRules').select('rule').where('brandId', '=', brandId).orderBy('ruleId').execute()
  const lists = await db.selectFrom('listChanges').selectAll().where('brandId', '=', brandId).execute()
  return {
    switches: new Map(switches.map((row) => [row.packId, row.isOn])),
    changes: new Map(changes.map((row) => [row.ruleId, row as unknown as StoredChange])),
    own: own.map((row) => row.rule as unknown as Rule),
    lists: new Map(lists.map((row) => [row.list, row as unknown as ListChange])),
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

/** Holds the brand's rulebook, so that two changes which only break it together are judged one after the other. */
export async function holdRulebook(tx: Tx, brandId: BrandId): Promise<void> {
  const row = await tx.selectFrom('brands').select('id').where('id', '=', brandId).forNoKeyUpdate().executeTakeFirst()
  if (!row) throw new Problem('not_found')
}
