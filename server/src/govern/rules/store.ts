import type { Rule, Severity, Terms } from '@brandwarden/content'
import type { BrandId, DraftId, Localized, PersonId, RuleState } from '@brandwarden/contract'
import type { Database, Tx } from '../../base/db/database.ts'

export async function savePackSwitch(tx: Tx, row: { brandId: BrandId; packId: string; isOn: boolean }): Promise<void> {
  await tx
    .insertInto('packSwitches')
    .values(row)
    .onConflict((conflict) => conflict.columns(['brandId', 'packId']).doUpdateSet({ isOn: row.isOn }))
    .execute()
}

export type RuleChangeRow = {
  brandId: BrandId
  ruleId: string
  state: RuleState
  severity: Severity | null
  say: Localized | null
  fix: Localized | null
  since: Date
}

export async function saveRuleChange(tx: Tx, { say, fix, ...row }: RuleChangeRow): Promise<void> {
  const stored = { ...row, say: say && JSON.stringify(say), fix: fix && JSON.stringify(fix) }
  await tx
    .insertInto('ruleChanges')
    .values(stored)
    .onConflict((conflict) => conflict.columns(['brandId', 'ruleId']).doUpdateSet(stored))
    .execute()
}

export async function deleteRuleChange(tx: Tx, brandId: BrandId, ruleId: string): Promise<void> {
  await tx.deleteFrom('ruleChanges').where('brandId', '=', brandId).where('ruleId', '=', ruleId).execute()
}

export type OwnRuleRow = { ruleId: string; yaml: string; rule: Rule; updatedAt: Date }

export async function loadOwnRules(db: Database | Tx, brandId: BrandId): Promise<OwnRuleRow[]> {
  const rows = await db
    .selectFrom('ownRules')
    .select(['ruleId', 'yaml', 'rule', 'updatedAt'])
    .where('brandId', '=', brandId)
    .orderBy('ruleId')
    .execute()
  return rows as unknown as OwnRuleRow[]
}

export async function saveOwnRule(
  tx: Tx,
  { rule, ...row }: OwnRuleRow & { brandId: BrandId; savedBy: PersonId },
): Promise<void> {
  const stored = { ...row, rule: JSON.stringify(rule) }
  await tx
    .insertInto('ownRules')
    .values(stored)
    .onConflict((conflict) => conflict.columns(['brandId', 'ruleId']).doUpdateSet(stored))
    .execute()
}

/** The rule with everything that was chosen about it and counted of it. */
export async function deleteOwnRule(tx: Tx, brandId: BrandId, ruleId: string): Promise<void> {
  await tx.deleteFrom('ownRules').where('brandId', '=', brandId).where('ruleId', '=', ruleId).execute()
  await deleteRuleChange(tx, brandId, ruleId)
  await deleteShadowHits(tx, brandId, ruleId)
}

export async function saveListChange(
  tx: Tx,
  { brandId, list, added, removed }: { brandId: BrandId; list: string; added: Terms; removed: Terms },
): Promise<void> {
  const terms = { added: JSON.stringify(added), removed: JSON.stringify(removed) }
  await tx
    .insertInto('listChanges')
    .values({ brandId, list, ...terms })
    .onConflict((conflict) => conflict.columns(['brandId', 'list']).doUpdateSet(terms))
    .execute()
}

export async function deleteListChange(tx: Tx, brandId: BrandId, list: string): Promise<void> {
  await tx.deleteFrom('listChanges').where('brandId', '=', brandId).where('list', '=', list).execute()
}

export type ShadowHit = { ruleId: string; severity: Severity }

/** One row a draft and rule; a draft that is submitted again counts once. */
export async function insertShadowHits(
  tx: Tx,
  brandId: BrandId,
  draftId: DraftId,
  hits: readonly ShadowHit[],
  at: Date,
): Promise<void> {
  if (hits.length === 0) return
  await tx
    .insertInto('shadowHits')
    .values(hits.map((hit) => ({ brandId, draftId, at, ...hit })))
    .onConflict((conflict) =>
      conflict.columns(['brandId', 'ruleId', 'draftId']).doUpdateSet((of) => ({
        at: of.ref('excluded.at'),
        severity: of.ref('excluded.severity'),
      })),
    )
    .execute()
}

export async function deleteShadowHits(tx: Tx, brandId: BrandId, ruleId: string): Promise<void> {
  await tx.deleteFrom('shadowHits').where('brandId', '=', brandId).where('ruleId', '=', ruleId).execute()
}

/** Drafts that each rule would have spoken about since its state was chosen. */
export async function countShadowHits(db: Database | Tx, brandId: BrandId): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('shadowHits')
    .innerJoin('ruleChanges', (join) =>
      join
        .onRef('ruleChanges.brandId', '=', 'shadowHits.brandId')
        .onRef('ruleChanges.ruleId', '=', 'shadowHits.ruleId'),
    )
    .select((of) => ['shadowHits.ruleId', of.fn.countAll<number>().as('count')])
    .where('shadowHits.brandId', '=', brandId)
    .whereRef('shadowHits.at', '>=', 'ruleChanges.since')
    .groupBy('shadowHits.ruleId')
    .execute()
  return new Map(rows.map((row) => [row.ruleId, row.count]))
}

export async function loadShadowHits(
  db: Database | Tx,
  brandId: BrandId,
  ruleId: string,
): Promise<{ draftId: string; at: Date; severity: Severity }[]> {
  const rows = await db
    .selectFrom('shadowHits')
    .innerJoin('ruleChanges', (join) =>
      join
        .onRef('ruleChanges.brandId', '=', 'shadowHits.brandId')
        .onRef('ruleChanges.ruleId', '=', 'shadowHits.ruleId'),
    )
    .select(['draftId', 'at', 'shadowHits.severity'])
    .where('shadowHits.brandId', '=', brandId)
    .where('shadowHits.ruleId', '=', ruleId)
    .whereRef('shadowHits.at', '>=', 'ruleChanges.since')
    .orderBy('at', 'desc')
    .limit(200)
    .execute()
  return rows as { draftId: string; at: Date; severity: Severity }[]
}
